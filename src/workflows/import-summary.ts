/** An import in words: short for the screen, whole as a receipt. */
import {cell, list, number, paragraph, type Block, type Document, type Section, type Table} from '../documents/index.js';
import type {Change} from '../intake/index.js';
import type {ReadPart} from '../intake/spreadsheet/index.js';
import type {ImportedFile, ImportResult} from './import-result.js';
import {valueWords} from './value-words.js';

const MOST_NAMES = 8;
const MOST_LINES = 20;

export function importSummary({files, compared}: ImportResult): string {
  const blocks = files.flatMap((file) => [fileSummary(file), changeSummary(file.changes, compared)]);
  return blocks.filter((block) => block !== '').join('\n\n');
}

function fileSummary(file: ImportedFile): string {
  const {recorded, notes, refused, structure, filled} = file.cells;
  const rows = [`${file.file}: ${file.records === 0 ? `nothing recognised (${file.why ?? 'no records'})` : `${count(file.records, 'record')} (${RECOGNISED[file.recognised] ?? file.recognised})`}`];
  for (const part of file.parts) rows.push(...partLines(part, file.parts.length > 1));
  rows.push(`  ${count(filled, 'filled cell')}: ${recorded} recorded, ${notes} kept as notes, ${refused} refused, ${structure} headings, titles and totals.`);
  rows.push(...file.problems.slice(0, MOST_LINES).map(({what, where}) => `  ! ${where === undefined ? '' : `${where}: `}${what}`));
  if (file.problems.length > MOST_LINES) rows.push(`  ! and ${file.problems.length - MOST_LINES} more; the receipt lists all`);
  return rows.join('\n');
}

const RECOGNISED: Readonly<Record<string, string>> = {fields: 'fields of systems', activities: 'processing activities', recipients: 'recipients', systems: 'systems', data: 'kinds of data', none: 'rows'};

function partLines({name, header, left, records, columns}: ReadPart, several: boolean): readonly string[] {
  const title = several && name !== null ? `  ${name}: ${left === undefined ? count(records, 'record') : `left aside: ${left}`}` : left === undefined ? undefined : `  left aside: ${left}`;
  if (left !== undefined || header === null) return title === undefined ? [] : [title];
  const width = Math.min(34, Math.max(...columns.map(({column}) => column.length)));
  const rows = columns.map(({letter, column, as, by, cells}) => {
    const told = [`${cells.recorded} recorded`, ...(cells.notes > 0 ? [`${count(cells.notes, 'note')}`] : []), ...(cells.refused > 0 ? [`${cells.refused} refused`] : [])].join(', ');
    return `    ${letter.padEnd(2)} ${short(column, width).padEnd(width)} -> ${`${as}${by === 'words' ? '' : ` (${BY[by]})`}`.padEnd(20)} ${told}`;
  });
  return [...(title === undefined ? [] : [title]), header === 'vertical' ? '  A form, read by its labels:' : `  Headings in row ${header}:`, ...rows];
}

const BY = {person: 'as you said', saved: 'as saved', values: 'by its values', words: 'by its words'} as const;

function changeSummary(changes: readonly Change[], compared: boolean): string {
  if (changes.length === 0) return compared ? 'Nothing to change: the record says all of this already.' : '';
  const rows: string[] = [];
  for (const folder of ['systems', 'fields', 'activities', 'recipients', 'organization', 'questions']) {
    const own = changes.filter(({entity}) => entity === folder || entity.startsWith(`${folder}/`));
    const added = own.filter(({op}) => op === 'add');
    const changed = own.filter(({op}) => op === 'change');
    if (added.length > 0) rows.push(`  + ${added.length} new ${added.length === 1 ? SINGULAR[folder] : folder}: ${names(added)}`);
    if (changed.length > 0) rows.push(...changed.slice(0, MOST_LINES).map((change) => `  ~ ${change.entity}: ${propertiesOf(change)}`), ...(changed.length > MOST_LINES ? [`  ~ and ${changed.length - MOST_LINES} more changed ${folder}`] : []));
  }
  const conflicts = changes.filter(({op}) => op === 'conflict');
  if (conflicts.length > 0) {
    rows.push(`  ${count(conflicts.length, 'conflict')}, where the record's word is kept (--replace takes the file's):`);
    for (const {entity, properties} of conflicts.slice(0, MOST_LINES)) {
      for (const {property, before, after, at} of properties) rows.push(`  ! ${entity} ${property}: the record says ${valueWords(before)}, the file ${valueWords(after)}${at === undefined ? '' : ` (${at})`}`);
    }
    if (conflicts.length > MOST_LINES) rows.push(`  ! and ${conflicts.length - MOST_LINES} more; the receipt lists all`);
  }
  return [compared ? 'Changes to the record:' : 'Changes, compared with an empty record:', ...rows].join('\n');
}

const SINGULAR: Readonly<Record<string, string>> = {systems: 'system', fields: 'field', activities: 'activity', recipients: 'recipient', questions: 'question', organization: 'organization'};

