/** A Document as a workbook: a cover, then a sheet for each section. Streamed, so that memory stays flat on long tables. */
import exceljs from 'exceljs';
import {PassThrough} from 'node:stream';
import type {Document, Section} from '../../documents/index.js';
import {plainText} from '../inline-text.js';
import {choiceLists, writeLists} from './choice-lists.js';
import {writeCover} from './cover.js';
import {writeSection} from './section-sheet.js';
import {sheetNames} from './sheet-names.js';
import {fixZipTimes} from './zip-times.js';

const COVER = 'Cover';
/** Excel ends at 1,048,576. */
const LONGEST_TABLE = 1_000_000;

export async function renderXlsx(document: Document): Promise<Uint8Array> {
  const stream = new PassThrough();
  const bytes = collect(stream);
  const at = new Date(`${document.date ?? '1980-01-01'}T00:00:00Z`);
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({stream, useStyles: true, useSharedStrings: true});
  Object.assign(workbook, {
    created: at,
    modified: at,
    creator: 'datamap',
    lastModifiedBy: 'datamap',
    title: plainText([{text: document.title}]),
  });

  const sections = document.sections.flatMap(paged);
  const names = sheetNames(
    sections.map(({title}) => title),
    [COVER, 'Lists'],
  );
  const sheets = new Map(sections.map(({id}, index) => [id, names[index] ?? '']));
  const lists = choiceLists(document);
  await writeCover(workbook, {name: COVER, document, sections, names});
  for (const [index, section] of sections.entries()) {
    await writeSection(workbook, section, {name: names[index] ?? '', document, sheets, lists, cover: COVER});
  }
  writeLists(workbook, lists);
  await workbook.commit();
  return fixZipTimes(await bytes);
}

async function collect(stream: PassThrough): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

/** A table that is longer than a sheet goes on in the next one. */
function paged(section: Section): readonly Section[] {
  const [table] = section.blocks;
  if (section.blocks.length !== 1 || table?.kind !== 'table' || table.rows.length <= LONGEST_TABLE) return [section];
  return Array.from({length: Math.ceil(table.rows.length / LONGEST_TABLE)}, (_, page) => ({
    ...section,
    id: page === 0 ? section.id : `${section.id}-${page + 1}`,
    blocks: [{...table, rows: table.rows.slice(page * LONGEST_TABLE, (page + 1) * LONGEST_TABLE)}],
  }));
}
