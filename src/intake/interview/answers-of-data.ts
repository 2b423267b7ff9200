/** An answers file's data → answers, asked for by the same questions under the same conditions; every fault at once. */
import {parseDay, type Day, type ProblemDetails} from '../../record/index.js';
import type {Answer, AnswerOrigin, Answers} from './answers.js';
import {answersElsewhere, checkAnswer} from './check-answer.js';
import type {InterviewContext} from './context.js';
import {askedQuestions, MOST_ITEMS, type AskedQuestion} from './next-question.js';
import {asTree, valueIn, type Tree} from './answers-tree.js';
import {keysWithoutQuestion} from './keys-without-question.js';
import {ENVELOPE} from './envelope.js';
import type {Questionnaire} from './questionnaire.js';

export interface AnswersOfData {
  readonly answers: Answers;
  /** Wrong answers, unknown keys and answers to questions that do not arise. */
  readonly problems: readonly ProblemDetails[];
  /** No problem is left out of the list. */
  readonly whole: boolean;
  /** Required questions without an answer. */
  readonly missing: readonly AskedQuestion[];
}

interface HowToRead {
  readonly context: InterviewContext;
  readonly questionnaire: Questionnaire;
  /** What the record says already; the data's word is kept beside it. */
  readonly known: Answers;
  readonly origin: AnswerOrigin;
  /** Name of the file, for places. */
  readonly name: string;
  /** Line of what stands at a path of the data, where it is known. */
  readonly lineOf?: ((path: readonly (string | number)[]) => number) | undefined;
  /** Entries of lists in the data, `data.0`, that stand for what the record says of the entry of that number. */
  readonly standing?: ReadonlySet<string> | undefined;
  /** Where it stands, in files without lines: `answers.xlsx#Questions!B7`. */
  readonly placeOf?: ((path: string) => string | undefined) | undefined;
}

/** More faults than these say nothing new. */
const MOST_PROBLEMS = 50;

export function answersOfData(
  data: unknown,
  {context, questionnaire, known, origin: who, name, lineOf, standing, placeOf}: HowToRead,
): AnswersOfData {
  const root = answersIn(data);
  const problems: ProblemDetails[] = [];
  const missing: AskedQuestion[] = [];
  if (root === undefined) {
    return {
      answers: known,
      problems: [
        {
          code: 'not-answers',
          what: 'The file holds no answers',
          where: name,
          fix: 'Write one key per question, for example "name: Newsletter".',
        },
      ],
      whole: true,
      missing,
    };
  }
  // A list in the file stands for itself; what it shares with the record's list is found when both are compared.
  const listed = (path: string): boolean => {
    const [list = path, entry = ''] = path.split('.');
    return Array.isArray(root.get(list)) && standing?.has(`${list}.${entry}`) !== true;
  };
  const answers = new Map<string, Answer>([...known].filter(([path]) => !listed(path)));
  const used = new Set<string>();
  // Below a fault of the whole group or entry nothing can be missing.
  const blocked: string[] = [];
  const at = (path: string): string => placeOf?.(path) ?? (lineOf === undefined ? name : `${name}:${lineOf(stepsOf(path))}`);
  const place = (path: string): string => `${at(path)} › ${keyInWords(path)}`;
  const skip = (path: string): void => void (answers.has(path) || answers.set(path, {is: 'skipped', ...who, at: name}));

  for (const asked of askedQuestions(questionnaire, answers, context)) {
    const {path} = asked;
    const origin = {...who, at: at(path)};
    if (asked.group !== undefined) {
      const answer = gateAnswer(asked, root, known);
      if (typeof answer === 'string') blocked.push(`${asked.group.id}.`);
      if (typeof answer === 'string') {
        problems.push({
          code: 'wrong-answer',
          what: answer,
          where: place(asked.group.id),
          fix: 'Write a list: one entry with a leading "-" for each.',
        });
      }
      answers.set(path, {is: 'value', value: typeof answer !== 'string' && answer ? 'yes' : 'no', ...origin});
      used.add(asked.group.id);
      continue;
    }
    used.add(path);
    if (asked.item !== undefined && asTree(valueIn(root, asked.item) ?? {}) === undefined) blocked.push(`${asked.item}.`);
    const given = valueIn(root, path);
    if (given === undefined || given === null) {
      if (asked.required && !answers.has(path)) missing.push(asked);
      if (asked.kind === 'links' || answers.has(path)) continue;
      skip(path);
      continue;
    }
    const open = openAnswer(given);
    if (open !== undefined && asked.kind !== 'links' && !asked.indispensable) {
      answers.set(path, {...open, ...origin});
      continue;
    }
    const checked = checkAnswer(asked, given, context);
    const text = 'value' in checked && typeof checked.value === 'string' ? checked.value : '';
    const elsewhere = answersElsewhere(asked, text);
    if (elsewhere !== undefined) {
      problems.push({
        code: 'answers-elsewhere',
        what: `"${text.slice(0, 60)}" answers another question than "${asked.ask}"`,
        where: place(path),
        fix: `Write it as ${elsewhere} instead.`,
      });
      blocked.push(elsewhere);
      skip(path);
      continue;
    }
    if ('wrong' in checked) {
      problems.push({code: 'wrong-answer', what: `${checked.wrong}: ${asked.ask}`, where: place(path), fix: checked.fix});
      if (asked.indispensable && asked.item !== undefined) blocked.push(`${asked.item}.`);
      skip(path);
    } else {
      answers.set(path, {is: 'value', value: checked.value, ...origin});
    }
  }
  for (const problem of keysWithoutQuestion(root, used, {questionnaire, place})) {
    if (problems.push(problem) > MOST_PROBLEMS) break;
  }
  return {
    answers,
    problems: problems.slice(0, MOST_PROBLEMS),
    whole: problems.length <= MOST_PROBLEMS,
    missing: missing.filter(({path}) => !blocked.some((prefix) => path.startsWith(prefix))),
  };
}

