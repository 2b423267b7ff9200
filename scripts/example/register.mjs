// Makes the example company's register a workbook as an office would keep it: merged title, real dates, a filter, a counting formula.
// Run by hand after editing processing-activities.csv: node scripts/example/register.mjs
import {readFileSync} from 'node:fs';
import {parse} from 'csv-parse/sync';
import exceljs from 'exceljs';

const rows = parse(readFileSync(new URL('processing-activities.csv', import.meta.url)), {relaxColumnCount: true});
const header = rows.findIndex((row) => row[0] === 'Activity');
const workbook = new exceljs.Workbook();
workbook.creator = 'Bramblewick Goods';
workbook.created = workbook.modified = new Date(Date.UTC(2026, 8, 14));
const guide = workbook.addWorksheet('Read me');
guide.addRow(['One line per activity. Ask Priya (HR) or Ana (Marketing) before you delete anything!']);
guide.addRow(['Dates: day we started / stopped. "Where" = system.table.column, * for all']);
const sheet = workbook.addWorksheet('Activities', {views: [{state: 'frozen', ySplit: header + 1}]});
for (const [index, row] of rows.entries()) {
  const isDate = (cell) => index > header && /^\d{4}-\d{2}-\d{2}$/.test(cell);
  sheet.addRow(row.map((cell) => (cell === '' ? null : isDate(cell) ? new Date(`${cell}T00:00:00Z`) : cell)));
}
sheet.mergeCells('A1:M1');
sheet.getRow(1).font = {bold: true, size: 14};
sheet.getRow(header + 1).font = {bold: true};
for (const letter of ['I', 'J', 'L']) sheet.getColumn(letter).numFmt = 'dd-mmm-yyyy';
sheet.columns.forEach((column) => (column.width = 26));
const last = sheet.rowCount;
sheet.getCell(last, 1).value = 'Sum';
sheet.getCell(last, 2).value = {formula: `COUNTA(A${header + 2}:A${last - 1})`, result: last - header - 2};
sheet.autoFilter = {from: {row: header + 1, column: 1}, to: {row: last - 1, column: 13}};
await workbook.xlsx.writeFile(new URL('../../templates/example/spreadsheets/processing-activities.xlsx', import.meta.url).pathname);
