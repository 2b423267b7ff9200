/** What was answered so far: one flat map, so that a draft, an answers file, a workbook and a page can all hold it. */
import type {ElementId} from '../../law/index.js';
import type {Day} from '../../record/index.js';

/** A part of what a person wrote, and the data elements that it means. */
export interface Link {
  readonly item: string;
  readonly elements: readonly ElementId[];
}

export type AnswerValue = string | readonly string[] | readonly Link[];

export type Answer = AnswerContent & AnswerOrigin;

/** `unknown`: nobody could say; somebody else is to be asked. */
export type AnswerContent =
  | {readonly is: 'value'; readonly value: AnswerValue}
  | {readonly is: 'skipped'}
  | {readonly is: 'unknown'; readonly ask?: string; readonly until?: Day};

export interface AnswerOrigin {
  readonly by?: string;
  readonly on?: Day;
  /** `answers.yaml:12`. */
  readonly at?: string;
  /** The record said it before; nobody was asked. */
  readonly known?: true;
}

/** By path: `name`, `purposes.0.words`, `disclosures.any`, `disclosures.0.again`, `facts.used-to-identify`. */
export type Answers = ReadonlyMap<string, Answer>;

export function valueAt(answers: Answers, path: string): AnswerValue | undefined {
  const answer = answers.get(path);
  return answer?.is === 'value' ? answer.value : undefined;
}

export function textAt(answers: Answers, path: string): string | undefined {
  const value = valueAt(answers, path);
  return typeof value === 'string' ? value : undefined;
}

export function listAt(answers: Answers, path: string): readonly string[] {
  const value = valueAt(answers, path);
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

export function linksAt(answers: Answers, path: string): readonly Link[] {
  const value = valueAt(answers, path);
  return Array.isArray(value) ? value.filter((each): each is Link => typeof each === 'object') : [];
}

/** The prefixes of a group's items that were begun: `data.0`, `data.1`. */
export function itemsOf(answers: Answers, group: string): readonly string[] {
  const indexes = new Set<number>();
  for (const path of answers.keys()) {
    if (!path.startsWith(`${group}.`)) continue;
    const index = Number(path.slice(group.length + 1).split('.')[0]);
    if (Number.isInteger(index)) indexes.add(index);
  }
  return [...indexes].sort((a, b) => a - b).map((index) => `${group}.${index}`);
}
