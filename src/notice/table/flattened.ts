/** Tables that lost their grid: a cell a line, cards, or `Category A … Collected: Yes`. */
import type {Letter} from '../../law/index.js';
import type {Sectioned} from '../sections.js';
import {lineAt} from '../blocks.js';
import {plainAnswer, answerOf, type Answer} from './answer.js';
import {printedLetter, type CategoryNames} from './category-name.js';
import {headerFamily} from './header.js';
import type {CategoryTable} from '../reading.js';
import type {Leads} from './leads.js';
import type {FoundRow, FoundTable} from './rows.js';
import {answerBelow, answerBeside, remarkedAnswer, sentenceAnswer, signOf} from './unit-answer.js';
import type {HeaderFamily} from '../words/header-words.js';

interface FlatLine {
  readonly text: string;
  readonly line: number;
  readonly section: string;
  readonly block: number;
}

interface Anchor {
  readonly at: number;
  readonly letter: Letter;
  readonly lettered: boolean;
  /** On its own line. */
  readonly answer: Answer | undefined;
}

const FEWEST = 3;
const LONGEST_LABEL = 260;
/** Lines that one row may take before it cannot be one any more. */
const LONGEST_ROW = 14;
const HEADINGS_BEFORE = 9;
const LONGEST_CARD_LABEL = 60;
/** Of the categories in a run so many answer, or what sounds like answers are remarks on some of them. */
const MOST_ANSWER = 0.6;

export function readFlattened(blocks: readonly Sectioned[], leads: Leads, names: CategoryNames): readonly FoundTable[] {
  const lines = flatLines(blocks);
  const all = lines.flatMap(({text}, at): Anchor[] => {
    const anchor = anchorOf(text, names);
    return anchor === undefined ? [] : [{at, ...anchor, lettered: printedLetter(text) !== undefined}];
  });
  // Among lettered rows, a line without a letter is a cell that happens to begin with such words: "Student records".
  const anchors = all.filter(
    (anchor, index) =>
      anchor.lettered ||
      !all.slice(Math.max(0, index - 3), index + 4).some(({lettered, at}) => lettered && Math.abs(at - anchor.at) <= LONGEST_ROW),
  );
  const tables: FoundTable[] = [];
  let run: FoundRow[] = [];
  let used: number[] = [];
  let end = -1;
  let stated = 0;
  let unanswered = 0;
  /** Before the first that answers. */
  let leading = 0;
  let isOfOthers = false;
  const finish = (): void => {
    const enough = new Set(run.map(({letter}) => letter)).size >= FEWEST && run.length >= (run.length + unanswered) * MOST_ANSWER;
    // "We collect this information from you" under each is a remark on a list.
    // So is "Not collected" under some of them.
    const isOfRemarks =
      run.every(({collected, quote}) => collected === 'yes' && sentenceAnswer(quote) === 'yes') ||
      (leading + unanswered > 0 && run.every(({collected, cells}) => collected === 'no' && plainAnswer(cells[0]?.[1] ?? '') === null));
    if ((enough && !isOfRemarks) || stated > 0) {
      tables.push({rows: run, blocks: [...new Set(used)], how: 'answers', printed: printed(run)});
    }
    run = [];
    used = [];
    stated = 0;
    unanswered = 0;
    leading = 0;
  };
  let answersBefore = 0;
  anchors.forEach((anchor, index) => {
    if (end >= 0 && anchor.at > end + 1 + HEADINGS_BEFORE) finish();
    const wasOfOthers = isOfOthers;
    isOfOthers = leads.at((lines[anchor.at] as FlatLine).block) === 'otherwise';
    if (isOfOthers && !wasOfOthers) finish();
    if (run.length === 0) {
      answersBefore = collectedPosition(lines, anchor.at);
      leading = anchor.at - (anchors[index - 1]?.at ?? -LONGEST_ROW) < LONGEST_ROW ? leading + unanswered : 0;
      unanswered = 0;
    }
    const limit = Math.min(anchors[index + 1]?.at ?? lines.length, anchor.at + LONGEST_ROW);
    const row = rowAt(lines, anchor, limit, {answersBefore, isOfOthers});
    if (!row) {
      unanswered += 1;
      return;
    }
    if (row.explicit) stated += 1;
    run.push(row.found);
    used.push(...lines.slice(anchor.at, row.end + 1).map(({block}) => block));
    end = row.end;
  });
  finish();
  return tables;
}

/** The columns that it must have had. */
function printed(rows: readonly FoundRow[]): CategoryTable {
  const [first] = rows;
  return {
    line: first?.line ?? 1,
    ...(first === undefined || first.section === '' ? {} : {section: first.section}),
    columns: [
      {title: 'Category', holds: 'category'},
      {title: 'Examples', holds: 'examples'},
      {title: 'Collected', holds: 'collected'},
    ],
    rows: rows.map(({line, letter, collected, printed: label, byFamily, cells}) => ({
      line,
      letter,
      collected,
      cells: [label, byFamily.examples ?? '', cells[0]?.[1] ?? ''],
    })),
  };
}

function flatLines(blocks: readonly Sectioned[]): readonly FlatLine[] {
  return blocks.flatMap(({block, section}, index) => {
    if (block.kind === 'table') return [];
    let offset = 0;
    return block.text.split('\n').map((text) => {
      const line = {text: text.trim(), line: lineAt(block.marks, offset), section, block: index};
      offset += text.length + 1;
      return line;
    });
  });
}

