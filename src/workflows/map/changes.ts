/** What mapping changes: elements of fields, before and after. One list is shown, counted and written. */
import {fieldId, lettersOfField, type Field, type FieldId, type RecordOfProcessing, type System} from '../../record/index.js';
import type {Law} from '../../law/index.js';
import {lettersInWords, type LettersInWords} from './letters-in-words.js';

export interface MappedField {
  readonly field: FieldId;
  /** In words: `unmapped`, `not personal`, or elements. */
  readonly before: string;
  readonly after: string;
  readonly elements: readonly string[];
  /** Letters and limbs that follow while no fact is stated. */
  readonly letters: readonly string[];
  /** 0 to 1; 1 for a person's decision. */
  readonly confidence: number;
  readonly because: string;
}

export interface FieldEdit {
  readonly system: System;
  readonly before: Field;
  readonly after: Field;
}

/** The record with the edited fields in their places; systems without an edit keep their identity. */
export function withEdits(record: RecordOfProcessing, edits: readonly FieldEdit[]): RecordOfProcessing {
  const bySystem = new Map<string, Map<Field, Field>>();
  for (const {system, before, after} of edits) {
    const held = bySystem.get(system.id);
    if (held) held.set(before, after);
    else bySystem.set(system.id, new Map([[before, after]]));
  }
  const systems = record.systems.map((system) => {
    const edited = bySystem.get(system.id);
    return edited ? {...system, fields: system.fields.map((field) => edited.get(field) ?? field)} : system;
  });
  return {...record, systems};
}

/** Of a field after its edit, for people; what `letters` leaves out because it hangs on a fact is there too. */
export type LettersTold = (field: FieldId) => LettersInWords;

export function lettersTold(
  edits: readonly FieldEdit[],
  {record, law}: {readonly record: RecordOfProcessing; readonly law: Law},
): LettersTold {
  const after = new Map(edits.map((edit) => [fieldId(edit.system, edit.after), edit.after]));
  return (id) => {
    const field = after.get(id);
    return lettersInWords(field === undefined ? [] : lettersOfField(field, {law, organization: record.organization}), law);
  };
}

export function mappedField(
  {system, before, after}: FieldEdit,
  {record, law}: {readonly record: RecordOfProcessing; readonly law: Law},
): MappedField {
  const letters = lettersOfField(after, {law, organization: record.organization}).filter(({state}) => state !== 'depends');
  return {
    field: fieldId(system, after),
    before: stateOf(before),
    after: stateOf(after),
    elements: after.elements,
    letters: [...new Set(letters.map(({letter, limb}) => (limb === undefined ? letter : `${letter}(${limb})`)))].sort(),
    confidence: after.suggestion?.confidence ?? 1,
    because: after.suggestion?.because ?? after.confirmed?.reason ?? after.override?.reason ?? '',
  };
}

/** How a field stands, in a few words. */
export function stateOf({elements, personal, suggestion, confirmed, override}: Field): string {
  const what =
    personal === 'not-personal' || (elements.length === 0 && suggestion !== undefined)
      ? 'not personal'
      : elements.length === 0
        ? 'unmapped'
        : elements.join(', ');
  const put =
    override === undefined
      ? ''
      : `, letters ${override.letters.join('')}${(override.limbs ?? []).map((limb) => ` ${limb}`).join('')} put by hand`;
  const sure = suggestion !== undefined && confirmed === undefined ? ` (suggested, ${percent(suggestion.confidence)})` : '';
  return `${what}${put}${sure}`;
}

export const percent = (confidence: number): string => `${Math.round(confidence * 100)} %`;

/** Nobody decided yet: nothing stands there, or only what the classifier suggested. */
export function isOpen({elements, personal, suggestion, confirmed, override}: Field): boolean {
  if (confirmed !== undefined || override !== undefined) return false;
  return suggestion !== undefined || (elements.length === 0 && personal === undefined);
}

/** The field without what was said about its elements before. */
export function withoutMapping({
  elements: _elements,
  personal: _personal,
  suggestion: _suggestion,
  confirmed: _confirmed,
  override: _override,
  provenance,
  ...field
}: Field): Omit<Field, 'elements'> {
  const kept = (provenance ?? []).filter(({of}) => of !== 'elements' && of !== 'confirmed');
  return kept.length === 0 ? field : {...field, provenance: kept};
}
