/** What the prose says the business collects, receives, infers, discloses, sells, shares and keeps. */
import {findElements} from '../../classify/index.js';
import {nothingKnown, type ElementId, type Law, type Letter, type LimbId} from '../../law/index.js';
import {passage} from '../blocks.js';
import {PatternSet, patterns, type PatternMatch} from '../patterns.js';
import type {ReadPeople} from '../people.js';
import type {Claim} from '../reading.js';
import type {Sectioned} from '../sections.js';
import type {SectionKind} from '../words/section-words.js';
import type {Sentence} from '../sentences.js';
import {tokensOf, type Token} from '../tokens.js';
import type {CategoryNames} from '../table/category-name.js';
import {EXCEPTS_OCCASIONS, EXCEPTS_THINGS, NEGATORS} from '../words/negation-words.js';
import {
  ALSO_NOUNS,
  BEFORE_ADJECTIVES,
  CONTINUES_WORDS,
  DATA_SOLD,
  EVERYDAY_WORDS,
  LEADS_ELSEWHERE_WORDS,
  NO_DATA,
  NOT_CLAIM_WORDS,
  VERB_WORDS,
} from '../words/verb-words.js';
import {doerOf} from './doer.js';
import {AT_MOST, hedgeOf, limitOf} from './hedge.js';
import {isNegated} from './negation.js';
import {namedPartiesOf, type NamedParties} from './parties.js';
import {scopeOf} from './scope.js';
import {stretchesOf, stretchOfLine} from './stretches.js';

const VERBS = new PatternSet<Claim['verb']>(
  Object.entries(VERB_WORDS).flatMap(([verb, words]) => words.map((each) => [each, verb as Claim['verb']] as const)),
);
const NOT_CLAIMS = patterns(...NOT_CLAIM_WORDS);
const EXCEPTS = patterns(...EXCEPTS_THINGS);
const CONTINUES = patterns(...CONTINUES_WORDS);
const LEADS_ELSEWHERE = patterns(...LEADS_ELSEWHERE_WORDS);

/** Sections that tell rights or definitions, where nothing said is a claim about what is done. */
const NO_CLAIMS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'contents',
  'definitions',
  'rights',
  'light',
  'changes',
  'contact',
  'links',
  'basis',
]);

/** Shorter ones are labels, but for the lead of a list: "We collect:". */
const FEWEST_WORDS = 3;

/** The thing that data comes from, not its number: "your location from your phone". */
const ON_A_DEVICE =
  /\b(?:from|on|of|in|by|with|via|using|through|to) (?:your|a|the|their|his|her)(?: own)?(?: mobile| cell| smart)? ?(?:phone|telephone|smartphone|cellphone)\b(?! (?:number|bill|account|plan|record|call|log))/gi;

/** How sure a claim is by how it was said. */
const SURE = {said: 0.9, continued: 0.8, listed: 0.8, excepted: 0.8, byOthers: 0.4} as const;

export interface ReadClaims {
  readonly claims: readonly FoundClaim[];
  readonly read: ReadonlySet<Sentence>;
}

/** With the sentence it was read from. */
export interface FoundClaim {
  readonly claim: Claim;
  readonly sentence: Sentence;
  /** What the claim names, as printed. */
  readonly words: readonly string[];
  /** The stretch of the sentence that tells what the verb is about. */
  readonly told: string;
}

interface Said extends Pick<Claim, 'verb' | 'negated' | 'by' | 'hedge'> {
  readonly confidence: number;
  readonly match: PatternMatch;
}

/** What was read of the notice before its claims. */
export interface BesidesProse {
  readonly names: CategoryNames;
  /** Blocks read as tables of categories. */
  readonly tables: ReadonlySet<number>;
  readonly people: ReadPeople['named'];
}

