/** Markdown → blocks. Behind a gate: markdown-it is loaded only when Markdown is read. */
import MarkdownIt from 'markdown-it';
import {UserProblem} from '../../../record/problem.js';
import {EMPTY_CELL, type Block, type GridCell, type NoticeText, type TextBlock} from '../../blocks.js';
import {frontMatterOf} from './front-matter.js';
import {pipeTable} from './pipe-table.js';
import type {Unread} from '../../reading.js';
import {TextBuilder} from '../text-builder.js';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];
type ReadHtml = (html: string, firstLine: number) => NoticeText;

/** The parser makes objects of every cell before any is read. */
const MOST_PIPES = 200_000;

/** `readHtml` reads the markup that Markdown may hold. Throws UserProblem where its tables have more cells than can be parsed. */
export function readMarkdown(text: string, readHtml: ReadHtml): NoticeText {
  refuseEndlessTables(text);
  const {blocks: stated, body} = frontMatterOf(text);
  const reader = new MarkdownReader(readHtml);
  reader.read(new MarkdownIt({html: true, linkify: false, maxNesting: 60}).parse(body, {}));
  return {format: 'markdown', blocks: [...stated, ...reader.blocks], unread: reader.unread};
}

function refuseEndlessTables(text: string): void {
  let pipes = 0;
  for (let at = text.indexOf('|'); at >= 0; at = text.indexOf('|', at + 1)) pipes += 1;
  if (pipes <= MOST_PIPES) return;
  throw new UserProblem({
    code: 'too-many-cells',
    what: `The text has ${pipes} pipes, which separate the cells of tables; at most ${MOST_PIPES} are read`,
    fix: 'Leave out the tables that do not belong to the notice.',
  });
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  readonly unread: Unread[] = [];
  private kind: TextBlock['kind'] = 'paragraph';
  private level = 0;
  private depth = 0;
  private rows: GridCell[][] | undefined;
  private tableLine = 1;
  private head = false;
  private rowLine = 1;

  constructor(private readonly readHtml: ReadHtml) {}

  read(tokens: readonly Token[]): void {
    for (const token of tokens) this.readToken(token);
  }

  private readToken(token: Token): void {
    const line = (token.map?.[0] ?? 0) + 1;
    switch (token.type) {
      case 'heading_open':
        this.kind = 'heading';
        this.level = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        this.kind = 'paragraph';
        break;
      case 'bullet_list_open':
      case 'ordered_list_open':
        this.depth += 1;
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        this.depth -= 1;
        break;
      case 'table_open':
        this.rows = [];
        this.tableLine = line;
        break;
      case 'table_close':
        if (this.rows) this.blocks.push({kind: 'table', rows: this.rows, line: this.tableLine});
        this.rows = undefined;
        break;
      case 'tr_open':
        this.rows?.push([]);
        this.rowLine = line;
        break;
      case 'th_open':
      case 'td_open':
        this.head = token.type === 'th_open';
        break;
      case 'inline':
        this.readInline(token, line);
        break;
      case 'html_block': {
        const {blocks, unread} = this.readHtml(token.content, line);
        this.blocks.push(...blocks);
        this.unread.push(...unread);
        break;
      }
      case 'code_block':
      case 'fence':
        this.addText(token.content, line);
        break;
    }
  }

  private readInline(token: Token, line: number): void {
    if (this.rows) {
      const cell = inlineText(token, this.rowLine);
      this.rows.at(-1)?.push(cell.isEmpty ? EMPTY_CELL : {text: cell.flat, line: this.rowLine, head: this.head});
      return;
    }
    const table = token.content.includes('|') ? pipeTable(token.content.split('\n'), line) : undefined;
    if (table) {
      this.blocks.push(table);
      return;
    }
    const text = inlineText(token, line);
    const item = this.depth > 0 && this.kind === 'paragraph';
    const asHeading = this.kind === 'paragraph' && !item && text.isStrong && text.flat.split(' ').length <= 14 && !text.flat.endsWith('.');
    const block = text.take(asHeading ? 'heading' : item ? 'item' : this.kind, asHeading ? 7 : item ? this.depth : this.level, false);
    if (block) this.blocks.push(block);
  }

  private addText(content: string, line: number): void {
    const table = pipeTable(content.split('\n'), line);
    const builder = new TextBuilder();
    builder.add(content, line);
    const block = table ?? builder.take('paragraph', 0, false);
    if (block) this.blocks.push(block);
  }
}

/** Text of an inline token: what a person sees, with the author's line breaks. */
function inlineText(token: Token, line: number): TextBuilder {
  const text = new TextBuilder();
  let at = line;
  let strong = 0;
  for (const child of token.children ?? []) {
    if (child.type === 'strong_open') {
      strong += 1;
    } else if (child.type === 'strong_close') {
      strong -= 1;
    } else if (child.type === 'softbreak') {
      at += 1;
      text.add(' ', at);
    } else if (child.type === 'hardbreak') {
      at += 1;
      text.breakLine();
    } else if (child.type === 'html_inline') {
      if (/^<(br|p|li|div)\b/i.test(child.content.slice(0, 8))) text.breakLine();
    } else if (child.type !== 'image') {
      text.add(child.content, at, strong > 0);
    }
  }
  return text;
}
