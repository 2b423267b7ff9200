/** Categories that a notice lists as collected, without a table: under a lead such as "we collect the following categories". */
import {patterns} from '../patterns.js';
import type {Sentence} from '../sentences.js';
import type {Token} from '../tokens.js';
import {printedLetter, type CategoryNames, type NamedCategory} from './category-name.js';
import type {FoundRow, FoundTable} from './rows.js';

const FEWEST = 3;
const FEWEST_LETTERED = 2;
/** Words of a lead; fewer are a label, such as "Shared with:" under each category. */
const FEWEST_OF_SENTENCE = 5;
/** A category stands among the first words of its line; between two of them stand a few lines of examples and purposes. */
const FIRST_WORDS = 12;
const MOST_BETWEEN = 4;
const SAYS_COLLECTED = patterns(
  'collect|collected|collects ___ following categor*',
  'categor* of personal information|data __ collect|collected|collects',
  'following categor* __ collected|collect',
  'collect|collected __ categor* of _ information|data _ listed|described|set',
  'collect|collected|collects __ categor* of _ personal information|data',
);
/** Kinds of one category. */
const OF_ONE = patterns('sensitive personal|information|data');
/** In a heading that is enough; in a sentence it may be about anything. */
const HEADS_COLLECTED = patterns('categor* of information|data _ collect|collected|collects');
const SAYS_OTHERWISE = patterns('disclos*', 'sold', 'sell', 'share|shared', 'right|rights', 'request*', 'not collect*', 'retain*');

export function readListed(sentences: readonly Sentence[], names: CategoryNames): readonly FoundTable[] {
  const lists = new Map<Sentence, FoundRow[]>();
  const blocks = new Map<Sentence, number[]>();
  const inline: FoundRow[] = [];
  const leading = leadsOf(sentences);
  for (const {lead, row, block} of linesUnder(sentences, leading, names)) {
    lists.set(lead, [...(lists.get(lead) ?? []), row]);
    // A paragraph with all of it says other things as well.
    if (block !== lead.block) blocks.set(lead, [...(blocks.get(lead) ?? []), block]);
  }
  for (const sentence of sentences) {
    const lead = sentence.lead;
    if (sentence.kind === 'item' && sentence.index === 0 && lead && leading.has(lead.block)) {
      const named = names.named(sentence.text, FIRST_WORDS);
      if (!named || named.wordsBefore > 0) continue;
      lists.set(lead, [...(lists.get(lead) ?? []), rowOf(sentence, named)]);
      blocks.set(lead, [...(blocks.get(lead) ?? []), sentence.block]);
    }
    inline.push(...inlineList(sentence, names));
  }
  const found = [...lists]
    .filter(([, rows]) => new Set(rows.map(({letter}) => letter)).size >= (isLettered(rows) ? FEWEST_LETTERED : FEWEST))
    .map(([lead, rows]): FoundTable => ({rows, blocks: blocks.get(lead) ?? [], how: 'listed'}));
  return inline.length > 0 ? [...found, {rows: inline, blocks: [], how: 'listed'}] : found;
}

/** "Sources:", "Shared with:" under each category. */
const isLabel = ({tokens, text}: Sentence): boolean => tokens.length < FEWEST_OF_SENTENCE && text.endsWith(':');

/** `A. Identifiers`, `B. Geolocation data`. */
const isLettered = (rows: readonly FoundRow[]): boolean => rows.every(({printed}) => printedLetter(printed) !== undefined);

interface LineUnder {
  readonly lead: Sentence;
  readonly row: FoundRow;
  readonly block: number;
}

/** Lines, paragraphs or headings behind such a lead that begin with the name of a category, until something else goes on for a while. */
function linesUnder(sentences: readonly Sentence[], leading: ReadonlySet<number>, names: CategoryNames): readonly LineUnder[] {
  const found: LineUnder[] = [];
  let lead: Sentence | undefined;
  let strange = 0;
  for (const sentence of sentences) {
    const {kind, block, index, tokens, beside} = sentence;
    if (beside || kind === 'cell' || (kind === 'item' && sentence.lead !== undefined && leading.has(sentence.lead.block))) continue;
    const says = kind === 'heading' && HEADS_COLLECTED.holds(tokens) ? 'collected' : saidFirst(tokens);
    if (says === 'otherwise' && sentence.text.endsWith(':') && !isLabel(sentence)) {
      lead = undefined;
    } else if (says === 'collected' && kind !== 'item' && lead?.block !== block) {
      lead = sentence;
      strange = 0;
      continue;
    }
    if (lead === undefined) continue;
    // "We collect the following categories: identifiers, geolocation data, and inferences."
    const inLine = block === lead.block && index === lead.index + 1 && lead.text.endsWith(':') ? names.allNamed(sentence.text) : [];
    if (inLine.length >= FEWEST) {
      found.push(...inLine.map((each) => ({lead: lead as Sentence, row: rowOf(sentence, each), block})));
      lead = undefined;
      continue;
    }
    const named = names.named(sentence.text, FIRST_WORDS);
    if (named?.wordsBefore === 0 && !SAYS_OTHERWISE.holds(tokens.slice(0, FIRST_WORDS))) {
      found.push({lead, row: rowOf(sentence, named), block});
      strange = 0;
    } else if (kind !== 'item' && !isLabel(sentence) && (index === 0 || block === lead.block)) {
      strange += 1;
      if (strange > MOST_BETWEEN) lead = undefined;
    }
  }
  return found;
}

/** `Categories of personal information collected: identifiers; internet activity.` in one sentence. */
function inlineList(sentence: Sentence, names: CategoryNames): readonly FoundRow[] {
  const colon = sentence.text.indexOf(':');
  if (colon < 20 || colon > 160 || colon === sentence.text.length - 1) return [];
  const words = sentence.tokens.filter(({end}) => end <= colon);
  if (!SAYS_COLLECTED.holds(words) || SAYS_OTHERWISE.holds(words) || OF_ONE.holds(words)) return [];
  return names.allNamed(sentence.text.slice(colon + 1)).map((named) => rowOf(sentence, named));
}

/** "We collect the following categories, and may have disclosed them:" says first what the list is of. */
function saidFirst(tokens: readonly Token[]): 'collected' | 'otherwise' | undefined {
  const [collected, otherwise] = [SAYS_COLLECTED.first(tokens), SAYS_OTHERWISE.first(tokens)];
  if (collected !== undefined && (otherwise === undefined || collected.end <= otherwise.start)) return 'collected';
  return otherwise === undefined ? undefined : 'otherwise';
}

/** Blocks that lead such a list in: their last sentence says so, or an earlier one and no later one says otherwise. */
function leadsOf(sentences: readonly Sentence[]): ReadonlySet<number> {
  const leads = new Set<number>();
  for (const {block, tokens} of sentences) {
    const says = saidFirst(tokens);
    if (says === 'collected') leads.add(block);
    else if (says === 'otherwise') leads.delete(block);
  }
  return leads;
}

function rowOf(sentence: Sentence, {letter, end}: NamedCategory): FoundRow {
  return {
    letter,
    collected: holdsNothing(sentence.text.slice(end)) ? 'no' : 'yes',
    printed: sentence.text.slice(0, 120),
    line: sentence.line,
    section: sentence.section,
    quote: sentence.text,
    byFamily: {},
    cells: [],
  };
}

/** `Sensory information: None collected.` */
const holdsNothing = (rest: string): boolean => /^\W{0,4}(?:none|not collected|no)\b[^,;]{0,30}$/i.test(rest);
