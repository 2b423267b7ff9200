/**
 * Tables that say what becomes of the categories, and not which are collected: to whom each goes, whether it is sold, how long it is
 * kept. Many are turned round: a row for each kind of third party, and what it gets in a cell.
 */
import type {Letter} from '../../law/index.js';
import {passage, type GridCell, type TableBlock} from '../blocks.js';
import type {CategoryRow, NoticePassage} from '../reading.js';
import {answerOf, isAnswerCell, type Answer} from './answer.js';
import type {CategoryNames} from './category-name.js';
import {columnsOf, headRowOf, width, type Column} from './columns.js';
import type {FoundRow} from './rows.js';

/** A row of such a table. */
export interface PassedOn {
  readonly letters: readonly Letter[];
  /** To whom, as printed, and in which way. */
  readonly to?: string;
  readonly how: 'disclose' | 'sell' | 'share';
  readonly soldOrShared?: Answer | null;
  readonly retention?: string;
  readonly place: NoticePassage;
}

const FEWEST_ROWS = 2;
const SELLING = /\b(?:sold|sell|sells|selling|sale)\b/i;
const SHARING = /\b(?:cross-context|behaviou?ral|targeted)\b/i;

/** Empty where the table is of another kind. `around` is its heading and the prose before it. */
export function readPassedOn(
  {rows}: TableBlock,
  names: CategoryNames,
  {section, around}: {readonly section: string; readonly around: string},
): readonly PassedOn[] {
  const headRow = headRowOf(rows, names);
  if (headRow < 0) return [];
  const body = rows.slice(headRow + 1);
  const columns = columnsOf(rows[headRow] as readonly GridCell[], width(rows));
  const what = whatColumn(columns, body, names);
  const [to, sold, kept] = (['thirdParties', 'soldOrShared', 'retention'] as const).map((wanted) =>
    columns.find(({family, at}) => family === wanted && at !== what?.at),
  );
  if (what === undefined || (to ?? sold ?? kept) === undefined) return [];
  return body.flatMap((row): readonly PassedOn[] => {
    const textIn = (column: Column | undefined): string => (column === undefined ? '' : (row[column.at]?.text ?? ''));
    const letters = [...new Set(names.allNamed(textIn(what)).map(({letter}) => letter))].sort();
    if (letters.length === 0) return [];
    const told = textIn(to);
    const answer = textIn(sold);
    return [
      {
        letters,
        ...(told === '' || isAnswerCell(told) ? {} : {to: told}),
        how: wayOf(`${to?.head ?? ''} ${around}`),
        ...(sold !== undefined && isAnswerCell(answer) ? {soldOrShared: answerOf(answer)} : {}),
        ...(textIn(kept) === '' ? {} : {retention: textIn(kept)}),
        place: passage(quoteOf(row), row.find(({text}) => text !== '')?.line ?? 1, section),
      },
    ];
  });
}

/** The column whose cells name categories most often. */
function whatColumn(columns: readonly Column[], body: readonly (readonly GridCell[])[], names: CategoryNames): Column | undefined {
  const counted = columns.map((column) => ({
    column,
    named: body.filter((row) => names.allNamed(row[column.at]?.text ?? '').length > 0).length,
  }));
  const [best] = counted.sort((a, b) => b.named - a.named);
  return best !== undefined && best.named >= FEWEST_ROWS && best.named >= body.length / 2 ? best.column : undefined;
}

function wayOf(text: string): PassedOn['how'] {
  if (/\bdisclos/i.test(text)) return 'disclose';
  if (SELLING.test(text)) return 'sell';
  return SHARING.test(text) ? 'share' : 'disclose';
}

const quoteOf = (row: readonly GridCell[]): string =>
  [...new Set(row)]
    .map(({text}) => text.replaceAll('\n', ' '))
    .filter((text) => text !== '')
    .join(' | ');

/** What a row of another table of categories says besides. */
export function besides({letter, byFamily, soldOrShared, quote, line, section}: FoundRow): PassedOn {
  const {thirdParties, retention} = byFamily;
  return {
    letters: [letter],
    ...(thirdParties === undefined || thirdParties === '' ? {} : {to: thirdParties}),
    how: 'disclose',
    ...(soldOrShared === undefined ? {} : {soldOrShared}),
    ...(retention === undefined || retention === '' ? {} : {retention}),
    place: passage(quote, line, section),
  };
}

/** The rows of what is collected, with what such tables say of them besides. */
export function withPassedOn(rows: readonly CategoryRow[], passedOn: readonly PassedOn[]): readonly CategoryRow[] {
  if (passedOn.length === 0) return rows;
  return rows.map((row) => {
    const own = passedOn.filter(({letters}) => letters.includes(row.letter));
    const to = distinct(own.flatMap((each) => each.to ?? []));
    const kept = distinct(own.flatMap(({retention}) => retention ?? []));
    const sold = own.find(({soldOrShared}) => soldOrShared !== undefined)?.soldOrShared;
    return {
      ...row,
      ...(row.disclosedTo === undefined && to !== '' ? {disclosedTo: to} : {}),
      ...(row.retention === undefined && kept !== '' ? {retention: kept} : {}),
      ...(row.soldOrShared === undefined && sold !== undefined ? {soldOrShared: sold} : {}),
    };
  });
}

const distinct = (texts: readonly string[]): string => [...new Set(texts)].join('; ');
