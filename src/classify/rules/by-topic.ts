/** What is left in tables that are about one thing through and through: each of their columns is part of it. */
import type {ElementId} from '../../law/index.js';
import {isPerson, type Known, type Topic} from '../lexicon/known.js';
import type {Words} from '../lexicon/words.js';
import type {Reading} from '../reading/reading.js';
import {says} from './because.js';
import {orPayment} from './of-payment.js';
import type {Rule} from './verdict.js';

const WHOLE: Readonly<Partial<Record<Topic, ElementId>>> = {
  health: 'medical-history',
  schoolwork: 'education-record',
  'special-needs': 'special-education',
  religion: 'religious-practice',
  visa: 'immigration-status',
  education: 'education-history',
  employment: 'employment-status',
  military: 'veteran-status',
  recruiting: 'recruiting-record',
  activity: 'network-activity',
  employee: 'employment-status',
  student: 'education-record',
  applicant: 'recruiting-record',
  insurance: 'insurance-information',
  bank: 'financial-information',
  inference: 'prediction-score',
  loan: 'debts',
};
const PURCHASE: ElementId = 'purchase-history';

const OF_MONEY = /(?:^| )(?:amount|total|price|cost|discount|quantity|subtotal|paid|refund|payment|tax|fee)(?: |$)/;
const NOT_OF_MONEY = /(?:^| )(?:id|currency|rate|code|type|url|method|name|weight)$/;
/** When a score was computed, and on what. */
const OF_ITS_RUN =
  /(?:^| )(?:at|date|time|timestamp|by|month|week|day|run|batch|model|feature|source)$|^(?:model|run|batch|feature)(?: |$)/;
const DESCRIBES = /(?:^| )(?:type|name|status|description|note|comment)$/;

/** `drug_concept_id`, `icd_id`: the key of what is looked up in a vocabulary. */
const isCoded = (words: Words): boolean => words.tokens.at(-1) === 'id' && words.is('coding', words.length - 2, words.length - 1);

/** Of an account in a program that happens to be an employee's, or of nothing that is known. */
function isOfProgram({words, lexicon}: Reading): boolean {
  return (
    words.tokens.every((token) => !lexicon.knows(token)) ||
    words.is('measure', words.length - 1) ||
    words.tokens.some((_, at) => isSetting(words.known(at, at + 1)))
  );
}

const isSetting = (known: Known | undefined): boolean =>
  known?.before === 'setting' || known?.after === 'setting' || known?.sense?.whose === 'figures';

export const byTopic: Rule = (reading) => {
  const {scope, topics, words, core} = reading;
  if (scope.whose !== 'person' || scope.weak || scope.kind === 'system') return undefined;
  const [topic] = topics;
  if (topic === undefined) return undefined;
  const part = (element: ElementId, confidence: number, doubt: string): ReturnType<Rule> => ({
    elements: [element],
    confidence,
    because: `${says.standsIn(reading, topic)} ${says.element(reading, element)}${doubt}`,
  });
  const name = words.text(core);
  if (topic === 'purchase' && !reading.flag && OF_MONEY.test(name) && !NOT_OF_MONEY.test(name)) {
    return part(orPayment(PURCHASE, reading), 0.6, '');
  }
  const element = WHOLE[topic];
  if (element === undefined || (words.endingIn('technical', core) !== undefined && !isCoded(words))) return undefined;
  if (topic === 'inference' && OF_ITS_RUN.test(name)) return undefined;
  // Whether a record has something or is of a kind that nobody knows is a program's.
  if (reading.flag && /^(?:is|has|for)(?: |$)/.test(name)) return undefined;
  // When, how often, from where or with what: otherwise a column of an event may hold whatever its program needs.
  if (topic === 'activity' && !words.tokens.some((_, at) => at >= core && words.is('circumstance', at, at + 1))) return undefined;
  if (topic === 'employee' && DESCRIBES.test(name) && words.length - core > 2) return undefined;
  const loose = isPerson(topic) || topic === 'bank';
  if (loose && (reading.flag || isOfProgram(reading))) return undefined;
  return part(element, loose ? 0.42 : 0.5, ', if as anything');
};
