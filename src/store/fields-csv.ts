/**
 * `systems/<id>.fields.csv`: one line per field, for a spreadsheet program and for reviewers. Values of a list are joined by
 * `; `, facts and conditions are `name=yes`. Text that a spreadsheet program would run as a formula, or that begins with an
 * apostrophe before such a sign, has one apostrophe in front (`'=SUM(A1)`), which reading takes off again.
 */
import {parseDay, type Day} from '../record/dates.js';
import type {Answer, Facts, Field} from '../record/model.js';
import type {ProblemDetails} from '../record/problem.js';
import type {Letter} from '../law/ids.js';
import {provenanceReader, writeProvenance} from './provenance-cell.js';
import {unmerged} from './git-marks.js';
import {unknownName} from './read-document.js';
import {disagreements, unitedField} from './same-field.js';
import {scanCsv} from './scan-csv.js';

/** Columns in the order they are written; more may be left out or moved when reading, except dataset and field. */
export const FIELD_COLUMNS = [
  'dataset',
  'field',
  'label',
  'type',
  'description',
  'elements',
  'personal',
  'facts',
  'letters',
  'limbs',
  'letters-reason',
  'letters-by',
  'letters-on',
  'exemption',
  'publicly-available',
  'deidentified',
  'precision-feet',
  'confidence',
  'because',
  'confirmed-by',
  'confirmed-on',
  'confirmed-reason',
  'notes',
  'provenance',
] as const;
export type FieldColumn = (typeof FIELD_COLUMNS)[number];

const LONGEST_CELL = 100_000;
const MOST_FAULTS = 20;
const LAW_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
const GUARDED = /^'*[=+\-@\t\r]/;
const PUBLIC = ['government-records', 'made-public', 'unrestricted-disclosure'];
const CONDITIONS = ['measures', 'commitment', 'contract'];

type Mutable<Type> = {-readonly [Property in keyof Type]: Type[Property]};

interface HowToRead {
  /** Path of the file, for places. */
  readonly name: string;
  readonly report: (problem: ProblemDetails) => void;
  /** How many faults there are besides those that were reported. */
  readonly more?: (count: number) => void;
  /** The tool itself made the text: two rows of one field are its mistake. */
  readonly own?: true;
}

// ── writing ─────────────────────────────────────────────────────────────────

export function writeFields(fields: readonly Field[]): string {
  const rows = [FIELD_COLUMNS.join(',')];
  for (const field of fields) rows.push(cellsOf(field).map(writeCell).join(','));
  return `${rows.join('\n')}\n`;
}

/** The same table with the line breaks of Windows between its rows; those within a cell stay. */
export function withReturns(table: string): string {
  return table.replace(/"(?:[^"]|"")*"|\n/g, (found) => (found === '\n' ? '\r\n' : found));
}

function cellsOf(field: Field): readonly string[] {
  const {override, suggestion, confirmed, deidentified} = field;
  return [
    field.dataset,
    field.name,
    field.label ?? '',
    field.type ?? '',
    field.description ?? '',
    field.elements.join('; '),
    field.personal ?? '',
    pairs(field.facts),
    override?.letters.join('; ') ?? '',
    override?.limbs?.join('; ') ?? '',
    override?.reason ?? '',
    override?.by ?? '',
    override?.on ?? '',
    field.exemption ?? '',
    field.publiclyAvailable ?? '',
    deidentified ? pairs({measures: deidentified.measures, commitment: deidentified.commitment, contract: deidentified.contract}) : '',
    field.precisionFeet?.toString() ?? '',
    suggestion?.confidence.toString() ?? '',
    suggestion?.because ?? '',
    confirmed?.by ?? '',
    confirmed?.on ?? '',
    confirmed?.reason ?? '',
    field.notes ?? '',
    field.provenance ? writeProvenance(field.provenance) : '',
  ];
}

