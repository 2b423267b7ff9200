/** One record of a table: its filled cells by meaning. */
import type {Meaning} from './meaning.js';
import type {DateOrder} from './cell-dates.js';
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
  /** How the column writes its dates. */
  readonly dateOrder: DateOrder;
  /** Whether its lists of names are written with slashes. */
  readonly slashSeparates: boolean;
  /** Where its layout has words of its own for what it names. */
  readonly words?: Vocabulary;
}

export interface Row {
  readonly cells: readonly CellRef[];
  /** As `writeCell` writes a whole row. */
  readonly at: string;
  /** The sheet's name, for what has no other name. */
  readonly sheet: string | null;
  of(...meanings: readonly Meaning[]): readonly CellRef[];
  first(...meanings: readonly Meaning[]): CellRef | undefined;
}

export function rowOf(cells: readonly CellRef[], {at, sheet}: {readonly at: string; readonly sheet: string | null}): Row {
  const of = (...meanings: readonly Meaning[]): readonly CellRef[] => cells.filter(({meaning}) => meanings.includes(meaning));
  return {cells, at, sheet, of, first: (...meanings) => of(...meanings)[0]};
}
