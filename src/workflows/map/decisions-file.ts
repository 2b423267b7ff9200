/** Decisions on fields from a table: `field,element,reason`, for who decides in a spreadsheet or a script. */
import {UserProblem} from '../../record/index.js';
import {readUntrusted} from '../../quarantine/index.js';
import {readInput} from '../../store/index.js';
import type {DecisionAbout} from './set-fields.js';

const MOST_BYTES = 16 * 2 ** 20;
const COLUMNS = ['field', 'element', 'reason', 'letters', 'limbs'] as const;
type Column = (typeof COLUMNS)[number];

/** In the column of the element, in place of one. */
const NOT_PERSONAL = /^not[ -]personal$/i;
const CLEAR = /^clear$/i;

/** `file` is a path, or `-` for standard input; `reason` is that of rows without one. Throws UserProblem where it is no such table. */
export async function decisionsIn(file: string, {reason}: {readonly reason: string}): Promise<readonly DecisionAbout[]> {
  const {name, bytes} = await readInput(file, {maxBytes: MOST_BYTES});
  const {sheets} = await readUntrusted<{readonly sheets: readonly {readonly rows: readonly (readonly string[])[]}[]}>('csv', bytes, {name});
  const rows = sheets[0]?.rows ?? [];
  const at = rows.findIndex((row) => !isBlank(row));
  if (at < 0 || rows.slice(at + 1).every(isBlank)) throw noDecision(name);
  const columns = columnsIn(rows[at] ?? [], name);
  return rows.flatMap((row, index): readonly DecisionAbout[] => {
    if (index <= at || isBlank(row)) return [];
    const cell = (column: Column): string => row[columns.indexOf(column)]?.trim() ?? '';
    const element = cell('element');
    const notPersonal = NOT_PERSONAL.test(element);
    const clear = CLEAR.test(element);
    return [
      {
        fields: [cell('field')],
        at: `${name}, row ${index + 1}`,
        decision: {
          elements: notPersonal || clear ? [] : element.split(';'),
          notPersonal,
          clear,
          letters: cell('letters') || undefined,
          limbs: cell('limbs') === '' ? [] : [cell('limbs').replaceAll(';', ',')],
          reason: cell('reason') || reason,
        },
      },
    ];
  });
}

const noDecision = (name: string): UserProblem =>
  new UserProblem({
    code: 'no-decisions',
    what: 'There is no decision in it',
    where: name,
    fix: `Under the header ${COLUMNS.join(',')} each row decides what one field is; the last three columns may be left out.`,
  });

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

function columnsIn(header: readonly string[], name: string): readonly string[] {
  const columns = header.map((cell) => cell.trim().toLowerCase());
  const unknown = columns.find((column) => column !== '' && !COLUMNS.includes(column as Column));
  const missing = (['field', 'element'] as const).find((column) => !columns.includes(column));
  if (unknown === undefined && missing === undefined) return columns;
  throw new UserProblem({
    code: 'no-decisions',
    what: missing === undefined ? `"${unknown ?? ''}" is no column of decisions` : `No column is called ${missing}`,
    where: name,
    fix: `Name the columns ${COLUMNS.join(', ')}; the last three may be left out. The element may be not-personal or clear.`,
  });
}
