/** What the answers say of systems, recipients and questions left open. */
import {idFromName, type Field, type OpenQuestion, type Provenance, type Recipient, type RecipientId, type System} from '../../record/index.js';
import {textAt, type Answers} from './answers.js';
import type {AskedQuestion} from './next-question.js';
import {fieldsInWords, toldSystem} from './told.js';
import {originOf, told, written, type HowToTell} from './writing.js';

export function systemsOf(answers: Answers, how: HowToTell): readonly System[] {
  const {context} = how;
  const systems = new Map<string, System & {fields: Field[]}>();
  for (const item of told('data', answers)) {
    const system = toldSystem(answers, item, context);
    const named = answers.get(`${item}.system`);
    if (system === undefined || named === undefined) continue;
    const fresh = context.system(system.id) === undefined;
    const kind = textAt(answers, `${item}.system-kind`);
    const entry = systems.get(system.id) ?? {
      id: system.id,
      name: system.name,
      ...(fresh && kind !== undefined ? {kind: kind as NonNullable<System['kind']>} : {}),
      ...(fresh ? {provenance: [originOf('name', named, `${item}.system`, how)]} : {}),
      fields: [],
    };
    const source = answers.get(`${item}.items`);
    for (const {field, confirmed} of fieldsInWords(answers, item, context)) {
      if (source === undefined || entry.fields.some(({name}) => name === field.name)) continue;
      entry.fields.push({
        ...field,
        ...(confirmed && field.elements.length > 0 ? {confirmed: {by: answers.get(`${item}.elements`)?.by ?? how.by, on: how.on}} : {}),
        ...(confirmed || field.elements.length === 0 ? {} : {suggestion: {confidence: 0.8, because: `named "${field.label ?? field.name}" in the interview`}}),
        provenance: [originOf('name', source, `${item}.items`, how), ...(field.elements.length === 0 ? [] : [originOf('elements', answers.get(`${item}.elements`) ?? source, `${item}.elements`, how)])],
      });
    }
    if (fresh || entry.fields.length > 0) systems.set(system.id, entry);
  }
  return [...systems.values()];
}

export function recipientsOf(asked: readonly AskedQuestion[], answers: Answers, how: HowToTell): readonly Recipient[] {
  const recipients = new Map<string, Recipient>();
  for (const item of told('disclosures', answers)) {
    const said = textAt(answers, `${item}.recipient`);
    if (said === undefined || how.context.recipient(said) !== undefined) continue;
    const id = idFromName(said, 'recipient') as RecipientId;
    const origins: Provenance[] = [];
    const draft = written('recipient', item, asked, answers, origins, how, (property) => property);
    const legal = typeof draft['name'] === 'string' ? draft['name'] : said;
    if (!recipients.has(id)) recipients.set(id, {id, ...draft, name: legal, ...(legal === said ? {} : {tradeName: said}), provenance: origins} as Recipient);
  }
  return [...recipients.values()];
}

export function openQuestions(asked: readonly AskedQuestion[], answers: Answers, {id, on}: HowToTell): readonly OpenQuestion[] {
  return asked.flatMap(({path, ask}) => {
    const answer = answers.get(path);
    if (answer?.is !== 'unknown') return [];
    return [{id: idFromName(`${id} ${path}`), question: ask, about: `activities/${id}`, ...(answer.ask === undefined ? {} : {ask: answer.ask}), since: answer.on ?? on, ...(answer.until === undefined ? {} : {by: answer.until})}];
  });
}
