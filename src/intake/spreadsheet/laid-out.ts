/** What recognised layouts say of the tables that were found. A person's word counts more, now or at an earlier import. */
import type {ColumnLayout} from '../importers/index.js';
import {recognise, type Recognised, type TableSeen} from '../importers/recognise.js';
import {splitList} from './cell-lists.js';
import type {Form} from './find-form.js';
import type {Table} from './find-tables.js';
import type {HowToRead} from './how-to-read.js';
import {namesOfEntries} from './named-table.js';
import {resolveColumns, type Laid} from './shape.js';
import {hintsFor, whyLeft, type FoundTable} from './sheet-tables.js';
import type {Sheet} from './workbook.js';

export function laidOut(found: readonly FoundTable[], how: HowToRead, activityNames: ReadonlySet<string>): readonly FoundTable[] {
  const layouts = recognise(found.map((each) => seenIn(each, how)));
  const sheets = found.map(({sheet}) => sheet);
  const activities = found.flatMap(({table}, index) => (layouts[index]?.table.shape === 'activities' ? table.records : []));
  return found.map((each, index) => {
    const layout = layouts[index];
    if (layout === undefined) return each;
    if (each.form) return {...each, form: formBy(layout, each.form), importer: layout.importer.id};
    const read = readBy(layout, each, sheets, how, activityNames);
    const tellsMore = layout.table.shape === 'none' && layout.table.left === undefined;
    return tellsMore ? {...read, left: whyNoMore(each.table, activities.length)} : read;
  });
}

function seenIn({sheet, table, form, resolved}: FoundTable, {file}: HowToRead): TableSeen {
  const headings = form ? form.pairs.map(({heading}) => heading) : table.headings.map(({text}) => text);
  return {
    sheet: sheet.name,
    headings,
    as: form ? 'form' : sheet.named?.as === 'n/a' ? 'manifest' : 'table',
    shape: resolved.shape,
    meanings: new Set(resolved.columns.map(({meaning}) => meaning)),
    file,
  };
}

/** What stands behind an answer is a remark on it, whatever its label means. */
function formBy({column}: Recognised, form: Form): Form {
  const pairs = form.pairs.map((answer, index) => {
    const means = form.pairs[index - 1]?.row === answer.row ? undefined : column(answer.heading)?.means;
    return means === undefined ? answer : {...answer, meaning: means};
  });
  return {...form, pairs};
}

function whyNoMore({records}: Table, activities: number): string | undefined {
  if (records.length === 0) return 'it has headings and no rows: a blank form';
  return activities === 1 ? undefined : 'it only says more, and not of which activity';
}

function readBy(
  {importer, table: {shape, left, counts = true}, column}: Recognised,
  {sheet, table}: FoundTable,
  sheets: readonly Sheet[],
  how: HowToRead,
  activityNames: ReadonlySet<string>,
): FoundTable {
  const hints = hintsFor(sheet, table, how, activityNames, how.shape ?? shape);
  const resolved = resolveColumns(table.headings, {
    ...hints,
    stated(heading) {
      const said = hints.stated(heading);
      // A manifest's keys are words of its layout: what a column of a sheet would mean by them, they do not.
      const layout = column(heading.text) ?? (sheet.named?.as === 'n/a' ? {means: 'other'} : undefined);
      return said ?? (layout && {meaning: layout.means, by: 'layout', laid: laidBy(layout, sheets)});
    },
  });
  return {sheet, table, resolved, left: left ?? whyLeft(sheet, table, resolved, how), importer: importer.id, counts};
}

function laidBy({means, words, refersTo, except = {}, separator, unit}: ColumnLayout, sheets: readonly Sheet[]): Laid {
  const list = refersTo && sheets.find(({name}) => name === refersTo.list);
  const names = list && namesOfEntries(list);
  return {
    ...(words ? {words} : {}),
    instead(text) {
      if (Object.hasOwn(except, text)) return [{meaning: except[text] ?? means, text}];
      if (separator?.test(text)) return text.split(separator).map((each) => ({meaning: means, text: each}));
      if (unit !== undefined && /^\d+$/.test(text)) return [{meaning: means, text: `${text} ${unit}`}];
      if (!refersTo || !names) return undefined;
      const items = splitList(text).map((item) => ({item, name: names.get(item.replace(/ \([^()]*\)$/, ''))}));
      const found = items.flatMap(({name}) => name ?? []);
      const others = items.flatMap(({item, name}) => (name === undefined ? [item] : []));
      if (found.length === 0) return undefined;
      const inside = {meaning: refersTo.means, text: found.join('; ')};
      return others.length === 0 ? [inside] : [inside, {meaning: means, text: others.join('; ')}];
    },
  };
}

/** What explains the codes of a column means what the column does. */
export function explained(found: readonly FoundTable[]): readonly FoundTable[] {
  const all = found.flatMap(({resolved}) => resolved.columns);
  return found.map((each) => {
    const {explains} = each.sheet.named ?? {};
    if (!explains) return each;
    const columns = each.resolved.columns.map((column) => {
      const of = all.find(({heading}) => heading === explains.get(column.heading));
      return of ? {...column, meaning: of.meaning} : column;
    });
    return {...each, resolved: {...each.resolved, columns}};
  });
}
