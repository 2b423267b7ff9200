import {inRecord, type Rule} from '../findings/index.js';
import type {Collection, Law} from '../law/index.js';
import {nearest} from '../record/index.js';
import {lawReferencesOf} from './law-references.js';
import type {CheckSubject} from './subject.js';

const NOUNS: Partial<Record<Collection, string>> = {
  elements: 'data element',
  facts: 'fact',
  categories: 'category',
  limbs: 'limb of sensitive information',
  exemptions: 'exemption',
  people: 'kind of people',
  purposes: 'purpose',
  sources: 'category of sources',
  limitPurposes: 'permitted purpose',
  shineTheLightExclusions: 'Shine the Light exclusion',
  shineTheLight: 'Shine the Light kind',
  thirdParties: 'category of third parties',
  contractClauses: 'contract clause',
};

/** Ids of a letter or two: a neighbour is no more likely to be meant than any other. */
const CODES = new Set<Collection>(['categories', 'limbs', 'limitPurposes', 'shineTheLightExclusions', 'shineTheLight', 'exemptions']);
const MOST_LISTED = 40;

export const unknownLawId = {
  meta: {
    id: 'unknown-law-id',
    severity: 'high',
    title: 'The record names something that the catalog of the law does not have',
    why: 'It then means nothing: no letter, no purpose and no source follows from it.',
    citations: ['1798.130(c)', '11 CCR 7011(e)(1)'],
  },
  *check({record, law}) {
    const known = new Map<Collection, ReadonlySet<string>>();
    for (const {collection, id, path, at, file} of lawReferencesOf(record)) {
      const ids = known.get(collection) ?? idsOf(law, collection);
      known.set(collection, ids);
      if (ids.has(id)) continue;
      const ends = endsOf(law, collection, id);
      // What is still to come a record may name before its time.
      if (ends.some((end) => end >= law.asOf)) continue;
      if (ends.length > 0) {
        yield {
          message: `The ${NOUNS[collection] ?? collection} "${id}" is not in force any more: it ended with ${ends.at(-1) ?? ''}`,
          places: [inRecord(path, {at, shows: id})],
          remedy: `Take it out of ${file}, or write what applies now`,
        };
        continue;
      }
      const near = CODES.has(collection) ? undefined : nearest(id, ids);
      yield {
        message: `There is no ${NOUNS[collection] ?? collection} "${id}"${near === undefined ? '' : `; did you mean ${near}?`}`,
        places: [inRecord(path, {at, shows: id})],
        remedy:
          near === undefined
            ? `Correct it in ${file}${ids.size > MOST_LISTED ? '' : `; there are ${[...ids].join(', ')}`}`
            : `Write ${near} in ${file}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

/** The last days of what the catalog has under an id, in order. */
function endsOf(law: Law, collection: Collection, id: string): readonly string[] {
  const versions = law.history(collection) as readonly {readonly id: string; readonly effectiveTo?: string}[];
  return versions
    .filter((entry) => entry.id === id)
    .map(({effectiveTo}) => effectiveTo ?? '9999-12-31')
    .sort();
}

const idsOf = (law: Law, collection: Collection): ReadonlySet<string> => new Set(law.all(collection).map(({id}) => id));
