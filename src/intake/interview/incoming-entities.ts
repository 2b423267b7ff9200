/** What the answers say of systems, recipients and questions left open. */
import {
  spellingOf,
  type Field,
  type OpenQuestion,
  type Provenance,
  type Recipient,
  type RecipientId,
  type System,
} from '../../record/index.js';
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
    const source = answers.get(`${item}.items`);
    for (const {field, confirmed} of fieldsInWords(answers, item, context)) {
      if (source === undefined || entry.fields.some(({name}) => name === field.name)) continue;
      entry.fields.push({
        ...field,
        ...(confirmed && field.elements.length > 0 ? {confirmed: {by: answers.get(`${item}.elements`)?.by ?? how.by, on: how.on}} : {}),
        ...(confirmed || field.elements.length === 0
          ? {}
          : {
              suggestion: {
                confidence: understood(field.label ?? field.name, context.law).confidence,
                because: `Named "${field.label ?? field.name}" in the interview`,
              },
            }),
        provenance: [
          originOf('name', source, `${item}.items`, how),
          ...(field.elements.length === 0
            ? []
            : [originOf('elements', answers.get(`${item}.elements`) ?? source, `${item}.elements`, how)]),
        ],
      });
    }
    if (fresh || origins.length > 0 || entry.fields.length > 0) systems.set(system.id, entry);
  }
  return [...systems.values()];
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

interface Leaving extends HowToTell {
  /** Disclosures of which nobody said which data they are. */
  readonly withoutData: readonly string[];
}

/** What somebody else is to be asked; and, asked or not, which data a place keeps and a recipient gets: without them an activity says little. */
export function openQuestions(
  asked: readonly AskedQuestion[],
  answers: Answers,
  {id, on, context, withoutData}: Leaving,
): readonly OpenQuestion[] {
  const title = textAt(answers, 'name') ?? context.activity?.name ?? id;
  const begun = new Set(told('data', answers));
  const open = asked.flatMap(({path, ask, item, question, required}) => {
    const answer = answers.get(path);
    const skipped =
      answer?.is === 'skipped' && answer.known !== true && required && question?.id === 'items' && item !== undefined && begun.has(item);
    if (answer === undefined || (answer.is !== 'unknown' && !skipped)) return [];
    const about = [title, ...(item === undefined ? [] : titleOf(item, answers, context))].join(', ');
    const {ask: whom, until} = answer.is === 'unknown' ? answer : {};
    return [
      {
        id: openQuestionId(id, path),
        question: `${about}: ${ask}`,
        about: `activities/${id}`,
        ...(whom === undefined ? {} : {ask: whom}),
        since: answer.on ?? on,
        ...(until === undefined ? {} : {by: until}),
      },
    ];
  });
  const unnamed = withoutData.flatMap((item): readonly OpenQuestion[] => {
    const path = `${item}.fields`;
    const [to] = titleOf(item, answers, context);
    return to === undefined || open.some((question) => question.id === openQuestionId(id, path))
      ? []
      : [
          {
            id: openQuestionId(id, path),
            question: `${title}: Which data goes to ${to}?`,
            about: `activities/${id}`,
            since: answers.get(`${item}.recipient`)?.on ?? on,
          },
        ];
  });
  return [...open, ...unnamed];
}

/** The same question about the same activity has the same id, so that its answer closes it. Never cut: its end tells the question. */
export const openQuestionId = (activity: string, path: string): string => `${activity}-${path.replaceAll('.', '-')}`;

/** What an item of a group is about, so that whoever is asked later knows: its system, its recipient. */
function titleOf(item: string, answers: Answers, {system, recipient}: HowToTell['context']): readonly string[] {
  const place = textAt(answers, `${item}.system`);
  if (place !== undefined) return [system(place)?.name ?? place];
  const to = textAt(answers, `${item}.recipient`);
  return to === undefined ? [] : [recipient(to)?.name ?? to];
}
