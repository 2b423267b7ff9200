/** What a file changes in the record, with what is decided where the two disagree. */
import {
  conflictKey,
  conflictsIn,
  propose,
  withDecisions,
  withDisputes,
  type Change,
  type Conflict,
  type Decision,
  type Incoming,
} from '../../intake/index.js';
import {originWords, type Day, type RecordOfProcessing} from '../../record/index.js';
import {valueWords} from '../../record/value-words.js';
import type {Prompter} from '../../terminal/prompter.js';

export const ON_CONFLICT = ['ask', 'keep', 'take'] as const;
export type OnConflict = (typeof ON_CONFLICT)[number];

interface HowToPropose {
  readonly file: string;
  readonly onConflict?: OnConflict | undefined;
  readonly ask?: (() => Promise<Prompter>) | undefined;
  readonly by: string;
  readonly asOf: Day;
}

export async function proposeFile(
  record: RecordOfProcessing,
  incoming: Incoming,
  {file, onConflict = 'keep', ask, by, asOf}: HowToPropose,
): Promise<readonly Change[]> {
  const origin = {by, on: asOf};
  if (onConflict === 'take') return withDisputes(record, incoming, propose(record, incoming, {takes: () => true}), origin);
  const shown = propose(record, incoming);
  const conflicts = conflictsIn(shown);
  if (onConflict === 'keep' || ask === undefined || conflicts.length === 0) return withDisputes(record, incoming, shown, origin);
  const decisions = await decideConflicts(conflicts, {file, prompter: await ask()});
  const taken = new Set(decisions.filter(({word}) => word === 'take').map(({conflict}) => conflictKey(conflict)));
  const changes = taken.size === 0 ? shown : propose(record, incoming, {takes: (each) => taken.has(conflictKey(each))});
  return withDisputes(record, incoming, withDecisions(record, changes, decisions, origin), origin);
}

/** Shows each conflict and asks, until somebody decides on all the others at once. What is left open is not among the decisions. */
async function decideConflicts(
  conflicts: readonly Conflict[],
  {file, prompter}: {readonly file: string; readonly prompter: Prompter},
): Promise<readonly Decision[]> {
  const decisions: Decision[] = [];
  let rest: string | undefined;
  for (const [index, conflict] of conflicts.entries()) {
    const left = conflicts.length - index;
    const answer =
      rest ??
      (await prompter.one({
        ask: `${conflict.title}, ${spaced(conflict.property)}: which is right?`,
        help: `Conflict ${index + 1} of ${conflicts.length}\n${sides(conflict, file)}`,
        choices: [
          {value: 'keep', label: 'What the record says'},
          {value: 'take', label: 'What the file says'},
          {value: 'open', label: 'Leave it open', help: 'The record keeps its word, and questions.yaml says whom to ask.'},
          ...(left === 1
            ? []
            : [
                {value: 'all-keep', label: `Keep the record's word in all ${left}`},
                {value: 'all-take', label: `Take the file's word in all ${left}`},
                {value: 'all-open', label: `Leave all ${left} open`},
              ]),
        ],
      }));
    if (answer.startsWith('all-')) rest = answer;
    const word = answer.replace('all-', '');
    if (word === 'keep' || word === 'take') decisions.push({conflict, word});
  }
  return decisions;
}

function sides({before, after, at, from}: Conflict, file: string): string {
  const standing = from?.before === undefined ? '' : ` (${originWords(from.before)})`;
  return `The record says ${valueWords(before)}${standing}\n${file} says ${valueWords(after)}${at === undefined ? '' : ` (${at})`}`;
}

const spaced = (property: string): string => property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
