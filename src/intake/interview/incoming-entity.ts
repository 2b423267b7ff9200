/** Answers about the organization, one system or one recipient: each fills a property; entries of a group make up a list. */
import type {Organization, Provenance, Recipient, System} from '../../record/index.js';
import type {Incoming} from '../change.js';
import {textAt, type Answers} from './answers.js';
import {fieldsOfPlace} from './incoming-entities.js';
import {openQuestions} from './incoming-questions.js';
import {receivedData} from './incoming-received.js';
import {askedQuestions} from './next-question.js';
import type {Group} from './questionnaire.js';
import {nameOf} from './subject.js';
import {originOf, told, write, writeAt, written, type Draft, type HowToTell} from './writing.js';

export function incomingEntity(answers: Answers, how: HowToTell): Incoming {
  const {questionnaire, context} = how;
  const asked = [...askedQuestions(questionnaire, answers, context)];
  const origins: Provenance[] = [];
  const draft: Draft = {};
  for (const question of asked) if (question.item === undefined) write(draft, question, answers.get(question.path), origins, how);
  const groups = questionnaire.sections.flatMap(({questions}) => questions).filter((entry): entry is Group => entry.kind === 'group');
  for (const group of groups.filter(({makes}) => makes === 'entry')) {
    const [, ...steps] = group.writes?.split('.') ?? [];
    const entries = told(group.id, answers).map((item, index) =>
      written('entry', item, asked, answers, origins, how, (property) => [...steps, index, property].join('.')),
    );
    if (entries.length > 0) writeAt(draft, steps, entries);
  }
  const {activities, withoutData} = receivedData(asked, answers, how);
  const questions = openQuestions(asked, answers, {...how, withoutData});
  return {
    ...entityIn(draft, origins, answers, how),
    ...(activities.length === 0 ? {} : {activities}),
    ...(questions.length === 0 ? {} : {questions}),
  };
}

function entityIn(draft: Draft, origins: readonly Provenance[], answers: Answers, how: HowToTell): Incoming {
  const {questionnaire, context, id} = how;
  const told = {...draft, ...(origins.length === 0 ? {} : {provenance: origins})};
  if (questionnaire.about === 'organization') return {organization: told as Partial<Organization>};
  const entity = {id, ...told, name: textAt(answers, 'name') ?? nameOf(context.subject) ?? id};
  if (questionnaire.about === 'recipient') return {recipients: [entity as unknown as Recipient]};
  const vendor = vendorTold(answers, how);
  const system = {...entity, ...(vendor === undefined ? {} : {vendor: vendor.id}), fields: fieldsOfPlace(undefined, answers, how)};
  return {
    systems: [system as unknown as System],
    ...(vendor === undefined || context.recipient(vendor.id) ? {} : {recipients: [vendor]}),
  };
}

/** Whoever runs the system: the record's, or a new recipient of that name. */
function vendorTold(answers: Answers, how: HowToTell): Recipient | undefined {
  const answer = answers.get('vendor');
  const said = textAt(answers, 'vendor');
  if (answer === undefined || said === undefined) return undefined;
  const {recipient, newRecipientId} = how.context;
  return recipient(said) ?? {id: newRecipientId(said), name: said, provenance: [originOf('name', answer, 'vendor', how)]};
}
