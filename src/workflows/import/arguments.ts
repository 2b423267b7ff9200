/** What a person may say on the command line of an import, held against the file it is about. */
import type {ColumnMapping, ReadPart, Workbook} from '../../intake/spreadsheet/index.js';
import {UserProblem} from '../../record/index.js';

const LONGEST_NAME = 200;
const MOST_LISTED = 30;
const LONGEST_LISTED = 60;

/** Throws UserProblem for what is nobody's name for a system. */
export function systemNamed(said: string | undefined): string | undefined {
  if (said === undefined) return undefined;
  const name = said.trim();
  const wrong =
    name === ''
      ? 'The name of the system is empty'
      : name.length > LONGEST_NAME
        ? `The name of the system has ${name.length} characters; at most ${LONGEST_NAME} are kept`
        : /\p{Cc}/u.test(name)
          ? 'The name of the system holds control characters'
          : undefined;
  if (wrong !== undefined) {
    throw new UserProblem({
      code: 'bad-system',
      what: wrong,
      where: '--system',
      fix: 'Name the system as people know it: --system "Shop CRM".',
    });
  }
  return name;
}

/** A heading that no table has is a typing error, not to be passed over. */
export function checkColumnsFound({byHeading, header}: ColumnMapping, parts: readonly ReadPart[], {sheets}: Workbook, name: string): void {
  const rows = Math.max(0, ...sheets.map((sheet) => sheet.rows.length));
  if (header !== undefined && header > rows) {
    throw new UserProblem({
      code: 'no-row',
      what: `There is no row ${header}: the file has ${rows}`,
      where: `--columns, ${name}`,
      fix: 'Count rows from 1: header=3.',
    });
  }
  const used = new Set(
    parts.flatMap(({columns}) =>
      columns
        .filter(({by}) => by === 'person')
        .flatMap(({column, letter}) => [column.toLowerCase().replace(/\s+/g, ' ').trim(), letter.toLowerCase()]),
    ),
  );
  const unused = [...byHeading.keys()].find((heading) => !used.has(heading) && ![...used].some((each) => each.endsWith(`> ${heading}`)));
  if (unused === undefined) return;
  const headings = parts.flatMap(({columns}) => columns.map(({column}) => column));
  throw new UserProblem({
    code: 'no-column',
    what: `No column is headed "${shortened(unused)}"`,
    where: `--columns, ${name}`,
    fix: headings.length === 0 ? 'Name the row of the headings too: --columns "header=3,…".' : `Columns are: ${listed(headings)}.`,
  });
}

export function noSheet(sheet: string, name: string, {sheets}: Workbook): UserProblem {
  const names = sheets.flatMap((each) => (each.name === null ? [] : [each.name]));
  return new UserProblem({
    code: 'no-sheet',
    what: `There is no sheet "${shortened(sheet)}"`,
    where: name,
    fix: names.length === 0 ? 'The file has no sheets; leave --sheet out.' : `It has: ${listed(names)}.`,
  });
}

const shortened = (text: string): string => (text.length > LONGEST_LISTED ? `${text.slice(0, LONGEST_LISTED - 1)}…` : text);

const listed = (names: readonly string[]): string =>
  `${names.slice(0, MOST_LISTED).map(shortened).join(', ')}${names.length > MOST_LISTED ? ` and ${names.length - MOST_LISTED} more` : ''}`;
