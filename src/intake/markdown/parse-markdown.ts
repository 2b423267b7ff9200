/** Markdown → blocks. Behind a gate: markdown-it is loaded only when Markdown is read. */
import MarkdownIt from 'markdown-it';
import {UserProblem} from '../../record/problem.js';
import {joined, type Block, type Inline, type LabelledLine, type TableRow} from './blocks.js';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

/** The parser makes objects of every line, cell and piece of marked text before any is read: up to a kilobyte of each. */
const MOST = {characters: 16_000_000, lines: 500_000, marks: 1_000_000} as const;
const MARKS = new Set([...'|*_~[]<&`\\'].map((mark) => mark.charCodeAt(0)));
const MOST_NESTING = 60;

/** Throws UserProblem where there is more than can be parsed. */
export function parseMarkdown(text: string, file: string): readonly Block[] {
  refuseEndless(text, file);
  const {body, skipped} = withoutFrontMatter(text);
  const reader = new BlockReader(skipped);
  for (const token of new MarkdownIt({html: true, linkify: false, maxNesting: MOST_NESTING}).parse(body, {})) reader.read(token);
  return reader.blocks;
}

function refuseEndless(text: string, file: string): void {
  if (text.length > MOST.characters) throw tooLong('file-too-large', `more than ${MOST.characters} characters`, file);
  let line = 1;
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_END) line++;
    else if (MARKS.has(code)) marks++;
    else continue;
    if (line > MOST.lines) throw tooLong('too-many-lines', `more than ${MOST.lines} lines`, file);
    if (marks > MOST.marks) {
      throw tooLong('too-many-marks', `more than ${MOST.marks} marks, such as the pipes between cells`, `${file}:${line}`);
    }
  }
}

const LINE_END = 10;

const tooLong = (code: string, holds: string, where: string): UserProblem =>
  new UserProblem({code, what: `The document holds ${holds}; no more are read`, where, fix: 'Split it, or save its tables as CSV.'});

/** What stands between two lines of dashes at the top is about the page. */
function withoutFrontMatter(text: string): {readonly body: string; readonly skipped: number} {
  const match = /^\uFEFF?---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return match
    ? {body: text.slice(match[0].length), skipped: match[0].split('\n').length - 1}
    : {body: text.replace(/^\uFEFF/, ''), skipped: 0};
}

class BlockReader {
  readonly blocks: Block[] = [];
  private heading: {readonly level: number; readonly line: number} | undefined;
  private rows: TableRow[] | undefined;
  private cells: Inline[] | undefined;
  private line = 1;
  private depth = 0;
  /** Depth of the list that gives the values of the label before it. */
  private listed: number | undefined;
  private labelled: LabelledLine[] = [];

  constructor(private readonly skipped: number) {}

  read(token: Token): void {
    if (token.map) this.line = token.map[0] + 1 + this.skipped;
    switch (token.type) {
      case 'heading_open':
        this.endLines();
        this.heading = {level: Number(token.tag.slice(1)), line: this.line};
        break;
      case 'table_open':
        this.endLines();
        this.rows = [];
        break;
      case 'tr_open':
        this.cells = [];
        break;
      case 'tr_close':
        this.rows?.push({line: this.line, cells: this.cells ?? []});
        this.cells = undefined;
        break;
      case 'table_close':
        if (this.rows) this.blocks.push({is: 'table', rows: this.rows});
        this.rows = undefined;
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.depth++;
        // `**Recipients:**` and a list below it.
        this.listed ??= this.labelled.at(-1)?.value.text === '' && this.depth === 1 ? this.depth : undefined;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        if (this.listed === this.depth) this.listed = undefined;
        this.depth--;
        break;
      case 'hr':
        this.endLines();
        break;
      case 'inline':
        this.inline(token);
        break;
    }
  }

  private inline(token: Token): void {
    const tokens = token.children ?? [];
    if (this.cells) {
      this.cells.push(inlineOf(tokens));
    } else if (this.heading) {
      this.blocks.push({is: 'heading', ...this.heading, text: inlineOf(tokens).text.replace(/\s+/g, ' ')});
      this.heading = undefined;
    } else {
      this.lines(tokens, this.depth);
    }
  }

  /** Each line of a paragraph or list item may have a label of its own; lines further in go on about the one above. */
  private lines(tokens: readonly Token[], depth: number): void {
    let line = this.line;
    for (const part of splitLines(tokens)) {
      const read = labelledLine(part, line);
      const before = this.labelled.at(-1);
      const within = depth > 1 || this.listed !== undefined;
      if (before?.label !== undefined && (within || (read.label === undefined && before.value.text === ''))) {
        const value = read.label === undefined ? read.value : {...read.value, text: `${read.label}: ${read.value.text}`};
        this.labelled[this.labelled.length - 1] = {...before, value: joined(before.value, value)};
      } else if (read.label !== undefined) {
        if (this.labelled.length === 0) this.blocks.push({is: 'labelled', lines: this.labelled});
        this.labelled.push(read);
      } else {
        this.endLines();
        if (read.value.text !== '') this.blocks.push({is: 'text', line, value: read.value});
      }
      line++;
    }
  }

  private endLines(): void {
    if (this.labelled.length > 0) this.labelled = [];
  }
}

function splitLines(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

const LONGEST_LABEL = 60;

/** `**Purpose:** …`, `**Purpose**: …`, `Purpose: …`. */
function labelledLine(tokens: readonly Token[], line: number): LabelledLine {
  const whole = inlineOf(tokens);
  const strong = tokens.findIndex(({type}) => type === 'strong_open');
  const end = tokens.findIndex(({type}) => type === 'strong_close');
  const before = strong < 0 ? 'none' : inlineOf(tokens.slice(0, strong)).text;
  if (before === '' && end > strong) {
    const label = inlineOf(tokens.slice(strong, end)).text;
    const value = inlineOf(tokens.slice(end + 1));
    if (/[:：]$/.test(label) || /^\s*[:：–—]/.test(value.text)) {
      return {line, label: label.replace(/[:：]$/, '').trimEnd(), value: {...value, text: value.text.replace(/^\s*[:：–—]\s*/, '')}};
    }
  }
  const colon = whole.text.search(/[:：](?:\s|$)/u);
  const label = whole.text.slice(0, Math.max(0, colon)).trimEnd();
  // A sentence with a colon in it is no label.
  const plain = colon > 1 && label.length <= LONGEST_LABEL && /^\p{L}[^.;!?]*$/u.test(label);
  return plain ? {line, label, value: {...whole, text: whole.text.slice(colon + 1).trim()}} : {line, value: whole};
}

/** Markup is read, not shown: what remains is what a person sees. */
function inlineOf(tokens: readonly Token[]): Inline {
  let text = '';
  const links: string[] = [];
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak' || (token.type === 'html_inline' && /^<br\b/i.test(token.content))) {
      text += '\n';
    } else if (token.type === 'text' || token.type === 'code_inline') {
      text += token.content;
    } else if (token.type === 'image') {
      text += token.content;
    } else if (token.type === 'link_open') {
      links.push(String(token.attrGet('href') ?? ''));
    }
  }
  const shown = text
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
  return {text: shown, links: links.filter((href) => /^https?:\/\//i.test(href) && !shown.includes(href))};
}
