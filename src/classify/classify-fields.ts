/** Many fields at once: what their system and table say is read once, and the columns of a table inform each other. */
import type {Law} from '../law/index.js';
import {classifyIn} from './classify-field.js';
import type {Classification, FieldToClassify} from './field.js';
import {lexiconOf, type Lexicon} from './lexicon/lexicon.js';
import type {Tongue} from './lexicon/tongues.js';
import {domainOf} from './reading/domain.js';
import {tableOf, type Table} from './reading/table.js';
import {tongueOfSystem} from './reading/tongue.js';

/** In the order of the input. Time is linear in it. */
export function classifyFields(fields: readonly FieldToClassify[], law: Law): readonly Classification[] {
  const tableFor = tablesOf(fields, lexiconOf(law));
  return fields.map((field) => classifyIn(tableFor(field), field, law));
}

/** By the table's name, the names of all of its columns. */
type Columns = Map<string | undefined, string[]>;

/** The table of each field, read once; of a field that brings its own siblings, with those. */
function tablesOf(fields: readonly FieldToClassify[], inEnglish: Lexicon): (field: FieldToClassify) => Table {
  const systems = new Map([...columnsBySystem(fields)].map(([dataset, columns]) => [dataset, systemOf(dataset, columns, inEnglish)]));
  const read = new Map<readonly string[] | undefined, Table>();
  return ({dataset, collection, siblings}) => {
    const {columns, lexicon, tongue} = systems.get(dataset) as System;
    const own = siblings ?? columns.get(collection);
    const known = read.get(own);
    if (known) return known;
    // Fields without a table have nothing in common.
    const named = collection === undefined ? siblings : own;
    const table = tableOf({dataset, collection, siblings: named}, lexicon, tongue);
    if (siblings === undefined) read.set(own, table);
    return table;
  };
}

interface System {
  readonly columns: Columns;
  readonly lexicon: Lexicon;
  /** What most of its names are written in, if not in English. */
  readonly tongue: Tongue | undefined;
}

function systemOf(dataset: string | undefined, columns: Columns, lexicon: Lexicon): System {
  const names = dataset === undefined ? [] : [...columns].flatMap(([table = '', own]) => [table, ...own]);
  return {columns, lexicon: lexicon.among(domainOf({dataset, tables: columns}, lexicon)), tongue: tongueOfSystem(names, lexicon)};
}

function columnsBySystem(fields: readonly FieldToClassify[]): ReadonlyMap<string | undefined, Columns> {
  const systems = new Map<string | undefined, Columns>();
  for (const {dataset, collection, field} of fields) {
    const columns: Columns = systems.get(dataset) ?? new Map<string | undefined, string[]>();
    systems.set(dataset, columns);
    const names = columns.get(collection);
    if (names) names.push(field);
    else columns.set(collection, [field]);
  }
  return systems;
}
