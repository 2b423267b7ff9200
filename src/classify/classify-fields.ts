/** Many fields at once: what their system and table say is read once, and the columns of a table inform each other. */
import type {Law} from '../law/index.js';
import {classifyIn} from './classify-field.js';
import type {Classification, FieldToClassify} from './field.js';
import {lexiconOf, type Lexicon} from './lexicon/lexicon.js';
import type {Tongue} from './lexicon/tongues.js';
import {domainOf} from './reading/domain.js';
import {columnsOf} from './reading/columns.js';
import {tableOf, type NamedTable, type Table} from './reading/table.js';
import {tongueOfSystem} from './reading/tongue.js';

/** In the order of the input. Time is linear in it. */
export function classifyFields(fields: readonly FieldToClassify[], law: Law): readonly Classification[] {
  const inEnglish = lexiconOf(law);
  const classified = new Array<Classification>(fields.length);
  // One system after another, one table after another: what is read of one is not kept for the next.
  for (const [dataset, places] of placesBySystem(fields)) {
    const named = (at: number): string => (fields[at] as FieldToClassify).field;
    const namesIn = new Map([...places].map(([table, its]) => [table, its.map(named)]));
    const system = systemOf(dataset, namesIn, inEnglish);
    for (const [collection, its] of places) {
      const tableFor = tablesOf(system, {dataset, collection, columns: columnsOf(namesIn.get(collection) ?? [], inEnglish)});
      for (const [place, at] of its.entries()) {
        const field = fields[at] as FieldToClassify;
        const table = tableFor(field);
        classified[at] = classifyIn(table, field, law, field.siblings === undefined ? table.columns[place] : undefined);
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

/** What is read of its columns here is read again in its table's turn: kept until then, all of a large system would be a burden. */
function systemOf(dataset: string | undefined, namesIn: ReadonlyMap<string | undefined, readonly string[]>, lexicon: Lexicon): System {
  const tables = new Map([...namesIn].map(([table, names]) => [table, () => columnsOf(names, lexicon)]));
  const names = [...namesIn].flatMap(([table = '', its]) => [table, ...its]);
  return {
    lexicon: lexicon.among(domainOf({dataset, tables}, lexicon)),
    tongue: dataset === undefined ? undefined : tongueOfSystem(names, lexicon),
  };
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
