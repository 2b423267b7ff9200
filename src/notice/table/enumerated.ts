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
const FEWEST_RUN = 4;
const LONGEST_PRINTED = 120;
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
    const taken = led.length > 0 ? led : takenIn(sentence, names);
    const found = taken.length > 0 ? taken : runTogether(sentence, names);
    const rows = led.length > 0 ? listed : mentioned;
    rows.push(...found.map((each) => ({...rowOf(sentence, each), printed: printedOf(sentence, each, found)})));
    if (found.length > 0) last = {block: sentence.block, rows};
    else if (last !== undefined && sentence.block <= last.block + 1) last.rows.push(...denied(sentence, names));
  });
  return [
    ...(listed.length > 0 ? [{rows: listed, blocks: [], how: 'listed' as const}] : []),
    ...(mentioned.length > 0 ? [{rows: mentioned, blocks: [], how: 'mentioned' as const}] : []),
  ];
}

/** Its name with the examples behind it. */
function printedOf({text}: Sentence, {start}: NamedCategory, all: readonly NamedCategory[]): string {
  const end = all.find((other) => other.start > start)?.start ?? text.length;
  const words = text.slice(start, Math.min(end, start + LONGEST_PRINTED)).trimEnd();
  const told = words.endsWith(' and') ? words.slice(0, -4).trimEnd() : words;
  return /[,;.]$/.test(told) ? told.slice(0, -1) : told;
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
    if (OF_ONE.holds(words)) return [];
    const behind = colon + 1;
    return names.allNamed(sentence.text.slice(behind)).map((each) => ({...each, start: each.start + behind, end: each.end + behind}));
  }
  const lead = before?.block === sentence.block && before.text.endsWith(':') ? leads.by(before) : undefined;
  if (lead === undefined || lead === 'otherwise' || !lead.isFirm || lead.says !== 'collected') return [];
  const named = names.allNamed(sentence.text);
  return named.length >= FEWEST ? named : [];
}

/** "We do not collect biometric information or education records.", behind what is collected. */
const denied = (sentence: Sentence, names: CategoryNames): readonly FoundRow[] =>
  deniedWholly(sentence, names).map((each) => ({...rowOf(sentence, each), collected: 'no' as const}));

/** The lines of a list of the Act's categories that its author's program ran together: each with its examples in brackets, and no word besides. */
function runTogether({text}: Sentence, names: CategoryNames): readonly NamedCategory[] {
  if ((text.match(/\(/g) ?? []).length < FEWEST_RUN) return [];
  const named = names.allNamed(text).filter(({start}) => !isInBrackets(text, start));
  const bare = named.every(({start}, at) => (at === 0 ? start === 0 : /\)[\s,;.]{0,3}$/.test(text.slice(0, start))));
  return bare && new Set(named.filter(({isActs}) => isActs).map(({letter}) => letter)).size >= FEWEST_RUN ? named : [];
}

const isInBrackets = (text: string, at: number): boolean => text.lastIndexOf('(', at) > text.lastIndexOf(')', at);

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
