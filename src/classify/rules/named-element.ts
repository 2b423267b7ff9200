/** Names of the catalog in a field's words, weighed with the words around them and with whose data it is. */
import type {ElementId} from '../../law/index.js';
import {isNumber} from '../lexicon/words.js';
import {matchesIn, type Match} from '../reading/named.js';
import {isState, type Reading} from '../reading/reading.js';
import {NO_SCOPE} from '../reading/scope.js';
import {says} from './because.js';
import {belongs, fits, holdingOf, type Holding} from './holding.js';
import {coordinatesHere} from './coordinates.js';
import {inContext} from './in-context.js';
import {isDeedBy} from './reference.js';
import {notPersonal, type Rule, type Verdict} from './verdict.js';
import {isNameOfCode, isNameOfOther, isStateOfOther, standsAlone} from './where-it-stands.js';
import {beforeOf, behindOf, isTemplate, NOTHING_BEHIND, type Behind} from './words-around.js';

const REGION: ElementId = 'state-region';
const GENDER: ElementId = 'gender';
const AGE: ElementId = 'age';
const TAX: ElementId = 'tax-information';
const PASSWORD: ElementId = 'password';
/** So many columns about a body show that its health is watched. */
const FEWEST_OF_BODY = 2;

export const namedElement: Rule = (reading) => {
  if (isDeedBy(reading.words, reading.core)) return undefined;
  if (isState(reading) && reading.scope.topic !== 'address' && reading.beside('address') === 0) {
    return notPersonal(0.65, says.notOfAddress(reading));
  }
  if (isStateKey(reading)) {
    return {elements: [REGION], confidence: 0.7, because: `${says.besides(reading)} ${says.element(reading, REGION)}`};
  }
  const verdict = weighAll(reading);
  const {tokens} = reading.words;
  if (verdict || !tokens.some(isNumber)) return verdict;
  // `emergency1Number1` is an emergency number.
  return weighAll({...reading, words: reading.lexicon.wordsOf(tokens.filter((token) => !isNumber(token)))});
};

/** The key of a state beside a person's city; anywhere else it may be an identity card's number. */
const isStateKey = ({words, core, scope, beside}: Reading): boolean =>
  words.length === core + 2 && words.text(core) === 'state id' && scope.whose === 'person' && (beside('address') ?? 0) > 0;

function weighAll(reading: Reading): Verdict | undefined {
  let trust = 1;
  let otherwise: Verdict | undefined;
  for (const match of matchesIn(reading.words, reading.around, reading.lexicon)) {
    const weighed = weigh(reading, match, trust);
    if (weighed === undefined || !('unfit' in weighed)) return weighed;
    otherwise ??= weighed.unfit;
    trust *= 0.8;
  }
  return otherwise;
}

/** A word that does not fit where it stands leaves the decision to the words before it. */
interface Unfit {
  readonly unfit: Verdict | undefined;
}

const NOT_HERE: Unfit = {unfit: undefined};

function weigh(reading: Reading, match: Match, trust: number): Verdict | Unfit | undefined {
  if (isNameOfCode(reading, match)) return NOT_HERE;
  const held = holdingOf(reading, match);
  if (!fits(reading, match, held)) return misfit(reading, match, held);
  if (match.known.as?.includes('alone') === true && !standsAlone(reading, match)) return NOT_HERE;
  if (isNameOfOther(reading, match)) return NOT_HERE;
  if (isStateOfOther(reading, match)) return {unfit: notPersonal(0.65, says.notOfAddress(reading))};
  const {traits} = reading.lexicon;
  const element = elementHere(reading, match, held);
  // A face or a finger is kept as a template: it is the item itself.
  const behind = traits.bodily.has(element) && isTemplate(reading.words, match.end) ? NOTHING_BEHIND : behindOf(reading, match);
  if (behind.aspect === 'setting' || (behind.aspect === 'state' && traits.item.has(element))) {
    return notPersonal(0.85, says.about(reading, behind.word, element));
  }
  if (isOfOther(reading, match, {element, behind, held})) return undefined;
  return aboutIt(reading, match, element) ?? suggestion(reading, match, {element, behind, held, trust});
}

function misfit(reading: Reading, {known: {needs}}: Match, held: Holding): Verdict | Unfit {
  const {owner, whose} = held;
  // Only its owner speaks against it: the telephone of a company is nobody else's.
  if (needs?.includes('anyone') === true && owner !== undefined && (whose === 'organization' || whose === 'thing')) {
    return notPersonal(0.85, belongs(reading, held));
  }
  return needs?.length === 0 || whose === 'person' || whose === 'unknown' ? NOT_HERE : {unfit: notPersonal(0.8, belongs(reading, held))};
}

