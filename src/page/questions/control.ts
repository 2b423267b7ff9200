/** What every kind of control is handed, and what it hands back to the question around it. */
import type {AnswerValue, AskedQuestion, InterviewContext} from '../../intake/interview/index.js';

export interface Answering {
  readonly asked: AskedQuestion;
  readonly context: InterviewContext;
  /** Of the one element that the label is for; others begin with it. */
  readonly id: string;
  /** Ids of what describes it: the help and the error. */
  readonly describedBy: string;
  /** What stands in it at first: the answer, or what is suggested. */
  readonly value: AnswerValue | undefined;
  /** What was typed and is no answer yet. */
  readonly typed: string | undefined;
  /** Line breaks mean something: each line is an item. */
  readonly lines: boolean;
  /** Checks what a person gave: an answer is kept, anything else is told. `whileTyping`: nobody is told yet. */
  readonly give: (given: unknown, how?: {readonly whileTyping: boolean}) => void;
  /** There is no answer any more. */
  readonly clear: () => void;
  /** Keeps half of an answer. */
  readonly keepTyped: (text: string | undefined) => void;
}

export interface Control {
  readonly element: HTMLElement;
  /** One element, which a label names; else several, which a legend does. */
  readonly single: boolean;
  /** The element itself, where it can be marked as wrong. */
  readonly field?: HTMLElement;
}

export const textOf = (value: AnswerValue | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

export const listOf = (value: AnswerValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
