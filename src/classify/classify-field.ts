/** The rules in their order: the first that has something to say decides. */
import type {Law} from '../law/index.js';
import type {Classification, FieldToClassify} from './field.js';
import {lettersFor} from './letters.js';
import {lexiconOf} from './lexicon/lexicon.js';
import {domainOf} from './reading/domain.js';
import {readField} from './reading/reading.js';
import {tableOf, type Table} from './reading/table.js';
import {decide} from './rules/index.js';

/** Elements that a field's name suggests, with the letters that follow. */
export function classifyField(input: FieldToClassify, law: Law): Classification {
  const {dataset, collection, siblings = []} = input;
  const lexicon = lexiconOf(law);
  const domain = domainOf({dataset, tables: new Map([[collection, siblings]])}, lexicon);
  return classifyIn(tableOf(input, lexicon.among(domain)), input, law);
}

export function classifyIn(table: Table, input: FieldToClassify, law: Law): Classification {
  const {elements, confidence, because, open} = decide(readField(input, {law, lexicon: table.lexicon, table}));
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
