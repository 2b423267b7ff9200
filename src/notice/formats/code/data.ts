/** Notices kept as data in source files: arrays of objects are tables, long strings are paragraphs. */
import {EMPTY_CELL, type Block, type GridCell, type TextBlock} from '../../blocks.js';
import type {CodeToken} from './markup.js';
import {keyedLine} from '../markdown/front-matter.js';
import {TextBuilder} from '../text-builder.js';

interface Open {
  readonly mark: '{' | '[';
  readonly id: number;
  readonly line: number;
  key: string;
  readonly values: Map<string, Value>;
  /** Line of the page that shows it, by the name that it or what is around it has in the program. */
  readonly shownAt: number | undefined;
  /** That name is its own. */
  readonly isNamed: boolean;
}

interface Value {
  text: string;
  readonly line: number;
  /** A single string written over several lines. */
  lined?: CodeToken | undefined;
}

interface Row {
  readonly keys: string;
  readonly cells: readonly GridCell[];
  readonly heads: readonly string[];
  readonly lined: readonly (CodeToken | undefined)[];
  /** Strings that stand in a list by themselves: `{['…', '…'].map(…)}`. */
  readonly isList: boolean;
  readonly line: number;
  readonly parent: number;
  /** Line of the page that shows it, where it stands elsewhere. */
  readonly shownAt?: number | undefined;
}

export interface DataBlocks {
  readonly blocks: readonly Block[];
  /** Lines of the page where some of them are shown. */
  readonly shownAt: ReadonlyMap<Block, number>;
}

/** Reads a string of several lines as the text that it is; its lines count from 1. */
export type ReadLines = (text: string) => readonly Block[];

const FEWEST_ROWS = 3;
/** Tokens of a type between a name and what it is set to. */
const FARTHEST_NAME = 14;
/** Fewer are a label or a name of the program's own. */
const FEWEST_WORDS = 6;
/** Of a string that stands alone; shorter ones are names and settings. */
const SHORTEST_TEXT = 200;
/** A day for which no words stand beside it. */
const DATE_KEY = /updated?$|updatedat$|effective|revised/i;
const TITLE_KEYS = new Set(['title', 'heading', 'header', 'question', 'subtitle', 'subheading']);

/** `shown`: the lines on which the page shows what is declared under each name. */
export function dataBlocks(tokens: readonly CodeToken[], readLines: ReadLines, shown: ReadonlyMap<string, number>): DataBlocks {
  const rows: Row[] = [];
  const open: Open[] = [];
  let ids = 0;
  tokens.forEach((token, index) => {
    const inner = open.at(-1);
    if (token.kind === 'mark' && (token.text === '{' || token.text === '[')) {
      ids += 1;
      const own = shown.get(nameBefore(tokens, index));
      const at = own ?? inner?.shownAt;
      open.push({mark: token.text, id: ids, line: token.line, key: '', values: new Map(), shownAt: at, isNamed: own !== undefined});
    } else if (token.kind === 'mark' && (token.text === '}' || token.text === ']')) {
      const closed = open.pop();
      if (closed) close(closed, open.at(-1), rows);
    } else if (
      inner &&
      token.kind !== 'mark' &&
      inner.mark === '{' &&
      tokens[index + 1]?.text === ':' &&
      tokens[index + 1]?.kind === 'mark'
    ) {
      inner.key = token.text.slice(0, 80);
    } else if (isTextAlone(token, tokens[index - 1])) {
      ids += 1;
      const {text, line} = token;
      rows.push({keys: '', heads: [], isList: false, lined: [token], cells: [{text, line, head: false}], line, parent: -ids});
    } else if (inner && (token.kind === 'string' || isTruth(token, tokens[index - 1]))) {
      put(inner, inner.mark === '[' ? String(inner.values.size) : inner.key, token);
    }
  });
  return grouped(rows, readLines);
}

/** `const POLICY = '…'`, `export default '…'`: a text that is nobody's value. */
function isTextAlone({kind, text}: CodeToken, before: CodeToken | undefined): boolean {
  if (kind !== 'string' || text.length < SHORTEST_TEXT) return false;
  return before === undefined || (before.kind === 'mark' && before.text === '=') || (before.kind === 'name' && before.text === 'default');
}

/** `collected: false`, and `false` in a list. */
function isTruth({kind, text}: CodeToken, before: CodeToken | undefined): boolean {
  return kind === 'name' && (text === 'true' || text === 'false') && before?.kind === 'mark' && ':,['.includes(before.text);
}