const pairs = (facts: Facts | undefined): string =>
  facts
    ? Object.entries(facts)
        .filter(([, answer]) => answer !== undefined)
        .map(([name, answer]) => `${name}=${answer}`)
        .join('; ')
    : '';

function writeCell(text: string): string {
  const guarded = GUARDED.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

// ── reading ─────────────────────────────────────────────────────────────────

/** The fields of a file. Hands what is wrong, with its line, to `report`, and the number of the rest to `more`. */
export async function readFields(text: string, how: HowToRead): Promise<readonly Field[]> {
  const marks = unmerged(text, how.name);
  if (marks) {
    how.report(marks);
    return [];
  }
  const header = text.slice(0, text.indexOf('\n') >>> 0);
  const delimiter = [';', '\t'].find((sign) => header.includes(sign) && !header.includes(',')) ?? ',';
  const table = new FieldTable(text, how);
  if (delimiter === ',' && scanCsv(text, (cells, start) => table.row(cells, start))) return table.end();
  const {parse} = await import('csv-parse/sync');
  const again = new FieldTable(text, how);
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      info: false,
      onRecord: (cells: string[], {lines}: {lines: number}) => {
        again.row(cells, lines, true);
        return null;
      },
    });
  } catch (error) {
    const {message, lines} = error as {message: string; lines?: number};
    how.report({code: 'bad-csv', what: `Not readable as CSV: ${message}`, where: lines === undefined ? how.name : `${how.name}:${lines}`});
  }
  return again.end();
}

/** Collects rows into fields; cells that many rows share are read once. */
class FieldTable {
  private readonly fields: Field[] = [];
  /** Where in `fields` each field is. */
  private readonly ids = new Map<string, number>();
  /** Where in the text, or on which line, the row of each field begins. */
  private readonly starts: number[] = [];
  private readonly columns: string[] = [];
  private where: readonly number[] | undefined;
  /** Handed over at the end: what a first reading found is found again where the complete parser takes over. */
  private readonly faults: ProblemDetails[] = [];
  private faultCount = 0;
  private lastDataset = '';
  private readonly lists = new Map<string, readonly string[] | null>();
  private readonly facts = new Map<string, Facts | null>();
  private readonly texts = new Map<string, string>();
  private readonly provenance = provenanceReader();

  constructor(
    private readonly text: string,
    private readonly how: HowToRead,
  ) {}

  end(): readonly Field[] {
    const {name, report, more} = this.how;
    if (!this.where && this.faultCount === 0) {
      report({code: 'bad-csv', what: 'The file is empty: its first line must name the columns', where: name});
    }
    this.faults.forEach(report);
    if (this.faultCount > this.faults.length) more?.(this.faultCount - this.faults.length);
    return this.fields;
  }

  row(cells: readonly string[], start: number, startIsLine = false): void {
    const lineOf = (at: number): number => (startIsLine ? at : lineAt(this.text, at));
    const fault = (what: string, code = 'bad-field'): void => {
      if (++this.faultCount > MOST_FAULTS) return;
      this.faults.push({code, what, where: `${this.how.name}:${lineOf(start)}`});
    };
    if (!this.where) {
      this.where = this.header(cells, fault);
      this.columns.push(...cells);
      return;
    }
    // Spreadsheet programs leave rows of empty cells behind, and merging two tables the header of the second.
    if (cells.every((cell) => cell === '') || cells.every((cell, index) => cell === this.columns[index])) return;
    const field = this.field(cells, this.where, fault);
    if (!field) return;
    const id = `${field.dataset}.${field.name}`;
    const at = this.ids.get(id);
    if (at === undefined) {
      this.ids.set(id, this.fields.length);
      this.starts.push(start);
      this.fields.push(field);
    } else {
      const first = this.fields[at] as Field;
      const apart = disagreements(first, field);
      const where = `here and in line ${lineOf(this.starts[at] as number)}`;
      if (this.how.own) fault(`The field "${id}" stands twice`);
      else if (apart.length > 0) fault(`The field "${id}" stands twice, ${where}, and the two disagree: ${apart.join(', ')}. Keep one`);
      else this.fields[at] = unitedField(first, field);
    }
  }

