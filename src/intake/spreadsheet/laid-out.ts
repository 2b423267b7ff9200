/** What recognised layouts say of the tables that were found. A person's word counts more, now or at an earlier import. */
import {recognise, type Recognised} from '../importers/recognise.js';
import type {HowToRead} from './how-to-read.js';
import {resolveColumns} from './shape.js';
import {hintsFor, whyLeft, type FoundTable} from './sheet-tables.js';

export function laidOut(found: readonly FoundTable[], how: HowToRead, activityNames: ReadonlySet<string>): readonly FoundTable[] {
  const layouts = recognise(found.map(({sheet, table}) => ({sheet: sheet.name, headings: table.headings.map(({text}) => text)})));
  return found.map((each, index) => {
    const layout = layouts[index];
    return layout === undefined || each.form ? each : readBy(layout, each, how, activityNames);
  });
}

function readBy(layout: Recognised, {sheet, table}: FoundTable, how: HowToRead, activityNames: ReadonlySet<string>): FoundTable {
  const {
    importer,
    table: {shape, left, counts = true},
    column,
  } = layout;
  const hints = hintsFor(sheet, table, how, activityNames, how.shape ?? shape);
  const resolved = resolveColumns(table.headings, {
    ...hints,
    stated(heading) {
      const said = hints.stated(heading);
      // A manifest's keys are words of its layout: what a column of a sheet would mean by them, they do not.
      const laid = column(heading.text) ?? (sheet.named ? {means: 'other'} : undefined);
      if (said || !laid) return said;
      return {meaning: laid.means, by: 'layout', ...(laid.words === undefined ? {} : {words: laid.words})};
    },
  });
  return {sheet, table, resolved, left: left ?? whyLeft(sheet, table, resolved, how), importer: importer.id, counts};
}