/** `const rows = [`, `const rows: Row[] = [`, `rows = ref([`, `rows: [`. */
function nameBefore(tokens: readonly CodeToken[], index: number): string {
  const isMark = (at: number, text: string): boolean => tokens[at]?.kind === 'mark' && tokens[at]?.text === text;
  let at = index - 1;
  if (tokens[at]?.kind === 'name' && isMark(at - 1, '=')) at -= 1;
  if (isMark(at, ':')) return tokens[at - 1]?.text.slice(0, 80) ?? '';
  if (!isMark(at, '=')) return '';
  for (let back = at - 1; back >= Math.max(0, at - FARTHEST_NAME); back -= 1) {
    if (['const', 'let', 'var'].includes(tokens[back]?.text ?? '')) return tokens[back + 1]?.text ?? '';
  }
  return tokens[at - 1]?.kind === 'name' ? (tokens[at - 1]?.text ?? '') : '';
}

function close(closed: Open, parent: Open | undefined, rows: Row[]): void {
  const values = [...closed.values];
  if (closed.mark === '[' && closed.isNamed && values.length >= FEWEST_ROWS && isListOfLabels(closed)) {
    rows.push({...rowOf(closed, parent), keys: `list ${closed.id}`, isList: true});
    return;
  }
  if (closed.mark === '[' && parent?.mark === '{' && parent.key === '') {
    if (isListOfProse(values.map(([, {text}]) => text))) rows.push({...rowOf(closed, parent), keys: `list ${closed.id}`, isList: true});
    return;
  }
  if (closed.mark === '[' && parent?.mark === '{') {
    // A list of strings is one value with several lines.
    for (const [, {text, line, lined}] of values) put(parent, parent.key, lined ?? {kind: 'string', text, line});
    return;
  }
  if (values.length > 0) rows.push(rowOf(closed, parent));
}

function rowOf(closed: Open, parent: Open | undefined): Row {
  const values = [...closed.values];
  return {
    keys: closed.mark === '[' ? `[${values.length}` : values.map(([key]) => key).join(','),
    heads: closed.mark === '[' ? [] : values.map(([key]) => key),
    cells: values.map(([, {text, line}]) => (text === '' ? EMPTY_CELL : {text, line, head: false})),
    lined: values.map(([, {lined}]) => lined),
    isList: false,
    line: closed.line,
    parent: parent?.id ?? 0,
    shownAt: closed.shownAt,
  };
}

/** Strings that a page shows one by one: some are more than a word. */
const isListOfLabels = ({values}: Open): boolean => [...values.values()].some(({text}) => text.includes(' '));

/** Lines of a list rather than names of classes and the like. */
function isListOfProse(texts: readonly string[]): boolean {
  return texts.some((text) => text.split(' ').length >= FEWEST_WORDS);
}

function put(into: Open, key: string, token: CodeToken): void {
  const known = into.values.get(key);
  const flat = new TextBuilder();
  flat.add(token.text, token.line);
  if (known) {
    known.text = `${known.text}\n${flat.flat}`;
    known.lined = undefined;
  } else if (key !== '') {
    into.values.set(key, {text: flat.flat, line: token.line, lined: token.text.trim().includes('\n') ? token : undefined});
  }
}

function grouped(rows: readonly Row[], readLines: ReadLines): DataBlocks {
  const blocks: Block[] = [];
  const shown = new Map<Block, number>();
  for (let start = 0; start < rows.length;) {
    const first = rows[start] as Row;
    let end = start + 1;
    while (end < rows.length && areAlike(first, rows[end] as Row)) end += 1;
    const run = rows.slice(start, end);
    start = end;
    const keys = [...new Set(run.flatMap(({heads}) => heads))];
    const done = blocks.length;
    if (run.length > 1 && isContent(keys)) {
      blocks.push(...run.flatMap((row) => contentOf(row, readLines)));
    } else if (
      run.length >= FEWEST_ROWS &&
      Math.max(keys.length, first.cells.length) >= 2 &&
      (!keys.some((key) => TITLE_KEYS.has(key)) || answers(run))
    ) {
      blocks.push(tableOf(run, keys));
    } else if (run.length === 1 && first.heads.length >= FEWEST_ROWS && first.cells.every(({text}) => ANSWER.test(text))) {
      blocks.push(tableOfPairs(first));
    } else {
      blocks.push(...run.flatMap((row) => proseOf(row, readLines)));
    }
    if (first.shownAt !== undefined) for (const block of blocks.slice(done)) shown.set(block, first.shownAt);
  }
  return {blocks, shownAt: shown};
}

/** `{title: 'Identifiers', collected: true}`: a value of each is an answer. */
const answers = (run: readonly Row[]): boolean => run.every(({cells}) => cells.some(({text}) => ANSWER.test(text)));
const ANSWER = /^(?:yes|no|true|false|collected|not collected)$/i;

