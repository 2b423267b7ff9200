/** The kinds of data that a cell names → elements, as a suggestion. */
import {findElements} from '../../classify/index.js';
import type {Law} from '../../law/index.js';
import type {Field} from '../../record/index.js';
import {remembering} from '../remembering.js';

export interface NamedElements {
  readonly elements: Field['elements'];
  readonly confidence: number;
  /** The words that say so, some of them. */
  readonly words: string;
}

/** Undefined where the words name nothing. */
export type ElementFinder = (text: string) => NamedElements | undefined;

/** Longer cells are prose. */
const LOOKED_AT = 2000;
const MOST_WORDS = 4;

export const elementFinder = (law: Law): ElementFinder =>
  remembering((text) => {
    const found = findElements(text.slice(0, LOOKED_AT), law);
    if (found.length === 0) return undefined;
    return {
      elements: [...new Set(found.map(({element}) => element))],
      confidence: Math.min(...found.map(({confidence}) => confidence)),
      words: [...new Set(found.map((each) => `“${each.text}”`))].slice(0, MOST_WORDS).join(', '),
    };
  });
