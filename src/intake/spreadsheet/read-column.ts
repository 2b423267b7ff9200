/** One column of a table, or label of a form: what it was understood to mean, and what became of its cells. */
import type {DateOrder} from './cell-dates.js';
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
  /** Where nobody said what it means and no word of its heading is known: some of its cells, and what they look like. */
  readonly unknown?: {readonly samples: readonly string[]; readonly suggested?: Meaning};
  /** How a person said that it writes dates. */
  readonly dates?: DateOrder;
  /** Some of its dates of which day and month could not be told apart; they were refused. */
  readonly doubtfulDates?: readonly string[];
}
