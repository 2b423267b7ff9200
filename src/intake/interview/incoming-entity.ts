/** Answers about the organization, one system or one recipient: each fills a property; entries of a group make up a list. */
import type {Organization, Provenance, Recipient, System} from '../../record/index.js';
import type {Incoming} from '../change.js';
import {textAt, type Answers} from './answers.js';
import {openQuestions} from './incoming-questions.js';
import {askedQuestions} from './next-question.js';
import type {Group} from './questionnaire.js';
import {nameOf} from './subject.js';
import {told, write, writeAt, written, type Draft, type HowToTell} from './writing.js';

export function incomingEntity(answers: Answers, how: HowToTell): Incoming {
  const {questionnaire, context, id} = how;
  const asked = [...askedQuestions(questionnaire, answers, context)];
  const origins: Provenance[] = [];
  const draft: Draft = {};
  for (const question of asked) if (question.item === undefined) write(draft, question, answers.get(question.path), origins, how);
  const groups = questionnaire.sections.flatMap(({questions}) => questions).filter((entry): entry is Group => entry.kind === 'group');
  for (const group of groups) {
    const [, ...steps] = group.writes?.split('.') ?? [];
    const entries = told(group.id, answers).map((item, index) =>
      written('entry', item, asked, answers, origins, how, (property) => [...steps, index, property].join('.')),
    );
    if (entries.length > 0) writeAt(draft, steps, entries);
  }
  const provenance = origins.length === 0 ? {} : {provenance: origins};
  const questions = openQuestions(asked, answers, {...how, withoutData: []});
  return {
    ...entityIn(how, {...draft, ...provenance}, textAt(answers, 'name') ?? nameOf(context.subject) ?? id),
    ...(questions.length === 0 ? {} : {questions}),
  };
}

function entityIn({questionnaire: {about}, id}: HowToTell, told: Draft, name: string): Incoming {
  if (about === 'organization') return {organization: told as Partial<Organization>};
  const entity = {id, ...told, name};
  return about === 'system' ? {systems: [{...entity, fields: []} as unknown as System]} : {recipients: [entity as unknown as Recipient]};
}
