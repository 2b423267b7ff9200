/** Which of the importers know a file, and what they say of its tables. */
import {nameKey} from '../same-value.js';
import {IMPORTERS} from './index.js';
import type {ColumnLayout, Importer, TableLayout} from './importer.js';

/** What tables are recognised by. */
export interface TableSeen {
  readonly sheet: string | null;
  readonly headings: readonly string[];
}

export interface Recognised {
  readonly importer: Importer;
  readonly table: TableLayout;
  /** What the layout says of a column by this heading. */
  column(heading: string): ColumnLayout | undefined;
}

/** For each table what knows it; undefined for those that no importer knows. */
export function recognise(tables: readonly TableSeen[], importers: readonly Importer[] = IMPORTERS): readonly (Recognised | undefined)[] {
  const at = importers.filter((importer) => importer.tables.some((layout) => layout.knownBy && tables.some((seen) => fits(layout, seen))));
  return tables.map((seen) => {
    for (const importer of at) {
      const table = importer.tables.find((layout) => fits(layout, seen));
      if (table) return {importer, table, column: columnsOf(table, seen.sheet)};
    }
    return undefined;
  });
}

function fits({sheet, knownBy = []}: TableLayout, seen: TableSeen): boolean {
  if (sheet === undefined && knownBy.length === 0) return false;
  if (typeof sheet === 'string' && nameKey(sheet) !== nameKey(seen.sheet ?? '')) return false;
  if (sheet instanceof RegExp && !sheet.test(seen.sheet ?? '')) return false;
  const there = new Set(seen.headings.map((heading) => keyOf(heading, seen.sheet)));
  return knownBy.every((heading) => there.has(nameKey(heading)));
}

function columnsOf({columns}: TableLayout, sheet: string | null): Recognised['column'] {
  const byKey = new Map(
    Object.entries(columns).map(([heading, column]) => [nameKey(heading), typeof column === 'string' ? {means: column} : column]),
  );
  return (heading) => byKey.get(keyOf(heading, sheet)) ?? byKey.get(nameKey(heading));
}

/** In a manifest the key below the path of its list. */
function keyOf(heading: string, sheet: string | null): string {
  return nameKey(sheet !== null && heading.startsWith(`${sheet}.`) ? heading.slice(sheet.length + 1) : heading);
}
