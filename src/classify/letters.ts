import {nothingKnown, type ElementId, type Law, type Letter, type LimbId} from '../law/index.js';

export interface Suggested {
  readonly letters: readonly Letter[];
  readonly limbs: readonly LimbId[];
}

const NONE: Suggested = {letters: [], limbs: []};
const known = new WeakMap<Law, Map<string, Suggested>>();

/** Letters and limbs that a bare name allows: those that apply, and those that a suggestion assumes. Both sorted, each once. */
export function lettersFor(elements: readonly ElementId[], law: Law): Suggested {
  if (elements.length === 0) return NONE;
  const kept = known.get(law) ?? new Map<string, Suggested>();
  known.set(law, kept);
  const key = elements.length === 1 ? (elements[0] as ElementId) : elements.join(' ');
  const done = kept.get(key);
  if (done) return done;
  const found = law.lettersOf(elements, nothingKnown).filter(({state}) => state !== 'depends');
  const letters = [...new Set(found.map(({letter}) => letter))].sort();
  const limbs = [...new Set(found.flatMap(({limb}) => (limb === undefined ? [] : [limb])))].sort();
  const made = {letters, limbs};
  kept.set(key, made);
  return made;
}
