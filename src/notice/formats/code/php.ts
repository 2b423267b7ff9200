/** PHP as data and markup: the arrays of a file as tokens, and the page that its `echo` and its heredocs print. */
import type {CodeToken} from './markup.js';

export interface PhpCode {
  /** What it prints of itself, on the lines it stands on. */
  readonly html: string;
  readonly tokens: readonly CodeToken[];
}

const MARKUP = /<\/?[a-z][a-z0-9]{0,15}[ />]/i;
const WORD = /[A-Za-z_$\d]/;
const HEREDOC = /<<<\s?["']?([A-Za-z_]\w{0,30})["']?[ \t]{0,4}\n/y;
/** Open brackets are rewritten when `=>` shows that they hold keys. */
interface Bracket {
  readonly at: number;
  readonly isCall: boolean;
}

/** The code between `<?php` and `?>`, or in Blade's `@php`; lines count from `line`. */
export function scanPhp(source: string, line: number): PhpCode {
  return new PhpScanner(source, line).scan();
}

class PhpScanner {
  private at = 0;
  private readonly html: string[] = [];
  private readonly tokens: CodeToken[] = [];
  private readonly open: Bracket[] = [];

  constructor(
    private readonly source: string,
    private line: number,
  ) {}

  scan(): PhpCode {
    while (this.at < this.source.length) this.step();
    return {html: this.html.join(''), tokens: this.tokens};
  }

  private step(): void {
    const char = this.source[this.at] as string;
    const two = this.source.slice(this.at, this.at + 2);
    if (two === '//' || char === '#') return this.skip(this.until('\n'));
    if (two === '/*') return this.skip(this.until('*/') + 2);
    if (char === '"' || char === "'") return this.readString(char);
    if (this.source.startsWith('<<<', this.at)) return this.readHeredoc();
    if (two === '=>') return this.readArrow();
    if (char === '[') return this.openBracket(false, 1);
    if (char === '(') return this.openBracket(true, 1);
    if (char === ']' || char === ')') return this.closeBracket();
    if (WORD.test(char)) return this.readWord();
    if (char === '=' || char === ',') this.token('mark', char);
    this.skip(1);
  }

  private readWord(): void {
    let end = this.at;
    while (end < this.source.length && WORD.test(this.source[end] as string)) end += 1;
    const word = this.source.slice(this.at, end);
    const isArray =
      word.toLowerCase() === 'array' &&
      this.source
        .slice(end, end + 4)
        .trimStart()
        .startsWith('(');
    if (isArray) {
      this.skip(this.source.indexOf('(', end) - this.at);
      return this.openBracket(false, 1);
    }
    this.token('name', word.replace(/^\$/, ''));
    this.skip(end - this.at);
  }

  /** Brackets of calls and conditions are no data. */
  private openBracket(isCall: boolean, length: number): void {
    this.open.push({at: this.tokens.length, isCall});
    if (!isCall) this.token('mark', '[');
    this.skip(length);
  }

  private closeBracket(): void {
    const bracket = this.open.pop();
    if (bracket && !bracket.isCall) this.token('mark', this.tokens[bracket.at]?.text === '{' ? '}' : ']');
    this.skip(1);
  }

  private readArrow(): void {
    const bracket = this.open.at(-1);
    const opened = bracket && !bracket.isCall ? this.tokens[bracket.at] : undefined;
    if (bracket && opened) this.tokens[bracket.at] = {...opened, text: '{'};
    this.token('mark', ':');
    this.skip(2);
  }

  private readString(quote: string): void {
    let end = this.at + 1;
    while (end < this.source.length && this.source[end] !== quote) end += this.source[end] === '\\' ? 2 : 1;
    this.readText(this.source.slice(this.at + 1, end).replaceAll(`\\${quote}`, quote), Math.min(end + 1, this.source.length) - this.at);
  }

  private readHeredoc(): void {
    HEREDOC.lastIndex = this.at;
    const opened = HEREDOC.exec(this.source);
    if (!opened) return this.skip(3);
    const start = this.at + opened[0].length;
    const end = this.source.indexOf(`\n${opened[1] as string}`, start);
    const text = this.source.slice(start, end < 0 ? this.source.length : end);
    this.skip(opened[0].length);
    this.readText(text, text.length);
  }

  /** A string is printed where it is markup, and data otherwise. */
  private readText(text: string, length: number): void {
    if (!MARKUP.test(text)) {
      this.token('string', text);
      return this.skip(length);
    }
    this.html.push(text);
    // The line breaks of the string stand in it already.
    this.at += length;
    for (const char of text) if (char === '\n') this.line += 1;
  }

  private token(kind: CodeToken['kind'], text: string): void {
    this.tokens.push({kind, text, line: this.line});
  }

  private until(mark: string): number {
    const found = this.source.indexOf(mark, this.at);
    return (found < 0 ? this.source.length : found) - this.at;
  }

  /** Passes over code and keeps its line breaks. */
  private skip(length: number): void {
    const end = Math.min(this.source.length, this.at + Math.max(1, length));
    for (; this.at < end; this.at += 1) {
      if (this.source[this.at] !== '\n') continue;
      this.line += 1;
      this.html.push('\n');
    }
  }
}
