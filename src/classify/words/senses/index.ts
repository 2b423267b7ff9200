import {canonicalTokensOf} from '../../name-tokens.js';
import {ORGANIZATIONS} from './organizations.js';
import {PEOPLE} from './people.js';
import {RECORDS} from './records.js';
import type {Sense} from './sense.js';
import {THINGS} from './things.js';

export type {Sense, Topic, Whose} from './sense.js';
export {NEUTRAL} from './things.js';

/** Canonical tokens joined by blanks → sense. A phrase that two lists hold means what the first says. */
export function senseIndex(): ReadonlyMap<string, Sense> {
  const index = new Map<string, Sense>();
  for (const {phrases, ...sense} of [...PEOPLE, ...RECORDS, ...ORGANIZATIONS, ...THINGS]) {
    for (const phrase of phrases) {
      const key = canonicalTokensOf(phrase).join(' ');
      if (!index.has(key)) index.set(key, sense);
    }
  }
  return index;
}