function elementHere(reading: Reading, {elements}: Match, held: Holding): ElementId {
  const {traits} = reading.lexicon;
  const named = elements[0] ?? '';
  const topics = reading.topics[0] === 'position' ? reading.topics : held.topics;
  const element = inContext(named, {topics, traits, watched: () => (reading.beside('body') ?? 0) >= FEWEST_OF_BODY});
  return traits.coordinates.has(element) ? coordinatesHere(reading, element, {...held, topics}) : element;
}

/** The words before it, or its type, say that the column is about the item and does not hold it. */
function aboutIt(reading: Reading, match: Match, element: ElementId): Verdict | undefined {
  const {flag, lexicon} = reading;
  const isItem = lexicon.traits.item.has(element);
  const before = beforeOf(reading, match);
  const turns =
    (before?.aspect === 'setting' && !/address|language|locale/.test(match.phrase)) ||
    (before?.aspect === 'state' && isItem && !isChecked(reading, before.word));
  if (before !== undefined && turns) return notPersonal(0.85, says.about(reading, before.word, element));
  // Of two sexes, a bit tells which; and whether somebody is a minor.
  const toldByABit = element === GENDER || (element === AGE && match.phrase !== AGE);
  const bodily = lexicon.traits.bodily.has(element);
  return flag && ((isItem && !toldByABit) || bodily || match.elements[0] === TAX) ? notPersonal(0.85, says.flag(reading)) : undefined;
}

interface Weighed {
  readonly element: ElementId;
  readonly behind: Behind;
  readonly held: Holding;
}

/** A key or another word behind it is the name's real head. */
function isOfOther({lexicon: {traits}}: Reading, {known}: Match, {element, behind, held}: Weighed): boolean {
  const isItem = traits.item.has(element);
  const isPart = traits.addressPart.has(element);
  const coded = traits.coded.has(element);
  const isCode = coded && isPart && held.whose === 'person';
  if (behind.key && known.sense !== undefined && known.sense.whose !== 'person' && !isCode) return true;
  if (behind.key && isItem && !coded) return true;
  const plainlyHuman = traits.human.has(element) && known.needs === undefined;
  return behind.other && isItem && !isPart && !plainlyHuman;
}

function suggestion(reading: Reading, match: Match, {element, behind, held, trust}: Weighed & {readonly trust: number}): Verdict {
  const {traits} = reading.lexicon;
  const {owner, whose, reached, apart} = held;
  const ofOthers = whose === 'thing' || whose === 'organization' || whose === 'figures';
  if (ofOthers && element === PASSWORD && isOfMachines(reading)) return notPersonal(0.8, belongs(reading, held));
  if (ofOthers && !reached && !traits.vehicleId.has(element) && (!traits.human.has(element) || owner !== undefined)) {
    return notPersonal(owner === undefined ? 0.8 : 0.88, belongs(reading, held));
  }
  const base = match.end - match.start > 1 ? 0.95 : match.known.needs === undefined ? 0.9 : 0.84;
  const doubt =
    trust *
    (ofOthers ? 0.7 : 1) *
    (whose === 'person' ? 1 : 0.85) *
    (behind.unknown > 0 ? 0.85 : 1) *
    (match.elements.length > 1 ? 0.9 : 1) *
    (behind.other ? 0.8 : 1);
  return {
    elements: [element],
    confidence: base * doubt,
    because: says.names(apart ? {...reading, scope: NO_SCOPE} : reading, match.phrase, element),
  };
}

/** A text that is said to be confirmed is the item itself: `confirmed_phone`. */
const isChecked = ({input: {type}}: Reading, word: string): boolean =>
  CHECKED.has(word) && /char|text|string|decimal|double|float/i.test(type ?? '');
const CHECKED = new Set(['confirmed', 'verified', 'unverified', 'valid']);

/** What a server or a setting signs in with: `smtp_servers.password`. */
const isOfMachines = ({scope: {by}, lexicon}: Reading): boolean => {
  const table = lexicon.words(by ?? '');
  return (
    table.tokens.some((token) => MACHINES.has(token)) && !table.tokens.some((_, at) => table.known(at, at + 1)?.sense?.whose === 'person')
  );
};
const MACHINES = new Set([
  'server',
  'smtp',
  'imap',
  'host',
  'config',
  'configuration',
  'setting',
  'gateway',
  'database',
  'router',
  'printer',
]);
