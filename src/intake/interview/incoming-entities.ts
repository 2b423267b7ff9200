/** What the answers about an activity say of its systems and recipients. */
import {spellingOf, type Field, type Provenance, type Recipient, type RecipientId, type System} from '../../record/index.js';
import {textAt, type Answers} from './answers.js';
import type {AskedQuestion} from './next-question.js';
import {fieldsInWords, toldSystem, understood} from './told.js';
import {originOf, told, written, type HowToTell} from './writing.js';

export function systemsOf(asked: readonly AskedQuestion[], answers: Answers, how: HowToTell): readonly System[] {
  const {context} = how;
  const systems = new Map<string, System & {fields: Field[]}>();
  for (const item of told('data', answers)) {
    const system = toldSystem(answers, item, context);
    const named = answers.get(`${item}.system`);
    if (system === undefined || named === undefined) continue;
    const fresh = context.system(system.id) === undefined;
    const origins: Provenance[] = fresh ? [originOf('name', named, `${item}.system`, how)] : [];
    const properties = written('system', item, asked, answers, origins, how, (property) => property);
    const vendor = vendorOf(system.name, answers, context);
    const entry = systems.get(system.id) ?? {
      id: system.id,
      name: system.name,
      ...properties,
      ...(fresh && vendor !== undefined ? {vendor} : {}),
      ...(origins.length > 0 ? {provenance: origins} : {}),
      fields: [],
    };
    for (const field of fieldsOfPlace(item, answers, how)) {
      if (!entry.fields.some(({name}) => name === field.name)) entry.fields.push(field);
    }
    if (fresh || origins.length > 0 || entry.fields.length > 0) systems.set(system.id, entry);
  }
  return [...systems.values()];
}

/** The fields that a person named in words for a place; `item` is absent where the place is what the interview is about. */
export function fieldsOfPlace(item: string | undefined, answers: Answers, how: HowToTell): readonly Field[] {
  const at = (question: string): string => (item === undefined ? question : `${item}.${question}`);
  const source = answers.get(at('items'));
  if (source === undefined) return [];
  const linked = answers.get(at('elements'));
  return fieldsInWords(answers, item, how.context).map(({field, confirmed}) => ({
    ...field,
    ...(confirmed && field.elements.length > 0 ? {confirmed: {by: linked?.by ?? how.by, on: how.on}} : {}),
    ...(confirmed || field.elements.length === 0
      ? {}
      : {
          suggestion: {
            confidence: understood(field.label ?? field.name, how.context.law).confidence,
            because: `Named "${field.label ?? field.name}" in the interview`,
          },
        }),
    provenance: [
      originOf('name', source, at('items'), how),
      ...(field.elements.length === 0 ? [] : [originOf('elements', linked ?? source, at('elements'), how)]),
    ],
  }));
}

/** A product and a recipient of one name: that recipient runs it. */
function vendorOf(name: string, answers: Answers, {recipient, newRecipientId}: HowToTell['context']): RecipientId | undefined {
  for (const item of told('disclosures', answers)) {
    const said = textAt(answers, `${item}.recipient`);
    if (said === undefined) continue;
    const known = recipient(said);
    if (spellingOf(said) === spellingOf(name) || (known !== undefined && recipient(name) === known)) {
      return known?.id ?? newRecipientId(said);
    }
  }
  return undefined;
}

export function recipientsOf(asked: readonly AskedQuestion[], answers: Answers, how: HowToTell): readonly Recipient[] {
  const recipients = new Map<string, Recipient>();
  for (const item of told('disclosures', answers)) {
    const said = textAt(answers, `${item}.recipient`);
    if (said === undefined) continue;
    const known = how.context.recipient(said);
    const origins: Provenance[] = [];
    const draft = written('recipient', item, asked, answers, origins, how, (property) => property);
    const id = known?.id ?? how.context.newRecipientId(said);
    if (recipients.has(id) || (known !== undefined && origins.length === 0)) continue;
    const name = typeof draft['name'] === 'string' ? draft['name'] : (known?.name ?? said);
    recipients.set(id, {
      id,
      ...draft,
      name,
      ...(known !== undefined || name === said ? {} : {tradeName: said}),
      provenance: origins,
    } as Recipient);
  }
  return [...recipients.values()];
}