  private header(cells: readonly string[], fault: (what: string, code?: string) => void): readonly number[] {
    const names = cells.map((cell) => cell.trim());
    for (const [index, name] of names.entries()) {
      const known = (FIELD_COLUMNS as readonly string[]).includes(name);
      if (!known && name !== '') fault(unknownName('column', name, FIELD_COLUMNS), 'unknown-key');
      if (known && names.indexOf(name) !== index) fault(`The column "${name}" stands twice`);
    }
    for (const needed of ['dataset', 'field']) if (!names.includes(needed)) fault(`The column "${needed}" is missing`);
    return FIELD_COLUMNS.map((column) => names.indexOf(column));
  }

  private field(cells: readonly string[], where: readonly number[], fault: (what: string, code?: string) => void): Field | undefined {
    const cell = (index: number): string => {
      const at = where[index] as number;
      const written = at < 0 ? '' : (cells[at] ?? '');
      const value = written.charCodeAt(0) === 39 && GUARDED.test(written) ? written.slice(1) : written;
      if (value.length <= LONGEST_CELL) return value;
      fault(`The cell "${FIELD_COLUMNS[index]}" has ${value.length} characters; at most ${LONGEST_CELL} are read`, 'too-long');
      return '';
    };
    if (cells.length > where.length && cells.slice(where.length).some((extra) => extra !== '')) {
      fault(`The row has ${cells.length} cells, more than the header`);
    }
    let dataset = cell(0);
    if (dataset === this.lastDataset) dataset = this.lastDataset;
    else this.lastDataset = dataset;
    const name = cell(1);
    if (name.trim() === '') {
      fault('The row names no field');
      return undefined;
    }
    const field: Mutable<Field> = {dataset, name, elements: this.list(cell(5), 'elements', fault)};
    const label = cell(2);
    if (label !== '') field.label = label;
    const type = cell(3);
    if (type !== '') field.type = this.shared(type);
    const description = cell(4);
    if (description !== '') field.description = description;
    this.judgement(field, cell, fault);
    this.origin(field, cell, fault);
    return field;
  }

  private judgement(field: Mutable<Field>, cell: (index: number) => string, fault: (what: string) => void): void {
    const personal = cell(6);
    if (personal === 'not-personal') field.personal = personal;
    else if (personal !== '') fault(`"personal" cannot be "${personal}": leave it empty, or write not-personal`);
    const facts = cell(7);
    if (facts !== '') field.facts = this.answers(facts, 'facts', fault);
    const [letters, limbs, reason, by, on] = [cell(8), cell(9), cell(10), cell(11), cell(12)];
    if (letters !== '' || limbs !== '' || reason !== '' || by !== '' || on !== '') {
      if (reason === '') fault('Letters that replace the computed ones need a reason: fill "letters-reason"');
      const given = this.list(letters, 'letters', fault) as readonly Letter[];
      const wrong = given.find((letter) => !/^[A-L]$/.test(letter));
      if (wrong !== undefined) fault(`"letters" cannot be "${wrong}": a letter from A to L`);
      field.override = {
        letters: given,
        ...(limbs === '' ? {} : {limbs: this.list(limbs, 'limbs', fault)}),
        reason,
        ...(by === '' ? {} : {by}),
        ...(on === '' ? {} : {on: day(on, 'letters-on', fault)}),
      };
    }
    const exemption = cell(13);
    if (exemption !== '') field.exemption = this.shared(exemption);
    const available = cell(14);
    if (PUBLIC.includes(available)) field.publiclyAvailable = available as NonNullable<Field['publiclyAvailable']>;
    else if (available !== '') fault(`"publicly-available" cannot be "${available}"; allowed: ${PUBLIC.join(', ')}`);
    const deidentified = cell(15);
    if (deidentified !== '') {
      const given = this.answers(deidentified, 'deidentified', fault) as Readonly<Record<string, Answer>>;
      if (Object.keys(given).some((name) => !CONDITIONS.includes(name))) {
        fault(`"deidentified" holds ${CONDITIONS.map((name) => `${name}=yes`).join('; ')}`);
      }
      field.deidentified = {
        measures: given['measures'] ?? 'unknown',
        commitment: given['commitment'] ?? 'unknown',
        contract: given['contract'] ?? 'unknown',
      };
    }
    const precision = cell(16);
    if (precision !== '') field.precisionFeet = number(precision, 'precision-feet', fault);
  }