function names(changes: readonly Change[]): string {
  const shownNames = changes.slice(0, MOST_NAMES).map(({title}) => short(title, 50));
  return `${shownNames.join(', ')}${changes.length > MOST_NAMES ? ` and ${changes.length - MOST_NAMES} more` : ''}`;
}

const propertiesOf = ({properties}: Change): string =>
  properties.filter(({property}) => property !== 'provenance').map(({property, before, after}) => (before === undefined || Array.isArray(after) ? property : `${property} ${valueWords(before)} -> ${valueWords(after)}`)).join(', ');

/** The whole of it: every column, what was not recorded with its place, every change. */
export function importReceipt(files: readonly ImportedFile[], {asOf, by, dryRun}: {readonly asOf: string; readonly by: string; readonly dryRun: boolean}): Document {
  return {
    id: 'import-receipt',
    title: 'Import receipt',
    about: [
      {label: 'Day', value: asOf},
      {label: 'By', value: by},
      {label: 'Files', value: files.map(({file}) => file).join(', ')},
      ...(dryRun ? [{label: 'Dry run', value: 'nothing was written to the record'}] : []),
    ],
    sections: files.map(fileSection),
  };
}

function fileSection(file: ImportedFile, index: number): Section {
  const {filled, recorded, notes, refused, structure} = file.cells;
  const blocks: Block[] = [
    paragraph(`${count(file.records, 'record')}. Of ${count(filled, 'filled cell')}, ${recorded} were recorded, ${notes} kept as notes, ${refused} refused, and ${structure} are headings, titles, instructions or totals.`),
    ...(file.why === undefined ? [] : [paragraph(`Nothing was taken: ${file.why}.`)]),
    ...file.parts.flatMap((part, at) => partBlocks(part, `${index}-${at}`)),
  ];
  if (file.unrecorded.length > 0) blocks.push(unrecordedTable(file.unrecorded, index));
  if (file.problems.length > 0) blocks.push(paragraph('To be looked at:'), list(file.problems.map(({what, where, fix}) => `${where === undefined ? '' : `${where}: `}${what}.${fix === undefined ? '' : ` ${fix}`}`)));
  blocks.push(file.changes.length === 0 ? paragraph('Nothing to change: the record says all of this already.') : changesTable(file.changes, index));
  return {id: `file-${index + 1}`, title: file.file, blocks};
}

function partBlocks({name, header, left, records, columns}: ReadPart, id: string): readonly Block[] {
  const title = `${name === null ? 'The table' : `Sheet ${name}`}: ${left === undefined ? header === 'vertical' ? `a form with ${count(records, 'new record')}, read by its labels` : `${count(records, 'record')}, headings in row ${header ?? 0}` : `left aside: ${left}`}.`;
  if (columns.length === 0) return [paragraph(title)];
  const table: Table = {
    kind: 'table',
    id: `columns-${id}`,
    columns: [
      {key: 'column', title: 'Column'},
      {key: 'meaning', title: 'Meaning'},
      {key: 'recorded', title: 'Recorded', type: 'number'},
      {key: 'notes', title: 'Notes', type: 'number'},
      {key: 'refused', title: 'Refused', type: 'number'},
    ],
    rows: columns.map(({letter, column, as, by, cells}) => ({
      cells: [
        cell(`${letter} ${column}`),
        cell(`${as} (${BY[by]})`),
        number(cells.recorded),
        number(cells.notes),
        number(cells.refused),
      ],
    })),
  };
  return [paragraph(title), table];
}

/** Every cell that has no value of its own in the record, so that somebody may go through them. */
function unrecordedTable(cells: ImportedFile['unrecorded'], index: number): Table {
  return {
    kind: 'table',
    id: `cells-${index}`,
    caption: 'Cells kept as notes or refused',
    columns: [{key: 'at', title: 'Place'}, {key: 'text', title: 'Cell', weight: 2}, {key: 'outcome', title: 'What became of it', weight: 2}],
    rows: cells.map(({at, text, outcome, why}) => ({cells: [cell(at), cell(text), cell(`${outcome === 'note' ? 'kept as a note' : 'refused'}${why === undefined ? '' : `: ${why}`}`)]})),
  };
}

function changesTable(changes: readonly Change[], index: number): Table {
  return {
    kind: 'table',
    id: `changes-${index}`,
    caption: 'Changes',
    columns: [{key: 'op', title: 'Change'}, {key: 'entity', title: 'Of'}, {key: 'property', title: 'Property'}, {key: 'before', title: 'Before', weight: 2}, {key: 'after', title: 'After', weight: 2}, {key: 'at', title: 'From'}],
    rows: changes.flatMap(({op, entity, properties}) =>
      properties
        .filter(({property}) => property !== 'provenance')
        .map(({property, before, after, at}) => ({cells: [cell(op === 'conflict' ? 'conflict, record kept' : op), cell(entity), cell(property), cell(before === undefined ? '' : valueWords(before)), cell(valueWords(after)), cell(at ?? '')]})),
    ),
  };
}

const count = (many: number, word: string): string => `${many} ${word}${many === 1 ? '' : 's'}`;

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);
