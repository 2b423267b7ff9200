/** Rows that their author marked as examples: taken like the others, but nobody should take them for real. */
import type {Ledger} from './ledger.js';
import type {Row} from './row.js';

/** `[Example: payroll]`, `(EXEMPLE) Paie`, `Beispiel: …`; a word that only begins so, as in "example data", is none. */
const MARKED =
  /^\s*(?:[[(<{]\s*(?:e\.g\.|ex\.|examples?|samples?|exemples?|beispiele?|ejemplos?)(?![\p{L}\p{N}])|(?:example|exemple|beispiel|ejemplo|sample)\s*(?:\d{1,3}\s*)?[:–-])/iu;
const MOST_PLACES = 10;
/** Cells at a row's beginning in which a mark stands. */
const FIRST_CELLS = 3;

export function tellExamples(rows: readonly Row[], ledger: Ledger): void {
  const marked = rows.filter(({cells}) => cells.slice(0, FIRST_CELLS).some(({text}) => MARKED.test(text)));
  if (marked.length === 0) return;
  const more = marked.length > MOST_PLACES ? ` and ${marked.length - MOST_PLACES} more` : '';
  ledger.problem({
    code: 'example-row',
    what:
      marked.length === 1
        ? 'The row is marked as an example and is taken like the others'
        : `${marked.length} rows are marked as examples and are taken like the others`,
    where: `${marked
      .slice(0, MOST_PLACES)
      .map(({at}) => at)
      .join(', ')}${more}`,
    fix: 'Delete what is no real processing: from the sheet, or from the record.',
  });
}
