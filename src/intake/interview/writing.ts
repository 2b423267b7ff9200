/** One answer → one property of what it is about, with who said it. */
import type {Day, Note, Provenance} from '../../record/index.js';
import {itemsOf, textAt, type Answer, type Answers} from './answers.js';
import type {InterviewContext} from './context.js';
import type {AskedQuestion} from './next-question.js';
import type {Questionnaire} from './questionnaire.js';
import {wordsOf} from './summary.js';

export interface HowToTell {
  readonly context: InterviewContext;
  readonly questionnaire: Questionnaire;
  /** Of the subject. */
  readonly id: string;
  readonly by: string;
  readonly on: Day;
  /** SHA-256 of the answers file, if there is one. */
  readonly hash?: string | undefined;
  /** The answers replace what the record says otherwise. */
  readonly replace?: boolean | undefined;
}

/** Properties by name, before they are one of the record's shapes. The names come from the questionnaire's `writes`. */
export type Draft = Record<string, unknown>;

/** Items of a group of which somebody said something now; what the record said already need not be told again. */
export function told(group: string, answers: Answers): readonly string[] {
  if (answers.has(`${group}.any`) && textAt(answers, `${group}.any`) !== 'yes') return [];
  const items: string[] = [];
  for (const item of itemsOf(answers, group)) {
    items.push(item);
    if (textAt(answers, `${item}.again`) !== 'yes') break;
  }
  return items.filter((item) =>
    [...answers].some(
      ([path, {is, known}]) => path.startsWith(`${item}.`) && !path.endsWith('.again') && known !== true && is !== 'skipped',
    ),
  );
}

export function write(
  target: Draft,
  asked: AskedQuestion,
  answer: Answer | undefined,
  origins: Provenance[],
  how: HowToTell,
  of?: string,
): void {
  const {path, question} = asked;
  const steps = question?.writes?.split('.').slice(1) ?? [];
  const last = steps.pop();
  if (answer === undefined || last === undefined) return;
  if (steps.length === 0 && last === 'notes') {
    note(target, asked, answer, origins, how);
    return;
  }
  // "Nobody knows" is an answer of its own where the record has a word for it.
  const value = answer.is === 'value' ? answer.value : answer.is === 'unknown' && hasUnknown(question) ? 'unknown' : undefined;
  if (value === undefined || (answer.known === true && of === undefined)) return;
  writeAt(target, [...steps, last], typed(value, question));
  // What the record said before came from somebody else.
  if (answer.known !== true) origins.push(originOf(of ?? [...steps, last].join('.'), answer, path, how));
}

/** An answer that has no property of its own is kept in the person's words, under its question. */
function note(target: Draft, {path, ask, choices}: AskedQuestion, answer: Answer, origins: Provenance[], how: HowToTell): void {
  if (answer.is !== 'value' || answer.known === true) return;
  const notes = (target['notes'] ??= []) as Note[];
  origins.push(originOf(`notes.${notes.length}`, answer, path, how));
  notes.push({label: ask, text: wordsOf(answer.value, choices)});
}

/** Sets a property below others: `retention.period`. */
export function writeAt(target: Draft, path: readonly string[], value: unknown): void {
  let inner = target;
  for (const step of path.slice(0, -1)) inner = (inner[step] ??= {}) as Draft;
  inner[path.at(-1) ?? ''] = value;
}

const hasUnknown = (question: AskedQuestion['question']): boolean =>
  question?.options !== undefined && 'choices' in question.options && question.options.choices.some(({value}) => value === 'unknown');

/** The choice's own value, which may be a number. */
function typed(value: unknown, question: AskedQuestion['question']): unknown {
  if (question?.kind === 'number') return Number(value);
  if (question?.options === undefined || !('choices' in question.options)) return value;
  return question.options.choices.find((choice) => String(choice.value) === value)?.value ?? value;
}

export function originOf(of: string, {by, on, at}: Answer, path: string, how: HowToTell): Provenance {
  return {
    of,
    means: 'interview',
    at: at === undefined ? `${how.questionnaire.id}@${how.questionnaire.version}#${path}` : at,
    ...(how.hash === undefined ? {} : {hash: how.hash}),
    by: by ?? how.by,
    on: on ?? how.on,
  };
}

/** Everything an item's questions write on `target`: its own properties. */
export function written(
  target: string,
  item: string,
  asked: readonly AskedQuestion[],
  answers: Answers,
  origins: Provenance[],
  how: HowToTell,
  of: (property: string) => string,
): Draft {
  const draft: Draft = {};
  for (const question of asked) {
    if (question.item !== item || question.question?.writes?.startsWith(`${target}.`) !== true) continue;
    write(draft, question, answers.get(question.path), origins, how, of(question.question.writes.slice(target.length + 1)));
  }
  return draft;
}
