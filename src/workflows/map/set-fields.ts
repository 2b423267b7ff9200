/** A person decides what fields are; each decision is kept with who, when and why. */
import type {Day, Field} from '../../record/index.js';
import {lookupOf, UserProblem, UserProblems, type FieldId, type ProblemDetails} from '../../record/index.js';
import {saveRecord} from '../../store/index.js';
import {fieldsNamed} from './fields-named.js';
import {openWithLaw} from '../law-of-record.js';
import {
  isOpen,
  lettersTold,
  mappedField,
  withEdits,
  withoutMapping,
  type FieldEdit,
  type LettersTold,
  type MappedField,
} from './changes.js';
import {statedDecision, type Decision, type StatedDecision} from './stated-decision.js';

export interface DecisionAbout {
  /** Field ids, or patterns in which `*` stands for anything. */
  readonly fields: readonly string[];
  readonly decision: Decision;
  /** Where it stands, for a decision of a file: `decisions.csv, row 3`. */
  readonly at?: string | undefined;
}

export interface HowToSet {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  readonly decisions: readonly DecisionAbout[];
  /** As typed, for the journal. */
  readonly command: string;
  readonly dryRun: boolean;
  /** Gets to see what is about to be written; nothing is where it says no. */
  readonly agree?: ((planned: SetResult, about: PlannedDecisions) => Promise<boolean>) | undefined;
}

export interface PlannedDecisions {
  readonly letters: LettersTold;
  /** Changes that take the place of what a person decided before. */
  readonly overDecisions: number;
}

export interface SetResult {
  readonly changes: readonly MappedField[];
  /** Fields that stood so already. */
  readonly unchanged: number;
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

/** Throws UserProblem, or UserProblems for a file, where a decision is none, or names what the law or the record does not have. */
export async function setFields(how: HowToSet): Promise<SetResult> {
  const {asOf, by, decisions, command, dryRun, agree = async () => true} = how;
  const {opened, law} = await openWithLaw(how);
  const lookup = lookupOf(opened.record);
  const problems: ProblemDetails[] = [];
  const decidedAt = new Map<FieldId, string | undefined>();
  const edits: FieldEdit[] = [];
  let unchanged = 0;
  for (const {fields, decision, at} of decisions) {
    try {
      const stated = statedDecision(decision, law);
      for (const {id, system, field} of fieldsNamed(fields, lookup)) {
        if (decidedAt.has(id)) throw decidedTwice(id, decidedAt.get(id));
        decidedAt.set(id, at);
        const after = decided(field, stated, {by, on: asOf});
        if (isSame(field, after)) unchanged++;
        else edits.push({system, before: field, after});
      }
    } catch (error) {
      if (!(error instanceof UserProblem) || at === undefined) throw error;
      const {code, what, fix} = error;
      problems.push({code, what, where: at, fix});
    }
  }
  if (problems.length > 0) throw problemOf(problems);
  const planned: SetResult = {
    changes: edits.map((edit) => mappedField(edit, {record: opened.record, law})),
    unchanged,
    written: [],
    dryRun,
  };
  const overDecisions = edits.filter(({before}) => before.confirmed !== undefined || before.override !== undefined).length;
  const told = {letters: lettersTold(edits, {record: opened.record, law}), overDecisions};
  if (!(await agree(planned, told)) || dryRun || edits.length === 0) return planned;
  const {written} = await saveRecord(opened, withEdits(opened.record, edits), {command, by, on: asOf});
  return {...planned, written};
}

const decidedTwice = (id: FieldId, before = ''): UserProblem =>
  new UserProblem({
    code: 'decided-twice',
    what: `${id} is decided twice, first in ${before}`,
    fix: 'Leave one of the two out.',
  });

const MOST_SHOWN = 20;

function problemOf(problems: readonly ProblemDetails[]): UserProblem {
  const [first] = problems;
  if (first !== undefined && problems.length === 1) return new UserProblem(first);
  // A list shows what is wrong and where: how to mend each stands with it.
  const shown = problems
    .slice(0, MOST_SHOWN)
    .map(({what, fix, ...each}) => ({...each, what: fix === undefined ? what : `${what}. ${fix}`}));
  const some = problems.length > shown.length ? `, of which ${shown.length} are shown` : '';
  return new UserProblems(
    {code: 'bad-decisions', what: `${problems.length} of the decisions cannot be made${some}`, fix: 'Mend them; nothing was changed.'},
    shown,
    shown.length === problems.length,
  );
}

interface Saying {
  readonly by: string;
  readonly on: Day;
}

function decided(before: Field, {elements, notPersonal, clear, override, reason}: StatedDecision, {by, on}: Saying): Field {
  if (clear) return isOpen(before) ? before : openAgain(before, {reason, by, on});
  const field = withoutMapping(before);
  // Letters alone leave the elements as they are.
  const kept = elements.length === 0 && !notPersonal ? before.elements : elements;
  return {
    ...field,
    elements: kept,
    ...(notPersonal ? {personal: 'not-personal' as const} : {}),
    ...(override
      ? {override: {letters: override.letters, ...(override.limbs.length > 0 ? {limbs: override.limbs} : {}), reason, by, on}}
      : {}),
    confirmed: {by, on, reason},
    provenance: [...(field.provenance ?? []), {of: 'elements', means: 'hand', by, on, because: reason}],
  };
}

/** A suggestion that was confirmed stands as a suggestion again; of anything else nothing is left. Why is kept as the origin of its being open. */
function openAgain(before: Field, {reason, by, on}: Saying & {readonly reason: string}): Field {
  const bare = withoutMapping(before);
  const origin = {of: 'confirmed', means: 'hand', by, on, because: reason} as const;
  const {suggestion, provenance = []} = before;
  if (suggestion === undefined) return {...bare, elements: [], provenance: [...(bare.provenance ?? []), origin]};
  const suggestedBy = provenance.filter(({of}) => of === 'elements').map(({confirmedBy: _by, confirmedOn: _on, ...each}) => each);
  return {...bare, elements: before.elements, suggestion, provenance: [...(bare.provenance ?? []), ...suggestedBy, origin]};
}

/** The same decision for the same reason: said again, it is no news. */
function isSame(before: Field, after: Field): boolean {
  const essence = ({elements, personal, override, confirmed, suggestion}: Field): string =>
    JSON.stringify([
      elements,
      personal ?? null,
      override?.letters ?? null,
      override?.limbs ?? null,
      override?.reason ?? null,
      confirmed?.by ?? null,
      confirmed?.reason ?? null,
      suggestion ?? null,
    ]);
  return essence(before) === essence(after);
}
