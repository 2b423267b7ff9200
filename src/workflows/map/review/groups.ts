/** The open fields of a record in the groups in which a person decides on them. Pure. */
import {findElements, kinOf, type Kin} from '../../../classify/index.js';
import type {ElementId, Law} from '../../../law/index.js';
import {fieldId, type Field, type FieldId, type System} from '../../../record/index.js';
import {answersIn, namesOf} from '../suggest-elements.js';

export interface Guess {
  readonly elements: readonly ElementId[];
  readonly because: string;
  /** 0 to 1, of what is too unsure to be suggested; absent where nothing is known. */
  readonly confidence?: number;
  /** It would say that the field is not about people. */
  readonly notPersonal?: true;
}

export interface OpenField {
  readonly id: FieldId;
  readonly system: System;
  readonly field: Field;
  readonly kin: Kin;
  /** What its label and description name. */
  readonly named: readonly ElementId[];
  /** For a field without a suggestion: what the classifier says of it, and the elements that its name, label and description name. */
  readonly guess?: Guess | undefined;
}

export interface Group {
  /**
   * What its fields have in common: one suggestion (`suggested`; none of elements is "not personal"), such a suggestion against
   * words that name data about people (`doubtful`), or without a suggestion their name or only their dataset.
   */
  readonly kind: 'suggested' | 'doubtful' | 'name' | 'dataset';
  /** What fields without a suggestion share: their name in one spelling, or their dataset. */
  readonly shared: string;
  readonly elements: readonly ElementId[];
  /** Most uncertain first. */
  readonly fields: readonly OpenField[];
  /** A person took them out of their group: they are not what is suggested. */
  readonly takenOut?: boolean;
}

export function openFieldsOf(systems: readonly System[], law: Law): readonly OpenField[] {
  return systems.flatMap((system) =>
    [...answersIn(system, law)].map(([field, {elements, because, confidence, personal}]): OpenField => {
      const named = namedBy(field, law);
      const about = {id: fieldId(system, field), system, field, kin: kinOf(namesOf(system, field), law), named};
      if (field.suggestion !== undefined) return about;
      const words = findElements(field.name.replaceAll(/[^\p{L}\p{N}]+/gu, ' '), law).map(({element}) => element);
      return {
        ...about,
        guess: {
          elements: [...new Set([...elements, ...named, ...words])],
          because,
          ...(personal === 'not-known' ? {} : {confidence}),
          ...(personal === 'no' ? {notPersonal: true as const} : {}),
        },
      };
    }),
  );
}

const namedBy = ({label, description}: Field, law: Law): readonly ElementId[] =>
  label === undefined && description === undefined
    ? []
    : [...new Set(findElements(`${label ?? ''}\n${description ?? ''}`, law).map(({element}) => element))];

/** Those with the most uncertain member first, so those without a suggestion before all; among equals the larger first. */
export function groupsOf(fields: readonly OpenField[]): readonly Group[] {
  const names = new Map<string, number>();
  for (const {field, kin} of fields) if (field.suggestion === undefined) names.set(kin.name, (names.get(kin.name) ?? 0) + 1);
  const groups = new Map<string, Group & {readonly fields: OpenField[]}>();
  for (const open of [...fields].sort(byCertainty)) {
    const about = commonOf(open, (names.get(open.kin.name) ?? 0) > 1);
    const key = [about.kind, about.shared, ...about.elements].join('\n');
    const group = groups.get(key);
    if (group) group.fields.push(open);
    else groups.set(key, {...about, fields: [open]});
  }
  return [...groups.values()].sort((a, b) => certaintyOf(a.fields[0]) - certaintyOf(b.fields[0]) || b.fields.length - a.fields.length);
}

function commonOf({system, field, kin, named}: OpenField, sharesName: boolean): Omit<Group, 'fields'> {
  const {suggestion, elements, dataset} = field;
  if (suggestion !== undefined) return {kind: elements.length === 0 && named.length > 0 ? 'doubtful' : 'suggested', shared: '', elements};
  return sharesName
    ? {kind: 'name', shared: kin.name, elements: []}
    : {kind: 'dataset', shared: [system.id, dataset].filter((part) => part !== '').join('.'), elements: []};
}

const certaintyOf = (open: OpenField | undefined): number => open?.field.suggestion?.confidence ?? 0;

const byCertainty = (a: OpenField, b: OpenField): number => certaintyOf(a) - certaintyOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What a decision about a field may hold for too: the same name, in a table about the same. */
export const alikeTo = ({id, kin}: OpenField, fields: readonly OpenField[]): readonly OpenField[] =>
  fields.filter((other) => other.id !== id && other.kin.name === kin.name && other.kin.table === kin.table);
