/** Whether a file that is to be imported holds the answers to an interview: told by what it says of itself, not by its name. */
import {envelopeOf} from '../../intake/interview/index.js';
import {answersInWorkbook} from '../../intake/interview/sheets/index.js';
import type {SpreadsheetKind, Workbook} from '../../intake/spreadsheet/index.js';
import {UserProblem} from '../../record/index.js';
import {mostBytes, yamlOf, type InputFile} from '../../store/index.js';

/** The envelope stands first; what has none within these bytes is not read a second time. */
const LOOKED_AT = 64 * 1024;

export async function holdsAnswers(input: InputFile, kind: SpreadsheetKind, path: string): Promise<boolean> {
  if ((kind !== 'yaml' && kind !== 'json') || input.bytes.length > mostBytes) return false;
  if (!/\binterview"?:/.test(new TextDecoder().decode(input.bytes.subarray(0, LOOKED_AT)))) return false;
  // What cannot be read as answers is refused by whoever reads it as what it is.
  const data = await yamlOf(input, path).then(
    (read) => read.data,
    () => undefined,
  );
  return envelopeOf(data).questionnaire !== undefined;
}

export const workbookHoldsAnswers = (workbook: Workbook): boolean =>
  (workbook.format === 'xlsx' || workbook.format === 'ods') && answersInWorkbook(workbook) !== undefined;

/** Code by which the command knows that the file is the business of an interview. */
export const AN_INTERVIEW = 'an-interview';

export const anInterview = (path: string): UserProblem =>
  new UserProblem({
    code: AN_INTERVIEW,
    what: 'This holds the answers to an interview',
    where: path,
    fix: 'Import it alone, or take its answers with: datamap interview --answers FILE',
  });
