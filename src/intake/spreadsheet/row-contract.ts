/** What a row says of the contract with its recipient: that there is one, where, since when, until when, and a clause. */
import type {Answer, Contract} from '../../record/index.js';
import {readDate} from './cell-dates.js';
import {answerOf, isBareAnswer, isPlaceholder, saysNone, saysNotApplicable} from './cell-words.js';
import type {Draft, Drafts} from './drafts.js';
import {wordsOfHeading} from './heading.js';
import type {Ledger} from './ledger.js';
import type {CellRef, Row} from './row.js';

type Facts = {-readonly [Key in keyof Contract]: Contract[Key]};

export function describeContract(recipient: Draft, row: Row, where: {readonly drafts: Drafts; readonly ledger: Ledger}): void {
  // Whether there is one comes first: what is none was signed on no day.
  for (const ref of [...row.of('contract'), ...row.of('contract-signed', 'contract-ends')]) {
    const read = factsOf(ref);
    if (!read && isDoubtful(ref)) where.ledger.doubtDate(ref);
    if (!read || !join(recipient, read.facts, ref, where.drafts)) continue;
    if (!read.whole) where.drafts.note(recipient, ref);
    where.ledger.settle(ref, 'recorded');
  }
}

function isDoubtful({text, written: {dateOrder}}: CellRef): boolean {
  const date = readDate(text, dateOrder);
  return 'why' in date && date.why === 'ambiguous';
}

/** False where another cell said otherwise before. */
function join(recipient: Draft, facts: Facts, ref: CellRef, drafts: Drafts): boolean {
  const known = (recipient.values.get('contract') ?? {}) as Facts;
  const keys = Object.keys(facts) as (keyof Facts)[];
  if (keys.some((key) => key !== 'clauses' && known[key] !== undefined && known[key] !== facts[key])) return false;
  if ((known.inPlace === 'no' && facts.signed !== undefined) || (facts.inPlace === 'no' && known.signed !== undefined)) return false;
  for (const key of keys) if (known[key] === undefined) drafts.trace(recipient, `contract.${key}`, ref);
  recipient.values.set('contract', {...known, ...facts, ...(facts.clauses ? {clauses: {...facts.clauses, ...known.clauses}} : {})});
  return true;
}

interface Read {
  readonly facts: Facts;
  /** Whether the facts say all that the cell does. */
  readonly whole: boolean;
}

function factsOf(ref: CellRef): Read | undefined {
  const date = readDate(ref.text, ref.written.dateOrder);
  if (ref.meaning === 'contract-ends') return 'date' in date ? {facts: {ends: date.date}, whole: true} : undefined;
  if (ref.meaning === 'contract-signed') return 'date' in date ? {facts: {signed: date.date}, whole: true} : notSigned(ref);
  const heading = wordsOfHeading(ref.heading).join(' ');
  // Whom the recipient passes data on to is no term of the contract.
  if (/sub ?processor|unterauftrag/.test(heading)) return undefined;
  const beginning = ref.text.split('(')[0] ?? '';
  if (/\baudit/.test(heading)) {
    const answer = answerOf(ref.text);
    return answer === 'yes' || answer === 'no' ? {facts: {clauses: {reasonableSteps: answer}}, whole: isBareAnswer(ref.text)} : undefined;
  }
  if (saysNotApplicable(beginning)) return {facts: {inPlace: 'no'}, whole: saysNotApplicable(ref.text)};
  if (isPlaceholder(beginning)) return undefined;
  if ('date' in date) return {facts: {inPlace: 'yes', signed: date.date}, whole: true};
  return standing(ref);
}

/** `Signed on: none` says that there is no contract. */
function notSigned({text}: CellRef): Read | undefined {
  if (saysNone(text) || saysNotApplicable(text)) return {facts: {inPlace: 'no'}, whole: true};
  return answerOf(text) === 'no' ? {facts: {inPlace: 'no'}, whole: false} : undefined;
}

const LACKING =
  /\b(?:not (?:yet )?(?:signed|in place|executed|available)|unsigned|missing|expired|terminated|pending|in progress|in negotiation|under negotiation|requested|draft|to be signed|nicht (?:unterzeichnet|vorhanden)|ausstehend|fehlt|abgelaufen|en cours|non signe|sin firmar|pendiente)\b/;
const STANDING =
  /\b(?:signed|executed|in place|on file|agreed|concluded|unterzeichnet|abgeschlossen|vorhanden|liegt vor|signe|en place|firmado|vigente)\b/;

/** `Yes`, `DPA signed 2023-04-01`, `pending`, or where the contract is found. */
function standing({text, written: {dateOrder}}: CellRef): Read | undefined {
  const words = wordsOfHeading(text).join(' ');
  const answer: Answer | undefined =
    answerOf(text) ?? (saysNone(text) || LACKING.test(words) ? 'no' : STANDING.test(words) ? 'yes' : undefined);
  if (answer === undefined) return {facts: {reference: text}, whole: true};
  const day = /\d{4}-\d{2}(?:-\d{2})?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}/.exec(text)?.[0];
  const date = answer === 'yes' && day !== undefined ? readDate(day, dateOrder) : undefined;
  const signed = date && 'date' in date ? date.date : undefined;
  const rest = words.split(' ').length - (signed === undefined ? 0 : wordsOfHeading(day ?? '').length);
  return {
    facts: {inPlace: answer, ...(signed === undefined ? {} : {signed})},
    whole: isBareAnswer(text) || saysNone(text) || (rest <= MOST_WORDS && STANDING.test(words) && answer === 'yes'),
  };
}

/** `DPA signed`, `contract in place`: more words say more than that there is one. */
const MOST_WORDS = 3;
