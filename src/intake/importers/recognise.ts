/** Which of the importers know a file, and what they say of its tables. */
import {nameKey} from '../same-value.js';
import {wordsOfHeading} from '../spreadsheet/heading.js';
import type {Meaning} from '../spreadsheet/meaning.js';
import type {Shape} from '../spreadsheet/shape.js';
import {IMPORTERS} from './index.js';
import type {ColumnLayout, Importer, TableLayout} from './importer.js';

/** What tables are recognised by. */
export interface TableSeen {
  readonly sheet: string | null;
  /** Or labels of a form, or keys. */
  readonly headings: readonly string[];
  readonly as: 'manifest' | 'table' | 'form';
  /** What its headings say of its rows. */
  readonly shape?: Shape;
  /** What they mean by their words. */
  readonly meanings?: ReadonlySet<Meaning>;
  /** Name of the file. */
  readonly file?: string;
}

export interface Recognised {
  readonly importer: Importer;
  readonly table: TableLayout;
  /** What the layout says of a column by this heading. */
  column(heading: string): ColumnLayout | undefined;
}

/** For each table what knows it; undefined for those that no importer knows. */
export function recognise(tables: readonly TableSeen[], importers: readonly Importer[] = IMPORTERS): readonly (Recognised | undefined)[] {
  const at = importers.filter(({reads, tables: layouts}) =>
    layouts.some(
      (layout) => layout.knownBy && tables.some((seen) => (seen.as === 'manifest') === (reads === 'manifest') && fits(layout, seen)),
    ),
  );
  return tables.map((seen) => {
    for (const importer of at) {
      if ((seen.as === 'manifest') !== (importer.reads === 'manifest')) continue;
      const table = importer.tables.find((layout) => fits(layout, seen));
      if (table) return {importer, table, column: columnsOf(table, seen)};
    }
    return undefined;
  });
}

function fits({sheet, knownBy = [], form = false, onlyWhere, calledLike, tells}: TableLayout, seen: TableSeen): boolean {
  if (sheet === undefined && knownBy.length === 0) return false;
  if (form !== (seen.as === 'form') || (onlyWhere !== undefined && onlyWhere !== seen.shape)) return false;
  if (calledLike && !calledLike.test(seen.sheet ?? '') && !calledLike.test(seen.file ?? '')) return false;
  if (tells && !tells.some((meaning) => seen.meanings?.has(meaning))) return false;
  if (typeof sheet === 'string' && nameKey(sheet) !== nameKey(seen.sheet ?? '')) return false;
  if (sheet instanceof RegExp && !sheet.test(seen.sheet ?? '')) return false;
  const there = [...new Set(seen.headings.map((heading) => keyOf(heading, seen)))];
  return knownBy.every((names) => [names].flat().some((name) => there.some((key) => isCalled(key, keyOf(name, {...seen, sheet: null})))));
}

/** Printed headings go on at length about what is meant: a name of several words may be their beginning. */
const isCalled = (key: string, name: string): boolean => key === name || (name.split(' ').length > 2 && key.startsWith(`${name} `));

function columnsOf({columns}: TableLayout, seen: TableSeen): Recognised['column'] {
  const inside = {...seen, sheet: null};
  const byKey = new Map(
    Object.entries(columns).map(([heading, column]) => [keyOf(heading, inside), typeof column === 'string' ? {means: column} : column]),
  );
  return (heading) => {
    const key = keyOf(heading, inside);
    const exact = byKey.get(keyOf(heading, seen)) ?? byKey.get(key);
    return exact ?? (seen.as === 'manifest' ? undefined : [...byKey].find(([name]) => isCalled(key, name))?.[1]);
  };
}

/** In a manifest the key below the path of its list; elsewhere the words outside brackets, without accents and marks. */
function keyOf(heading: string, {sheet, as}: Pick<TableSeen, 'sheet' | 'as'>): string {
  if (as === 'manifest') return nameKey(sheet !== null && heading.startsWith(`${sheet}.`) ? heading.slice(sheet.length + 1) : heading);
  const outside = wordsOfHeading(heading.replace(/\([^)]{0,200}\)/g, ' '));
  return (outside.length > 0 ? outside : wordsOfHeading(heading)).join(' ');
}