const presentOnly = (block: Block | undefined): readonly Block[] => (block ? [block] : []);

/** Rows of one list: as long, or with the same first key; some leave out what does not go for them. */
function areAlike(first: Row, row: Row): boolean {
  return row.parent === first.parent && (row.keys === first.keys || (row.heads.length > 0 && row.heads[0] === first.heads[0]));
}

function tableOf(run: readonly Row[], keys: readonly string[]): Block {
  const [{line}] = run as [Row];
  const rows = run.map(({heads, cells}) =>
    keys.length === 0 ? cells : keys.map((key) => (heads.includes(key) ? (cells[heads.indexOf(key)] as GridCell) : EMPTY_CELL)),
  );
  return {kind: 'table', rows: [...(keys.length > 0 ? [keys.map((text) => ({text, line, head: true}))] : []), ...rows], line};
}

/** `{'Identifiers': 'Yes', 'Biometric information': 'No'}` */
function tableOfPairs({heads, cells, line}: Row): Block {
  return {
    kind: 'table',
    rows: heads.map((text, index) => [{text, line: cells[index]?.line ?? line, head: false}, cells[index] as GridCell]),
    line,
  };
}

/** `{kind: 'p', text: '…'}`, `{type: 'list', items: ['…', '…']}`: a document kept as its blocks. */
function isContent(keys: readonly string[]): boolean {
  return keys.some((key) => KIND_KEYS.has(key)) && keys.some((key) => TEXT_KEYS.has(key)) && !keys.some((key) => TITLE_KEYS.has(key));
}

const KIND_KEYS = new Set(['kind', 'type', 'tag', 'component', 'element', '_type', 'block']);
const TEXT_KEYS = new Set(['text', 'content', 'items', 'body', 'value', 'children', 'list', 'html', 'paragraph']);
const HEADING_KIND = /^(?:h([1-6])?|heading|header|title|sub|subheading|subtitle|subsection|section)$/i;

function contentOf({heads, cells, lined}: Row, readLines: ReadLines): readonly Block[] {
  const kind = cells[heads.findIndex((key) => KIND_KEYS.has(key))]?.text ?? '';
  const heading = HEADING_KIND.exec(kind);
  const level = heading ? (heading[1] !== undefined ? Number(heading[1]) : kind.toLowerCase().startsWith('sub') ? 4 : 3) : 0;
  return heads.flatMap((key, index) => {
    const [{text, line}, token] = [cells[index] as GridCell, lined[index]];
    if (!TEXT_KEYS.has(key) || text === '') return [];
    if (heading) return textBlock(text, line, 'heading', level);
    if (token) return linesOf(token, readLines);
    const lines = text.split('\n');
    return lines.length > 1 || key === 'items' || key === 'list'
      ? lines.flatMap((each) => textBlock(each, line, 'item', 1))
      : textBlock(text, line, 'paragraph', 0);
  });
}

function textBlock(text: string, line: number, kind: TextBlock['kind'], level: number): readonly Block[] {
  const builder = new TextBuilder();
  builder.add(text, line);
  return presentOnly(builder.take(kind, level, false));
}

/** Strings long enough to be sentences, and the titles above them. */
function proseOf({heads, cells, lined, isList}: Row, readLines: ReadLines): readonly Block[] {
  return cells.flatMap(({text, line}, index) => {
    const key = heads[index] ?? '';
    const title = TITLE_KEYS.has(key);
    if (DATE_KEY.test(key)) return presentOnly(keyedLine(key, text, line));
    if (text === '' || (!title && !isList && text.split(' ').length < FEWEST_WORDS)) return [];
    const token = lined[index];
    if (token && !title) return linesOf(token, readLines);
    // A list under a key: `items: ['…', '…']`.
    if (text.includes('\n')) return text.split('\n').flatMap((each) => textBlock(each, line, 'item', 1));
    return textBlock(text, line, title ? 'heading' : isList ? 'item' : 'paragraph', title ? 4 : isList ? 1 : 0);
  });
}

/** The text of a string on the lines of the file: all on one where its line breaks are written `\n`. */
function linesOf({text, line, written = 1}: CodeToken, readLines: ReadLines): readonly Block[] {
  const inFile = (at: number): number => line + (written > 1 ? at - 1 : 0);
  return readLines(text).map((block) =>
    block.kind === 'table'
      ? {...block, line: inFile(block.line), rows: block.rows.map((row) => row.map((cell) => ({...cell, line: inFile(cell.line)})))}
      : {
          ...block,
          // Under the title that the data gives it.
          level: block.kind === 'heading' ? Math.min(7, block.level + 4) : block.level,
          marks: block.marks.map(({offset, line: at}) => ({offset, line: inFile(at)})),
        },
  );
}
