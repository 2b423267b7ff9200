/** The workbook that `report record` wrote, edited by a person and read back: what they changed, against the record as it prints itself now. */
import {tablesOf, type Document} from '../../documents/index.js';
import {apply, canEnd, endVanished, type Change} from '../../intake/index.js';
import {readOwnWorkbook, TABLE_IDS, toldOf, type OwnReading, type OwnTable, type PrintedTable} from '../../intake/own-workbook/index.js';
import {readWorkbook, type Workbook} from '../../intake/spreadsheet/index.js';
import type {Law, PeopleId} from '../../law/index.js';
import {recordAbout, type ProblemDetails, type RecordOfProcessing} from '../../record/index.js';
import {journalVerdict} from '../../store/index.js';
import type {HowToImport} from './how-to-import.js';
import {proposeFile} from './propose-file.js';
import type {Imported} from './result.js';

interface Said {
  readonly how: HowToImport;
  readonly law: Law;
  readonly file: string;
  readonly sha256: string;
  readonly origin: {readonly hash: string; readonly by: string; readonly on: HowToImport['asOf']};
  /** Folder of the record, where there is one. */
  readonly folder: string | undefined;
}

export async function importOwnWorkbook(
  workbook: Workbook,
  tables: readonly OwnTable[],
  record: RecordOfProcessing,
  {how, law, file, sha256, origin, folder}: Said,
): Promise<Imported> {
  const about = aboutIn(workbook);
  const people = law.all('people').find(({title}) => about.get('About') === `Activities about: ${title}`)?.id as PeopleId | undefined;
  const base = recordAbout(record, people === undefined ? undefined : [people]);
  const {REPORTS} = await import('../../reports/index.js');
  const document = REPORTS.record.build(record, law, {
    asOf: how.asOf,
    ...(people === undefined ? {} : {people}),
    ...(folder === undefined ? {} : {journal: journalVerdict(folder)}),
  });
  const older = isOlder(about, document);
  const reading = readOwnWorkbook(workbook, tables, await printedTables(document), base, {file, origin, law, older});
  const edited = await proposeFile(record, reading.incoming, {file, ...how});
  const added =
    reading.added &&
    readWorkbook(reading.added, {record: apply(record, edited), law, file, origin, ...(how.dates === undefined ? {} : {dates: how.dates})});
  const more = added === undefined ? [] : await proposeFile(apply(record, edited), added.incoming, {file, ...how});
  // Rows that the record got since are no rows that somebody took out.
  const vanished = older ? [] : reading.vanished;
  const changes = [...edited, ...more];
  const on = how.retireMissing;
  return {
    file: {
      file,
      sha256,
      recognised: 'datamap-record',
      layout: 'workbook of the record',
      ...withoutRefused(toldOf(workbook, reading, added, file)),
      ...(vanished.length === 0
        ? {}
        : {
            vanished: vanished.map((each) => ({
              entity: each.entity,
              title: each.title,
              at: each.at,
              ...(on !== undefined && canEnd(each) ? {ended: on} : {}),
            })),
          }),
      changes: [...changes, ...ended(apply(record, changes), vanished, {on, file, origin})],
      problems: [...(added?.problems ?? []), ...(older ? [writtenBefore(file, reading.vanished.length)] : [])],
    },
    refused: toldOf(workbook, reading, added, file).refused,
  };
}

function withoutRefused({refused: _, ...told}: ReturnType<typeof toldOf>): Omit<ReturnType<typeof toldOf>, 'refused'> {
  return told;
}

function ended(
  record: RecordOfProcessing,
  vanished: OwnReading['vanished'],
  {on, file, origin}: Pick<Said, 'file' | 'origin'> & {readonly on: HowToImport['retireMissing']},
): readonly Change[] {
  if (on === undefined) return [];
  return endVanished(record, vanished, {
    on,
    origin: {means: 'import', at: file, ...origin, because: 'Its row was taken out of the workbook'},
  });
}

async function printedTables(document: Document): Promise<readonly PrintedTable[]> {
  const {cellText} = await import('../../renderers/xlsx/cell-values.js');
  return tablesOf(document).flatMap(({id, columns, rows}) => {
    const known = TABLE_IDS.find((each) => each === id);
    return known === undefined
      ? []
      : [{id: known, columns, rows: rows.map(({cells}) => cells.map((cell, index) => cellText(cell, columns[index])))}];
  });
}

/** What the first sheet says of the workbook: label → value. */
function aboutIn({sheets: [cover]}: Workbook): ReadonlyMap<string, string> {
  const text = (cell: unknown): string =>
    (typeof cell === 'string' ? cell : ((cell as {readonly text?: string} | undefined)?.text ?? '')).trim();
  return new Map((cover?.rows ?? []).slice(0, 40).map((row) => [text(row[0]), text(row[1])]));
}

/** Whether the record was saved since the workbook was written; false where it does not say when that was. */
function isOlder(about: ReadonlyMap<string, string>, {about: now}: Document): boolean {
  const then = about.get('Journal');
  return then !== undefined && then !== now.find(({label}) => label === 'Journal')?.value;
}

const writtenBefore = (file: string, missing: number): ProblemDetails => ({
  code: 'written-before',
  what: `The record was saved since this workbook was written: what differs may be the record's newer word${missing === 0 ? '' : `, and the ${missing} rows that it lacks are not taken for rows that were taken out`}`,
  where: file,
  fix: 'Write the workbook anew with datamap report record, and edit that.',
});
