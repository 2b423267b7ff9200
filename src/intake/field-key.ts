import type {Field} from '../record/index.js';

/** Keys by which a field is found within its system. */
export const fieldKey = ({dataset, name}: Pick<Field, 'dataset' | 'name'>): string => `${dataset}.${name}`;
