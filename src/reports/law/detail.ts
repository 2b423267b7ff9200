/** The one thing that a reader asks of an entry besides its title, by collection. */
import {amount, KEPT, OWED_IN, WHEN} from '../../law/in-words.js';
import type {Collection, CatalogData, Law} from '../../law/index.js';

interface Detail<C extends Collection> {
  readonly title: string;
  of(entry: CatalogData[C][number], law: Law): string;
}

export const DETAILS: {readonly [C in Collection]?: Detail<C>} = {
  elements: {title: 'Letters', of: ({id}, law) => lettersText(id, law)},
  facts: {title: 'Kept with', of: ({of}) => KEPT[of]},
  purposes: {title: 'Counts as', of: ({kind, under}) => (under === undefined ? `${kind} purpose` : `${kind} purpose, under ${under}`)},
  sources: {title: 'From others', of: ({thirdParty}) => (thirdParty ? 'yes' : 'no')},
  shineTheLight: {
    title: 'Categories',
    of: ({letters, sameBrand}) => `${letters.join(', ')}${sameBrand ? '; also between affiliates of one brand' : ''}`,
  },
  duties: {title: 'Owed', of: ({when, owedIn}) => `${WHEN[when]}${owedIn === undefined ? '' : `; ${OWED_IN[owedIn]}`}`},
  thresholds: {title: 'Value', of: amount},
};

export function detailOf<C extends Collection>(collection: C, entry: unknown, law: Law): string | undefined {
  const detail = DETAILS[collection] as Detail<C> | undefined;
  return detail?.of(entry as CatalogData[C][number], law);
}

/** `A, B, SPI-2B if analyzed-for-health`. */
export function lettersText(element: string, law: Law): string {
  const letters = law.lettersOf([element], () => 'unknown');
  return letters.map(({letter, limb, when}) => `${limb ?? letter}${when === undefined ? '' : ` if ${when}`}`).join(', ');
}
