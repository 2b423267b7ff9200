/** The first sheet: what the workbook is about, and a link to each of the others. */
import type {stream} from 'exceljs';
import type {Document, Section} from '../../documents/index.js';
import {textValue} from './cell-values.js';
import {BODY, CAPTION, LINK, PRINT, SOFT, TITLE, WRAPPED} from './looks.js';
import {quotedSheet} from './sheet-names.js';
import {heightOf} from './widths.js';

interface Cover {
  readonly name: string;
  readonly document: Document;
  readonly sections: readonly Section[];
  readonly names: readonly string[];
}

const WIDTHS = [34, 80, 14] as const;

export async function writeCover(workbook: stream.xlsx.WorkbookWriter, {name, document, sections, names}: Cover): Promise<void> {
  const sheet = workbook.addWorksheet(name, {
    pageSetup: {...PRINT, orientation: 'portrait'},
    views: [{showGridLines: false, state: 'normal'}],
  });
  sheet.columns = WIDTHS.map((width) => ({width}));
  let at = 1;
  const write = (column: number, text: string, look: object): void => {
    const value = textValue(text);
    const cell = sheet.getRow(at).getCell(column);
    if (value.kind === 'text') Object.assign(cell, {value: value.value, ...look, ...(value.risky ? {numFmt: '@'} : {})});
  };
  write(1, document.title, {font: TITLE});
  sheet.getRow(at).height = 24;
  at += 1;
  if (document.subtitle !== undefined) {
    write(1, document.subtitle, {font: SOFT, alignment: WRAPPED});
    sheet.mergeCells(at, 1, at, WIDTHS.length);
    sheet.getRow(at).height = heightOf(document.subtitle, 120);
    at += 1;
  }
  at += 1;
  for (const {label, value} of document.about) {
    write(1, label, {font: SOFT, alignment: WRAPPED});
    write(2, value, {font: BODY, alignment: WRAPPED});
    sheet.getRow(at).height = heightOf(value, WIDTHS[1]);
    at += 1;
  }
  at += 1;
  write(1, 'Sheet', {font: CAPTION});
  write(2, 'Holds', {font: CAPTION});
  write(3, 'Rows', {font: CAPTION});
  at += 1;
  for (const [index, section] of sections.entries()) {
    const sheetName = names[index] ?? '';
    Object.assign(sheet.getRow(at).getCell(1), {value: {text: sheetName, hyperlink: `#${quotedSheet(sheetName)}!A1`}, font: LINK});
    write(2, section.title, {font: BODY, alignment: WRAPPED});
    const rows = section.blocks.reduce((count, block) => count + (block.kind === 'table' ? block.rows.length : 0), 0);
    if (section.blocks.some(({kind}) => kind === 'table')) sheet.getRow(at).getCell(3).value = rows;
    at += 1;
  }
  sheet.commit();
}
