/** Notices kept as data in source files: arrays of objects are tables, long strings are paragraphs. */
import {EMPTY_CELL, type Block, type GridCell} from './blocks.js';
import type {CodeToken} from './code-markup.js';
import {keyedLine} from './front-matter.js';
import {TextBuilder} from './text-builder.js';

interface Open {
  readonly mark: '{' | '[';
  readonly id: number;
  readonly line: number;
  key: string;
  readonly values: Map<string, {text: string; line: number}>;
}

interface Row {
  readonly keys: string;
  readonly cells: readonly GridCell[];
  readonly heads: readonly string[];
  readonly line: number;
  readonly parent: number;
}

const FEWEST_ROWS = 3;
/** A day for which no words stand beside it. */
const DATE_KEY = /updated?$|updatedat$|effective|revised/i;
const TITLE_KEYS = new Set(['title', 'heading', 'header', 'question', 'subtitle', 'subheading']);

export function dataBlocks(tokens: readonly CodeToken[]): readonly Block[] {
  const rows: Row[] = [];
  const open: Open[] = [];
  let ids = 0;
  tokens.forEach((token, index) => {
    const inner = open.at(-1);
    if (token.kind === 'mark' && (token.text === '{' || token.text === '[')) {
      ids += 1;
      open.push({mark: token.text, id: ids, line: token.line, key: '', values: new Map()});
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
    } else if (inner && token.kind === 'string') {
      put(inner, inner.mark === '[' ? String(inner.values.size) : inner.key, token.text, token.line);
    }
  });
  return grouped(rows);
}

function close(closed: Open, parent: Open | undefined, rows: Row[]): void {
  const values = [...closed.values];
  if (closed.mark === '[' && parent?.mark === '{') {
    // A list of strings is one value with several lines.
    for (const [, {text, line}] of values) put(parent, parent.key, text, line);
    return;
  }
  if (values.length === 0) return;
  rows.push({
    keys: closed.mark === '[' ? `[${values.length}` : values.map(([key]) => key).join(','),
    heads: closed.mark === '[' ? [] : values.map(([key]) => key),
    cells: values.map(([, {text, line}]) => (text === '' ? EMPTY_CELL : {text, line, head: false})),
    line: closed.line,
    parent: parent?.id ?? 0,
  });
}

function put(into: Open, key: string, text: string, line: number): void {
  const known = into.values.get(key);
  const flat = new TextBuilder();
  flat.add(text, line);
  if (known) known.text = `${known.text}\n${flat.flat}`;
  else if (key !== '') into.values.set(key, {text: flat.flat, line});
}

function grouped(rows: readonly Row[]): readonly Block[] {
  const blocks: Block[] = [];
  for (let start = 0; start < rows.length;) {
    const first = rows[start] as Row;
    let end = start + 1;
    while (end < rows.length && rows[end]?.keys === first.keys && rows[end]?.parent === first.parent) end += 1;
    const run = rows.slice(start, end);
    start = end;
    if (run.length >= FEWEST_ROWS && first.cells.length >= 2 && !first.heads.some((head) => TITLE_KEYS.has(head))) {
      const heads = first.heads.map((text) => ({text, line: first.line, head: true}));
      blocks.push({kind: 'table', rows: [...(heads.length > 0 ? [heads] : []), ...run.map(({cells}) => cells)], line: first.line});
    } else {
      blocks.push(...run.flatMap(proseOf));
    }
  }
  return blocks;
}

const presentOnly = (block: Block | undefined): readonly Block[] => (block ? [block] : []);

/** Strings long enough to be sentences, and the titles above them. */
function proseOf({heads, cells}: Row): readonly Block[] {
  return cells.flatMap(({text, line}, index) => {
    const key = heads[index] ?? '';
    const title = TITLE_KEYS.has(key);
    if (DATE_KEY.test(key)) return presentOnly(keyedLine(key, text, line));
    if (text === '' || (!title && text.split(' ').length < 6)) return [];
    const builder = new TextBuilder();
    builder.add(text, line);
    const block = builder.take(title ? 'heading' : 'paragraph', title ? 4 : 0, false);
    return block ? [block] : [];
  });
}
