/** One record of a table: its filled cells by meaning. */
import type {Meaning} from './meaning.js';
import type {HowWritten} from './how-written.js';
import type {Vocabulary} from '../importers/importer.js';
import type {Cell} from './workbook.js';

/** A filled cell of a record. */
export interface CellRef {
  /** Which table of the file, counted from 0. */
  readonly table: number;
  readonly column: number;
  /** Of its sheet, counted from 0; absent where its table has no rows. */
  readonly row?: number;
  readonly heading: string;
  /** What a note of it is labelled, where the heading alone does not say what of. */
  readonly label?: string;
  readonly meaning: Meaning;
  /** Trimmed. */
  readonly text: string;
  readonly cell: Cell;
  /** As `writeCell` writes it. */
  readonly at: string;
  readonly written: HowWritten;
  /** Where its layout has words of its own for what it names. */
  readonly words?: Vocabulary | undefined;
  /** Whether it is told where the cell went. The ledger's mark. */
  settled: boolean;
}

/** As many as are ever asked for at once. Each row is asked dozens of times: a list for every question would be most of what an import makes. */
export type Meanings = readonly [a: Meaning, b?: Meaning, c?: Meaning, d?: Meaning, e?: Meaning];

export interface Row {
  readonly cells: readonly CellRef[];
  /** As `writeCell` writes a whole row. */
  readonly at: string;
  /** The sheet's name, for what has no other name. */
  readonly sheet: string | null;
  of(...meanings: Meanings): readonly CellRef[];
  first(...meanings: Meanings): CellRef | undefined;
}

export function rowOf(cells: readonly CellRef[], {at, sheet}: {readonly at: string; readonly sheet: string | null}): Row {
  return {
    cells,
    at,
    sheet,
    of(a, b, c, d, e) {
      let found: CellRef[] | undefined;
      for (const ref of cells) {
        const {meaning} = ref;
        if (meaning === a || meaning === b || meaning === c || meaning === d || meaning === e) (found ??= []).push(ref);
      }
      return found ?? NONE;
    },
    first(a, b, c, d, e) {
      for (const ref of cells) {
        const {meaning} = ref;
        if (meaning === a || meaning === b || meaning === c || meaning === d || meaning === e) return ref;
      }
      return undefined;
    },
  };
}

const NONE: readonly CellRef[] = [];
