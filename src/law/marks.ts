/** How far a letter or limb of an element was checked as of a day. */
import {weakest} from './in-words.js';
import type {Law} from './law.js';
import type {Element, Mapping, Verification} from './types.js';

/**
 * As far as its section was. Where the section lists nothing under the category, only what the category is about by its name,
 * the head of a theme, was read there; that a narrower element belongs to it is our own reading.
 */
export function markOfLetter(element: Element, {citation, ...mapping}: Mapping, law: Law): Verification {
  const checked = law.checked({...mapping, citations: [citation]});
  return element.parent !== undefined && mapping.own !== true && listsNothing(mapping, law) ? weakest([checked, 'inference']) : checked;
}

export function listsNothing({letter}: Pick<Mapping, 'letter'>, law: Law): boolean {
  return law.history('categories').some(({id, lists}) => id === letter && lists === false);
}
