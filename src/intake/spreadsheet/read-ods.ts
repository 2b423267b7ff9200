/** ODS → workbook. Runs in quarantine, with the same bounds in front of the same library as XLSX (docs/decisions/0003). */
import {readOds as readWorkbook} from 'hucre/ods';
import {UserProblem} from '../../record/problem.js';
import {openPackage, storedPackage} from './bounded-package.js';
import {checkNoEntities, sheetOf} from './read-xlsx.js';
import {checkSizes} from './size-limits.js';
import type {Workbook} from './workbook.js';

const NEEDED = ['mimetype', 'META-INF/manifest.xml', 'content.xml', 'styles.xml'];

/** Throws UserProblem where it is no spreadsheet, is damaged or exceeds the limits. */
export async function readOds(bytes: Uint8Array, {name}: {readonly name: string}): Promise<Workbook> {
  const container = openPackage(bytes, name);
  const parts = new Map<string, Uint8Array>();
  for (const part of NEEDED) {
    const content = container.read(part);
    if (!content) continue;
    checkNoEntities(content, `${name}, part ${part}`);
    parts.set(part, content);
  }
  if (!parts.has('content.xml')) {
    throw new UserProblem({
      code: 'not-a-workbook',
      what: 'The file is no OpenDocument spreadsheet',
      where: name,
      fix: 'Open it in its program, save the table as XLSX or CSV, and import that.',
    });
  }
  const {sheets} = await readWorkbook(storedPackage(parts), {readStyles: false});
  const read = sheets.map(sheetOf);
  checkSizes(name, read);
  return {format: 'ods', sheets: read};
}
