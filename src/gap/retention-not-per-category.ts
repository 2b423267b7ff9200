import {listed} from '../findings/index.js';
import type {Activity} from '../record/index.js';
import {periodsOf} from './cell-texts.js';
import {claimsHere} from './claims-of.js';
import {isPlainLetter, noticePlaces, notInNotice, readingConfidence, recordPlaces, type GapRule} from './subject.js';

export const retentionNotPerCategory = {
  meta: {
    id: 'retention-not-per-category',
    needs: 'record',
    severity: 'medium',
    title: 'The notice does not say for each category how long it is kept',
    why: 'Where it serves as the notice at collection it owes the length for each category, or the criteria; "as long as necessary" is neither.',
    citations: ['1798.100(a)(3)', '11 CCR 7012(e)(4)'],
  },
  *check({notice, practice, law, reference}) {
    if (!servesAtCollection(practice.activities, [notice.file, reference?.id, reference?.file, reference?.url])) return;
    const letters = [...practice.letters.keys()].filter(isPlainLetter).sort();
    const stated = new Set(
      claimsHere(notice)
        .filter(({verb, negated}) => verb === 'retain' && !negated)
        .flatMap((claim) => claim.letters),
    );
    const missing = letters.filter(
      (letter) => !stated.has(letter) && !notice.categories.some((row) => row.letter === letter && Boolean(row.retention?.trim())),
    );
    const [first] = missing;
    if (first === undefined) return;
    const evidence = practice.letters.get(first);
    const rows = notice.categories.filter(({letter}) => missing.includes(letter)).map(({place}) => place);
    yield {
      message: `The notice gives no length of keeping for ${missing.length === letters.length ? 'any of the categories collected' : `${missing.length === 1 ? 'category' : 'categories'} ${listed(missing, {most: 12})}`}`,
      places: [
        ...(rows.length > 0 ? noticePlaces(notice, rows, 1) : []),
        notInNotice(notice, 'retention for each category'),
        ...(evidence === undefined ? [] : recordPlaces(evidence, {law}).slice(0, 2)),
      ],
      identity: missing.join(''),
      confidence: readingConfidence(notice),
      remedy: 'Add a column for how long each category is kept, from the record: datamap report collected prints it',
      wording: missing
        .map((letter) => `${letter}. ${law.get('categories', letter).title}: ${periodsOf(letter, {practice, law})}`)
        .join('\n'),
    };
  },
} satisfies GapRule<'record'>;

/** Unless every activity names another notice as the one that its people get. */
function servesAtCollection(activities: readonly Activity[], names: readonly (string | undefined)[]): boolean {
  return (
    activities.length === 0 ||
    activities.some(({collectionNotice}) => collectionNotice === undefined || names.includes(collectionNotice.split('#')[0]))
  );
}
