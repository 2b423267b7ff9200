/** What the answers name so far: items of data in a person's words, the fields they become, the elements, facts and limbs behind them. */
import {classifyField, findElements} from '../../classify/index.js';
import type {ElementId, FactId, Law, LimbId} from '../../law/index.js';
import {
  fieldId,
  isPersonal,
  lettersOfField,
  factAbout,
  spellingOf,
  type Activity,
  type ActivityId,
  type Answer as Known,
  type Field,
  type FieldInSystem,
  type System,
} from '../../record/index.js';
import {itemsOf, linksAt, listAt, textAt, valueAt, type Answers, type Link} from './answers.js';
import {TOLD_DATASET, type InterviewContext} from './context.js';
import {usualData, type Asked} from './suggestions.js';

export interface ToldField {
  readonly system: System;
  readonly field: Field;
  /** In the person's words. */
  readonly label: string;
  /** Somebody looked at what was understood and agreed. */
  readonly confirmed: boolean;
}

/** Lengths that keep a field a name and not a story. */
const LONGEST_ITEM = 80;

/** What a person wrote of the data of a place: wordings that were offered mean what they were offered for, all else is understood. */
export function linksOf(words: string, asked: Asked): readonly Link[] {
  const usual = new Map(usualData(asked).map((data) => [spellingOf(data.words), data]));
  const links = new Map<string, Link>();
  for (const part of words.split(/[;\n]+/)) {
    const known = usual.get(spellingOf(part));
    const found =
      known === undefined ? linksInWords(part, asked.context.law) : [{item: part.trim().slice(0, LONGEST_ITEM), elements: known.elements}];
    for (const link of found) if (!links.has(spellingOf(link.item))) links.set(spellingOf(link.item), link);
  }
  return [...links.values()];
}

/** `name, email and what they bought` → its items, each with the elements that the classifier sees in it. */
export function linksInWords(words: string, law: Law): readonly Link[] {
  const links = new Map<string, Link>();
  for (const part of words.split(/[,;，、；\n•]+/)) {
    for (const item of itemsInPart(part.trim(), law)) {
      const label = item.slice(0, LONGEST_ITEM);
      const key = spellingOf(label);
      if (!links.has(key)) links.set(key, {item: label, elements: understood(item, law).elements});
    }
  }
  return [...links.values()];
}

/**
 * One part may name several things: `what they bought and where they are`. It is cut at "and" only where a piece means
 * something by itself or all of them are phrases: "terms and conditions" stays one thing.
 */
function itemsInPart(part: string, law: Law): readonly string[] {
  const whole = part.replace(/^and\s+/i, '');
  if (whole === '') return [];
  const [only] = findElements(whole, law);
  if (only !== undefined && only.start === 0 && only.end === whole.length) return [whole];
  const pieces = whole
    .split(/\s(?:and|&|\+)\s/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const meant = pieces.some((piece) => findElements(piece, law).length > 0) || pieces.every((piece) => piece.split(/\s+/).length > 2);
  return meant ? pieces : [whole];
}

interface Understood {
  readonly elements: readonly ElementId[];
  /** 0 to 1. */
  readonly confidence: number;
}

/** Phrases first; where there are none, the words as if they were a field's name. */
export function understood(item: string, law: Law): Understood {
  const found = findElements(item, law);
  if (found.length > 0) {
    return {elements: [...new Set(found.map(({element}) => element))], confidence: Math.min(...found.map(({confidence}) => confidence))};
  }
  const {elements, confidence} = classifyField({field: item}, law);
  return {elements, confidence: elements.length === 0 ? 0 : confidence};
}

/** The system of an item of `data`, or of a whole interview about one: the record's, or the new one that the answers describe. */
export function toldSystem(answers: Answers, item: string | undefined, context: InterviewContext): System | undefined {
  const said = textAt(answers, item === undefined ? 'name' : `${item}.system`);
  if (said === undefined) return undefined;
  return context.system(said) ?? {id: context.newSystemId(said), name: said, fields: []};
}

/** Fields that an item of `data` names in words; what a person confirmed comes before what was only recognised. */
export function fieldsInWords(answers: Answers, item: string | undefined, context: InterviewContext): readonly ToldField[] {
  const system = toldSystem(answers, item, context);
  const at = (question: string): string => (item === undefined ? question : `${item}.${question}`);
  const words = textAt(answers, at('items'));
  if (system === undefined || words === undefined) return [];
  const confirmed = valueAt(answers, at('elements')) !== undefined;
  const links = confirmed ? linksAt(answers, at('elements')) : linksOf(words, {answers, context, item});
  return links.map(({item: label, elements}) => ({
    system,
    label,
    confirmed,
    field: {dataset: TOLD_DATASET, name: context.fieldName(system.id, label), label, elements},
  }));
}

/** Every field that the answers name: picked from the record, or told. */
export function toldFields(answers: Answers, context: InterviewContext): readonly FieldInSystem[] {
  const fields = new Map<string, FieldInSystem>();
  for (const item of itemsOf(answers, 'data')) {
    for (const pattern of listAt(answers, `${item}.fields`)) for (const field of context.lookup.match(pattern)) fields.set(field.id, field);
    for (const {system, field} of fieldsInWords(answers, item, context)) {
      const id = fieldId(system, field);
      fields.set(id, fields.get(id) ?? context.lookup.field(id) ?? {id, system, field});
    }
  }
  return [...fields.values()];
}

export interface FactToAsk {
  readonly fact: FactId;
  /** What the question is about, in the person's words. */
  readonly about: readonly string[];
}

/** Facts on which a letter of the named data hangs and that nothing in the record tells, in the catalog's order. */
export function factsToAsk(answers: Answers, context: InterviewContext): readonly FactToAsk[] {
  const {law, record} = context;
  const needed = new Map<FactId, Set<string>>();
  for (const {field} of toldFields(answers, context)) {
    if (!isPersonal(field)) continue;
    for (const element of field.elements) {
      for (const {when} of law.find('elements', element)?.letters ?? []) {
        if (when === undefined || factAbout(when, field, {law, organization: record.organization}) !== 'unknown') continue;
        const about = needed.get(when) ?? new Set();
        needed.set(when, about.add(field.label ?? field.name));
      }
    }
  }
  return law.all('facts').flatMap(({id, of}) => {
    const about = needed.get(id);
    return about === undefined || of === 'organization' ? [] : [{fact: id, about: [...about]}];
  });
}

/** Limbs of sensitive data that the named data certainly are, in the catalog's order. */
export function limbsToAsk(answers: Answers, context: InterviewContext): readonly LimbId[] {
  const {law, record} = context;
  const facts = toldFacts(answers, context);
  const activity: Activity = {id: 'told' as ActivityId, name: 'told', facts};
  const limbs = new Set<LimbId>();
  for (const {field} of toldFields(answers, context)) {
    for (const {limb, state} of lettersOfField(field, {law, organization: record.organization, activity})) {
      if (limb !== undefined && state !== 'depends') limbs.add(limb);
    }
  }
  return law
    .all('limbs')
    .filter(({id}) => limbs.has(id))
    .map(({id}) => id);
}

export function toldFacts(answers: Answers, {law}: Pick<InterviewContext, 'law'>): Readonly<Record<FactId, Known>> {
  return Object.fromEntries(
    law.all('facts').flatMap(({id}) => {
      const said = textAt(answers, `facts.${id}`);
      return said === 'yes' || said === 'no' ? [[id, said]] : [];
    }),
  );
}