  private origin(field: Mutable<Field>, cell: (index: number) => string, fault: (what: string) => void): void {
    const [confidence, because] = [cell(17), cell(18)];
    if (confidence !== '' || because !== '') {
      field.suggestion = {confidence: number(confidence, 'confidence', fault), because: this.shared(because)};
    }
    const [by, on, reason] = [cell(19), cell(20), cell(21)];
    if (by !== '' || on !== '' || reason !== '') {
      if (by === '' || on === '') fault('A confirmation needs both "confirmed-by" and "confirmed-on"');
      field.confirmed = {by: this.shared(by), on: day(on, 'confirmed-on', fault), ...(reason === '' ? {} : {reason})};
    }
    const notes = cell(22);
    if (notes !== '') field.notes = notes;
    const provenance = cell(23);
    if (provenance === '') return;
    const entries = this.provenance(provenance);
    if (entries) field.provenance = entries;
    else fault('"provenance" is not readable; it looks like: import by=ana.ruiz on=2026-03-01: name@crm.xlsx#Contacts!B3');
  }

  private list(cell: string, column: string, fault: (what: string) => void): readonly string[] {
    let list = this.lists.get(cell);
    if (list === undefined) {
      const items = cell
        .split(';')
        .map((item) => item.trim())
        .filter((item) => item !== '');
      list = items.every((item) => LAW_ID.test(item)) ? items : null;
      this.lists.set(cell, list);
    }
    if (list === null) fault(`"${column}" holds ids joined by "; ", not "${cell.slice(0, 60)}"`);
    return list ?? [];
  }

  private answers(cell: string, column: string, fault: (what: string) => void): Facts {
    let facts = this.facts.get(cell);
    if (facts === undefined) {
      facts = readAnswers(cell);
      this.facts.set(cell, facts);
    }
    if (facts === null) fault(`"${column}" holds name=yes, name=no or name=unknown joined by "; ", not "${cell.slice(0, 60)}"`);
    return facts ?? {};
  }

  private shared(text: string): string {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    this.texts.set(text, text);
    return text;
  }
}

function readAnswers(cell: string): Facts | null {
  const facts: Record<string, Answer> = {};
  for (const item of cell.split(';')) {
    const [name = '', answer = '', ...rest] = item.split('=').map((part) => part.trim());
    if (name === '' && answer === '' && rest.length === 0) continue;
    if (!LAW_ID.test(name) || !['yes', 'no', 'unknown'].includes(answer) || rest.length > 0 || Object.hasOwn(facts, name)) return null;
    facts[name] = answer as Answer;
  }
  return facts;
}

function number(cell: string, column: string, fault: (what: string) => void): number {
  const value = Number(cell);
  if (cell.trim() !== '' && Number.isFinite(value) && value >= 0 && (column !== 'confidence' || value <= 1)) return value;
  fault(`"${column}" must be a number${column === 'confidence' ? ' from 0 to 1' : ''}, not "${cell.slice(0, 60)}"`);
  return 0;
}

function day(cell: string, column: string, fault: (what: string) => void): Day {
  const value = parseDay(cell.trim());
  if (value === null) fault(`"${column}" must be a day such as 2026-03-01, not "${cell.slice(0, 60)}"`);
  return value ?? ('' as Day);
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
