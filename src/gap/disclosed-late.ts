import type {Letter} from '../law/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {firstDay, type Day} from '../record/index.js';
import {saysItIsCollected} from './claims-of.js';
import type {Evidence} from './summary.js';
import {
  categoryIn,
  exampleFields,
  isPlainLetter,
  noticePlaces,
  notInNotice,
  readingConfidence,
  recordPlaces,
  rowsOf,
  type EarlierVersion,
  type GapRule,
  type GapSubject,
} from './subject.js';

export const disclosedLate = {
  meta: {
    id: 'disclosed-late',
    severity: 'low',
    title: 'A category was in use before the notice listed it',
    why: 'Consumers must be told of a category at or before its collection; what a later version says does not reach back.',
    citations: ['1798.100(a)(1)', '1798.130(a)(5)'],
    needs: 'record',
  },
  *check(subject) {
    const {notice, practice, law} = subject;
    for (const [letter, evidence] of practice.letters) {
      if (!isPlainLetter(letter) || !lists(notice, letter)) continue;
      const silent = lastSilent(letter, subject);
      const began = silent && beganOn(evidence, subject);
      if (silent === undefined || began === undefined || began >= silent.until) continue;
      const {version, until, first} = silent;
      yield {
        message: `The record has collected ${categoryIn(letter, law)} since ${began} through ${exampleFields(evidence)}; the notice lists it since ${until}`,
        places: [
          ...noticePlaces(
            first,
            rowsOf(first, letter).map(({place}) => place),
            1,
          ),
          notInNotice(version.notice, categoryIn(letter, law)),
          ...recordPlaces(evidence, {law}),
        ],
        identity: letter,
        confidence: Math.min(evidence.confidence, readingConfidence(first), readingConfidence(version.notice)),
        citations: [...law.get('categories', letter).citations, '1798.100(a)(1)'],
        remedy:
          'Correct the first day in the record, if the use began later; add the version that listed it before, if there was one (datamap notice add); otherwise keep the reason with a waiver',
      };
    }
  },
} satisfies GapRule<'record'>;

interface Silent {
  /** The newest version that does not list the category. */
  readonly version: EarlierVersion;
  /** The reading that lists it first after that, and the day from which it does. */
  readonly first: NoticeReading;
  readonly until: Day;
}

/** Undefined where every version known to have stood in the window lists the category, or no day is known on which that began. */
function lastSilent(letter: Letter, {notice, retrieved, earlier = [], windows}: GapSubject): Silent | undefined {
  let first: EarlierVersion = {notice, retrieved};
  for (const version of earlier) {
    if (mentions(version.notice, letter)) {
      first = version;
      continue;
    }
    const until = stoodSince(first, version);
    return until === undefined || until < windows.preceding12Months.from ? undefined : {version, first: first.notice, until};
  }
  return undefined;
}

/** The day that it prints itself, where that lies between its retrieval and the one before; it may have stood so long. */
function stoodSince({notice: {lastUpdated}, retrieved}: EarlierVersion, before: EarlierVersion): Day | undefined {
  const isBetween = lastUpdated !== null && retrieved !== undefined && lastUpdated <= retrieved && lastUpdated >= (before.retrieved ?? '');
  return isBetween ? (lastUpdated as Day) : retrieved;
}

const lists = (notice: NoticeReading, letter: Letter): boolean => rowsOf(notice, letter).some(({collected}) => collected === 'yes');

/** Also what only may say so: nobody is blamed for a version that told of it in other words. */
const mentions = (notice: NoticeReading, letter: Letter): boolean =>
  rowsOf(notice, letter).some(({collected}) => collected !== 'no') || notice.claims.some((claim) => saysItIsCollected(claim, letter));

/** The earliest day that the record states for a use behind it; undefined where none is stated. */
function beganOn({fields, activities}: Evidence, {lookup}: GapSubject): Day | undefined {
  const [used, using] = [new Set(fields), new Set(activities)];
  return lookup.uses
    .flatMap(({activity, field, period: {since}}) =>
      since !== undefined && used.has(field) && using.has(activity) ? [firstDay(since)] : [],
    )
    .sort()[0];
}
