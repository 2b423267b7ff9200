/** `--rejects FILE.xlsx`: the refused rows of an import, ready to correct and import again. */
import {WHY_HEADING, type RefusedRows} from '../../intake/spreadsheet/index.js';
import {UserProblem, type Day} from '../../record/index.js';
import {writeOutput} from '../../store/index.js';

export interface Rejected {
  readonly file: string;
  readonly refused: () => RefusedRows;
}

/** Path of what was written; undefined where no row was refused, and then there is no file. Throws UserProblem. */
export async function writeRejects(
  files: readonly Rejected[],
  {path, force, day}: {readonly path: string; readonly force: boolean; readonly day: Day},
): Promise<string | null> {
  if (!/\.xlsx$/i.test(path)) {
    throw new UserProblem({
      code: 'unknown-format',
      what: 'Refused rows are written as a workbook',
      where: `--rejects ${path}`,
      fix: 'End its name in .xlsx.',
    });
  }
  const all = files.map(({file, refused}) => ({file, ...refused()}));
  const tables = all.flatMap(({file, tables: some}) =>
    some.map(({sheet, ...table}) => ({name: sheet ?? file.replace(/\.[a-z0-9]+$/i, ''), ...table})),
  );
  const elsewhere = all.flatMap((each) => each.elsewhere);
  if (tables.length === 0 && elsewhere.length === 0) return null;
  const {renderRejects} = await import('../../renderers/xlsx/rejects.js');
  return writeOutput(path, await renderRejects({tables, elsewhere, whyHeading: WHY_HEADING, day}), {force});
}
