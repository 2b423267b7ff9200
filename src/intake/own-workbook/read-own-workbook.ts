/** The record's own workbook, edited by a person, against the record: exactly what they changed, the rows that they added and those that they took out. */
import type {Law} from '../../law/index.js';
import type {RecordOfProcessing} from '../../record/index.js';
import {nameKey} from '../same-value.js';
import type {Origin} from '../spreadsheet/drafts.js';
import {entryFinder} from '../spreadsheet/law-words.js';
import {purposeFinder} from '../spreadsheet/purpose-words.js';
import {textOf, type Cell, type Workbook} from '../spreadsheet/workbook.js';
import {editsIn, type TableEdits} from './find-edits.js';
import type {OwnTable} from './find-tables.js';
import {incomingOfEdits, type Edited} from './incoming-of-edits.js';
import type {PrintedTable} from './printed.js';

export interface OwnReading extends Edited {
  readonly tables: readonly TableEdits[];
  /** The rows that are new, in their places, for whoever reads registers; undefined where there is none. */
  readonly added: Workbook | undefined;
}

interface How {
  readonly file: string;
  readonly origin: Origin;
  readonly law: Law;
  /** The record was saved since the workbook was written: what it only shows may be of an earlier day, and so may what it says in one of two places. */
  readonly older: boolean;
}

/** `base`: the record that the tables are printed of, or the part of it that the workbook is about. */
export function readOwnWorkbook(
  workbook: Workbook,
  tables: readonly OwnTable[],
  printed: readonly PrintedTable[],
  base: RecordOfProcessing,
  {file, origin, law, older}: How,
): OwnReading {
  const edits = tables.flatMap((table) => {
    const now = printed.find(({id}) => id === table.id);
    return now ? [editsIn(table, now)] : [];
  });
  const recipients = new Map(
    base.recipients.flatMap(({id, name, tradeName = name}) => [name, tradeName, id].map((each) => [nameKey(each), id])),
  );
  const systems = new Set<string>(base.systems.map(({id}) => id));
  const words = {
    law,
    people: entryFinder(law.all('people')),
    sources: entryFinder(law.all('sources'), {wholeNames: true}),
    purposes: purposeFinder(entryFinder(law.all('purposes'))),
    recipientNamed: (name: string) => recipients.get(nameKey(name)),
    isSystem: (id: string) => systems.has(id),
  };
  return {...incomingOfEdits(edits, base, {file, origin, words, older}), tables: edits, added: addedRows(workbook, edits)};
}

/** Below the name of an activity a record prints whether its answers are confirmed. */
const withoutMark = (cell: Cell): Cell => {
  const text = textOf(cell);
  if (!/\n ?unconfirmed$/.test(text)) return cell;
  const name = text.replace(/\n ?unconfirmed$/, '');
  return typeof cell === 'string' ? name : {...cell, text: name};
};

/** Every other row is left blank, so that those that are there keep their places. */
function addedRows(workbook: Workbook, edits: readonly TableEdits[]): Workbook | undefined {
  const sheets = edits.flatMap(({table: {sheet, header}, added}) => {
    const kept = new Set([header, ...added]);
    return added.length === 0
      ? []
      : [{...sheet, headings: header, merges: [], rows: sheet.rows.map((row, index) => (kept.has(index) ? row.map(withoutMark) : []))}];
  });
  return sheets.length === 0 ? undefined : {format: workbook.format, sheets};
}
