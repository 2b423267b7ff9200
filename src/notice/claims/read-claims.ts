/** What the prose says the business collects, receives, infers, discloses, sells, shares and keeps. */
import {findElements} from '../../classify/index.js';
import {nothingKnown, type ElementId, type Law, type Letter, type LimbId} from '../../law/index.js';
import {passage} from '../blocks.js';
import {PatternSet, patterns, type PatternMatch} from '../patterns.js';
import type {Claim} from '../reading.js';
import type {Sectioned} from '../sections.js';
import type {SectionKind} from '../words/section-words.js';
import type {Sentence} from '../sentences.js';
import {tokensOf, type Token} from '../tokens.js';
import type {CategoryNames} from '../table/category-name.js';
import {
  BUSINESS_DOES_WORDS,
  CONTINUES_WORDS,
  EVERYDAY_WORDS,
  LEADS_ELSEWHERE_WORDS,
  NOT_CLAIM_WORDS,
  OTHERS_DO_WORDS,
  VERB_WORDS,
} from '../words/verb-words.js';
import {isNegated} from './negation.js';
import {NamedParties} from './parties.js';
import {scopeOfLine, scopesOf} from './scope.js';

const VERBS = new PatternSet<Claim['verb']>(
  Object.entries(VERB_WORDS).flatMap(([verb, words]) => words.map((each) => [each, verb as Claim['verb']] as const)),
);
const NOT_CLAIMS = patterns(...NOT_CLAIM_WORDS);
const CONTINUES = patterns(...CONTINUES_WORDS);
const OTHERS_DO = patterns(...OTHERS_DO_WORDS);
const BUSINESS_DOES = patterns(...BUSINESS_DOES_WORDS);
const LEADS_ELSEWHERE = patterns(...LEADS_ELSEWHERE_WORDS);

/** Sections that tell rights, definitions or other laws, where nothing said is a claim about what is done. */
const NO_CLAIMS: ReadonlySet<SectionKind> = new Set<SectionKind>([
  'contents',
  'definitions',
  'rights',
  'light',
  'children',
  'elsewhere',
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
const SURE = {said: 0.9, continued: 0.8, listed: 0.8, byOthers: 0.4} as const;

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
}

interface Said {
  readonly verb: Claim['verb'];
  readonly negated: boolean;
  readonly confidence: number;
  readonly match: PatternMatch;
}

export function readClaims(
  blocks: readonly Sectioned[],
  sentences: readonly Sentence[],
  law: Law,
  names: CategoryNames,
  tables: ReadonlySet<number>,
): ReadClaims {
  const reader = new ClaimReader(law, names);
  const claims: FoundClaim[] = [];
  const read = new Set<Sentence>();
  let before: {sentence: Sentence; said: readonly Said[]} | undefined;
  const leads = new Map<Sentence, readonly Said[]>();
  for (const sentence of sentences) {
    const about = blocks[sentence.block]?.about;
    if (
      sentence.beside ||
      sentence.kind === 'heading' ||
      (sentence.kind !== 'item' && sentence.tokens.length < FEWEST_WORDS && !sentence.text.endsWith(':')) ||
      tables.has(sentence.block) ||
      (about && NO_CLAIMS.has(about))
    ) {
      continue;
    }
    const own = sentence.text.endsWith('?') || NOT_CLAIMS.holds(sentence.tokens) ? [] : saidIn(sentence);
    const carried = own.length > 0 ? own : carriedOver(sentence, before, leads);
    if (own.length > 0 || carried.length > 0) read.add(sentence);
    leads.set(sentence, carried);
    for (const each of carried) claims.push(...reader.claimsOf(sentence, each, own.length === 0));
    before = {sentence, said: carried};
  }
  return {claims, read};
}

function saidIn(sentence: Sentence): readonly Said[] {
  const {tokens, text} = sentence;
  const said = new Map<string, Said>();
  for (const match of VERBS.all(tokens)) {
    const negated = isNegated(tokens, match.start, text);
    const key = `${match.value} ${negated}`;
    if (said.has(key)) continue;
    const confidence = doneByOthers(tokens, match.start, match.value) ? SURE.byOthers : SURE.said;
    said.set(key, {verb: match.value, negated, confidence, match});
  }
  return [...said.values()];
}

/** "Third parties may collect": somebody else's name stands between the verb and the last word for the business. */
function doneByOthers(tokens: readonly Token[], verb: number, kind: Claim['verb']): boolean {
  const from = Math.max(0, verb - 5);
  const others = OTHERS_DO.all(tokens, from, verb).at(-1);
  if (!others) return false;
  if ((tokens[others.start]?.word === 'you' || tokens[others.start]?.word === 'your') && (kind === 'collect' || kind === 'receive')) {
    return false;
  }
  const business = BUSINESS_DOES.all(tokens, from, verb).at(-1);
  return !business || business.start < others.start;
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
    this.parties = new NamedParties(law);
  }

  claimsOf(sentence: Sentence, said: Said, carried: boolean): readonly FoundClaim[] {
    const scope = carried ? scopeOfLine(sentence) : scopesOf(sentence, said.match).join(' ; ');
    const found = findElements(scope.replace(ON_A_DEVICE, ' '), this.law).filter(
      (each) => each.confidence >= 0.5 && !EVERYDAY_WORDS.has(each.text.toLowerCase()),
    );
    const elements = [...new Set(found.map(({element}) => element))];
    const named = this.names.allNamed(scope).map(({letter}) => letter);
    const {letters, limbs} = lettersOf(elements, this.law);
    const parties = this.parties.named(sentence);
    const place = passage(sentence.text, sentence.line, sentence.section);
    const claim: Claim = {
      verb: said.verb,
      negated: said.negated,
      elements,
      letters: [...new Set([...letters, ...named])].sort(),
      limbs,
      ...(parties.from.length > 0 && (said.verb === 'collect' || said.verb === 'receive') ? {from: parties.from} : {}),
      ...(parties.to.length > 0 && ['disclose', 'sell', 'share'].includes(said.verb) ? {to: parties.to} : {}),
      place,
      confidence: said.confidence,
    };
    return [{claim, sentence, words: found.map(({text}) => text)}];
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
