/** Many fields at once: what their system and table say is read once, and the columns of a table inform each other. */
import type {Law} from '../law/index.js';
import {classifyIn} from './classify-field.js';
import type {Classification, FieldToClassify} from './field.js';
import {lexiconOf, type Lexicon} from './lexicon/lexicon.js';
import type {Tongue} from './lexicon/tongues.js';
import {rawTokensOf} from './names/name-tokens.js';
import {domainOf} from './reading/domain.js';
import {columnsOf, type Columns} from './reading/columns.js';
import {tableOf, type NamedTable, type Table} from './reading/table.js';
import {tongueOfSystem} from './reading/tongue.js';

/** In the order of the input. Time is linear in it. */
export function classifyFields(fields: readonly FieldToClassify[], law: Law): readonly Classification[] {
  const inEnglish = lexiconOf(law);
  const classified = new Array<Classification>(fields.length);
  // One system after another, one table after another: what is read of one is not kept for the next.
  for (const [dataset, places] of placesBySystem(fields)) {
    const named = (at: number): string => (fields[at] as FieldToClassify).field;
    const tables = new Map([...places].map(([table, its]) => [table, columnsOf(its.map(named), inEnglish)]));
    const system = systemOf(dataset, tables, inEnglish);
    for (const [collection, its] of places) {
      const tableFor = tablesOf(system, {dataset, collection, columns: tables.get(collection) as Columns});
      for (const at of its) {
        const field = fields[at] as FieldToClassify;
        classified[at] = classifyIn(tableFor(field), field, law);
      }
    }
  }
  return classified;
}

/** By the name of the system, by the name of the table: where in the input its fields stand. */
type Places = ReadonlyMap<string | undefined, ReadonlyMap<string | undefined, readonly number[]>>;

function placesBySystem(fields: readonly FieldToClassify[]): Places {
  const systems = new Map<string | undefined, Map<string | undefined, number[]>>();
  fields.forEach(({dataset, collection}, at) => {
    const tables = systems.get(dataset) ?? new Map<string | undefined, number[]>();
    systems.set(dataset, tables);
    const places = tables.get(collection);
    if (places) places.push(at);
    else tables.set(collection, [at]);
  });
  return systems;
}

interface System {
  readonly lexicon: Lexicon;
  /** What most of its names are written in, if not in English. */
  readonly tongue: Tongue | undefined;
}

function systemOf(dataset: string | undefined, tables: ReadonlyMap<string | undefined, Columns>, lexicon: Lexicon): System {
  return {
    lexicon: lexicon.among(domainOf({dataset, tables}, lexicon)),
    tongue: dataset === undefined ? undefined : tongueOfSystem(rawNamesIn(tables), lexicon),
  };
}

/** Of its tables and their columns. */
function rawNamesIn(tables: ReadonlyMap<string | undefined, Columns>): readonly (readonly string[])[] {
  const names: (readonly string[])[] = [];
  for (const [table = '', {all}] of tables) {
    names.push(rawTokensOf(table));
    for (const {raw} of all) names.push(raw);
  }
  return names;
}

/** A table as its columns show it, read once; for a field that brings its own siblings, as those do. */
function tablesOf({lexicon, tongue}: System, named: NamedTable): (field: FieldToClassify) => Table {
  // Fields without a table have nothing in common.
  const columns = named.collection === undefined ? {...named.columns, all: []} : named.columns;
  let read: Table | undefined;
  return ({siblings}) =>
    siblings === undefined
      ? (read ??= tableOf({...named, columns}, lexicon, tongue))
      : tableOf({...named, columns: columnsOf(siblings, lexicon)}, lexicon, tongue);
}
