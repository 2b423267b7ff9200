/** An import as a receipt: every column, every cell that has no value of its own in the record, every change. */
import {counted} from '../../findings/wording.js';
import {cell, list, number, paragraph, type Block, type Document, type Section, type Table} from '../../documents/index.js';
import type {Change} from '../../intake/index.js';
import type {ReadPart} from '../../intake/spreadsheet/index.js';
import type {ImportedFile} from './result.js';
import {valueWords} from '../../record/value-words.js';

const BY = {person: 'as you said', saved: 'as saved', values: 'by its values', words: 'by its words', layout: 'by its layout'} as const;

export function importReceipt(
  files: readonly ImportedFile[],
  {asOf, by, dryRun}: {readonly asOf: string; readonly by: string; readonly dryRun: boolean},
): Document {
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
    paragraph(
      `${counted(file.records, 'record')}. Of ${counted(filled, 'filled cell')}, ${recorded} were recorded, ${notes} kept as notes, ${refused} refused, and ${structure} are headings, titles, instructions or totals.`,
    ),
    ...(file.why === undefined ? [] : [paragraph(`Nothing was taken: ${file.why}.`)]),
    ...(file.dialect === undefined
      ? []
      : [paragraph(`Read as ${file.dialect.encoding}, separated by ${SEPARATORS[file.dialect.separator] ?? file.dialect.separator}.`)]),
    ...file.parts.flatMap((part, at) => partBlocks(part, `${index}-${at}`)),
    ...remarksBlocks(file),
  ];
  if (file.unrecorded.length > 0) blocks.push(unrecordedTable(file.unrecorded, index));
  if (file.problems.length > 0) {
    blocks.push(
      paragraph('To be looked at:'),
      list(
        file.problems.map(
          ({what, where, fix}) => `${where === undefined ? '' : `${where}: `}${what}.${fix === undefined ? '' : ` ${fix}`}`,
        ),
      ),
    );
  }
  if (file.vanished !== undefined) blocks.push(vanishedTable(file.vanished, index));
  blocks.push(
    file.changes.length === 0 ? paragraph('Nothing to change: the record says all of this already.') : changesTable(file.changes, index),
  );
  return {id: `file-${index + 1}`, title: file.file, blocks};
}

const SEPARATORS: Readonly<Record<string, string>> = {',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars'};

/** Hidden sheets, computed cells and dates in doubt, each by name. */
function remarksBlocks({hidden = [], formulas = [], parts}: ImportedFile): readonly Block[] {
  const doubtful = parts.flatMap(({name, columns}) =>
    columns.flatMap(({letter, column, doubtfulDates}) =>
      doubtfulDates === undefined ? [] : [`${name === null ? '' : `${name}, `}${letter} ${column}: ${doubtfulDates.join(', ')}`],
    ),
  );
  const said = (words: string, items: readonly string[]): readonly Block[] => (items.length === 0 ? [] : [paragraph(words), list(items)]);
  return [
    ...said('Hidden sheets:', hidden),
    ...said(
      'Cells with formulas; the value that was computed last was taken, and nothing was computed:',
      formulas.map(
        ({sheet, cells, examples}) => `${sheet === null ? '' : `${sheet}: `}${counted(cells, 'cell')}, for example ${examples.join('; ')}`,
      ),
    ),
    ...said('Dates of which day and month cannot be told apart, refused:', doubtful),
  ];
}

function vanishedTable(vanished: NonNullable<ImportedFile['vanished']>, index: number): Table {
  return {
    kind: 'table',
    id: `vanished-${index}`,
    caption: 'No longer in the file, which an earlier import of it said',
    columns: [
      {key: 'what', title: 'What', weight: 2},
      {key: 'of', title: 'Of'},
      {key: 'at', title: 'Stood at'},
      {key: 'outcome', title: 'What became of it'},
    ],
    rows: vanished.map(({title, entity, at, ended, alsoElsewhere}) => ({
      cells: [
        cell(title),
        cell(entity),
        cell(at),
        cell(ended === undefined ? `goes on${alsoElsewhere === true ? ', others speak of it too' : ''}` : `ends on ${ended}`),
      ],
    })),
  };
}

function partBlocks({name, header, left, records, columns}: ReadPart, id: string): readonly Block[] {
  const title = `${name === null ? 'The table' : typeof header === 'number' ? `Sheet ${name}` : name}: ${left === undefined ? foundIn(header, records) : `left aside: ${left}`}.`;
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
        cell(letter === '' ? column : `${letter} ${column}`),
        cell(`${as} (${BY[by]})`),
        number(cells.recorded),
        number(cells.notes),
        number(cells.refused),
      ],
    })),
  };
  return [paragraph(title), table];
}

function foundIn(header: ReadPart['header'], records: number): string {
  if (header === 'vertical') return `a form with ${counted(records, 'new record')}, read by its labels`;
  if (header === 'bullets') return `lists with labels under ${counted(records, 'heading')}`;
  if (header === 'per event') return `tables under ${counted(records, 'heading')}`;
  return `${counted(records, 'record')}, ${header === 'n/a' ? 'read by its keys' : `headings in row ${header ?? 0}`}`;
}

/** Every cell that has no value of its own in the record, so that somebody may go through them. */
function unrecordedTable(cells: ImportedFile['unrecorded'], index: number): Table {
  return {
    kind: 'table',
    id: `cells-${index}`,
    caption: 'Cells kept as notes or refused',
    columns: [
      {key: 'at', title: 'Place'},
      {key: 'text', title: 'Cell', weight: 2},
      {key: 'outcome', title: 'What became of it', weight: 2},
    ],
    rows: cells.map(({at, text, outcome, why}) => ({
      cells: [cell(at), cell(text), cell(`${outcome === 'note' ? 'kept as a note' : 'refused'}${why === undefined ? '' : `: ${why}`}`)],
    })),
  };
}

function changesTable(changes: readonly Change[], index: number): Table {
  return {
    kind: 'table',
    id: `changes-${index}`,
    caption: 'Changes',
    columns: [
      {key: 'op', title: 'Change'},
      {key: 'entity', title: 'Of'},
      {key: 'property', title: 'Property'},
      {key: 'before', title: 'Before', weight: 2},
      {key: 'after', title: 'After', weight: 2},
      {key: 'at', title: 'From'},
    ],
    rows: changes.flatMap(({op, entity, title, properties}) =>
      op === 'remove'
        ? [{cells: [cell('settled'), cell(entity), cell('question'), cell(title), cell(''), cell('')]}]
        : properties
            .filter(({property}) => property !== 'provenance')
            .map(({property, before, after, at, decided}) => ({
              cells: [
                cell(op === 'conflict' ? `conflict, record kept${decided === true ? ' as you said' : ' and left open'}` : op),
                cell(entity),
                cell(property),
                cell(before === undefined ? '' : valueWords(before)),
                cell(valueWords(after)),
                cell(at ?? ''),
              ],
            })),
    ),
  };
}
