/** The rules in their order: the first that has something to say decides. */
import {lawAsOf, type ElementId, type Law} from '../law/index.js';
import type {Classification, FieldToClassify} from './field.js';
import {lettersFor} from './letters.js';
import {lexiconOf, type Lexicon} from './lexicon/lexicon.js';
import {columnsOf, type Column} from './reading/columns.js';
import {domainOf} from './reading/domain.js';
import {readField} from './reading/reading.js';
import {tableOf, type Table} from './reading/table.js';
import {decide} from './rules/index.js';

/** Elements that a field's name suggests, with the letters that follow. */
export function classifyField(input: FieldToClassify, law: Law): Classification {
  return classifyIn(tableOfOne(input, lexiconOf(law)), input, law);
}

/** The table of a field by itself, as its siblings show it. */
export function tableOfOne({dataset, collection, siblings = []}: FieldToClassify, lexicon: Lexicon): Table {
  const columns = columnsOf(siblings, lexicon);
  const domain = domainOf({dataset, tables: new Map([[collection, () => columns]])}, lexicon);
  return tableOf({dataset, collection, columns}, lexicon.among(domain));
}

/** `column`: the field as one of the table's, where it was read as such. */
export function classifyIn(table: Table, input: FieldToClassify, law: Law, column?: Column): Classification {
  const {elements, confidence, because: told, open} = decide(readField(input, {law, lexicon: table.lexicon, table, column}));
  const because =
    table.lexicon.own.size > 0 && elements.some((id) => table.lexicon.own.has(id)) ? told + byCatalogAlone(input, elements, law) : told;
  const {letters, limbs} = lettersFor(elements, law);
  return {
    elements,
    letters,
    limbs,
    confidence: Math.round(confidence * 100) / 100,
    because,
    personal: elements.length > 0 ? 'yes' : open ? 'not-known' : 'no',
  };
}

/** An organization's words decide before the catalog's. What they displace is said. */
function byCatalogAlone(input: FieldToClassify, elements: readonly ElementId[], law: Law): string {
  const catalog = catalogOf(law);
  const without = classifyField(input, catalog);
  if (without.elements.length === 0 || without.elements.join(' ') === elements.join(' ')) return '';
  const names = without.elements.map((id) => catalog.find('elements', id)?.name ?? id);
  return `; by the catalog alone it would be: ${names.join(', ')} (${without.letters.join(' ')})`;
}

const catalogs = new WeakMap<Law, Law>();

function catalogOf(law: Law): Law {
  const known = catalogs.get(law);
  if (known) return known;
  const made = lawAsOf(law.asOf);
  catalogs.set(law, made);
  return made;
}
