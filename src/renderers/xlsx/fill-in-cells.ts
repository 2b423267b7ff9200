/** Cells that a person writes into: how they look, what they offer, and when they are dimmed. */
import type {Cell as SheetCell, DataValidation, Style, Worksheet} from 'exceljs';
import type {FillInCell, FillInCondition} from '../../documents/index.js';
import {textValue, type CellValue} from './cell-values.js';
import {BODY, GRID, WRAPPED} from './looks.js';
import {quotedSheet} from './sheet-names.js';

interface Range {
  readonly sheet: string;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Where lists and columns of tables stand, by id and by key. */
export interface Places {
  readonly lists: Map<string, Range>;
  readonly columns: Map<string, Range>;
}

/** Text is what was typed: `2021-03` is no day of March, and `=` at its beginning is a sign. */
const FORMATS = {text: '@', number: '0'} as const;
const GROUND: Style['fill'] = {type: 'pattern', pattern: 'solid', fgColor: {argb: 'FFFFFDF0'}};

export function fillCell(cell: SheetCell, text: string, type: FillInCell['type']): void {
  Object.assign(cell, {font: BODY, fill: GROUND, border: GRID, alignment: WRAPPED, numFmt: FORMATS[type]});
  if (type === 'number' && /^\d{1,12}$/.test(text)) cell.value = Number(text);
  else setText(cell, textValue(text));
}

/** A cell that is only read. */
export function put(cell: SheetCell, value: CellValue, look: object): void {
  Object.assign(cell, look, value.kind === 'text' && value.risky ? {numFmt: '@'} : {});
  setText(cell, value);
}

function setText(cell: SheetCell, value: CellValue): void {
  if (value.kind === 'text') cell.value = value.value;
}

export const widest = (heights: readonly number[]): number => Math.max(15, ...heights);

export function offer(sheet: Worksheet, range: string, offers: NonNullable<FillInCell['offers']>, places: Places): void {
  const place = 'list' in offers ? places.lists.get(offers.list) : places.columns.get(offers.column);
  if (place === undefined) return;
  // What is not in the list may be right all the same: an id, or something new. Whoever reads it back says so.
  validate(sheet, range, {type: 'list', allowBlank: true, formulae: [rangeOf(place)], showErrorMessage: false});
}

export function ask(sheet: Worksheet, range: string): void {
  validate(sheet, range, {
    type: 'whole',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: 'A number',
    error: 'Digits only.',
  });
}

function validate(sheet: Worksheet, range: string, rule: DataValidation): void {
  // A range, never cell by cell: exceljs types know only the cell's own.
  (sheet as unknown as {dataValidations: {add(range: string, rule: DataValidation): void}}).dataValidations.add(range, rule);
}

const rangeOf = ({sheet, column, from, to}: Range): string => `${quotedSheet(sheet)}!$${letters(column)}$${from}:$${letters(column)}$${to}`;

interface Dimmed {
  readonly range: string;
  readonly when: FillInCondition;
  /** The cell of a key, as a formula on the range's first cell names it. */
  readonly cellOf: (key: string) => string | undefined;
  readonly places: Places;
  /** Only where this holds too. */
  readonly also?: string;
}

/** Greys what does not arise; nothing is locked. */
export function dimWhere(sheet: Worksheet, {range, when, cellOf, places, also}: Dimmed): void {
  const formula = formulaOf(when, cellOf, places);
  if (formula === undefined) return;
  sheet.addConditionalFormatting({
    ref: range,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [also === undefined ? `NOT(${formula})` : `AND(${also},NOT(${formula}))`],
        style: {font: {color: {argb: 'FF767676'}}, fill: {type: 'pattern', pattern: 'solid', bgColor: {argb: 'FFE4E7EB'}}},
      },
    ],
  });
}

function formulaOf(when: FillInCondition, cellOf: Dimmed['cellOf'], places: Places): string | undefined {
  if ('all' in when || 'any' in when) {
    const parts = ('all' in when ? when.all : when.any).map((each) => formulaOf(each, cellOf, places));
    return parts.every((part) => part !== undefined) ? `${'all' in when ? 'AND' : 'OR'}(${parts.join(',')})` : undefined;
  }
  const cell = cellOf('filled' in when ? when.filled : 'blank' in when ? when.blank : 'newIn' in when ? when.newIn : when.of);
  if (cell === undefined) return undefined;
  if ('filled' in when) return `${cell}<>""`;
  if ('blank' in when) return `${cell}=""`;
  if ('newIn' in when) {
    const list = places.lists.get(when.list);
    const known = list && when.first > 0 ? rangeOf({...list, to: list.from + when.first - 1}) : undefined;
    return known === undefined ? `${cell}<>""` : `AND(${cell}<>"",COUNTIF(${known},${cell})=0)`;
  }
  return `OR(${when.is.map((text) => `${cell}="${text.replaceAll('"', '""')}"`).join(',')})`;
}

export function letters(column: number): string {
  let made = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) made = String.fromCharCode(65 + ((rest - 1) % 26)) + made;
  return made;
}
