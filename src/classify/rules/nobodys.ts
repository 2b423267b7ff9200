/** What speaks for nobody's data where no element is named. An unknown word is no such reason. */
import {describeScope, name, says} from '../because.js';
import {matchesIn} from '../named.js';
import {sensesIn} from '../scope.js';
import {notPersonal, type Rule} from '../verdict.js';
import {KINDS, MEASURES} from '../words/measures.js';

export const nobodys: Rule = (reading) => {
  const {tokens, lexicon, scope, flag} = reading;
  // Among people's data a time or a state is somebody's: too unsure to be suggested unless asked for.
  const sure = scope.whose === 'person' ? UNSURE : 0.7;
  if (flag) return notPersonal(sure, says.flag(reading));
  const ofThing = scope.whose === 'thing' || scope.whose === 'organization';
  if (ofThing && !scope.weak && namesOnlyThings(scope.by ?? '') && !holdsContent(scope.by ?? '') && !aboutPeople(tokens)) {
    return notPersonal(0.7, `${name(reading)} lies in ${describeScope(scope).replace(/^[A-Z]/, (first) => first.toLowerCase())}`);
  }
  const measure = tailIn(MEASURES, tokens);
  if (measure !== undefined) return notPersonal(sure, `"${measure}" says that ${name(reading)} is a number, a time or a setting`);
  const allKnown = tokens.every((token) => lexicon.knows(token));
  const plain = allKnown && matchesIn(reading).length === 0 && !aboutPeople(tokens);
  const kind = plain ? tailIn(KINDS, tokens) : undefined;
  if (kind !== undefined) {
    return notPersonal(Math.min(sure, 0.65), `"${kind}" says that ${name(reading)} is a kind or a state, not an item of data`);
  }
  const [head] = sensesIn(tokens, lexicon);
  if (!plain || head?.end !== tokens.length) return undefined;
  const {whose, weak} = head.sense;
  if (weak || (whose !== 'thing' && whose !== 'organization')) return undefined;
  return notPersonal(0.65, `${name(reading)} names ${whose === 'organization' ? 'an organization' : 'a thing or a setting'}, not a person`);

  /** `firewall-hardware-support` is something that somebody does, which may take any data: one word about things does not tell. */
  function namesOnlyThings(table: string): boolean {
    const words = lexicon.tokens(table);
    const spans = sensesIn(words, lexicon);
    return words.every((word, at) => lexicon.neutral.has(word) || spans.some(({start, end}) => at >= start && at < end));
  }

  /** Documents and recordings are things too, and may hold anything about anybody. */
  function holdsContent(table: string): boolean {
    const element = lexicon.vocabulary.names.get(lexicon.tokens(table).join(' '))?.[0];
    return element !== undefined && CONTENT.has(element);
  }

  function aboutPeople(words: readonly string[]): boolean {
    return sensesIn(words, lexicon).some(({sense}) => sense.whose === 'person');
  }
};

const UNSURE = 0.55;
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
function tailIn(list: ReadonlySet<string>, tokens: readonly string[]): string | undefined {
  const words = tokens.at(-1)?.match(/^\d+$/) ? tokens.slice(0, -1) : tokens;
  for (let start = Math.max(0, words.length - 3); start < words.length; start++) {
    const tail = words.slice(start).join(' ');
    if (list.has(tail)) return tail;
  }
  return undefined;
}
