/** Which letters and limbs an element has on a day, why each, on what it depends and since when. */
import {VERIFIED} from '../../law/in-words.js';
import {listsNothing, markOfLetter} from '../../law/marks.js';
import {cite, type Element, type Law, type LetterOfElement, type Limb, type Mapping} from '../../law/index.js';
import {KNOWN_MINOR} from '../../record/index.js';
import type {ExplainedItem, ExplainedPart} from './explanation.js';

export function letterParts(element: Element, law: Law): readonly ExplainedPart[] {
  const letters = law.lettersOf([element.id], () => 'unknown');
  const others = element.letters.filter((mapping) => !letters.some((each) => isOf(mapping, each)));
  return [
    {
      title: `Letters on ${law.asOf}, and why`,
      ...(letters.length === 0 ? {text: 'None: no category of the law names it.'} : {items: letterItems(letters, element, law)}),
    },
    ...(letters.length === 0 ? [] : knownMinors(letters, law)),
    {title: 'Not on that day', items: others.map((mapping) => otherDayItem(mapping, law))},
  ];
}

const isOf = (mapping: Mapping, {letter, limb, own}: LetterOfElement): boolean =>
  mapping.letter === letter && mapping.limb === limb && mapping.own === own;

function letterItems(letters: readonly LetterOfElement[], element: Element, law: Law): readonly ExplainedItem[] {
  const asked = new Set<string>();
  return letters.map((found) => {
    const {letter, limb, citation} = found;
    const mapping = element.letters.find((each) => isOf(each, found));
    const title = (limb === undefined ? law.find('categories', letter)?.title : law.find('limbs', limb)?.title) ?? '';
    const since = mapping?.effectiveFrom ?? (limb === undefined ? undefined : firstDay(law.history('limbs').filter(({id}) => id === limb)));
    return {
      term: limb ?? letter,
      notes: [
        `${title}${since === undefined ? '' : ` (since ${since})`}`,
        ...(mapping === undefined ? [] : whyNote(mapping, element, law)),
        ...conditionNotes(found, law, asked),
        `${cite(citation).text}${mapping === undefined ? '' : `: ${VERIFIED[markOfLetter(element, mapping, law)]}`}`,
      ],
    };
  });
}

/** A question that several letters hang on is written out once; `asked` holds those that were. */
function conditionNotes({when, state}: LetterOfElement, law: Law, asked: Set<string>): readonly string[] {
  if (when === undefined) return [];
  if (asked.has(when)) return [`only if the answer to the same question is yes (${when})`];
  asked.add(when);
  return [
    `only if the answer is yes: ${questionOf(when, law)} (${when})`,
    ...(state === 'assumed' ? ['until somebody answers, a suggestion takes yes for granted; a report does not'] : []),
  ];
}

const questionOf = (fact: string, law: Law): string => law.history('facts').find(({id}) => id === fact)?.question ?? fact;

const firstDay = (versions: readonly Limb[]): string | undefined =>
  versions.map(({effectiveFrom}) => effectiveFrom ?? '').sort()[0] || undefined;

/** What of the category's own list names it, or what it is a kind or part of; else what the section says, where that is another than the category's. */
function whyNote(mapping: Mapping, element: Element, law: Law): readonly string[] {
  if (mapping.verification === 'own' || mapping.verification === 'inference') return [];
  const limb = mapping.limb === undefined ? undefined : law.find('limbs', mapping.limb);
  const category = law.find('categories', mapping.letter);
  const entry = limb ?? category;
  const listed = limb === undefined ? (category?.examples ?? []) : limb.title.split(/, or |, | or /);
  for (
    let at: Element | undefined = element;
    at !== undefined;
    at = at.parent === undefined ? undefined : law.find('elements', at.parent)
  ) {
    const named = entryNaming(at, listed);
    if (named === undefined) continue;
    if (named === entry?.title) return [];
    if (limb === undefined && listsNothing(mapping, law)) return [`named here as an example: “${named}”; the section itself lists nothing`];
    return [`listed there: “${named}”${at === element ? '' : `, and this belongs to ${at.name.toLowerCase()}`}`];
  }
  const section = law.find('sections', mapping.citation);
  return section === undefined || entry?.citations[0] === mapping.citation ? [] : [section.text];
}

/** The entry that begins or ends with one of the element's names, the longest name first. */
function entryNaming({name, phrases, words}: Element, entries: readonly string[]): string | undefined {
  const names = [name.toLowerCase(), ...phrases, ...words].filter(({length}) => length > 2).sort((a, b) => b.length - a.length);
  for (const each of names) {
    const found = entries.find((entry) => isWhole(entry.toLowerCase(), each));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isWhole(entry: string, name: string): boolean {
  if (entry.startsWith(name)) return !/[a-z]/.test(entry.charAt(name.length));
  return entry.endsWith(name) && !/[a-z]/.test(entry.charAt(entry.length - name.length - 1));
}

/** Whatever an element is, the data of known minors is sensitive; its own list need not say so. */
function knownMinors(letters: readonly LetterOfElement[], law: Law): readonly ExplainedPart[] {
  const limb = law.find('limbs', KNOWN_MINOR.limb);
  const [citation] = limb?.citations ?? [];
  if (limb === undefined || citation === undefined || letters.some((each) => each.limb === limb.id)) return [];
  return [
    {
      title: 'Whatever the element',
      text: `${limb.id} applies too where an activity’s people are known to be under 16 (${KNOWN_MINOR.fact}); ${cite(citation).text}.`,
    },
  ];
}

function otherDayItem({letter, limb, effectiveFrom, effectiveTo}: Mapping, law: Law): ExplainedItem {
  const versions =
    limb === undefined ? law.history('categories').filter(({id}) => id === letter) : law.history('limbs').filter(({id}) => id === limb);
  const from = effectiveFrom ?? versions.map((version) => version.effectiveFrom ?? '').sort()[0] ?? '';
  const period = [from === '' ? [] : `from ${from}`, effectiveTo === undefined ? [] : `until ${effectiveTo}`].flat().join(' ');
  return {term: limb ?? letter, notes: [`${versions.at(-1)?.title ?? ''}${period === '' ? '' : `: ${period}`}`]};
}
