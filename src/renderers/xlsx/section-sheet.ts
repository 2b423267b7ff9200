/** One section as a sheet: its statements on merged lines, its tables below. A section that is one table has its header in row 1, ready to filter. */
import type {Cell as SheetCell, DataValidation, PageSetup, stream} from 'exceljs';
import type {Block, Callout, Cell, Column, Document, Inline, Section, Table, Tone} from '../../documents/index.js';
import {isEmphatic, plainText, linkOf} from '../inline-text.js';
import {visible} from '../../text/visible.js';
import {cellValue, noteText, textValue, type CellValue} from './cell-values.js';
import type {ChoiceLists} from './choice-lists.js';
import {ANSWER_STYLES, CAPTION, HEADER, HEADER_FILL, LINK, PRINT, SOFT, TABLE_STYLES, TITLE, TONES, WRAPPED} from './looks.js';
import {quotedSheet} from './sheet-names.js';
import {columnWidths, headerHeight, heightOf, LINE_HEIGHT, rowHeight} from './widths.js';

interface SheetOptions {
  readonly name: string;
  readonly document: Document;
  /** Section id → sheet name, for links within the Document. */
  readonly sheets: ReadonlyMap<string, string>;
  readonly lists: ChoiceLists;
  readonly cover: string;
}

type Sheet = ReturnType<stream.xlsx.WorkbookWriter['addWorksheet']>;

/** Rows between two breaths of the event loop. */
const BREATH = 2_000;
/** A frozen head may take this much of the screen, in points. */
const TALLEST_HEAD = 130;
const TEXT_WIDTH = 100;
/** Characters across a page in print of about six points. */
const WIDEST_PAGE = 220;

export async function writeSection(workbook: stream.xlsx.WorkbookWriter, section: Section, options: SheetOptions): Promise<void> {
  const tables = section.blocks.filter((block) => block.kind === 'table');
  const bare = tables.length === 1 && section.blocks.length === 1 && (tables[0]?.rows.length ?? 0) > 0;
  const plan = planOf(section, bare);
  const sheet = workbook.addWorksheet(options.name, {
    views: [
      plan.freeze === undefined
        ? {state: 'normal', showGridLines: false}
        : {state: 'frozen', ySplit: plan.freeze, xSplit: 0, showGridLines: false},
    ],
    pageSetup: {
      ...PRINT,
      ...pagesAcross(plan.widths),
      ...(plan.header === undefined ? {} : {printTitlesRow: `${plan.header}:${plan.header}`}),
    },
    headerFooter: {
      oddHeader: `&L${headerText(options.document.title)}&R${headerText(section.title)}`,
      oddFooter: `&L${headerText(options.document.date ?? '')}&RPage &P of &N`,
    },
  });
  sheet.columns = plan.widths.map((width) => ({width}));
  const writer = new SheetWriter(sheet, plan.widths, options);
  if (!bare) writer.title(section.title);
  for (const block of section.blocks) await writer.block(block);
  sheet.commit();
}

/** Wider than a page can bear in legible print: on several side by side, each with the first column again. */
function pagesAcross(widths: readonly number[]): Partial<PageSetup> {
  const pages = Math.ceil(widths.reduce((sum, width) => sum + width, 0) / WIDEST_PAGE);
  return pages <= 1 ? {} : {fitToWidth: pages, printTitlesColumn: 'A:A'};
}

interface Plan {
  readonly widths: readonly number[];
  /** Row of the only table's header. */
  readonly header?: number;
  readonly freeze?: number;
}

/** Where things will stand, known before the first row is written, because a streamed sheet says its frozen rows first. */
function planOf({blocks}: Section, bare: boolean): Plan {
  const tables = blocks.filter((block) => block.kind === 'table');
  const widths = widest(tables.map(columnWidths));
  const total = textWidth(widths);
  if (tables.length !== 1 || tables[0]?.rows.length === 0) return {widths};
  if (bare && tables[0]?.caption === undefined) return {widths, header: 1, freeze: 1};
  // Above the blocks stand the title, the way back and an empty row.
  let row = bare ? 1 : 3;
  let height = bare ? 0 : 24 + 2 * LINE_HEIGHT;
  for (const block of blocks) {
    if (block.kind === 'table') {
      if (block.caption !== undefined) [row, height] = [row + 1, height + LINE_HEIGHT];
      break;
    }
    const texts = textsOf(block);
    row += texts.length + 1;
    height += texts.reduce((sum, text) => sum + heightOf(text, total), LINE_HEIGHT);
  }
  const header = bare ? row : row + 1;
  return height <= TALLEST_HEAD ? {widths, header, freeze: header} : {widths, header};
}

function widest(all: readonly (readonly number[])[]): readonly number[] {
  if (all.length === 0) return [TEXT_WIDTH];
  return Array.from({length: Math.max(...all.map(({length}) => length))}, (_, index) =>
    Math.max(...all.map((widths) => widths[index] ?? 0)),
  );
}

const textWidth = (widths: readonly number[]): number =>
  Math.min(
    190,
    Math.max(
      40,
      widths.reduce((sum, width) => sum + width, 0),
    ),
  );

function textsOf(block: Exclude<Block, Table>): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [plainText(block.text)];
    case 'list':
      return block.items.map((item) => `•  ${plainText(item)}`);
    case 'callout':
      return [calloutText(block)];
  }
}

const calloutText = ({title, text}: Callout): string =>
  [title === undefined ? '' : visible(title), plainText(text)].filter((part) => part !== '').join('\n');

class SheetWriter {
  private at = 1;

  constructor(
    private readonly sheet: Sheet,
    private readonly widths: readonly number[],
    private readonly options: SheetOptions,
  ) {}

