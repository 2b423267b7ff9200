/** Which fields hold the same thing as far as names tell: of one decision, the others are likely the same. */
import type {Law} from '../law/index.js';
import type {FieldToClassify} from './field.js';
import {tableOfOne} from './classify-field.js';
import {lexiconOf} from './lexicon/lexicon.js';
import {readField} from './reading/reading.js';

export interface Kin {
  /** The name in one spelling, without the table's own: `customer_email` in `customers` and `EMAIL` are both `email`. */
  readonly name: string;
  /** What the table is about: `person customer`, `thing`, `unknown`. */
  readonly table: string;
}

export function kinOf(field: FieldToClassify, law: Law): Kin {
  const lexicon = lexiconOf(law);
  const table = tableOfOne(field, lexicon);
  const {words, around, scope} = readField(field, {law, lexicon, table});
  const {tokens} = words;
  const start = tokens.findIndex((token, at) => !table.own.has(token) || at === tokens.length - 1);
  const name = [...around, ...tokens.slice(start)].join('');
  return {name: name === '' ? field.field.toLowerCase() : name, table: [scope.whose, scope.topic].filter(Boolean).join(' ')};
}
