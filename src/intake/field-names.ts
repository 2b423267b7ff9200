/** Names of fields for what people call data in their own words: one wording, one name, and no other wording gets it. */
import {idsForNames, spellingOf, type Field} from '../record/index.js';

/** `standing` are the fields of one dataset that the record has. */
export function fieldNames(standing: readonly Pick<Field, 'name' | 'label'>[], fallback: string): (label: string) => string {
  // What stands under its label may have been labelled anew since; then its name still tells.
  const known = new Map<string, string>([
    ...standing.map(({name}) => [spellingOf(name), name] as const),
    ...standing.map(({name, label}) => [spellingOf(label ?? name), name] as const),
  ]);
  const fresh = idsForNames(
    standing.map(({name}) => name),
    fallback,
  );
  return (label) => known.get(spellingOf(label)) ?? fresh(label);
}
