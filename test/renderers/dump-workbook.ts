/** A workbook as text: sheets → rows → cells with value, format, fill and note. What a golden file can hold and a person can read. */
import exceljs from 'exceljs';

export async function loadWorkbook(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const workbook = new exceljs.Workbook();
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer);
  return workbook;
}

export async function dumpWorkbook(bytes: Uint8Array): Promise<string> {
  const workbook = await loadWorkbook(bytes);
  return workbook.worksheets.map(dumpSheet).join('\n');
}

function dumpSheet(sheet: exceljs.Worksheet): string {
  const [view] = sheet.views;
  const head = [
    `== ${sheet.name}`,
    `widths ${(sheet.columns ?? []).map(({width}) => width).join(' ')}`,
    `frozen rows ${view?.state === 'frozen' ? view.ySplit : 0}`,
    `filter ${JSON.stringify(sheet.autoFilter ?? null)}`,
  ];
  const rows: string[] = [];
  sheet.eachRow((row) =>
    row.eachCell((cell) => {
      if (cell.isMerged && cell.master !== cell) return;
      rows.push(
        `${cell.address} ${dumpValue(cell)}${cell.numFmt === undefined || cell.numFmt === 'General' ? '' : ` {${cell.numFmt}}`}${fillOf(cell)}${noteOf(cell)}`,
      );
    }),
  );
  return [...head, ...rows, ''].join('\n');
}

function dumpValue({value}: exceljs.Cell): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return JSON.stringify(value);
}

function fillOf({fill}: exceljs.Cell): string {
  return fill?.type === 'pattern' && fill.fgColor?.argb !== undefined ? ` [${fill.fgColor.argb}]` : '';
}

function noteOf({note}: exceljs.Cell): string {
  if (note === undefined) return '';
  const text = typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('');
  return ` note ${JSON.stringify(text)}`;
}
