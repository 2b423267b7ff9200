/** A data element: its letters, its family, and its names elsewhere; and the elements that something else is about. */
import type {Element, Law, LetterOfElement} from '../../law/index.js';
import {letterParts} from './letters.js';
import type {ExplainedItem, ExplainedPart} from './explanation.js';

export function elementParts(element: Element, law: Law): readonly ExplainedPart[] {
  const kinds = (element.shineTheLight ?? []).flatMap((id) => law.find('shineTheLight', id) ?? []);
  return [
    ...ownPart(element),
    ...letterParts(element, law),
    {title: 'Kinds under Shine the Light', items: kinds.map(({id, title}) => ({term: id, notes: [title]}))},
    ...(element.article9 === undefined ? [] : [{title: 'Special category of Art. 9 GDPR', text: element.article9}]),
    {title: 'Wider and narrower', items: family(element, law)},
    {title: 'In other vocabularies', items: vocabularies(element)},
    {title: 'As seen in schemas', ...(element.words.length === 0 ? {} : {text: listed(element.words, 24)})},
    {title: 'As seen in notices and spreadsheets', ...(element.phrases.length === 0 ? {} : {text: listed(element.phrases, 24)})},
  ];
}

function family({id, parent, part}: Element, law: Law): readonly ExplainedItem[] {
  const named = (elements: readonly Element[]): readonly string[] => [elements.map((each) => `${each.name} (${each.id})`).join('; ')];
  const children = law.all('elements').filter((each) => each.parent === id);
  const [kinds, parts] = [children.filter((each) => each.part !== true), children.filter((each) => each.part === true)];
  const above = parent === undefined ? undefined : law.find('elements', parent);
  return [
    ...(above === undefined ? [] : [{term: part === true ? 'a part of' : 'a kind of', notes: named([above])}]),
    ...(kinds.length === 0 ? [] : [{term: 'kinds of it', notes: named(kinds)}]),
    ...(parts.length === 0 ? [] : [{term: 'parts of it', notes: named(parts)}]),
  ];
}

/** What of it the organization added in its record; nothing where all is the catalog's. */
function ownPart({own, parent, ownWords = [], reason}: Element): readonly ExplainedPart[] {
  if (own === true) {
    const because = reason === undefined ? '' : ` It has further letters because: ${reason}`;
    return [{title: 'Your own', text: `From datamap.yaml, not from the catalog. It has all letters of ${parent ?? 'nothing'}.${because}`}];
  }
  return ownWords.length === 0 ? [] : [{title: 'Your own words for it, from datamap.yaml', text: listed(ownWords, 24)}];
}

function vocabularies({fides, dpv, dlp}: Element): readonly ExplainedItem[] {
  return [
    ...(fides === undefined ? [] : [{term: 'Fides', notes: [fides]}]),
    ...(dpv === undefined ? [] : [{term: 'DPV', notes: [dpv]}]),
    ...(dlp === undefined ? [] : [{term: 'Google DLP', notes: [dlp]}]),
  ];
}

/** Elements that carry what `has` asks for, those without a condition first. */
export function elementsWith(title: string, law: Law, has: (letter: LetterOfElement) => boolean): readonly ExplainedPart[] {
  const always = new Set<string>();
  const depending = new Map<string, Set<string>>();
  for (const {id} of law.all('elements')) {
    for (const {when} of law.lettersOf([id], () => 'unknown').filter(has)) {
      if (when === undefined) always.add(id);
      else depending.set(when, (depending.get(when) ?? new Set()).add(id));
    }
  }
  const items = [...depending].map(([fact, ids]): ExplainedItem => {
    const question = law.find('facts', fact)?.question;
    return {term: fact, notes: [...(question === undefined ? [] : [question]), [...ids].join(', ')]};
  });
  return [
    ...(always.size === 0 ? [] : [{title: `${title} (${always.size})`, text: [...always].join(', ')}]),
    ...(items.length === 0 ? [] : [{title: `${title}, only if the answer is yes`, items}]),
  ];
}

/** Letters and limbs that depend on a fact, each with the elements for which it does. */
export function lettersDependingOn(fact: string, law: Law): readonly ExplainedItem[] {
  const found = new Map<string, {readonly title: string; readonly elements: Set<string>}>();
  for (const {id} of law.all('elements')) {
    for (const {letter, limb} of law.lettersOf([id], () => 'unknown').filter(({when}) => when === fact)) {
      const title = (limb === undefined ? law.find('categories', letter)?.title : law.find('limbs', limb)?.title) ?? '';
      const known = found.get(limb ?? letter) ?? {title, elements: new Set()};
      known.elements.add(id);
      found.set(limb ?? letter, known);
    }
  }
  return [...found].map(([term, {title, elements}]) => ({term, notes: [title, [...elements].join(', ')]}));
}

/** Phrases may hold commas, so semicolons part them. */
export const listed = (words: readonly string[], most: number): string =>
  words.length > most ? `${words.slice(0, most).join('; ')} and ${words.length - most} more` : words.join('; ');