/** `a. Examples: …`, `b. Collected: YES`: numbered as the categories are. */
const NUMBERED_CELL =
  /^\W{0,3}[a-z]\s?[.)]\s{0,3}(?:examples?|collected|description|disclosed|sold|shared|sources?|purposes?|retention)\b/i;

/** A line that begins with the name of a category, a letter before it or not. */
function anchorOf(text: string, names: CategoryNames): Pick<Anchor, 'letter' | 'answer'> | undefined {
  const label = text.slice(0, LONGEST_LABEL);
  if (NUMBERED_CELL.test(label)) return undefined;
  const letter = printedLetter(label);
  const named = names.named(label, 16);
  if (!named) {
    const isLettered = letter !== undefined && text.length <= 80 && /^\W{0,3}category/i.test(text);
    return isLettered ? {letter, answer: undefined} : undefined;
  }
  if (named.wordsBefore > 1 && letter === undefined) return undefined;
  const answer = answerBeside(text, named.end);
  if (letter !== undefined) return {letter: named.letter, answer};
  const isShort = text.length <= 120 && text.split(' ').length <= named.words + 8;
  return isShort || (answer !== undefined && named.isActs) || signOf(text) !== undefined ? {letter: named.letter, answer} : undefined;
}

/** How many columns of answers stand before the one that says what is collected, by the headings above the first row. */
function collectedPosition(lines: readonly FlatLine[], first: number): number {
  const families = lines
    .slice(Math.max(0, first - HEADINGS_BEFORE), first)
    .map(({text}) => (text.length <= 80 ? headerFamily(text) : undefined));
  const answering = families.filter((family) => family === 'collected' || family === 'disclosed' || family === 'soldOrShared');
  return Math.max(0, answering.indexOf('collected'));
}

function rowAt(
  lines: readonly FlatLine[],
  {at, letter, answer}: Anchor,
  limit: number,
  {answersBefore, isOfOthers}: {readonly answersBefore: number; readonly isOfOthers: boolean},
): {found: FoundRow; end: number; explicit: boolean} | undefined {
  const span = lines.slice(at, limit);
  const explicit = span.findIndex(({text}) => statedAnswer(text) !== undefined);
  if (explicit >= 0) {
    const row = made(span, letter, explicit, statedAnswer((span[explicit] as FlatLine).text) as Answer, true, at);
    const rest = labelledLines(span.slice(explicit + 1));
    const sold = rest.find(({family}) => family === 'soldOrShared');
    return {...row, end: row.end + rest.length, found: sold ? {...row.found, soldOrShared: answerOf(sold.value)} : row.found};
  }
  const plain = span.flatMap(({text}, index) => (index > 0 && plainAnswer(text) !== null ? [index] : []));
  const chosen = plain[Math.min(answersBefore, plain.length - 1)];
  if (chosen !== undefined) return made(span, letter, chosen, plainAnswer((span[chosen] as FlatLine).text) as Answer, false, at);
  // What stands right beside a name under "we have disclosed" answers whether it was disclosed.
  if (!isOfOthers) {
    if (answer !== undefined) return made(span, letter, 0, answer, false, at);
    const below = span.findIndex(({text}, index) => index > 0 && said(text) !== undefined);
    if (below > 0) return made(span, letter, below, said((span[below] as FlatLine).text) as Answer, false, at);
  }
  const shouted = span.flatMap(({text}, index) => (text.match(/\b(YES|NO)\b(?!\.\s?\d)/g) ?? []).map((word) => ({index, word})));
  if (shouted.length === 1 && shouted[0]) return made(span, letter, shouted[0].index, shouted[0].word === 'YES' ? 'yes' : 'no', false, at);
  return undefined;
}

const said = (text: string): Answer | undefined => remarkedAnswer(text) ?? answerBelow(text);

/** The further lines of a card, each a label and its value: `Sold or shared: NO`. */
function labelledLines(lines: readonly FlatLine[]): readonly {readonly family: HeaderFamily; readonly value: string}[] {
  const found: {family: HeaderFamily; value: string}[] = [];
  for (const {text} of lines) {
    const colon = text.indexOf(':');
    const family = colon > 0 && colon <= LONGEST_CARD_LABEL ? headerFamily(text.slice(0, colon)) : undefined;
    if (family === undefined) break;
    found.push({family, value: text.slice(colon + 1)});
  }
  return found;
}

/** `Collected: Yes`, `Do we collect? No`. */
function statedAnswer(text: string): Answer | undefined {
  const match = /\bcollect(?:ed|s|ion)?\b[^:?\n]{0,40}[:?]\s{0,4}(?=\S)/i.exec(text.slice(-200));
  if (!match) return undefined;
  const answer = answerOf(text.slice(-200).slice(match.index + match[0].length));
  return answer === 'yes' || answer === 'no' ? answer : undefined;
}

function made(
  span: readonly FlatLine[],
  letter: Letter,
  answerAt: number,
  collected: Answer,
  explicit: boolean,
  at: number,
): {found: FoundRow; end: number; explicit: boolean} {
  const first = span[0] as FlatLine;
  const examples = span
    .slice(1, answerAt)
    .map(({text}) => text)
    .join(' ')
    .trim();
  return {
    found: {
      letter,
      collected,
      printed: first.text.slice(0, LONGEST_LABEL),
      line: first.line,
      section: first.section,
      quote: span
        .slice(0, answerAt + 1)
        .map(({text}) => text)
        .join(' | '),
      byFamily: examples === '' ? {} : {examples},
      cells: [['Collected', (span[answerAt] as FlatLine).text]],
    },
    end: at + answerAt,
    explicit,
  };
}
