/** A word that lost: kept beside the value that won, so that the same source saying it again asks nobody again. */
import type {Provenance} from '../record/index.js';
import {valueWords} from '../record/value-words.js';
import type {Contradiction} from './merge.js';

/** A value as it stands in a question: a text bare, as it would be typed. */
export const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.slice(0, LONGEST) : valueWords(value));
const LONGEST = 400;

/** `words`: of the value that lost. */
export const decidedAgainst = (words: string): string => `It says ${words}${DECIDED}`;
const DECIDED = '; somebody decided otherwise';

/** Path of what two sources say differently: `owner`, `discloses.2`. */
export const disputed = (property: string, item: number | undefined): string => (item === undefined ? property : `${property}.${item}`);

export function isDecided(property: string, {after, item}: Contradiction, standing: readonly Provenance[]): boolean {
  if (!standing.some(({because}) => because !== undefined)) return false;
  const because = decidedAgainst(wordsOf(after));
  const of = disputed(property, item?.before);
  return standing.some((origin) => origin.of === of && origin.because === because);
}

/** Where a value, or an item of a list, comes from: what was said last. */
export function originIn(origins: readonly Provenance[], property: string, item?: number): Provenance | undefined {
  const of = disputed(property, item);
  const said = origins.filter((origin) => (origin.of === of || origin.of.startsWith(`${of}.`)) && !isDecision(origin));
  return said.find((origin) => origin.of === of) ?? said[0] ?? (item === undefined ? undefined : originIn(origins, property));
}

const isDecision = ({because}: Provenance): boolean => because?.endsWith(DECIDED) ?? false;