export function readClaims(
  blocks: readonly Sectioned[],
  sentences: readonly Sentence[],
  law: Law,
  {names, tables, people}: BesidesProse,
): ReadClaims {
  const reader = new ClaimReader(law, names);
  const claims: FoundClaim[] = [];
  const read = new Set<Sentence>();
  let before: {sentence: Sentence; said: readonly Said[]} | undefined;
  const leads = new Map<Sentence, readonly Said[]>();
  for (const sentence of sentences) {
    const under = blocks[sentence.block] as Sectioned;
    if (
      sentence.beside ||
      sentence.kind === 'heading' ||
      (sentence.kind !== 'item' && sentence.tokens.length < FEWEST_WORDS && !sentence.text.endsWith(':')) ||
      tables.has(sentence.block) ||
      under.kinds.some((kind) => NO_CLAIMS.has(kind))
    ) {
      continue;
    }
    const found = sentence.text.endsWith('?') || NOT_CLAIMS.holds(sentence.tokens) ? [] : saidIn(sentence);
    const own = isDeniedLine(sentence, leads) ? found.map(deniedByLead) : found;
    // What something is used for says nothing of where it comes from: the line above a list may.
    const carried = own.some(({verb}) => verb !== 'use') ? [] : carriedOver(sentence, before, leads);
    const said = [...own, ...carried];
    if (said.length > 0) {
      read.add(sentence);
      const about = confinedTo(sentence, under, people);
      claims.push(...said.map((each) => reader.claimOf(sentence, each, about)).filter(isOfData));
    }
    leads.set(sentence, said);
    before = {sentence, said};
  }
  return {claims, read};
}

/** "We do not:", and a line below that says nothing of "we". */
function isDeniedLine({kind, lead, tokens}: Sentence, leads: ReadonlyMap<Sentence, readonly Said[]>): boolean {
  if (kind !== 'item' || !lead?.text.endsWith(':') || tokens[0]?.word === 'we') return false;
  const said = leads.get(lead) ?? [];
  return said.length > 0 ? said.every(({negated}) => negated) : NEGATORS.has(lead.tokens.at(-1)?.word ?? '');
}

const deniedByLead = (each: Said): Said => ({...each, negated: true, confidence: Math.min(each.confidence, SURE.listed)});

/** Whom a sentence is about and what it is confined to: by its own words before those of its heading. */
function confinedTo(sentence: Sentence, under: Sectioned, named: ReadPeople['named']): Pick<Claim, 'people' | 'scope'> {
  const people = named.get(sentence) ?? under.people;
  const scope = scopeOf(sentence.tokens, under.place);
  return {...(people.length > 0 ? {people} : {}), ...(scope ? {scope} : {})};
}

function saidIn(sentence: Sentence): readonly Said[] {
  const {tokens, text} = sentence;
  const said = new Map<string, Said>();
  for (const match of VERBS.all(tokens)) {
    const negated = isNegated(tokens, match.start, text);
    const key = `${match.value} ${negated}`;
    if (said.has(key) || receivesAnswer(tokens, match) || describes(tokens, match)) {
      continue;
    }
    const by = doerOf(tokens, match.start, match.value);
    const hedge = negated ? limitOf(tokens) : hedgeOf(tokens, match.start);
    const confidence = by ? SURE.byOthers : hedge ? AT_MOST[hedge] : SURE.said;
    const each = {verb: match.value, confidence, match, ...(by ? {by} : {})};
    said.set(key, {...each, negated, ...(hedge ? {hedge} : {})});
    const excepted = hedge === 'except' ? exceptedAfter(tokens, match.end) : undefined;
    if (excepted) said.set(`${match.value} false`, {...each, negated: false, confidence: by ? confidence : SURE.excepted, match: excepted});
  }
  return [...said.values()];
}

/** Shops sell, and boat yards rent, other things than data. */
const isOfData = ({claim: {verb, letters}, sentence}: FoundClaim): boolean =>
  verb !== 'sell' || letters.length > 0 || sentence.tokens.some(({word}) => DATA_SOLD.has(word));

