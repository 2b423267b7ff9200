/** Whether a question is asked, given the earlier answers. */
import {listAt, textAt, valueAt, type Answers} from './answers.js';
import type {InterviewContext} from './context.js';
import type {Condition} from './questionnaire.js';

interface Where {
  readonly answers: Answers;
  readonly context: InterviewContext;
  /** `purposes.0` within a group. */
  readonly item: string | undefined;
  /** Of the question whose condition it is. */
  readonly path: string;
}

export function holds(condition: Condition | undefined, where: Where): boolean {
  if (condition === undefined) return true;
  if ('all' in condition) return condition.all.every((each) => holds(each, where));
  if ('any' in condition) return condition.any.some((each) => holds(each, where));
  if ('answered' in condition) return isAnswered(pathOf(condition.answered, where), where.answers);
  if ('unanswered' in condition) return !isAnswered(pathOf(condition.unanswered, where), where.answers);
  if ('new' in condition) return where.context.offered?.has(where.path) === true || isNew(pathOf(condition.new, where), where);
  return condition.is.includes(textAt(where.answers, pathOf(condition.of, where)) ?? '');
}

function pathOf(id: string, {answers, item}: Where): string {
  const own = item === undefined ? undefined : `${item}.${id}`;
  return own !== undefined && (answers.has(own) || !answers.has(id)) ? own : id;
}

function isAnswered(path: string, answers: Answers): boolean {
  const value = valueAt(answers, path);
  return value !== undefined && value.length > 0;
}

/** Something was named that the record does not have. */
function isNew(path: string, {answers, context}: Where): boolean {
  const said = textAt(answers, path) ?? listAt(answers, path)[0];
  if (said === undefined) return false;
  return path.endsWith('system') ? context.system(said) === undefined : context.recipient(said) === undefined;
}
