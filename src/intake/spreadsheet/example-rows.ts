/** Rows that their author marked as examples: taken like the others, but nobody should take them for real. */
import type {Ledger} from './ledger.js';
import type {Row} from './row.js';

/** `[Example: payroll]`, `(EXEMPLE) Paie`, `Beispiel: …`; a word that only begins so, as in "example data", is none. */
const MARKED =
  /^\s*(?:[[(<{]\s*(?:e\.g\.|ex\.|examples?|samples?|exemples?|beispiele?|ejemplos?)(?![\p{L}\p{N}])|(?:example|exemple|beispiel|ejemplo|sample)\s*(?:\d{1,3}\s*)?[:–-])/iu;
const MOST_PLACES = 10;
/** Cells at a row's beginning in which a mark stands. */
const FIRST_CELLS = 3;

export interface ExampleRows {
  readonly see: (row: Row) => void;
  /** Tells of those that were seen, before whatever was found wrong since the first row. */
  readonly tell: () => void;
}

export function exampleRows(ledger: Ledger): ExampleRows {
  const before = ledger.problems.length;
  const places: string[] = [];
  let marked = 0;
  return {
    see({cells, at}) {
      for (let index = 0; index < FIRST_CELLS; index++) {
        const cell = cells[index];
        if (cell === undefined || !isMarked(cell.text)) continue;
        marked++;
        if (marked <= MOST_PLACES) places.push(at);
        return;
      }
    },
    tell() {
      if (marked === 0) return;
      const more = marked > MOST_PLACES ? ` and ${marked - MOST_PLACES} more` : '';
      ledger.problem(
        {
          code: 'example-row',
          what:
            marked === 1
              ? 'The row is marked as an example and is taken like the others'
              : `${marked} rows are marked as examples and are taken like the others`,
          where: `${places.join(', ')}${more}`,
          fix: 'Delete what is no real processing: from the sheet, or from the record.',
        },
        before,
      );
    },
  };
}

const isMarked = (text: string): boolean => MARKED.test(text);
