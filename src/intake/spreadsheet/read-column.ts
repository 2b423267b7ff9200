/** One column of a table, or label of a form: what it was understood to mean, and what became of its cells. */
import type {ColumnTally} from './ledger.js';
import type {Meaning, PublicMeaning} from './meaning.js';

export interface ReadColumn {
  /** The heading, or the letter where there is none. */
  readonly column: string;
  readonly letter: string;
  readonly meaning: PublicMeaning;
  /** Our finer word, as `--columns` takes it. */
  readonly as: Meaning;
  readonly by: 'words' | 'person' | 'saved' | 'values' | 'layout';
  readonly cells: ColumnTally;
}
