/** What the classifier says today of the fields that nobody has decided on, held against what it said before. Pure. */
import {classifyFields, type Classification, type FieldToClassify} from '../../classify/index.js';
import type {Law} from '../../law/index.js';
import {fieldId, type Day, type Field, type FieldId, type Provenance, type System} from '../../record/index.js';
import {isOpen, withoutMapping, type FieldEdit} from './changes.js';

/**
 * `new`: there was no suggestion; `changed`: other elements than before; `reweighed`: the same with another certainty or reason;
 * `withdrawn`: nothing is suggested any more; `renewed`: the same, now by today's catalog, which is no news.
 */
export type SuggestionKind = 'new' | 'changed' | 'reweighed' | 'withdrawn' | 'renewed';

export interface SuggestionEdit extends FieldEdit {
  readonly kind: SuggestionKind;
  /** The answer, also where it is too unsure to be suggested. */
  readonly answer: Classification;
}

export interface UnmappedField {
  readonly field: FieldId;
  /** What the classifier would say, too unsure to be written; `not known` where nothing tells. */
  readonly guess: string;
  readonly confidence: number;
  readonly because: string;
}

export interface Suggestions {
  readonly edits: readonly SuggestionEdit[];
  /** Fields that had no suggestion and get none. */
  readonly unmapped: readonly UnmappedField[];
}

interface HowToSuggest {
  readonly law: Law;
  readonly minConfidence: number;
  readonly on: Day;
}

/**
 * What a person decided is never touched. The classifier's own suggestions are what it says today, also where that is less or
 * nothing; those that stand on somebody's words, of a register or an interview, give way only to elements that are surer.
 */
export function suggestionsFor(system: System, {law, minConfidence, on}: HowToSuggest): Suggestions {
  const edits: SuggestionEdit[] = [];
  const unmapped: UnmappedField[] = [];
  for (const [before, answer] of answersIn(system, law)) {
    // Silence is no decision, however little certainty is asked for.
    const sure = answer.personal !== 'not-known' && answer.confidence >= minConfidence;
    const kind = kindOf(before, answer, {sure, law});
    if (kind !== undefined) {
      const after = kind === 'withdrawn' ? {...withoutMapping(before), elements: []} : suggested(before, answer, {on, law});
      edits.push({system, before, after, kind, answer});
    } else if (before.suggestion === undefined) {
      unmapped.push({field: fieldId(system, before), guess: guessOf(answer), confidence: answer.confidence, because: answer.because});
    }
  }
  return {edits, unmapped};
}

/** What the classifier says of the open fields of a system, each among its neighbours, in the order of the system. */
export function answersIn(system: System, law: Law): ReadonlyMap<Field, Classification> {
  const datasets = new Set(system.fields.filter(isOpen).map(({dataset}) => dataset));
  const fields = system.fields.filter(({dataset}) => datasets.has(dataset));
  const answers = classifyFields(
    fields.map((field) => namesOf(system, field)),
    law,
  );
  return new Map(fields.flatMap((field, at) => (isOpen(field) && answers[at] ? [[field, answers[at]] as const] : [])));
}

/** A field as the classifier takes it. */
export const namesOf = (system: System, {dataset, name, description, label, type}: Field): FieldToClassify => ({
  dataset: system.name,
  collection: dataset,
  field: name,
  description: description ?? label,
  type,
});

/** Undefined where the field stays as it is. */
function kindOf(
  before: Field,
  answer: Classification,
  {sure, law}: {readonly sure: boolean; readonly law: Law},
): SuggestionKind | undefined {
  const {suggestion, elements} = before;
  if (suggestion === undefined) return sure ? 'new' : undefined;
  const stamp = classifiedBy(before);
  if (stamp === undefined) return sure && isBetter(answer, suggestion, elements) ? 'changed' : undefined;
  if (!sure) return 'withdrawn';
  if (answer.elements.join(' ') !== elements.join(' ')) return 'changed';
  if (answer.confidence !== suggestion.confidence || answer.because !== suggestion.because) return 'reweighed';
  return stamp.law === law.version ? undefined : 'renewed';
}

/** Where the classifier made the suggestion, and nobody's words stand behind it. */
export const classifiedBy = ({suggestion, provenance}: Field): Provenance | undefined =>
  suggestion === undefined ? undefined : (provenance ?? []).find(({of, means}) => of === 'elements' && means === 'classifier');

/** What a register or an interview says of a field counts more than that its name says nothing, or than a part of it however sure. */
function isBetter({elements, confidence}: Classification, than: NonNullable<Field['suggestion']>, stands: Field['elements']): boolean {
  const part = elements.length < stands.length && elements.every((each) => stands.includes(each));
  return elements.length > 0 && confidence > than.confidence && !part;
}

function suggested(
  before: Field,
  {elements, confidence, because}: Classification,
  {on, law}: {readonly on: Day; readonly law: Law},
): Field {
  const field = withoutMapping(before);
  // How sure and why stands in the suggestion, which outlives its confirmation.
  const origin: Provenance = {of: 'elements', means: 'classifier', on, law: law.version as Day};
  return {...field, elements, suggestion: {confidence, because}, provenance: [...(field.provenance ?? []), origin]};
}

const guessOf = ({elements, personal}: Classification): string => elements.join(', ') || (personal === 'no' ? 'not personal' : 'not known');
