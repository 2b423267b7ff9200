/** A second person looks over what others answered in interviews, and confirms it. */
import {entityPath, keyInWords, nameOf, type About, type Entity} from '../intake/interview/index.js';
import {
  nearest,
  propertyAt,
  spellingOf,
  unconfirmedAnswers,
  UserProblem,
  withConfirmation,
  type Day,
  type RecordOfProcessing,
} from '../record/index.js';
import {saveRecord} from '../store/index.js';
import type {Prompter} from '../terminal/prompter.js';
import {openWithLaw} from './law-of-record.js';
import {valueWords} from '../record/value-words.js';

/** Something of the record with answers that nobody else has confirmed. */
export interface Unconfirmed {
  /** `activities/newsletter`, `organization` */
  readonly about: string;
  readonly name: string;
  readonly answers: readonly AnswerToConfirm[];
}

export interface AnswerToConfirm {
  /** Property, as provenance names it: `purposes.0.words`. */
  readonly of: string;
  readonly says: string;
  readonly by: string | null;
  readonly on: string | null;
}

export interface ReviewResult {
  /** What still waits for somebody else. */
  readonly open: readonly Unconfirmed[];
  /** Of what answers were confirmed, and how many. */
  readonly confirmed: readonly {readonly about: string; readonly name: string; readonly answers: number}[];
  readonly written: readonly string[];
}

export interface Reviewing {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  /** Id or name; by default everything that waits. */
  readonly named?: string | undefined;
  readonly dryRun: boolean;
}

export async function listUnconfirmed(how: Reviewing): Promise<ReviewResult> {
  const {opened} = await openWithLaw(how);
  return {open: chosen(opened.record, how.named).map(told), confirmed: [], written: []};
}

/** Confirms all that others answered about what is named. Throws UserProblem where the reviewer is the only one who answered. */
export async function confirmAnswers(how: Reviewing): Promise<ReviewResult> {
  const {opened} = await openWithLaw(how);
  const waiting = chosen(opened.record, how.named);
  if (waiting.length > 0 && waiting.every(({entity}) => withConfirmation(entity, {by: how.by, on: how.asOf}) === entity)) {
    throw ownAnswers(how.by);
  }
  return enter(opened, new Map(waiting.map(({path}) => [path, undefined])), how);
}

/** Shows each with its answers and asks; rejects with `ExitPromptError` on Ctrl-C, and then nothing is written. */
export async function reviewAtTerminal({prompter, ...how}: Reviewing & {readonly prompter: Prompter}): Promise<ReviewResult> {
  const {opened} = await openWithLaw(how);
  const agreed = new Map<string, ReadonlySet<string> | undefined>();
  const waiting = chosen(opened.record, how.named).filter(({entity}) => unconfirmedAnswers(entity).some(({by}) => by !== how.by));
  if (waiting.length === 0) prompter.message(`Nothing waits for a second look by ${how.by}.`);
  for (const each of waiting) {
    const {name, answers} = told(each);
    const others = answers.filter(({by}) => by !== how.by);
    prompter.message(`\n--- ${name} ---\n${others.map(lineOf).join('\n')}`);
    const next = await prompter.one({
      ask: 'Is it right?',
      choices: [
        {value: 'all', label: 'Yes: confirm all of it'},
        {value: 'some', label: 'Some of it'},
        {value: 'later', label: 'Leave it unconfirmed', help: `Change an answer with: datamap interview "${name}"`},
        {value: 'stop', label: 'Stop here'},
      ],
    });
    if (next === 'stop') break;
    if (next === 'all') agreed.set(each.path, undefined);
    if (next === 'some') agreed.set(each.path, await picked(others, prompter));
  }
  return enter(opened, agreed, how);
}

async function picked(answers: readonly AnswerToConfirm[], prompter: Prompter): Promise<ReadonlySet<string>> {
  const right = await prompter.many({
    ask: 'Which of it is right?',
    choices: answers.map((answer) => ({value: answer.of, label: lineOf(answer).trim()})),
    boxes: true,
  });
  return new Set(right);
}

