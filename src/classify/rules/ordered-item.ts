/** What is noted of each thing that somebody ordered or looked at: `line_items.name`, `order_lines.sku`. */
import type {ElementId} from '../../law/index.js';
import type {Topic} from '../lexicon/known.js';
import {segmentsOf} from '../names/name-tokens.js';
import type {Reading} from '../reading/reading.js';
import {name, says} from './because.js';
import type {Rule} from './verdict.js';

const PRODUCT: ElementId = 'product-purchased';
const CHOSEN = new Set<Topic | undefined>(['purchase', 'activity', 'session']);

export const orderedItem: Rule = (reading) => {
  const {words, core, scope, topics, flag} = reading;
  if (flag || scope.whose !== 'person' || !CHOSEN.has(topics[0]) || !words.is('ofGoods', core)) return undefined;
  const holder = holderOf(reading);
  if (holder === undefined || !isOfGoods(holder, reading)) return undefined;
  return {
    elements: [PRODUCT],
    confidence: 0.75,
    because: `\`${holder}\` lists what somebody chose or bought, so ${name(reading)} there reads as ${says.element(reading, PRODUCT)}`,
  };
};

/** The object around it, or its table. */
function holderOf({input: {field, collection}, topics}: Reading): string | undefined {
  const around = field.includes('.') ? segmentsOf(field).at(-2) : undefined;
  return around ?? (topics[0] === 'purchase' ? collection : undefined);
}

function isOfGoods(holder: string, {lexicon}: Reading): boolean {
  const words = lexicon.words(holder);
  return words.is('goods') || words.is('goods', words.length - 1) || words.is('goods', words.length - 2);
}
