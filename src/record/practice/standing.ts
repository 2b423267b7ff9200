/** How sure it is that a field carries a letter. */
import type {FieldLetter} from '../letters.js';
import type {Field} from '../model.js';

/** `sure`: stated by a person. `unconfirmed`: a suggestion nobody confirmed. `depends`: hangs on a fact that nobody has stated. */
export type Certainty = 'sure' | 'unconfirmed' | 'depends';

export function certaintyOf({state}: Pick<FieldLetter, 'state'>, field: Field): Certainty {
  if (state === 'override') return 'sure';
  if (state === 'depends') return 'depends';
  return isUnconfirmed(field) ? 'unconfirmed' : 'sure';
}

/** Its elements are a suggestion that no person has agreed to. */
export const isUnconfirmed = ({suggestion, confirmed}: Field): boolean => suggestion !== undefined && confirmed === undefined;
