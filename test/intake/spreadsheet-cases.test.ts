/** Each case: a made-up sheet or manifest as somebody might keep it, and what is understood of it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parseAllDocuments, type Document} from 'yaml';
import {apply, propose} from '../../src/intake/index.js';
import {parseColumns, readWorkbook, type WorkbookReading} from '../../src/intake/spreadsheet/index.js';
import {readJson} from '../../src/intake/manifest/read-json.js';
import {readYaml} from '../../src/intake/manifest/read-yaml.js';
import {readMarkdown} from '../../src/intake/markdown/read-markdown.js';
import {unpacked} from '../../src/intake/spreadsheet/packed-workbook.js';
import {readCsv} from '../../src/intake/spreadsheet/read-csv.js';
import {leavesIn, type Sheet, type Workbook} from '../../src/intake/spreadsheet/workbook.js';
import {lawAsOf} from '../../src/law/index.js';
import {placeFinder} from '../../src/intake/spreadsheet/table-rows.js';
import {emptyRecord, type Day, type RecordOfProcessing} from '../../src/record/index.js';

const folder = new URL('../../fixtures/cases/intake/', import.meta.url);
const empty: RecordOfProcessing = emptyRecord('Made-up Inc.');
const law = lawAsOf('2026-11-22');

const READERS: Readonly<Record<string, (bytes: Uint8Array, options: {readonly name: string}) => Workbook>> = {
  'input.csv': (bytes, options) => unpacked(readCsv(bytes, options)),
  'input.yml': readYaml,
  'input.json': readJson,
  'input.jsonl': readJson,
  'input.md': readMarkdown,
};

/** A workbook as a folder of tables, one for each sheet: `1 Processing.csv`, `2 Purposes.csv`. */
const SHEETS = 'input.sheets';

function workbookOfSheets(name: string): Workbook {
  const sheets = new URL(`${name}/${SHEETS}/`, folder);
  return {
    format: 'xlsx',
    sheets: readdirSync(sheets)
      .sort()
      .flatMap((file) => {
        const [sheet] = unpacked(readCsv(readFileSync(new URL(encodeURIComponent(file), sheets)), {name: file})).sheets;
        return sheet ? [{...sheet, name: file.replace(/^\d+ |\.csv$/g, '')}] : [];
      }),
  } as Workbook;
}

const inputOf = (name: string): string | undefined =>
  [...Object.keys(READERS), SHEETS].find((file) => existsSync(new URL(`${name}/${file}`, folder)));

function workbookOf(name: string): Workbook {
  const file = inputOf(name) ?? '';
  if (file === SHEETS) return workbookOfSheets(name);
  return READERS[file]?.(readFileSync(new URL(`${name}/${file}`, folder)), {name: file}) as Workbook;
}

/** Filled cells of tables, or values of a manifest, counted without our reader. In documents labelled lines and headings may be cells too. */
function filledIn(name: string): number {
  const file = inputOf(name) ?? '';
  if (file === SHEETS) {
    return workbookOf(name)
      .sheets.flatMap(({rows}) => rows.flat())
      .filter((cell) => (typeof cell === 'string' ? cell : cell.text).trim() !== '').length;
  }
  const text = readFileSync(new URL(`${name}/${file}`, folder), 'utf8');
  if (file.endsWith('.csv')) return (workbookOf(name).sheets[0]?.rows ?? []).flat().filter((cell) => String(cell).trim() !== '').length;
  if (file === 'input.md') {
    const rows = text.split('\n').filter((line) => line.startsWith('|') && !/^[|\s:-]+$/.test(line));
    return rows.flatMap((line) => line.split(/(?<!\\)\|/)).filter((cell) => cell.trim() !== '').length;
  }
  const trees: unknown[] =
    file === 'input.yml'
      ? (parseAllDocuments(text, {merge: true}) as Document[]).map((document) => document.toJS() as unknown)
      : file === 'input.jsonl'
        ? text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [JSON.parse(line) as unknown]))
        : [JSON.parse(text)];
  return leavesOfTree(trees);
}

function leavesOfTree(tree: unknown): number {
  if (tree === null || tree === '') return 0;
  return typeof tree === 'object' ? Object.values(tree).reduce((sum: number, each) => sum + leavesOfTree(each), 0) : 1;
}

function read(name: string, record: RecordOfProcessing): WorkbookReading {
  const options = new URL(`${name}/options.json`, folder);
  const {columns, ...how} = (existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}) as {readonly columns?: string};
  return readWorkbook(workbookOf(name), {
    record,
    law,
    file: inputOf(name) ?? '',
    origin: {hash: 'abcdef01', by: 'ana.ruiz', on: '2026-11-22' as Day},
    ...how,
    ...(columns === undefined ? {} : {columns: parseColumns(columns)}),
  });
}

/** Every note of an entity or field. */
const notesIn = ({systems = [], activities = [], recipients = []}: WorkbookReading['incoming']): readonly string[] => [
  ...[...systems, ...activities, ...recipients].flatMap(({notes = []}) => notes.map(({text}) => text)),
  ...systems.flatMap(({fields}) => fields.flatMap(({notes}) => notes ?? [])),
];

