/** A workbook that came back → answers, as an answers file gives them; every fault with its sheet and cell. */
import type {ProblemDetails} from '../../../record/index.js';
import {textOf} from '../../spreadsheet/workbook.js';
import {answersOfData, keyInWords, type AnswersOfData} from '../answers-of-data.js';
import {pathsIn} from '../answers-tree.js';
import type {AnswerOrigin, Answers} from '../answers.js';
import type {InterviewContext} from '../context.js';
import {ENVELOPE, envelopeOf, type Envelope} from '../envelope.js';
import type {Questionnaire} from '../questionnaire.js';
import {cellTexts} from './cell-texts.js';
import {dataOfSheets, put, type Before} from './data-of-sheets.js';
import type {FoundAnswers} from './find-answers.js';
import {knownByRows} from './known-by-rows.js';

interface HowToRead {
  readonly context: InterviewContext;
  readonly questionnaire: Questionnaire;
  readonly known: Answers;
  readonly origin: AnswerOrigin;
  /** Name of the file. */
  readonly name: string;
}

export interface AnswersOfSheets extends AnswersOfData {
  readonly context: InterviewContext;
  /** What was passed over, and why. */
  readonly notes: readonly ProblemDetails[];
  readonly placeOf: (path: string) => string | undefined;
}

/** Each round settles what the round before brought up. */
const MOST_ROUNDS = 40;

export const envelopeOfSheets = ({envelope}: FoundAnswers): Envelope => envelopeOf({[ENVELOPE]: envelope});

/** What the answer to a question says as it stands. */
export const textInSheets = ({singles}: FoundAnswers, key: string): string | undefined => {
  const text = textOf(singles.get(key)?.answer.cell).trim();
  return text === '' ? undefined : text;
};

/** An empty cell is an open question where the answer is needed. An answer that its question does not need any more is passed over. */
export function answersOfSheets(found: FoundAnswers, {context, questionnaire, known: recorded, origin, name}: HowToRead): AnswersOfSheets {
  const looked = (answers: Answers): Before => ({
    before: cellTexts(questionnaire, answers, context).texts,
    nobodyKnows: new Set([...answers].flatMap(([path, answer]) => (answer.is === 'value' && answer.value === 'unknown' ? [path] : []))),
  });
  const known = knownByRows(recorded, found, looked(recorded));
  const read = dataOfSheets(found, {questionnaire, context, ...looked(known)});
  const {data, places} = read;
  const named = (place: string): string => `${name}#${place}`;
  const placeOf = (path: string): string | undefined => {
    const place = places.get(path) ?? places.get(path.split('.').slice(0, 2).join('.'));
    return place === undefined || place === '' ? undefined : named(place);
  };
  const stands = (path: string): boolean => {
    const [list = '', entry = ''] = path.split('.');
    return read.untouched.has(list) || read.untouched.has(`${list}.${entry}`);
  };
  const notes = new Map<string, ProblemDetails>();
  const standing = new Map(known);
  for (let round = 0; ; round++) {
    const offered: InterviewContext = {...context, offered: pathsIn(data)};
    const told = answersOfData(data, {context: offered, questionnaire, known: standing, standing: read.untouched, origin, name, placeOf});
    const open = told.missing.filter(({indispensable}) => !indispensable);
    const needless = told.problems.filter(({code}) => code === 'not-asked');
    if (round === MOST_ROUNDS || (open.length === 0 && needless.length === 0)) {
      return {
        ...told,
        problems: [...read.problems.map((problem) => ({...problem, where: named(problem.where ?? '')})), ...told.problems],
        context: offered,
        notes: [
          ...[...versionNote(found, questionnaire), ...read.notes].map((note) => ({
            ...note,
            ...(note.where === undefined ? {} : {where: named(note.where)}),
          })),
          ...notes.values(),
        ],
        placeOf,
      };
    }
    for (const {path} of open) {
      // A list that nobody touched stays the record's own; only what it lacks is asked about.
      if (stands(path)) standing.set(path, {is: 'unknown', ...origin, at: placeOf(path) ?? name});
      else leaveOpen(path, data);
    }
    for (const problem of needless) {
      const path = [...pathsIn(data)].find((each) => problem.where === `${placeOf(each) ?? name} › ${keyInWords(each)}`);
      if (path === undefined) continue;
      remove(path, data);
      notes.set(path, {code: 'not-asked', what: `${problem.what}: it is passed over`, where: problem.where ?? ''});
    }
  }
}

function versionNote({envelope}: FoundAnswers, {version}: Questionnaire): readonly ProblemDetails[] {
  const said = envelope['version'];
  if (said === undefined || said === version) return [];
  return [
    {
      code: 'other-version',
      what: `The workbook was sent with version ${String(said).slice(0, 20)} of the questions; they are at version ${version} now`,
    },
  ];
}

/** As somebody would write it who does not know. */
function leaveOpen(path: string, data: Record<string, unknown>): void {
  const [list = '', index = '', ...key] = path.split('.');
  if (!/^\d+$/.test(index)) {
    put({ask: ''}, path, data);
    return;
  }
  const entries = (data[list] ??= []) as Record<string, unknown>[];
  put({ask: ''}, key.join('.'), (entries[Number(index)] ??= {}));
}

function remove(path: string, data: Record<string, unknown>): void {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const inner = steps.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], data);
  if (typeof inner === 'object' && inner !== null) Reflect.deleteProperty(inner, last);
}
