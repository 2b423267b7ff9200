/** What stands in the cells of a workbook → the data of an answers file, and where each part of it stands. */
import {parseDay, parseLooseDate, type ProblemDetails} from '../../../record/index.js';
import {nameKey} from '../../same-value.js';
import {isBlank, textOf, type Cell} from '../../spreadsheet/workbook.js';
import type {InterviewContext} from '../context.js';
import {ENVELOPE} from '../envelope.js';
import type {Group, Question, QuestionItem, Questionnaire} from '../questionnaire.js';
import type {FoundAnswers, FoundCell, FoundSingle} from './find-answers.js';

export interface DataOfSheets {
  readonly data: Record<string, unknown>;
  /** Lists that stand as the record has them, `data`: not among the data; and rows of others, `data.0`: empty there. */
  readonly untouched: ReadonlySet<string>;
  /** `Questions!B7`, by path; also of cells that are empty. */
  readonly places: ReadonlyMap<string, string>;
  /** Wrong in themselves, whatever is asked. */
  readonly problems: readonly ProblemDetails[];
  /** Passed over. */
  readonly notes: readonly ProblemDetails[];
}

/** How the record's own answers looked. */
export interface Before {
  /** What stood in the cells of what the record says, by path: an answer that nobody touched says nothing new. */
  readonly before: ReadonlyMap<string, string>;
  /** Paths of which the record says that nobody knows: an empty cell says the same. */
  readonly nobodyKnows: ReadonlySet<string>;
}

interface HowToTell extends Before {
  readonly questionnaire: Questionnaire;
  readonly context: InterviewContext;
}

type Keys = Record<string, unknown>;

export function dataOfSheets({envelope, singles, groups, strays}: FoundAnswers, how: HowToTell): DataOfSheets {
  const {questionnaire, before} = how;
  const places = new Map<string, string>();
  const notes: ProblemDetails[] = [...strays];
  const problems: ProblemDetails[] = [];
  const entries: readonly QuestionItem[] = questionnaire.sections.flatMap(({questions}) => questions);
  const data: Keys = {[ENVELOPE]: envelope};
  const gates = new Map<string, FoundCell>();
  const untouched = new Set<string>();

  for (const [key, found] of singles) {
    places.set(key, found.answer.place);
    if (key.endsWith('.any') && entries.some((entry) => entry.kind === 'group' && `${entry.id}.any` === key)) {
      gates.set(key.slice(0, -4), found.answer);
      continue;
    }
    const question = entries.find(
      (entry): entry is Question =>
        entry.kind !== 'group' && (entry.id === key || (entry.each !== undefined && key.startsWith(`${entry.id}.`))),
    );
    const value = singleValue(found, question, how, notes);
    const stood = before.get(key)?.trim() ?? '';
    if (value === undefined) {
      if (stood !== '' && !how.nobodyKnows.has(key)) notes.push(emptied(stood, found.answer.place));
      continue;
    }
    if (stood !== '' && stood === textOf(found.answer.cell).trim()) continue;
    noteError(found.answer, problems);
    put(value, key, data);
  }
  for (const [id, {rows, next}] of groups) {
    const group = entries.find((entry): entry is Group => entry.kind === 'group' && entry.id === id);
    [...rows, next].forEach((cells, index) => {
      places.set(`${id}.${index}`, [...cells.values()][0]?.place ?? '');
      for (const [key, {place}] of cells) places.set(`${id}.${index}.${key}`, place);
    });
    if (rows.length === 0) continue;
    if (isUntouched(id, rows, how)) {
      untouched.add(id);
      continue;
    }
    data[id] = rows.map((cells, index) => {
      const entry: Keys = {};
      if (isUntouchedRow(`${id}.${index}`, cells, how)) {
        untouched.add(`${id}.${index}`);
        return entry;
      }
      for (const [key, found] of cells) {
        noteError(found, problems);
        const value = valueOf(found.cell, lastOf(group, key), how.context);
        if (value !== undefined) put(value, key, entry);
      }
      return entry;
    });
  }
  for (const entry of entries) {
    if (entry.kind !== 'group' || entry.first === undefined) continue;
    const gate = gates.get(entry.id);
    if (gate !== undefined) problems.push(...gateProblems(entry, gate, groups.get(entry.id)?.rows.length ?? 0, data));
  }
  return {data, untouched, places, problems, notes};
}

const emptied = (stood: string, where: string): ProblemDetails => ({
  code: 'emptied',
  what: `The answer "${stood.slice(0, 60)}" was taken away: the record keeps it`,
  where,
  fix: 'Change it in the record, if it is wrong.',
});

const lastOf = (group: Group | undefined, key: string): Question | undefined => group?.questions.filter(({id}) => id === key).at(-1);

/** What the questions around a list say of it. "No" makes it an empty list; without a word nobody may conclude that there is nothing. */
function gateProblems(group: Group, gate: FoundCell, rows: number, data: Keys): readonly ProblemDetails[] {
  const said = yesOrNo(gate.cell);
  const ask = group.first?.ask ?? '';
  const where = gate.place;
  if (said === 'no' && rows === 0) data[group.id] = [];
  if (said === 'no' && rows > 0) {
    return [
      {
        code: 'wrong-answer',
        what: `"No" stands here, and ${rows === 1 ? 'one entry is' : `${rows} entries are`} listed: ${ask}`,
        where,
        fix: 'Write Yes, or empty the rows.',
      },
    ];
  }
  if (said === 'yes' && rows === 0) return [{code: 'missing-answer', what: `"Yes" stands here, and nothing is listed: ${ask}`, where}];
  if (said === undefined && !isBlank(gate.cell)) {
    return [
      {code: 'wrong-answer', what: `"${textOf(gate.cell).slice(0, 60)}" is neither yes nor no: ${ask}`, where, fix: 'Write Yes or No.'},
    ];
  }
  if (said === undefined && rows === 0) return [{code: 'missing-answer', what: `No answer: ${ask}`, where, fix: 'Write Yes or No.'}];
  return [];
}

