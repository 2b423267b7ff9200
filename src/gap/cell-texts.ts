/** What the record says of one category, as the cells of a table put it. What it does not know is a visible gap. */
import {inSentence} from '../findings/index.js';
import type {Law, Letter, SourceId} from '../law/index.js';
import {isProvider} from '../record/index.js';
import {gapFor, inFull} from './drafts.js';
import type {Evidence, Flow, Summary} from './summary.js';
import type {GapSubject} from './subject.js';
import {because, provenNo, whyNotUndisclosed} from './unproven.js';
import {vagueRetention} from './vague-words.js';

/** As the notice says it to its reader, within a sentence. */
export function sourceToReader(id: SourceId, law: Law): string {
  const {toReader, title} = law.find('sources', id) ?? {title: id};
  return toReader ?? inSentence(title);
}

/** Sources of the fields that carry it. */
export function sourcesOfLetter({fields}: Evidence, {practice, law}: GapSubject): string {
  const ids = new Set(fields.map(({id}) => id));
  const from = [...practice.sources].filter(([, evidence]) => evidence.fields.some(({id}) => ids.has(id)));
  const named = inFull(from.map(([id]) => sourceToReader(id, law)));
  return named.charAt(0).toUpperCase() + named.slice(1);
}

export function purposesOfLetter({activities}: Evidence): string {
  return wordsOf(activities.flatMap(({purposes = []}) => purposes));
}

/** Categories of those who got it; `None` where nobody did and nothing is open. */
export function recipientsOf(letter: Letter, which: 'any' | 'sold', {practice, law}: GapSubject): string {
  const flows = flowsOf(letter, which, practice);
  if (flows.length === 0) return noneOr('who receives it', practice);
  const named = flows
    .flatMap(({recipients}) => recipients)
    .map((recipient) => {
      if (isProvider(recipient)) return 'Service providers and contractors';
      return recipient.category === undefined
        ? gapFor(`category of ${recipient.name}`)
        : (law.find('thirdParties', recipient.category)?.title ?? recipient.category);
    });
  return inFull([...new Set(named)].sort().map(titled));
}

export function disclosingPurposesOf(letter: Letter, {practice}: GapSubject): string {
  const flows = flowsOf(letter, 'any', practice);
  if (flows.length === 0) return noneOr('purposes of disclosing', practice);
  return wordsOf(flows.flatMap(({disclosures}) => disclosures.flatMap(({purpose}) => purpose ?? []))) || gapFor('purposes of disclosing');
}

function noneOr(what: string, practice: Summary): string {
  const reasons = whyNotUndisclosed({practice});
  return reasons.length > 0 ? gapFor(because(what, reasons)) : provenNo('None', {practice});
}

/** The questions on which it hangs whether the letter applies; undefined where it hangs on none. */
export function dependsOn(letter: Letter, {practice, law}: Pick<GapSubject, 'practice' | 'law'>): string | undefined {
  const facts = practice.undecided.get(letter)?.facts.map((fact) => law.find('facts', fact)?.question ?? fact);
  return facts === undefined ? undefined : `it depends on: ${facts.join(' ')}`;
}

/** What is known, with the activities that it holds for where there are several lengths, and a gap for each activity of which nobody said it: a draft promises nothing that the record does not hold. */
export function periodsOf(letter: Letter, {practice, law}: Pick<GapSubject, 'practice' | 'law'>): string {
  const {told: all, silent} = practice.retentions.get(letter) ?? {told: [], silent: []};
  const gap = silent.length === 0 ? [] : [gapFor(`period or criteria for: ${silent.map(({name}) => name).join(', ')}`)];
  const several = all.length + silent.length > 1;
  const told = all.map(({text, activities}) => {
    const period = vagueRetention(text, law) === undefined ? text : gapFor(`length, or what decides it, in place of “${text}”`);
    return several ? `${period} (${activities.map(({name}) => name).join(', ')})` : period;
  });
  return [...told, ...gap].join('; ');
}

function flowsOf(letter: Letter, which: 'any' | 'sold', {saidDisclosed, sold, shared}: Summary): readonly Flow[] {
  const maps = which === 'sold' ? [sold, shared] : [saidDisclosed, sold, shared];
  return maps.flatMap((map) => map.get(letter) ?? []);
}

/** Each purpose in the record's own words, once. */
export const wordsIn = (purposes: readonly {readonly words?: string | undefined}[]): readonly string[] => [
  ...new Set(purposes.flatMap(({words}) => (words?.trim() ? [words.trim()] : []))),
];

/** The same in one cell. */
const wordsOf = (purposes: readonly {readonly words?: string | undefined}[]): string => wordsIn(purposes).join('; ');

const titled = (title: string, index: number): string => (index === 0 ? title : inSentence(title));
