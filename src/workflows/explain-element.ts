/** A data element: its letters with why and on what they depend, and its names elsewhere. */
import {cite, type Element, type Law, type LetterOfElement} from '../law/index.js';
import type {ExplainedItem, ExplainedPart} from './explanation.js';

export function elementParts(element: Element, law: Law): readonly ExplainedPart[] {
  const letters = law.lettersOf([element.id], () => 'unknown');
  const children = law.all('elements').filter(({parent}) => parent === element.id);
  const kinds = (element.shineTheLight ?? []).flatMap((id) => law.find('shineTheLight', id) ?? []);
  const later = element.letters.filter(
    ({effectiveFrom, limb}) => (effectiveFrom ?? '') > law.asOf || (limb !== undefined && law.find('limbs', limb) === undefined),
  );
  return [
    ...ownPart(element),
    {
      title: `Letters on ${law.asOf}`,
      ...(letters.length === 0 ? {text: 'none: no category names it'} : {items: letters.map((letter) => letterItem(letter, element, law))}),
    },
    ...(later.length === 0 ? [] : [{title: 'Not in force on that day', text: later.map(({letter, limb}) => limb ?? letter).join(', ')}]),
    {title: 'Kinds under Shine the Light', items: kinds.map(({id, title}) => ({term: id, notes: [title]}))},
    ...(element.article9 === undefined ? [] : [{title: 'GDPR special category', text: element.article9}]),
    {
      title: 'Wider and narrower',
      items: [
        ...(element.parent === undefined ? [] : [{term: 'part of', notes: [element.parent]}]),
        ...(children.length === 0 ? [] : [{term: 'holds', notes: [children.map(({id}) => id).join(', ')]}]),
      ],
    },
    {title: 'In other vocabularies', items: vocabularies(element)},
    {title: 'In schemas', ...(element.words.length === 0 ? {} : {text: listed(element.words, 24)})},
    {title: 'In notices and spreadsheets', ...(element.phrases.length === 0 ? {} : {text: listed(element.phrases, 24)})},
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

function letterItem({letter, limb, citation, when, own, state}: LetterOfElement, {letters}: Element, law: Law): ExplainedItem {
  const fact = when === undefined ? undefined : law.find('facts', when);
  const mapping = letters.find((each) => each.letter === letter && each.limb === limb && each.own === own);
  const title = limb === undefined ? law.find('categories', letter)?.title : law.find('limbs', limb)?.title;
  return {
    term: limb ?? letter,
    notes: [
      title ?? '',
      ...(when === undefined ? [] : [`only where it is so: ${fact?.title.toLowerCase() ?? when} (${when})`]),
      ...(state === 'assumed' ? ['a suggestion takes that as given until somebody answers; a report does not'] : []),
      `${cite(citation).text}${mapping === undefined ? '' : `; ${HOW_SURE[mapping.verification]}`}`,
    ],
  };
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
  const always: string[] = [];
  const depending = new Map<string, string[]>();
  for (const {id} of law.all('elements')) {
    for (const letter of law.lettersOf([id], () => 'unknown').filter(has)) {
      if (letter.when === undefined) always.push(id);
      else depending.set(letter.when, [...(depending.get(letter.when) ?? []), id]);
    }
  }
  const items = [...depending].map(([fact, ids]): ExplainedItem => ({term: `where ${fact}`, notes: [[...new Set(ids)].join(', ')]}));
  return [
    ...(always.length === 0 ? [] : [{title: `${title} (${new Set(always).size})`, text: [...new Set(always)].join(', ')}]),
    ...(items.length === 0 ? [] : [{title: always.length === 0 ? title : `${title}, where a fact holds`, items}]),
  ];
}

/** Phrases may hold commas, so semicolons part them. */
export const listed = (words: readonly string[], most: number): string =>
  words.length > most ? `${words.slice(0, most).join('; ')} and ${words.length - most} more` : words.join('; ');

const HOW_SURE: Readonly<Record<Element['letters'][number]['verification'], string>> = {
  verified: 'the text says so',
  secondary: 'by another’s account of the law',
  memory: 'from memory',
  inference: 'our own reading',
  own: 'the organization’s own mapping, not the law’s',
};
