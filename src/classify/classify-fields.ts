/** Many fields at once: what their table says is read once, and its columns inform each other. */
import type {Law} from '../law/index.js';
import {classifyIn} from './classify-field.js';
import type {Classification, FieldToClassify} from './field.js';
import {lexiconOf} from './lexicon/lexicon.js';
import {tableOf, type Table} from './reading/table.js';

/** In the order of the input. Time is linear in it. */
export function classifyFields(fields: readonly FieldToClassify[], law: Law): readonly Classification[] {
  const lexicon = lexiconOf(law);
  const tables = groupsOf(fields);
  const read = new Map<readonly string[], Table>();
  return fields.map((field, index) => {
    const {dataset, collection, siblings} = field;
    // Fields without a table have nothing in common.
    const names = siblings ?? (collection === undefined ? undefined : tables[index]);
    const key = names ?? tables[index] ?? [];
    let table = siblings === undefined ? read.get(key) : undefined;
    if (table === undefined) {
      table = tableOf({dataset, collection, siblings: names}, lexicon);
      if (siblings === undefined) read.set(key, table);
    }
    return classifyIn(table, field, law);
  });
}

/** For each field the names of all columns of its table, the same array for the same table. */
function groupsOf(fields: readonly FieldToClassify[]): readonly (readonly string[])[] {
  const systems = new Map<string | undefined, Map<string | undefined, string[]>>();
  return fields.map(({dataset, collection, field}) => {
    let tables = systems.get(dataset);
    if (!tables) systems.set(dataset, (tables = new Map()));
    const names = tables.get(collection);
    if (names) {
      names.push(field);
      return names;
    }
    const made = [field];
    tables.set(collection, made);
    return made;
  });
}
