/** A form → rows about one activity, read like those of a register. */
import {writeCell} from '../../record/index.js';
import {dateOrderOf, type DateOrder} from './cell-dates.js';
import {UNTOLD} from './how-written.js';
import type {ActivityDraft} from './drafts.js';
import type {Answer, Form} from './find-form.js';
import {MEANINGS} from './meaning.js';
import type {ReadColumn} from './read-column.js';
import type {Reading} from './reading.js';
import {rowOf, type CellRef, type Row} from './row.js';
import {readRow} from './row-facts.js';
import {presumeAllData} from './row-recipients.js';
import type {Sheet} from './workbook.js';

export interface PlaceOfForm {
  readonly sheet: Sheet;
  readonly file: string;
  /** Which stands first in `03/04/2021`, where somebody said so. */
  readonly dates: DateOrder | undefined;
  /** Which part of the file, counted from 0. */
  readonly index: number;
  /** The activity that an earlier list has under the reference. */
  readonly listed: (reference: string) => ActivityDraft | undefined;
}

export interface FormRead {
  readonly activity: ActivityDraft | undefined;
  readonly columns: readonly ReadColumn[];
}

export function readForm({pairs, rows}: Form, place: PlaceOfForm, reading: Reading): FormRead {
  const headings = [...new Map([...pairs, ...rows.flat()].map(({heading, meaning, row}) => [heading, {meaning, row}]))];
  const columnOf = new Map(headings.map(([heading], index) => [heading, index]));
  const reference = pairs.find(({meaning}) => meaning === 'id');
  const listed = reference && place.listed(reference.text);
  const refsOf = (answers: readonly Answer[]): readonly CellRef[] =>
    answers.map(({row, column, heading, meaning, cell, text}) => ({
      table: place.index,
      column: columnOf.get(heading) ?? 0,
      heading,
      // The list has named it already.
      meaning: listed && meaning === 'activity' ? 'other' : meaning,
      text,
      cell,
      at: writeCell({file: place.file, sheet: place.sheet.name ?? undefined, row: row + 1, column: column + 1}),
      written: {...UNTOLD, dateOrder: dateOrderOf([text], place.dates)},
      settled: false,
    }));
  const rowAt = (answers: readonly Answer[]): Row =>
    rowOf(refsOf(answers), {
      at: writeCell({file: place.file, sheet: place.sheet.name ?? undefined, row: (answers[0]?.row ?? 0) + 1}),
      sheet: place.sheet.name,
    });
  const {activity} = readRow(
    rowAt(pairs),
    {shape: listed ? 'none' : 'activities', activity: listed, namesActivities: listed !== undefined},
    reading,
  );
  for (const answers of rows) readRow(rowAt(answers), {shape: 'none', activity, namesActivities: false}, reading);
  if (activity) presumeAllData(activity, reading.drafts);
  return {
    activity,
    columns: headings.map(([column, {meaning, row}], index) => ({
      column,
      letter: String(row + 1),
      meaning: MEANINGS[meaning],
      as: meaning,
      by: 'words',
      cells: reading.ledger.tally(place.index, index),
    })),
  };
}
