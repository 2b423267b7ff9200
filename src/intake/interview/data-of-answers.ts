/** Answers → an answers file's data, which `answersOfData` reads back as the same answers. */
import type {Answer, Answers, AnswerValue} from './answers.js';
import type {InterviewContext} from './context.js';
import {askedQuestions, type AskedQuestion} from './next-question.js';
import type {Questionnaire} from './questionnaire.js';

/**
 * What the record knew and nobody changed is left out. A list stands for itself in such a file: once one entry says something new,
 * all of them are written. A needed answer that is missing becomes an open question; one that cannot be left open stays missing.
 */
export function dataOfAnswers(
  questionnaire: Questionnaire,
  answers: Answers,
  context: InterviewContext,
): Readonly<Record<string, unknown>> {
  const asked = [...askedQuestions(questionnaire, answers, context)];
  const toldLists = new Set(asked.filter((question) => saysSomethingNew(question, answers)).flatMap((question) => listOf(question) ?? []));
  const data: Record<string, unknown> = {};
  for (const question of asked) {
    const list = listOf(question);
    if (list === undefined ? answers.get(question.path)?.known === true : !toldLists.has(list)) continue;
    const {path, item, group} = question;
    if (group !== undefined) data[group.id] ??= [];
    else put(written(question, answers.get(path)), item === undefined ? path : path.slice(item.length + 1), entryOf(item, data));
  }
  return data;
}

/** The group that a question belongs to, or stands around. */
const listOf = ({item, group}: AskedQuestion): string | undefined => group?.id ?? item?.split('.')[0];

/** Of the questions around a group only that there is nothing: whatever is there speaks for itself. */
function saysSomethingNew(question: AskedQuestion, answers: Answers): boolean {
  const answer = answers.get(question.path);
  if (answer?.known === true) return false;
  if (question.group === undefined) return written(question, answer) !== undefined;
  return question.path.endsWith('.any') && answer?.is === 'value' && answer.value === 'no';
}

/** As the key's value; undefined where the key is left out. */
function written({kind, required, indispensable}: AskedQuestion, answer: Answer | undefined): unknown {
  if (answer?.is === 'value') return kind === 'links' ? linksWritten(answer.value) : answer.value;
  if (answer?.is === 'unknown') return {ask: answer.ask ?? '', ...(answer.until === undefined ? {} : {by: answer.until})};
  return required && !indispensable && kind !== 'links' ? {ask: ''} : undefined;
}

function linksWritten(value: AnswerValue): unknown {
  if (!Array.isArray(value)) return value;
  return Object.fromEntries(value.flatMap((each) => (typeof each === 'object' ? [[each.item, each.elements]] : [])));
}

type Keys = Record<string, unknown>;

/** The entry of an item, `data.0`, made where it is not there yet, so that it counts even where all of it stays empty; else all of the data. */
function entryOf(item: string | undefined, data: Keys): Keys {
  if (item === undefined) return data;
  const [list = '', index] = item.split('.');
  return (((data[list] ??= []) as Keys[])[Number(index)] ??= {});
}

/** `retention.period` becomes a key below `retention`. */
function put(value: unknown, key: string, target: Keys): void {
  if (value === undefined) return;
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  let inner = target;
  for (const step of steps) inner = (inner[step] ??= {}) as Keys;
  inner[last] = value;
}
