import {nothingKnown, type ElementId, type Law, type Letter, type LimbId} from '../law/index.js';

/** Letters and limbs that a bare name allows: those that apply, and those that a suggestion assumes. Both sorted, each once. */
export function lettersFor(
  elements: readonly ElementId[],
  law: Law,
): {readonly letters: readonly Letter[]; readonly limbs: readonly LimbId[]} {
  const found = law.lettersOf(elements, nothingKnown).filter(({state}) => state !== 'depends');
  const letters = [...new Set(found.map(({letter}) => letter))].sort();
  const limbs = [...new Set(found.flatMap(({limb}) => (limb === undefined ? [] : [limb])))].sort();
  return {letters, limbs};
}
