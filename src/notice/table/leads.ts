/** What lists in a notice are lists of: the sentence or heading that leads them in says so. */
import {patterns} from '../patterns.js';
import type {Sentence} from '../sentences.js';
import type {Token} from '../tokens.js';
import {LEAD_WORDS} from '../words/lead-words.js';

export interface Lead {
  readonly sentence: Sentence;
  readonly says: 'collected' | 'not collected';
  /** It names categories, not only collecting. */
  readonly isFirm: boolean;
  /** "We do not collect:" and no more: it names no categories, and holds for what stands right under it. */
  readonly isBare?: true;
}

/** `otherwise`: of something else, such as what is disclosed. */
export type Told = Lead | 'otherwise';

const COLLECTED = patterns(...LEAD_WORDS.collected);
const NOT_COLLECTED = patterns(...LEAD_WORDS.notCollected);
const NOT_TAKEN = patterns(...LEAD_WORDS.notTaken);
const AFTER_NOT_TAKEN: ReadonlySet<string> = new Set(LEAD_WORDS.afterNotTaken);
const NAMES_CATEGORIES = patterns('categor*');
const HEADING = patterns(...LEAD_WORDS.heading);
const COLLECTING = patterns(...LEAD_WORDS.collecting);
const OTHERWISE = patterns(...LEAD_WORDS.otherwise);
const ABOUT = patterns(...LEAD_WORDS.about);
/** Words of a lead; fewer are a label, such as "Shared with:" under each category. */
const FEWEST_OF_SENTENCE = 5;
/** Words within which a bare denial has said it. */
const LONGEST_BARE = 14;
/** As often stand labels that are repeated under each category. */
const REPEATED = 3;

export class Leads {
  private readonly repeated: ReadonlySet<string>;
  private readonly told = new Map<Sentence, Told>();
  /** What a block says last. */
  private readonly toldByBlock = new Map<number, Told>();
  /** What led in last when each block begins. */
  private readonly toldBefore = new Map<number, Told>();

  constructor(sentences: readonly Sentence[], rights: ReadonlySet<Sentence>) {
    this.repeated = repeatedTitles(sentences);
    let last: Told | undefined;
    for (const sentence of sentences) {
      if (last !== undefined && !this.toldBefore.has(sentence.block)) this.toldBefore.set(sentence.block, last);
      if (sentence.beside || sentence.kind === 'cell') continue;
      const told = rights.has(sentence) ? 'otherwise' : toldBy(sentence);
      if (told === undefined || (this.repeated.has(sentence.text) && !isFirm(told))) continue;
      this.told.set(sentence, told);
      if (!isWeaker(told, this.toldByBlock.get(sentence.block))) this.toldByBlock.set(sentence.block, told);
      if (leadsIn(sentence, told)) last = told;
    }
  }

  /** "Sources:" and the like under each category, which lead no list in. */
  isLabel(sentence: Sentence): boolean {
    return this.repeated.has(sentence.text) || (sentence.tokens.length < FEWEST_OF_SENTENCE && sentence.text.endsWith(':'));
  }

  by(sentence: Sentence): Told | undefined {
    return this.told.get(sentence);
  }

  /** What led in last before a block. */
  at(block: number): Told | undefined {
    return this.toldBefore.get(block);
  }

  /** Of the lines that a list item stands under, the nearest that tells, where it is no farther than `running`. */
  over(item: Sentence, running: Lead | undefined): Told | undefined {
    for (let each = item.lead; each !== undefined && each.block >= (running?.sentence.block ?? 0); each = each.lead) {
      const told = this.toldByBlock.get(each.block);
      if (told !== undefined) return told;
    }
    return undefined;
  }
}

const isFirm = (told: Told): boolean => told !== 'otherwise' && told.isFirm;

/** "Not every category is collected from everyone.", behind "we collect the following categories". */
const isWeaker = (told: Told, known: Told | undefined): boolean =>
  told !== 'otherwise' && !told.isFirm && known !== undefined && isFirm(known);

/** Not "Sold: No" under each category. */
const leadsIn = ({kind, text, tokens}: Sentence, told: Told): boolean =>
  kind === 'heading' || isFirm(told) || /[:?]$/.test(text) || holdsFollowing(tokens);

function repeatedTitles(sentences: readonly Sentence[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const {kind, text} of sentences) if (kind === 'heading' || text.endsWith(':')) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Set([...counts].flatMap(([text, count]) => (count >= REPEATED ? [text] : [])));
}

function toldBy(sentence: Sentence): Told | undefined {
  const {kind, tokens, text} = sentence;
  if (saysNotTaken(sentence)) return {sentence, says: 'not collected', isFirm: NAMES_CATEGORIES.holds(tokens), isBare: true};
  if (tokens.length < FEWEST_OF_SENTENCE && text.endsWith(':') && !COLLECTING.holds(tokens)) return undefined;
  const otherwise = Math.min(startOf(OTHERWISE, tokens), kind === 'heading' ? startOf(ABOUT, tokens) : Infinity);
  // "We collect the following categories, and may have disclosed them:" says first what the list is of.
  const comesFirst = (set: typeof COLLECTED): boolean => {
    const said = set.first(tokens);
    return said !== undefined && said.end <= otherwise;
  };
  if (comesFirst(NOT_COLLECTED)) {
    return text.endsWith(':') || holdsFollowing(tokens) ? {sentence, says: 'not collected', isFirm: true} : undefined;
  }
  const ofCategories = comesFirst(COLLECTED) || (kind === 'heading' && comesFirst(HEADING));
  if (ofCategories || comesFirst(COLLECTING)) return {sentence, says: 'collected', isFirm: ofCategories};
  return otherwise === Infinity ? undefined : 'otherwise';
}

/** "We do not collect:", "What we don't collect", "Information we have not collected:"; with categories named it is a lead like others. */
function saysNotTaken({kind, tokens, text}: Sentence): boolean {
  if (kind !== 'heading' && !text.endsWith(':')) return false;
  const said = NOT_TAKEN.first(tokens, 0, Math.min(tokens.length, LONGEST_BARE));
  return said !== undefined && tokens.slice(said.end).every(({word}) => AFTER_NOT_TAKEN.has(word));
}

const startOf = (set: typeof COLLECTED, tokens: readonly Token[]): number => set.first(tokens)?.start ?? Infinity;

const holdsFollowing = (tokens: readonly Token[]): boolean => tokens.some(({word}) => word === 'following' || word === 'below');