/** "The location of rented boats", "the public record". */
function describes(tokens: readonly Token[], {start, end}: PatternMatch): boolean {
  const {word} = tokens[start] as Token;
  return (
    end - start === 1 &&
    (word.endsWith('ed') || word === 'sold' || ALSO_NOUNS.has(word)) &&
    BEFORE_ADJECTIVES.has(tokens[start - 1]?.word ?? '')
  );
}

/** "Nothing other than your name": what a denial names as done all the same. */
function exceptedAfter(tokens: readonly Token[], from: number): PatternMatch | undefined {
  const excepts = EXCEPTS.first(tokens, from);
  return excepts && !EXCEPTS_OCCASIONS.has(tokens[excepts.end]?.word ?? 'as') ? excepts : undefined;
}

/** "Without first obtaining your consent". */
function receivesAnswer(tokens: readonly Token[], {start, end}: PatternMatch): boolean {
  return tokens[start]?.word !== 'you' && tokens.slice(end, end + 4).some(({word}) => NO_DATA.has(word));
}

/** What the sentence before or the line above a list says goes for this one too. */
function carriedOver(
  sentence: Sentence,
  before: {sentence: Sentence; said: readonly Said[]} | undefined,
  leads: ReadonlyMap<Sentence, readonly Said[]>,
): readonly Said[] {
  const whole = {start: -1, end: 0};
  if (sentence.kind === 'item' && sentence.lead) {
    const lead = sentence.lead;
    if (!lead.text.endsWith(':') && !tokensOf(lead.text).some(({word}) => word === 'following')) return [];
    if (LEADS_ELSEWHERE.holds(lead.tokens) || lead.text.endsWith(' to:')) return [];
    return (leads.get(lead) ?? []).map((each) => ({...each, match: whole, confidence: Math.min(each.confidence, SURE.listed)}));
  }
  if (before && before.sentence.block === sentence.block && CONTINUES.first(sentence.tokens, 0, Math.min(sentence.tokens.length, 12))) {
    return before.said
      .filter(({negated}) => !negated)
      .map((each) => ({...each, match: whole, confidence: Math.min(each.confidence, SURE.continued)}));
  }
  return [];
}

class ClaimReader {
  private readonly parties: NamedParties;

  constructor(
    private readonly law: Law,
    private readonly names: CategoryNames,
  ) {
    this.parties = namedPartiesOf(law);
  }

  claimOf(sentence: Sentence, {verb, negated, by, hedge, confidence, match}: Said, about: Pick<Claim, 'people' | 'scope'>): FoundClaim {
    const told = match.start < 0 ? stretchOfLine(sentence) : stretchesOf(sentence, match).join(' ; ');
    const found = findElements(told.replace(ON_A_DEVICE, ' '), this.law).filter(
      (each) => each.confidence >= 0.5 && !EVERYDAY_WORDS.has(each.text.toLowerCase()),
    );
    const elements = [...new Set(found.map(({element}) => element))];
    const named = this.names.allNamed(told).map(({letter}) => letter);
    const {letters, limbs} = lettersOf(elements, this.law);
    const claim: Claim = {
      verb,
      negated,
      ...(by ? {by} : {}),
      ...(hedge ? {hedge} : {}),
      elements,
      letters: [...new Set([...letters, ...named])].sort(),
      limbs,
      ...this.parties.namedIn(sentence, verb),
      ...about,
      place: passage(sentence.text, sentence.line, sentence.section),
      confidence,
    };
    return {claim, sentence, words: found.map(({text}) => text), told};
  }
}

export function lettersOf(
  elements: readonly ElementId[],
  law: Law,
): {readonly letters: readonly Letter[]; readonly limbs: readonly LimbId[]} {
  const found = law.lettersOf(elements, nothingKnown).filter(({state}) => state === 'applies');
  return {
    letters: [...new Set(found.map(({letter}) => letter))].sort(),
    limbs: [...new Set(found.flatMap(({limb}) => (limb === undefined ? [] : [limb])))].sort(),
  };
}