const placesIn = (value: unknown): readonly string[] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, each]: [string, unknown]) =>
        key === 'at' && typeof each === 'string' ? [each] : placesIn(each),
      );

const cellsOf = (sheet: Sheet, file: string): readonly {readonly at: string; readonly text: string; readonly leaves: number}[] =>
  sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      const text = (typeof cell === 'string' ? cell : cell.text).trim();
      const leaves = leavesIn(cell);
      return leaves === 0 ? [] : [{at: placeFinder(sheet, file)(index, column), text, leaves}];
    }),
  );

/** What a person would check: columns, counts, problems, entities. Elements are the classifier's and the catalog's affair. */
function shown({parts, cells, problems, incoming, records, recognised}: WorkbookReading): string {
  const entity = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const {provenance, elements: _elements, suggestion: _suggestion, ...rest} = value as Record<string, unknown>;
    return provenance === undefined
      ? value
      : {
          ...rest,
          from: (provenance as readonly {of: string; at: string}[])
            .map(({of, at}) => `${of} ${at.replace(/^input\.[a-z]+[#:]/, '')}`)
            .join(', '),
        };
  };
  const columns = parts.flatMap((part) => [
    `${part.shape}, headings in row ${part.header ?? 'none'}, ${part.records} records${part.left === undefined ? '' : `, left aside: ${part.left}`}`,
    ...part.columns.map(
      ({column, as, by, cells: {recorded, notes, refused}}) =>
        `  ${column} -> ${as} (${by}): ${recorded} recorded, ${notes} notes, ${refused} refused`,
    ),
  ]);
  return [
    `${recognised}, ${records} records`,
    ...columns,
    JSON.stringify(cells),
    ...problems.map(({code, where, what}) => `! ${code ?? ''} ${where ?? ''}: ${what}`),
    '',
    JSON.stringify(incoming, entity, 2),
    '',
  ].join('\n');
}

describe.each(
  readdirSync(folder, {withFileTypes: true})
    .filter((entry) => entry.isDirectory() && inputOf(entry.name) !== undefined)
    .map(({name}) => name),
)('%s', (name) => {
  const reading = read(name, empty);

  it('is understood as expected', async () => {
    await expect(shown(reading)).toMatchFileSnapshot(new URL(`${name}/expected.txt`, folder).pathname);
  });

  it('loses no cell', () => {
    const {filled, recorded, notes, refused, structure} = reading.cells;
    // Headings, labels and the names by which a mapping calls its entries are values too.
    const named = workbookOf(name).sheets.some((sheet) => sheet.name?.includes('{}'));
    if (inputOf(name) === 'input.md' || named) expect(filled).toBeGreaterThanOrEqual(filledIn(name));
    else expect(filled).toBe(filledIn(name));
    expect(recorded + notes + refused + structure).toBe(filled);
  });

  it('tells the truth of every cell: notes are kept word for word, and what counts as recorded can be found', () => {
    const {cells, incoming, parts, unrecorded} = reading;
    const kept = notesIn(incoming);
    for (const {text, outcome, at} of unrecorded) {
      if (outcome === 'note') {
        expect(
          kept.some((note) => note.includes(text.replace(/…$/, ''))),
          `${at} ${text}`,
        ).toBe(true);
      }
    }
    expect(unrecorded.filter(({outcome, why}) => outcome === 'refused' && why === undefined)).toEqual([]);
    const told = parts.flatMap(({columns}) => columns.map((column) => column.cells));
    const sum = (of: (cell: (typeof told)[number]) => number): number => told.reduce((total, cell) => total + of(cell), 0);
    expect(sum(({recorded}) => recorded)).toBe(cells.recorded);
    expect(unrecorded.reduce((sum, {leaves = 1}) => sum + leaves, 0)).toBe(cells.notes + cells.refused);
    const places = new Set([...placesIn(incoming), ...unrecorded.map(({at}) => at)]);
    // A list within a list is separated by commas in the note of both.
    const plain = (text: string): string => JSON.stringify(text).slice(1, -1).toLowerCase().replaceAll('; ', ', ');
    const words = plain(JSON.stringify(incoming));
    const unfound = workbookOf(name)
      .sheets.flatMap((sheet) => cellsOf(sheet, inputOf(name) ?? ''))
      .filter(({at, text}) => !places.has(at) && !words.includes(plain(JSON.stringify(text).slice(1, -1))));
    const leaves = unfound.reduce((sum, each) => sum + each.leaves, 0);
    expect(leaves, unfound.map(({at, text}) => `${at} ${text}`).join('\n')).toBeLessThanOrEqual(cells.structure);
  });

  it('changes nothing the second time', () => {
    const once = apply(empty, propose(empty, reading.incoming));
    expect(propose(once, read(name, once).incoming)).toEqual([]);
  });
});
