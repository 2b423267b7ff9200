/** What speaks for nobody's data where no element is named. An unknown word is no such reason. */
import type {Lexicon} from '../lexicon/lexicon.js';
import type {NameList} from '../lexicon/known.js';
import {isNumber, type Words} from '../lexicon/words.js';
import {matchesIn} from '../reading/named.js';
import {describeScope, name, says} from './because.js';
import {notPersonal, type Rule} from './verdict.js';

export const nobodys: Rule = (reading) => {
  const {words, around, lexicon, scope, flag} = reading;
  // Among people's data a time or a state is somebody's: too unsure to be suggested unless asked for.
  const sure = scope.whose === 'person' ? UNSURE : 0.7;
  if (flag) return notPersonal(sure, says.flag(reading));
  const ofThing = scope.whose === 'thing' || scope.whose === 'organization';
  if (ofThing && !scope.weak && namesOnlyThings(scope.by ?? '', lexicon) && !holdsContent(scope.by ?? '', lexicon) && !aboutPeople(words)) {
    return notPersonal(0.7, `${name(reading)} lies in ${describeScope(scope)}`);
  }
  const measure = tailIn('measure', words);
  if (measure !== undefined) return notPersonal(sure, `"${measure}" says that ${name(reading)} is a number, a time or a setting`);
  const allKnown = words.tokens.every((token) => lexicon.knows(token));
  const plain = allKnown && matchesIn(words, around, lexicon).length === 0 && !aboutPeople(words);
  const kind = plain ? tailIn('kind', words) : undefined;
  if (kind !== undefined) {
    return notPersonal(Math.min(sure, 0.65), `"${kind}" says that ${name(reading)} is a kind or a state, not an item of data`);
  }
  const [head] = words.senses();
  if (!plain || head?.end !== words.length) return undefined;
  const {whose, weak} = head.sense;
  if (weak || (whose !== 'thing' && whose !== 'organization')) return undefined;
  return notPersonal(0.65, `${name(reading)} names ${whose === 'organization' ? 'an organization' : 'a thing or a setting'}, not a person`);
};

/** `firewall-hardware-support` is something that somebody does, which may take any data: one word about things does not tell. */
function namesOnlyThings(table: string, lexicon: Lexicon): boolean {
  const words = lexicon.words(table);
  const spans = words.senses();
  return words.tokens.every((_, at) => words.is('neutral', at, at + 1) || spans.some(({start, end}) => at >= start && at < end));
}

/** Documents and recordings are things too, and may hold anything about anybody. */
function holdsContent(table: string, lexicon: Lexicon): boolean {
  const words = lexicon.words(table);
  const element = words.known(0, words.length)?.elements?.[0];
  return element !== undefined && CONTENT.has(element);
}

const aboutPeople = (words: Words): boolean => words.senses().some(({sense}) => sense.whose === 'person');

const UNSURE = 0.55;
const LONGEST_TAIL = 3;
const CONTENT = new Set([
  'user-content',
  'message-content',
  'video-recording',
  'audio-recording',
  'log-data',
  'feedback',
  'photo',
  'call-notes',
]);

/** The longest ending of the name that the list holds. */
function tailIn(list: NameList, words: Words): string | undefined {
  const end = isNumber(words.tokens.at(-1)) ? words.length - 1 : words.length;
  return words.endingIn(list, Math.max(0, end - LONGEST_TAIL), end);
}