interface Waiting {
  readonly path: string;
  readonly entity: Entity;
}

function chosen(record: RecordOfProcessing, named?: string): readonly Waiting[] {
  const of = (about: About, entities: readonly (Entity & {readonly id: string})[]): readonly Waiting[] =>
    entities.map((entity) => ({path: entityPath(about, entity.id) ?? '', entity}));
  const all: readonly Waiting[] = [
    {path: 'organization', entity: record.organization},
    ...of('activity', record.activities),
    ...of('recipient', record.recipients),
    ...of('system', record.systems),
  ];
  const wanted =
    named === undefined
      ? all
      : all.filter(
          ({path, entity}) =>
            path === named || path.slice(path.indexOf('/') + 1) === named || spellingOf(nameOf(entity) ?? '') === spellingOf(named),
        );
  if (wanted.length === 0) throw noSuch(named ?? '', all);
  return wanted.filter(({entity}) => unconfirmedAnswers(entity).length > 0);
}

function told({path, entity}: Waiting): Unconfirmed {
  return {
    about: path,
    name: nameOf(entity) ?? path,
    answers: unconfirmedAnswers(entity).map(({of, by, on}) => ({
      of,
      says: valueWords(propertyAt(entity, of)),
      by: by ?? null,
      on: on ?? null,
    })),
  };
}

const lineOf = ({of, says, by, on}: AnswerToConfirm): string => `  ${keyInWords(of)}: ${says} (${[by, on].filter(Boolean).join(', ')})`;

async function enter(
  opened: Parameters<typeof saveRecord>[0],
  agreed: ReadonlyMap<string, ReadonlySet<string> | undefined>,
  {by, asOf: on, dryRun}: Reviewing,
): Promise<ReviewResult> {
  const {record} = opened;
  const confirmed: ReviewResult['confirmed'][number][] = [];
  const changes: {op: 'change'; entity: string; properties: {property: string; before: unknown; after: unknown}[]}[] = [];
  const looked = <Of extends Entity>(path: string, entity: Of): Of => {
    if (!agreed.has(path)) return entity;
    const next = withConfirmation(entity, {by, on, only: agreed.get(path)});
    const answers = unconfirmedAnswers(entity).length - unconfirmedAnswers(next).length;
    if (answers > 0) confirmed.push({about: path, name: nameOf(entity) ?? path, answers});
    if (next !== entity) {
      changes.push({op: 'change', entity: path, properties: [{property: 'provenance', before: entity.provenance, after: next.provenance}]});
    }
    return next;
  };
  const next: RecordOfProcessing = {
    ...record,
    organization: looked('organization', record.organization),
    activities: record.activities.map((each) => looked(`activities/${each.id}`, each)),
    recipients: record.recipients.map((each) => looked(`recipients/${each.id}`, each)),
    systems: record.systems.map((each) => looked(`systems/${each.id}`, each)),
  };
  const {written} = dryRun || changes.length === 0 ? {written: []} : await saveRecord(opened, next, {command: 'review', by, on, changes});
  const open = chosen(next).map(told);
  return {open, confirmed, written};
}

function ownAnswers(by: string): UserProblem {
  return new UserProblem({
    code: 'own-answers',
    what: `${by} gave these answers; somebody else is to confirm them`,
    fix: 'Run it as the second person, or say who that is with --by NAME.',
  });
}

function noSuch(named: string, all: readonly Waiting[]): UserProblem {
  const ids = all.map(({path}) => path.slice(path.indexOf('/') + 1));
  const guess = nearest(named, ids);
  return new UserProblem({
    code: 'nothing-of-that-name',
    what: `The record has nothing called "${named.slice(0, 80)}"`,
    fix: guess === undefined ? 'datamap review lists what waits for a second look.' : `Did you mean "${guess}"?`,
  });
}

/** Who answered what waits, for a line of words. */
export const answeredBy = ({answers}: Unconfirmed): readonly string[] => [...new Set(answers.flatMap(({by}) => by ?? []))];
