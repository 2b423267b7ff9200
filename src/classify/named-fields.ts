/** A list of names to classify, in one of three spellings: JSON a line, a table with a header, or a name a line. */
import {UserProblem} from '../record/problem.js';
import type {FieldToClassify} from './field.js';

export interface NamedField extends FieldToClassify {
  /** The input's own id; the number of its line or row where it has none. */
  readonly id: string;
}

export type Spelling =
  {readonly format: 'jsonl' | 'txt'; readonly text: string} | {readonly format: 'csv'; readonly rows: readonly (readonly string[])[]};

const LONGEST_LINE = 100_000;
const LONGEST_NAME = 1000;
/** Columns of the largest schemas are a tenth of that; more take minutes and gigabytes. */
const MOST_FIELDS = 300_000;
const PROPERTIES = ['dataset', 'collection', 'field', 'description', 'type'] as const;
/** In English, German, French and Spanish, without accents. */
const HEADERS: Readonly<Record<string, (typeof PROPERTIES)[number] | 'id'>> = {
  id: 'id',
  dataset: 'dataset',
  system: 'dataset',
  database: 'dataset',
  schema: 'dataset',
  source: 'dataset',
  collection: 'collection',
  table: 'collection',
  'table name': 'collection',
  tabelle: 'collection',
  tabellenname: 'collection',
  tabla: 'collection',
  object: 'collection',
  entity: 'collection',
  field: 'field',
  'field name': 'field',
  column: 'field',
  'column name': 'field',
  name: 'field',
  attribute: 'field',
  feld: 'field',
  feldname: 'field',
  spalte: 'field',
  champ: 'field',
  'nom du champ': 'field',
  colonne: 'field',
  campo: 'field',
  'nombre del campo': 'field',
  columna: 'field',
  description: 'description',
  comment: 'description',
  beschreibung: 'description',
  bezeichnung: 'description',
  kommentar: 'description',
  commentaire: 'description',
  descripcion: 'description',
  comentario: 'description',
  type: 'type',
  'data type': 'type',
  datatype: 'type',
  typ: 'type',
  datentyp: 'type',
  tipo: 'type',
};

/** Throws UserProblem with the line or row that cannot be read. `name` is for messages. */
export function namedFieldsOf(spelling: Spelling, name: string): readonly NamedField[] {
  const fields = spelling.format === 'csv' ? ofRows(spelling.rows, name) : ofLines(spelling, name);
  if (fields.length === 0) {
    throw new UserProblem({
      code: 'nothing-to-classify',
      what: 'There is no name in it',
      where: name,
      fix: 'Give one name a line, for example crm.contacts.email.',
    });
  }
  return fields;
}

function ofLines({text, format}: {readonly text: string; readonly format: 'jsonl' | 'txt'}, name: string): readonly NamedField[] {
  const fields: NamedField[] = [];
  let line = 0;
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
    line++;
    const where = `${name}:${line}`;
    if (end - start > LONGEST_LINE) {
      throw refused('line-too-long', `The line has ${end - start} characters; at most ${LONGEST_LINE} are read`, where);
    }
    const content = text.slice(start, end).trim();
    start = end + 1;
    if (content === '' || (format === 'txt' && content.startsWith('#'))) continue;
    fields.push(format === 'jsonl' ? ofJson(content, line, where) : ofPath(content, line, where));
    if (fields.length > MOST_FIELDS) throw tooMany(where);
  }
  return fields;
}

/** `system.table.column`, `table.column` or `column`; what follows the table is a path inside it. */
function ofPath(path: string, line: number, where: string): NamedField {
  if (path.length > LONGEST_NAME) {
    throw refused('name-too-long', `The name has ${path.length} characters; at most ${LONGEST_NAME} are read`, where);
  }
  const parts = path.split('.').map((part) => part.trim());
  if (parts.some((part) => part === '')) throw refused('not-a-name', 'A part of the name between two dots is empty', where);
  const [first = '', second, ...rest] = parts;
  const id = String(line);
  if (second === undefined) return {id, field: first};
  if (rest.length === 0) return {id, collection: first, field: second};
  return {id, dataset: first, collection: second, field: rest.join('.')};
}

function ofJson(content: string, line: number, where: string): NamedField {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    throw refused(
      'not-json',
      'The line is no JSON object',
      where,
      'Write one object a line: {"id": "1", "dataset": "crm", "collection": "contacts", "field": "email"}.',
    );
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refused('not-json', 'The line is no JSON object', where, 'Write one object a line, with the key "field".');
  }
  const given = new Map<string, unknown>(Object.entries(value));
  const texts = PROPERTIES.map((property) => [property, textOf(given.get(property), property, where)] as const);
  const id = given.get('id');
  if (id !== undefined && id !== null && typeof id !== 'string' && typeof id !== 'number') {
    throw refused('not-a-text', 'The "id" is neither text nor number', where);
  }
  return made(id === undefined || id === null ? String(line) : String(id), new Map(texts), where);
}

function textOf(value: unknown, property: string, where: string): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw refused('not-a-text', `"${property}" is not text`, where);
  return value;
}

function ofRows(rows: readonly (readonly string[])[], name: string): readonly NamedField[] {
  const at = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const header = (rows[at] ?? []).map((cell) => headerOf(cell));
  const unnamed = !header.includes('field');
  if (at >= 0 && unnamed) {
    throw new UserProblem({
      code: 'no-field-column',
      what: 'No column of the header is called field, column or name',
      where: `${name}, row ${at + 1}`,
      fix: 'Name the columns: dataset, collection, field, description, type.',
    });
  }
  const fields: NamedField[] = [];
  rows.forEach((row, index) => {
    if (index <= at || row.every((cell) => cell.trim() === '')) return;
    const texts = new Map<string, string | undefined>();
    header.forEach((property, column) => {
      const cell = row[column]?.trim();
      if (property !== undefined && cell !== undefined && cell !== '' && !texts.has(property)) texts.set(property, cell);
    });
    fields.push(made(texts.get('id') ?? String(index + 1), texts, `${name}, row ${index + 1}`));
    if (fields.length > MOST_FIELDS) throw tooMany(`${name}, row ${index + 1}`);
  });
  return fields;
}

function headerOf(cell: string): (typeof PROPERTIES)[number] | 'id' | undefined {
  const words = cell.trim().normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('_', ' ');
  return Object.hasOwn(HEADERS, words) ? HEADERS[words] : undefined;
}

function made(id: string, texts: ReadonlyMap<string, string | undefined>, where: string): NamedField {
  const field = texts.get('field')?.trim();
  if (field === undefined || field === '') {
    throw refused('no-field', 'There is no "field"', where, 'Give the name of the column as "field".');
  }
  for (const property of ['dataset', 'collection', 'field'] as const) {
    const text = texts.get(property);
    if (text !== undefined && text.length > LONGEST_NAME) {
      throw refused('name-too-long', `"${property}" has ${text.length} characters; at most ${LONGEST_NAME} are read`, where);
    }
  }
  const [dataset, collection, description, type] = (['dataset', 'collection', 'description', 'type'] as const).map(
    (property) => texts.get(property)?.trim() || undefined,
  );
  return {id, field, dataset, collection, description, type};
}

function refused(code: string, what: string, where: string, fix = 'Mend the line; nothing was classified.'): UserProblem {
  return new UserProblem({code, what, where, fix});
}

const tooMany = (where: string): UserProblem =>
  refused(
    'too-many-names',
    `There are more than ${MOST_FIELDS} names; so many are classified at once`,
    where,
    'Split the list, best between two tables: the columns of one table inform each other.',
  );
