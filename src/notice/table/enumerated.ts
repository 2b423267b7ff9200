/** Categories enumerated in running text: "We collect identifiers (such as your name), commercial information and geolocation data." */
import {patterns} from '../patterns.js';
import type {Sentence} from '../sentences.js';
import {LEAD_WORDS} from '../words/lead-words.js';
import type {CategoryNames, NamedCategory} from './category-name.js';
import {deniedWholly} from './denied.js';
import {rowOf} from './listed.js';
import type {Leads} from './leads.js';
import type {FoundRow, FoundTable} from './rows.js';

const FEWEST = 3;
const TAKES_IN = patterns(...LEAD_WORDS.takesIn);
const NOT_OURS = patterns(...LEAD_WORDS.notOurs);
const TURNS = patterns(...LEAD_WORDS.turns);
const OF_ONE = patterns(...LEAD_WORDS.ofOne);

export function readEnumerated(
  sentences: readonly Sentence[],
  leads: Leads,
  rights: ReadonlySet<Sentence>,
  names: CategoryNames,
): readonly FoundTable[] {
  const listed: FoundRow[] = [];
  const mentioned: FoundRow[] = [];
  /** The block of the last enumeration, and whether it was led in. */
  let last: {readonly block: number; readonly rows: FoundRow[]} | undefined;
  sentences.forEach((sentence, at) => {
    if (sentence.beside || sentence.kind === 'cell' || sentence.kind === 'heading' || rights.has(sentence)) return;
    const led = ledIn(sentence, sentences[at - 1], leads, names);
    const found = led.length > 0 ? led : takenIn(sentence, names);
    const rows = led.length > 0 ? listed : mentioned;
    rows.push(...found.map((each) => rowOf(sentence, each)));
    if (found.length > 0) last = {block: sentence.block, rows};
    else if (last !== undefined && sentence.block <= last.block + 1) last.rows.push(...denied(sentence, names));
  });
  return [
    ...(listed.length > 0 ? [{rows: listed, blocks: [], how: 'listed' as const}] : []),
    ...(mentioned.length > 0 ? [{rows: mentioned, blocks: [], how: 'mentioned' as const}] : []),
  ];
}

/** `Categories of personal information collected: identifiers; internet activity.`, in one sentence or in the one after the colon. */
function ledIn(sentence: Sentence, before: Sentence | undefined, leads: Leads, names: CategoryNames): readonly NamedCategory[] {
  const told = leads.by(sentence);
  const colon = sentence.text.indexOf(':');
  if (
    told !== undefined &&
    told !== 'otherwise' &&
    told.isFirm &&
    told.says === 'collected' &&
    colon >= 20 &&
    colon <= 200 &&
    colon < sentence.text.length - 1
  ) {
    const words = sentence.tokens.filter(({end}) => end <= colon);
    return OF_ONE.holds(words) ? [] : names.allNamed(sentence.text.slice(colon + 1));
  }
  const lead = before?.block === sentence.block && before.text.endsWith(':') ? leads.by(before) : undefined;
  if (lead === undefined || lead === 'otherwise' || !lead.isFirm || lead.says !== 'collected') return [];
  const named = names.allNamed(sentence.text);
  return named.length >= FEWEST ? named : [];
}

/** "We do not collect biometric information or education records.", behind what is collected. */
const denied = (sentence: Sentence, names: CategoryNames): readonly FoundRow[] =>
  deniedWholly(sentence, names).map((each) => ({...rowOf(sentence, each), collected: 'no' as const}));

/** What stands in a sentence behind "we collect", up to where it turns to something else. */
function takenIn({tokens, text}: Sentence, names: CategoryNames): readonly NamedCategory[] {
  const verb = TAKES_IN.first(tokens);
  if (verb === undefined || NOT_OURS.first(tokens, 0, verb.start) !== undefined) return [];
  const from = tokens[verb.end]?.start ?? text.length;
  const turn = TURNS.first(tokens, verb.end);
  const to = turn === undefined ? text.length : (tokens[turn.start]?.start ?? text.length);
  const named = names.allNamed(text).filter(({start, end}) => start >= from && end <= to);
  return new Set(named.filter(({isActs}) => isActs).map(({letter}) => letter)).size >= FEWEST ? named : [];
}