/** `disclosures.0.role` → `disclosures[1].role` */
export const keyInWords = (path: string): string => path.replace(/\.(\d+)(?=\.|$)/g, (_, index: string) => `[${Number(index) + 1}]`);

/** Beside what the file says of itself. */
function answersIn(data: unknown): Tree | undefined {
  const tree = asTree(data);
  return tree && new Map([...tree].filter(([key]) => key !== ENVELOPE));
}

const stepsOf = (path: string): readonly (string | number)[] => path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** Whether the data go on with another item; a text says what is wrong. Items that the record has already come first. */
function gateAnswer({group, item, path}: AskedQuestion, root: Tree, known: Answers): boolean | string {
  const list = group === undefined ? undefined : root.get(group.id);
  if (list === undefined || list === null) return known.get(path)?.is === 'value' && (known.get(path) as {value?: unknown}).value === 'yes';
  if (!Array.isArray(list)) return `"${group?.id ?? ''}" is not a list`;
  if (list.length > MOST_ITEMS) return `"${group?.id ?? ''}" has ${list.length} entries; ${MOST_ITEMS} are the most`;
  const index = path.endsWith('.any') ? -1 : Number((item ?? path).split('.')[1]);
  return index + 1 < list.length;
}

/** `{ask: legal, by: 2026-12-01}` instead of an answer: nobody could say, somebody else is to be asked. */
function openAnswer(given: unknown): Answer | undefined {
  const tree = asTree(given);
  if (tree === undefined || !tree.has('ask') || [...tree.keys()].some((key) => key !== 'ask' && key !== 'by')) return undefined;
  const ask = tree.get('ask');
  const by = tree.get('by');
  const until: Day | null = typeof by === 'string' ? parseDay(by) : null;
  return {
    is: 'unknown',
    ...(typeof ask === 'string' && ask.trim() !== '' ? {ask: ask.trim().slice(0, 200)} : {}),
    ...(until === null ? {} : {until}),
  };
}
