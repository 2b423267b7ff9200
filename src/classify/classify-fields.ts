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
  const systems = systemsOf(fields, lexiconOf(law));
  const read = new Map<readonly string[], Table>();
  return fields.map((field) => {
    const {dataset, collection, siblings} = field;
    const {lexicon, tables, tongue} = systems.get(dataset) ?? {lexicon: lexiconOf(law), tables: new Map<string | undefined, string[]>()};
    const columns = tables.get(collection) ?? [];
    // Fields without a table have nothing in common.
    const names = siblings ?? (collection === undefined ? undefined : columns);
    let table = siblings === undefined ? read.get(columns) : undefined;
    if (table === undefined) {
      table = tableOf({dataset, collection, siblings: names}, lexicon, tongue);
      if (siblings === undefined) read.set(columns, table);
    }
    return classifyIn(table, field, law);
  });
}

interface System {
  /** Its tables by their names, with the names of all their columns. */
  readonly tables: ReadonlyMap<string | undefined, readonly string[]>;
  readonly lexicon: Lexicon;
  /** What most of its names are written in, if not in English. */
  readonly tongue?: Tongue | undefined;
}

function systemsOf(fields: readonly FieldToClassify[], lexicon: Lexicon): ReadonlyMap<string | undefined, System> {
  const systems = new Map<string | undefined, Map<string | undefined, string[]>>();
  for (const {dataset, collection, field} of fields) {
    let tables = systems.get(dataset);
    if (!tables) systems.set(dataset, (tables = new Map()));
    const names = tables.get(collection);
    if (names) names.push(field);
    else tables.set(collection, [field]);
  }
  return new Map(
    [...systems].map(([dataset, tables]) => [
      dataset,
      {
        tables,
        lexicon: lexicon.among(domainOf({dataset, tables}, lexicon)),
        tongue: tongueOfSystem(dataset === undefined ? [] : [...tables].flatMap(([table = '', columns]) => [table, ...columns]), lexicon),
      },
    ]),
  );
}
