/** Where every filled cell of a file went. Each is exactly one of recorded, kept as a note, refused with a reason, or structure. */
import type {ProblemDetails} from '../../record/problem.js';
import type {CellRef} from './row.js';
import {leavesIn} from './workbook.js';

export interface CellCounts {
  readonly filled: number;
  readonly recorded: number;
  readonly notes: number;
  readonly refused: number;
  readonly structure: number;
}

export interface ColumnTally {
  readonly recorded: number;
  readonly notes: number;
  readonly refused: number;
  /** Some of what was not recorded. */
  readonly examples: readonly Unrecorded[];
}

/** A cell that was kept as a note or refused, with its place. */
export interface Unrecorded {
  readonly at: string;
  /** Its beginning. */
  readonly text: string;
  readonly outcome: 'note' | 'refused';
  readonly why?: string;
  /** How many values of the file it is, where not one. */
  readonly leaves?: number;
}

/** A refused cell by its place among the tables that were found. */
export interface Refusal {
  readonly table: number;
  /** Counted from 0; undefined where its table has no rows. */
  readonly row: number | undefined;
  readonly column: number;
  readonly at: string;
  readonly text: string;
  readonly why: string;
}

type Outcome = 'recorded' | 'note' | 'refused';
type MutableTally = {-readonly [Key in keyof ColumnTally]: ColumnTally[Key]} & {examples: Unrecorded[]};

export interface Ledger {
  readonly settle: (ref: CellRef, outcome: Outcome, why?: string) => void;
  readonly isSettled: (ref: CellRef) => boolean;
  /** Refuses a date of which day and month cannot be told apart. */
  readonly doubtDate: (ref: CellRef) => void;
  /** Some of the dates of a column that were refused so. */
  readonly doubtfulDates: (table: number, column: number) => readonly string[];
  readonly structure: (cells: number) => void;
  /** `before`: how many of the problems it stands behind; all of them by default. */
  readonly problem: (problem: ProblemDetails, before?: number) => void;
  readonly counts: () => CellCounts;
  readonly tally: (table: number, column: number) => ColumnTally;
  readonly problems: readonly ProblemDetails[];
  readonly refusals: readonly Refusal[];
  /** Every one of them, in the order of the file. */
  readonly unrecorded: readonly Unrecorded[];
}

const EXAMPLES = 3;
const MOST_PROBLEMS = 500;

export function openLedger(): Ledger {
  const tallies: MutableTally[][] = [];
  const problems: ProblemDetails[] = [];
  const unrecorded: Unrecorded[] = [];
  const refusals: Refusal[] = [];
  const totals = {recorded: 0, note: 0, refused: 0, structure: 0};
  const tallyOf = (table: number, column: number): MutableTally => {
    const columns = (tallies[table] ??= []);
    return (columns[column] ??= {recorded: 0, notes: 0, refused: 0, examples: []});
  };
  const settle: Ledger['settle'] = (ref, outcome, why) => {
    if (ref.settled) return;
    ref.settled = true;
    // What repeats a value that stands elsewhere is told of there.
    const leaves = leavesIn(ref.cell);
    if (leaves === 0) return;
    totals[outcome] += leaves;
    const tally = tallyOf(ref.table, ref.column);
    if (outcome === 'recorded') tally.recorded += leaves;
    else if (outcome === 'note') tally.notes += leaves;
    else tally.refused += leaves;
    if (outcome === 'recorded') return;
    if (outcome === 'refused') {
      const {table, row, column, at, text} = ref;
      refusals.push({table, row, column, at, text, why: why ?? 'refused'});
    }
    const cell: Unrecorded = {
      at: ref.at,
      text: ref.text.length > 80 ? `${ref.text.slice(0, 79)}…` : ref.text,
      outcome,
      ...(why === undefined ? {} : {why}),
      ...(leaves === 1 ? {} : {leaves}),
    };
    unrecorded.push(cell);
    if (tally.examples.filter((example) => example.outcome === outcome).length < EXAMPLES) tally.examples.push(cell);
  };
  const doubts = new Map<string, string[]>();
  return {
    problems,
    unrecorded,
    refusals,
    isSettled: (ref) => ref.settled,
    settle,
    doubtDate(ref) {
      if (ref.settled) return;
      const key = `${ref.table}:${ref.column}`;
      const known = doubts.get(key);
      if (known === undefined) {
        doubts.set(key, [ref.text]);
        this.problem({
          code: 'ambiguous-date',
          what: `“${ref.text}” may be day or month first, and no other value of its column tells which: such dates are refused`,
          where: ref.at,
          fix: 'Say --dates dmy or --dates mdy, or write them as YYYY-MM-DD.',
        });
      } else if (known.length < EXAMPLES && !known.includes(ref.text)) {
        known.push(ref.text);
      }
      settle(ref, 'refused', 'day and month cannot be told apart');
    },
    doubtfulDates: (table, column) => doubts.get(`${table}:${column}`) ?? [],
    structure(cells) {
      totals.structure += cells;
    },
    problem(problem, before = problems.length) {
      problems.splice(before, 0, problem);
      if (problems.length > MOST_PROBLEMS) problems.pop();
    },
    counts: () => ({
      filled: totals.recorded + totals.note + totals.refused + totals.structure,
      recorded: totals.recorded,
      notes: totals.note,
      refused: totals.refused,
      structure: totals.structure,
    }),
    tally: tallyOf,
  };
}
