/** A person decides what a field is; the decision is kept with who, when and why. */
import type {ElementId, Law, Letter, LimbId} from '../law/index.js';
import {lookupOf, nearest, UserProblem, type Day, type Field, type FieldInSystem, type Lookup} from '../record/index.js';
import {saveRecord} from '../store/index.js';
import {openWithLaw} from './law-of-record.js';
import {mappedField, withEdits, withoutMapping, type FieldEdit, type MappedField} from './map-changes.js';

export interface Decision {
  readonly elements: readonly ElementId[];
  readonly notPersonal: boolean;
  /** Letters in place of the computed ones, as typed: `AB`, `A,B`. */
  readonly letters?: string | undefined;
  readonly limbs: readonly LimbId[];
  readonly reason: string;
}

export interface HowToSet {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  /** Field id, or a pattern in which `*` stands for anything. */
  readonly fields: string;
  readonly decision: Decision;
  readonly dryRun: boolean;
}

export interface SetResult {
  readonly changes: readonly MappedField[];
  /** Fields that stood so already. */
  readonly unchanged: number;
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

/** Throws UserProblem where the decision is none, or names what the law or the record does not have. */
export async function setField({record, from, asOf, by, fields, decision, dryRun}: HowToSet): Promise<SetResult> {
  const {opened, law} = await openWithLaw({record, from, asOf});
  const checked = checkedDecision(decision, law);
  const named = fieldsNamed(fields, lookupOf(opened.record));
  const edits = named
    .map(({system, field}): FieldEdit => ({system, before: field, after: decided(field, checked, {by, on: asOf})}))
    .filter(({before, after}) => !isSame(before, after));
  const written =
    dryRun || edits.length === 0
      ? []
      : (await saveRecord(opened, withEdits(opened.record, edits), {command: `map set ${fields}`, by, on: asOf})).written;
  return {
    changes: edits.map((edit) => mappedField(edit, {record: opened.record, law})),
    unchanged: named.length - edits.length,
    written,
    dryRun,
  };
}

interface CheckedDecision {
  readonly elements: readonly ElementId[];
  readonly notPersonal: boolean;
  readonly override?: {readonly letters: readonly Letter[]; readonly limbs: readonly LimbId[]};
  readonly reason: string;
}

function checkedDecision({elements, notPersonal, letters, limbs, reason}: Decision, law: Law): CheckedDecision {
  const stated = [...new Set(elements.flatMap((each) => elementsNamed(each, law)))];
  if (reason.trim() === '') {
    throw new UserProblem({
      code: 'no-reason',
      what: 'The reason is empty',
      where: '--reason',
      fix: 'Say why in a sentence; it is kept with the decision.',
    });
  }
  if (notPersonal && (stated.length > 0 || letters !== undefined || limbs.length > 0)) {
    throw new UserProblem({
      code: 'contradiction',
      what: 'A field is either not personal or has elements and letters',
      where: '--not-personal',
      fix: 'Give one of them.',
    });
  }
  if (!notPersonal && stated.length === 0 && letters === undefined) {
    throw new UserProblem({code: 'no-decision', what: 'Nothing was decided', fix: 'Give --element ID, --not-personal or --letters AB.'});
  }
  for (const id of stated) if (law.find('elements', id) === undefined) throw unknownElement(id, law);
  if (letters === undefined && limbs.length > 0) {
    throw new UserProblem({
      code: 'limbs-without-letters',
      what: 'Limbs are put together with letters',
      where: '--limbs',
      fix: 'Add --letters, for example --letters GL --limbs SPI-1C.',
    });
  }
  const override = letters === undefined ? undefined : {letters: lettersOf(letters, law), limbs: limbsOf(limbs, law)};
  return {elements: stated, notPersonal, reason: reason.trim(), ...(override ? {override} : {})};
}

/** One id or printed name, which may have a comma in it, or several with commas between; unknown ones as typed. */
function elementsNamed(text: string, law: Law): readonly ElementId[] {
  const entries = law.all('elements');
  const idOf = (word: string): ElementId | undefined => {
    const typed = word.trim().toLowerCase();
    return entries.find(({id, name}) => id === typed || name.toLowerCase() === typed)?.id;
  };
  const whole = idOf(text);
  return whole === undefined
    ? text
        .split(',')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .map((each) => idOf(each) ?? each)
    : [whole];
}

/** Also by what it is called: somebody types `email`. */
export function unknownElement(id: string, law: Law): UserProblem {
  const entries = law.all('elements');
  const word = id.toLowerCase().replaceAll(/[-_]+/g, ' ').trim();
  const meant =
    entries.find(({name, words}) => name.toLowerCase() === word || words.includes(word))?.id ??
    nearest(
      id.toLowerCase(),
      entries.map((entry) => entry.id),
    );
  return new UserProblem({
    code: 'unknown-element',
    what: `The catalog has no element "${id}"`,
    where: '--element',
    fix:
      meant === undefined
        ? 'Look it up with `datamap explain` followed by a word, for example `datamap explain email-address`.'
        : `Did you mean ${meant}?`,
  });
}

function lettersOf(text: string, law: Law): readonly Letter[] {
  const letters = [...new Set(text.toUpperCase().replaceAll(/[\s,;]+/g, ''))];
  const known = law.all('categories').map(({id}) => id as string);
  const unknown = letters.find((letter) => !known.includes(letter));
  if (unknown !== undefined || letters.length === 0) {
    throw new UserProblem({
      code: 'unknown-letter',
      what: unknown === undefined ? 'No letter is given' : `"${unknown}" is no category`,
      where: '--letters',
      fix: `Categories are ${known.join(' ')}.`,
    });
  }
  return letters.sort() as Letter[];
}

function limbsOf(limbs: readonly string[], law: Law): readonly LimbId[] {
  const known = law.all('limbs').map(({id}) => id);
  const given = [
    ...new Set(
      limbs
        .flatMap((each) => each.split(','))
        .map((each) => each.trim().toUpperCase())
        .filter((each) => each !== ''),
    ),
  ];
  const unknown = given.find((limb) => !known.includes(limb));
  if (unknown !== undefined) {
    throw new UserProblem({
      code: 'unknown-limb',
      what: `"${unknown}" is no limb of sensitive personal information`,
      where: '--limbs',
      fix: `Limbs are ${known.join(', ')}.`,
    });
  }
  return given.sort();
}

function fieldsNamed(pattern: string, lookup: Lookup): readonly FieldInSystem[] {
  const found = pattern.includes('*') ? lookup.fields.filter(({id}) => matches(id, pattern)) : lookup.match(pattern);
  if (found.length > 0) return found;
  const near = pattern.includes('*')
    ? undefined
    : nearest(
        pattern,
        lookup.fields.map(({id}) => id),
      );
  throw new UserProblem({
    code: 'no-field',
    what: `The record has no field "${pattern}"`,
    fix:
      near === undefined
        ? 'Name it as system.dataset.field; a * stands for anything, for example hubspot.contacts.*'
        : `Did you mean ${near}?`,
  });
}

/** Greedy over the pieces between stars: linear in the id for each piece, never exponential. */
export function matches(id: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop() ?? '';
  if (!id.startsWith(first) || !id.endsWith(last) || id.length < first.length + last.length) return false;
  let at = first.length;
  const end = id.length - last.length;
  for (const piece of rest) {
    const found = id.indexOf(piece, at);
    if (found < 0 || found + piece.length > end) return false;
    at = found + piece.length;
  }
  return true;
}

function decided(
  before: Field,
  {elements, notPersonal, override, reason}: CheckedDecision,
  {by, on}: {readonly by: string; readonly on: Day},
): Field {
  const field = withoutMapping(before);
  // Letters alone leave the elements as they are.
  const kept = elements.length === 0 && !notPersonal ? before.elements : elements;
  return {
    ...field,
    elements: kept,
    ...(notPersonal ? {personal: 'not-personal' as const} : {}),
    ...(override
      ? {override: {letters: override.letters, ...(override.limbs.length > 0 ? {limbs: override.limbs} : {}), reason, by, on}}
      : {}),
    confirmed: {by, on, reason},
    provenance: [...(field.provenance ?? []), {of: 'elements', means: 'hand', by, on, because: reason}],
  };
}

/** The same decision for the same reason: said again, it is no news. */
function isSame(before: Field, after: Field): boolean {
  const essence = ({elements, personal, override, confirmed, suggestion}: Field): string =>
    JSON.stringify([
      elements,
      personal ?? null,
      override?.letters ?? null,
      override?.limbs ?? null,
      override?.reason ?? null,
      confirmed?.by ?? null,
      confirmed?.reason ?? null,
      suggestion ?? null,
    ]);
  return essence(before) === essence(after);
}
