/** What a person says a field is, and the field that keeps it. Pure. */
import type {ElementId} from '../../../law/index.js';
import type {Day, Field} from '../../../record/index.js';
import {withoutMapping} from '../changes.js';

export interface Verdict {
  /** None: it is not personal. */
  readonly elements: readonly ElementId[];
  readonly reason?: string | undefined;
}

/** Where the suggestion says the same, it was confirmed, and stays with who did; else it gives way. */
export function decided(field: Field, {elements, reason}: Verdict, {by, on}: {readonly by: string; readonly on: Day}): Field {
  const {suggestion, provenance} = field;
  const bare = withoutMapping(field);
  const said = {
    elements,
    ...(elements.length === 0 ? {personal: 'not-personal' as const} : {}),
    confirmed: {by, on, ...(reason === undefined ? {} : {reason})},
  };
  if (suggestion === undefined || elements.join(' ') !== field.elements.join(' ')) {
    return {...bare, ...said, provenance: [...(bare.provenance ?? []), {of: 'elements', means: 'interview', by, on}]};
  }
  const kept = (provenance ?? []).map((each) =>
    each.of === 'elements' && each.means === 'classifier' ? {...each, confirmedBy: by, confirmedOn: on} : each,
  );
  return {...bare, ...said, suggestion, ...(kept.length === 0 ? {} : {provenance: kept})};
}
