/** What recognised layouts say of the tables that were found. A person's word counts more, now or at an earlier import. */
import type {ColumnLayout} from '../importers/index.js';
import {recognise, type Recognised} from '../importers/recognise.js';
import {splitList} from './cell-lists.js';
import type {HowToRead} from './how-to-read.js';
import {namesOfEntries} from './named-table.js';
import {resolveColumns, type Laid} from './shape.js';
import {hintsFor, whyLeft, type FoundTable} from './sheet-tables.js';
import type {Sheet} from './workbook.js';

export function laidOut(found: readonly FoundTable[], how: HowToRead, activityNames: ReadonlySet<string>): readonly FoundTable[] {
  const layouts = recognise(found.map(({sheet, table}) => ({sheet: sheet.name, headings: table.headings.map(({text}) => text)})));
  const sheets = found.map(({sheet}) => sheet);
  return found.map((each, index) => {
    const layout = layouts[index];
    return layout === undefined || each.form ? each : readBy(layout, each, sheets, how, activityNames);
  });
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
      const layout = column(heading.text) ?? (sheet.named ? {means: 'other'} : undefined);
      return said ?? (layout && {meaning: layout.means, by: 'layout', laid: laidBy(layout, sheets)});
    },
  });
  return {sheet, table, resolved, left: left ?? whyLeft(sheet, table, resolved, how), importer: importer.id, counts};
}

function laidBy({means, words, refersTo, except = {}, unit}: ColumnLayout, sheets: readonly Sheet[]): Laid {
  const list = refersTo && sheets.find(({name}) => name === refersTo.list);
  const names = list && namesOfEntries(list);
  return {
    ...(words ? {words} : {}),
    instead(text) {
      if (Object.hasOwn(except, text)) return [{meaning: except[text] ?? means, text}];
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
