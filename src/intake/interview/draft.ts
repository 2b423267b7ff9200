/** Answers on their way to the record, as they are kept between two sittings. */
import {parseDay} from '../../record/index.js';
import type {Answer, AnswerContent, Answers, AnswerValue, Link} from './answers.js';
import type {Questionnaire} from './questionnaire.js';

export interface InterviewDraft {
  readonly questionnaire: string;
  readonly version: number;
  /** Its id. */
  readonly subject: string;
  /** As the person calls it. */
  readonly name: string;
  /** The record lacks it; one that it has by now under the same id is another. */
  readonly fresh: boolean;
  readonly answers: Answers;
}

/** Plain data, stable in its order. What the record knew is not repeated. */
export function dataOfDraft({answers, ...rest}: InterviewDraft): unknown {
  return {...rest, answers: Object.fromEntries([...answers].filter(([, {known}]) => known !== true))};
}

/** Undefined where the data are no draft of this questionnaire and version. */
export function draftOfData(data: unknown, {id, version}: Questionnaire): InterviewDraft | undefined {
  if (!isObject(data) || data['questionnaire'] !== id || data['version'] !== version) return undefined;
  const {subject, name, answers} = data;
  if (typeof subject !== 'string' || typeof name !== 'string' || !isObject(answers)) return undefined;
  const kept = new Map<string, Answer>();
  for (const [path, answer] of Object.entries(answers)) {
    const read = answerOf(answer);
    if (read === undefined) return undefined;
    kept.set(path, read);
  }
  return {questionnaire: id, version, subject, name, fresh: data['fresh'] === true, answers: kept};
}

function answerOf(data: unknown): Answer | undefined {
  if (!isObject(data)) return undefined;
  const content = contentOf(data);
  const on = typeof data['on'] === 'string' ? parseDay(data['on']) : null;
  const by = data['by'];
  return content && {...content, ...(typeof by === 'string' ? {by} : {}), ...(on === null ? {} : {on})};
}

function contentOf({is, value, ask, until}: Record<string, unknown>): AnswerContent | undefined {
  if (is === 'skipped') return {is};
  if (is === 'unknown') {
    const day = typeof until === 'string' ? parseDay(until) : null;
    return {is, ...(typeof ask === 'string' ? {ask} : {}), ...(day === null ? {} : {until: day})};
  }
  return is === 'value' && isAnswerValue(value) ? {is, value} : undefined;
}

function isAnswerValue(value: unknown): value is AnswerValue {
  return typeof value === 'string' || (Array.isArray(value) && (value.every((each) => typeof each === 'string') || value.every(isLink)));
}

function isLink(value: unknown): value is Link {
  return (
    isObject(value) &&
    typeof value['item'] === 'string' &&
    Array.isArray(value['elements']) &&
    value['elements'].every((each) => typeof each === 'string')
  );
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