  title(text: string): void {
    this.text(text, {font: TITLE}, 24);
    this.put(this.sheet.getRow(this.at).getCell(1), textValue('Back to the cover', '#cover'), {font: LINK});
    this.next();
    this.next();
  }

  async block(block: Block): Promise<void> {
    if (block.kind === 'table') {
      await this.table(block);
      this.next();
      return;
    }
    const tone: Tone = block.kind === 'callout' ? block.tone : 'plain';
    const links = block.kind === 'list' ? block.items.map(singleLink) : [singleLink(block.text)];
    textsOf(block).forEach((text, index) =>
      this.text(text, {...TONES[tone], alignment: WRAPPED}, heightOf(text, textWidth(this.widths)), links[index]),
    );
    this.next();
  }

  private text(text: string, look: object, height: number, link?: string): void {
    const row = this.sheet.getRow(this.at);
    this.put(row.getCell(1), textValue(text, link), {...look, ...(link === undefined ? {} : {font: LINK})});
    if (this.widths.length > 1) this.sheet.mergeCells(this.at, 1, this.at, this.widths.length);
    row.height = height;
    this.next();
  }

  private async table(table: Table): Promise<void> {
    const {caption, columns, rows, whenEmpty} = table;
    if (caption !== undefined) this.line(caption, {font: CAPTION});
    if (rows.length === 0) {
      const statement = typeof whenEmpty === 'object' ? calloutText(whenEmpty) : (whenEmpty ?? 'None.');
      const look = typeof whenEmpty === 'object' ? TONES[whenEmpty.tone] : {font: SOFT};
      this.text(statement, {...look, alignment: WRAPPED}, heightOf(statement, textWidth(this.widths)));
      return;
    }
    const header = this.at;
    this.header(columns);
    for (const [index, {cells}] of rows.entries()) {
      const row = this.sheet.getRow(this.at);
      columns.forEach((column, number) => this.cell(row.getCell(number + 1), cells[number] ?? {lines: []}, column));
      row.height = rowHeight({cells}, this.widths);
      row.commit();
      this.at += 1;
      if (index % BREATH === BREATH - 1) await new Promise((resolve) => setImmediate(resolve));
    }
    this.sheet.autoFilter ??= {from: {row: header, column: 1}, to: {row: this.at - 1, column: columns.length}};
    columns.forEach(({choices, title}, index) => {
      if (choices && choices.length > 0) this.offer(choices, {title, column: index + 1, from: header + 1, to: this.at - 1});
    });
  }

  private header(columns: readonly Column[]): void {
    const row = this.sheet.getRow(this.at);
    columns.forEach(({title}, index) =>
      this.put(row.getCell(index + 1), textValue(title), {
        font: HEADER,
        fill: HEADER_FILL,
        alignment: {...WRAPPED, vertical: 'middle'},
      }),
    );
    row.height = headerHeight(
      columns.map(({title}) => title),
      this.widths,
    );
    row.commit();
    this.at += 1;
  }

  private cell(target: SheetCell, cell: Cell, column: Column): void {
    const value = cellValue(cell, column);
    target.style =
      column.type === 'answer' && isEmphatic(cell)
        ? ANSWER_STYLES[cell.tone ?? 'plain']
        : TABLE_STYLES[cell.tone ?? 'plain'][value.kind === 'day' ? 'day' : value.kind === 'text' && value.risky ? 'text' : 'general'];
    this.fill(target, value);
    if (cell.note !== undefined) target.note = noteText(cell.note);
  }

  /** A cell outside tables, with a look of its own. */
  private put(target: SheetCell, value: CellValue, look: object): void {
    Object.assign(target, look, value.kind === 'text' && value.risky ? {numFmt: '@'} : {});
    this.fill(target, value);
  }

  private fill(target: SheetCell, value: CellValue): void {
    if (value.kind === 'empty') return;
    const hyperlink = value.kind === 'text' && value.link !== undefined ? this.target(value.link) : undefined;
    target.value = hyperlink === undefined ? value.value : {text: String(value.value), hyperlink};
  }

  /** `#section` becomes the sheet of that section; an address stays. */
  private target(link: string): string | undefined {
    if (!link.startsWith('#')) return link;
    const name = link === '#cover' ? this.options.cover : this.options.sheets.get(link.slice(1));
    return name === undefined ? undefined : `#${quotedSheet(name)}!A1`;
  }

  private offer(
    choices: readonly string[],
    {title, column, from, to}: {readonly title: string; readonly column: number; readonly from: number; readonly to: number},
  ): void {
    const rule: DataValidation = {
      type: 'list',
      allowBlank: true,
      formulae: [this.options.lists.rangeOf(choices)],
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: visible(title).slice(0, 30),
      error: 'Not one of the listed values.',
    };
    const letter = this.sheet.getColumn(column).letter;
    // A range, never cell by cell and never a whole column: exceljs types know only the cell's own.
    (this.sheet as unknown as {dataValidations: {add(range: string, rule: DataValidation): void}}).dataValidations.add(
      `${letter}${from}:${letter}${to}`,
      rule,
    );
  }

  private line(text: string, look: object): void {
    this.put(this.sheet.getRow(this.at).getCell(1), textValue(text), look);
    this.next();
  }

  private next(): void {
    this.sheet.getRow(this.at).commit();
    this.at += 1;
  }
}

function singleLink(inlines: readonly Inline[]): string | undefined {
  return inlines.length === 1 && inlines[0] ? linkOf(inlines[0]) : undefined;
}

/** `&` begins a code in headers and footers, which end at 255 characters in all. */
const headerText = (text: string): string => visible(text).slice(0, 60).replaceAll('&', '&&');