function yesOrNo(cell: Cell): 'yes' | 'no' | undefined {
  const text = textOf(cell).trim().toLowerCase();
  if (['yes', 'y', 'true'].includes(text)) return 'yes';
  return ['no', 'n', 'false'].includes(text) ? 'no' : undefined;
}

function isUntouched(id: string, rows: readonly ReadonlyMap<string, FoundCell>[], how: HowToTell): boolean {
  const stood = new Set([...how.before.keys()].flatMap((path) => (path.startsWith(`${id}.`) ? [path.split('.')[1] ?? ''] : [])));
  stood.delete('any');
  return stood.size === rows.length && rows.every((cells, index) => isUntouchedRow(`${id}.${index}`, cells, how));
}

/** What the record says of the entry of that number, and nothing else. */
export function isUntouchedRow(item: string, cells: ReadonlyMap<string, FoundCell>, {before, nobodyKnows}: Before): boolean {
  const filled = new Map<string, string>(
    [...cells].flatMap(([key, {cell}]) => (isBlank(cell) ? [] : [[`${item}.${key}`, textOf(cell).trim()] as const])),
  );
  const stood = [...before].filter(([path]) => path.startsWith(`${item}.`) && !path.endsWith('.again'));
  return (
    stood.length > 0 &&
    stood.every(([path, text]) => (filled.has(path) ? filled.get(path) === text.trim() : nobodyKnows.has(path))) &&
    [...filled.keys()].every((path) => before.has(path))
  );
}

/** An answer; without one, whom to ask. */
function singleValue(
  {answer, ask, by}: FoundSingle,
  question: Question | undefined,
  {context}: HowToTell,
  notes: ProblemDetails[],
): unknown {
  const value = valueOf(answer.cell, question, context);
  const [whom, day] = [textOf(ask?.cell).trim(), textOf(by?.cell).trim()];
  if (whom === '' && day === '') return value;
  if (value !== undefined) {
    notes.push({code: 'answered-and-open', what: `There is an answer: "${whom || day}" is passed over`, where: ask?.place ?? answer.place});
    return value;
  }
  const until = dayOf(day);
  if (day !== '' && until === undefined) {
    notes.push({
      code: 'no-day',
      what: `"${day.slice(0, 60)}" is no day and is passed over`,
      where: by?.place ?? '',
      fix: 'Write it as 2026-12-31.',
    });
  }
  return {ask: whom, ...(until === undefined ? {} : {by: until})};
}

/** A day, or what is written like one to the day. */
function dayOf(text: string): string | undefined {
  const loose = parseDay(text) ?? parseLooseDate(text);
  return loose !== null && /^\d{4}-\d{2}-\d{2}$/.test(loose) ? loose : undefined;
}

const OPEN = /^ask\s*:/i;
const UNTIL = /\sby (\d{4}-\d{2}-\d{2})$/i;

/** `ask: Legal by 2026-12-31`; the day may be missing. */
function openIn(text: string): {readonly ask: string; readonly by?: string} | undefined {
  if (!OPEN.test(text)) return undefined;
  const said = text.slice(text.indexOf(':') + 1);
  const by = UNTIL.exec(said)?.[1];
  return {ask: said.replace(UNTIL, '').trim(), ...(by === undefined ? {} : {by})};
}

function valueOf(cell: Cell, question: Question | undefined, context: InterviewContext): unknown {
  const text = textOf(cell).trim();
  if (text === '') return undefined;
  if (text === '?') return {ask: ''};
  const open = openIn(text);
  if (open !== undefined) return open;
  if (typeof cell !== 'string' && cell.kind === 'boolean') return text === 'TRUE';
  if (question?.kind === 'many') return pieces(text);
  if (question?.kind === 'links') return linksIn(text, context);
  return text;
}

const pieces = (text: string): readonly string[] =>
  text
    .split(/[;\n]+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** `email = Email address; Online identifier`, a line for each. */
function linksIn(text: string, {law}: InterviewContext): unknown {
  const elements = new Map(law.all('elements').map(({id, name}) => [nameKey(name), id as string]));
  return Object.fromEntries(
    text.split('\n').flatMap((line) => {
      const [item = '', means = ''] = line.split('=');
      return item.trim() === '' ? [] : [[item.trim(), pieces(means).map((each) => elements.get(nameKey(each)) ?? each)]];
    }),
  );
}

function noteError({cell, place}: FoundCell, problems: ProblemDetails[]): void {
  if (typeof cell === 'string' || cell.kind !== 'error') return;
  problems.push({
    code: 'wrong-answer',
    what: `The cell shows the error ${cell.text.slice(0, 20)}`,
    where: place,
    fix: 'Write the answer itself.',
  });
}

/** `retention.period` becomes a key below `retention`. Names such as `__proto__` are keys like others. */
export function put(value: unknown, key: string, target: Keys): void {
  const steps = key.split('.');
  const last = steps.pop() ?? '';
  let inner = target;
  for (const step of steps) {
    if (!Object.hasOwn(inner, step)) Object.defineProperty(inner, step, {value: {}, enumerable: true, writable: true, configurable: true});
    const next = inner[step];
    if (typeof next !== 'object' || next === null) return;
    inner = next as Keys;
  }
  Object.defineProperty(inner, last, {value, enumerable: true, writable: true, configurable: true});
}
