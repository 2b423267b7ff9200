/** Each case: a made-up sheet as somebody might keep it, and what is understood of it. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {apply, propose} from '../../src/intake/index.js';
import {parseColumns, readWorkbook, type WorkbookReading} from '../../src/intake/spreadsheet/index.js';
import {readCsv} from '../../src/intake/spreadsheet/read-csv.js';
import {lawAsOf} from '../../src/law/index.js';
import {emptyRecord, writeCell, type Day, type RecordOfProcessing} from '../../src/record/index.js';

const folder = new URL('../../fixtures/cases/intake/', import.meta.url);
const empty: RecordOfProcessing = emptyRecord('Made-up Inc.');
const law = lawAsOf('2026-11-22');

function read(name: string, record: RecordOfProcessing): WorkbookReading {
  const options = new URL(`${name}/options.json`, folder);
  const {columns, ...how} = (existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {}) as {readonly columns?: string};
  const workbook = readCsv(readFileSync(new URL(`${name}/input.csv`, folder)), {name: 'input.csv'});
  return readWorkbook(workbook, {
    record,
    law,
    file: 'input.csv',
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

/** What a person would check: columns, counts, problems, entities. Elements are the classifier's and the catalog's affair. */
function shown({parts, cells, problems, incoming, records, recognised}: WorkbookReading): string {
  const entity = (_: string, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    const {provenance, elements: _elements, suggestion: _suggestion, ...rest} = value as Record<string, unknown>;
    return provenance === undefined
      ? value
      : {
          ...rest,
          from: (provenance as readonly {of: string; at: string}[]).map(({of, at}) => `${of} ${at.slice('input.csv#'.length)}`).join(', '),
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
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/input.csv`, folder)))
    .map(({name}) => name),
)('%s', (name) => {
  const reading = read(name, empty);

  it('is understood as expected', async () => {
    await expect(shown(reading)).toMatchFileSnapshot(new URL(`${name}/expected.txt`, folder).pathname);
  });

  it('loses no cell', () => {
    const {filled, recorded, notes, refused, structure} = reading.cells;
    const rows = readCsv(readFileSync(new URL(`${name}/input.csv`, folder)), {name}).sheets[0]?.rows ?? [];
    expect(filled).toBe(rows.flat().filter((cell) => String(cell).trim() !== '').length);
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
    expect(unrecorded.length).toBe(cells.notes + cells.refused);
    const places = new Set([...placesIn(incoming), ...unrecorded.map(({at}) => at)]);
    const words = JSON.stringify(incoming).toLowerCase();
    const sheet = readCsv(readFileSync(new URL(`${name}/input.csv`, folder)), {name}).sheets[0];
    const unfound = (sheet?.rows ?? []).flatMap((row, index) =>
      row.flatMap((cell, column) => {
        const text = String(cell).trim();
        const at = writeCell({file: 'input.csv', sheet: undefined, row: sheet?.lines?.[index] ?? index + 1, column: column + 1});
        return text === '' || places.has(at) || words.includes(JSON.stringify(text).slice(1, -1).toLowerCase()) ? [] : [`${at} ${text}`];
      }),
    );
    expect(unfound.length, unfound.join('\n')).toBeLessThanOrEqual(cells.structure);
  });

  it('changes nothing the second time', () => {
    const once = apply(empty, propose(empty, reading.incoming));
    expect(propose(once, read(name, once).incoming)).toEqual([]);
  });
});
