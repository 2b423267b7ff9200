/** Many fields at once: the columns of one table inform each other, and what is asked twice is answered once. */
import type {Law} from '../law/index.js';
import {classifyField} from './classify-field.js';
import type {Classification, FieldToClassify} from './field.js';

/** In the order of the input. Time is linear in it. */
export function classifyFields(fields: readonly FieldToClassify[], law: Law): readonly Classification[] {
  const tables = new Map<string, string[]>();
  const keyOf = ({dataset, collection}: FieldToClassify): string => `${dataset ?? ''}\0${collection ?? ''}`;
  for (const field of fields) {
    const key = keyOf(field);
    const names = tables.get(key);
    if (names) names.push(field.field);
    else tables.set(key, [field.field]);
  }
  const done = new Map<string, Classification>();
  return fields.map((field) => {
    const table = keyOf(field);
    const key = `${table}\0${field.field}\0${field.type ?? ''}\0${field.description ?? ''}`;
    const known = done.get(key);
    if (known) return known;
    // Fields without a table have nothing in common.
    const siblings = field.siblings ?? (field.collection === undefined ? undefined : tables.get(table));
    const made = classifyField({...field, siblings}, law);
    done.set(key, made);
    return made;
  });
}
