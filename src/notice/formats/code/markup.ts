/** The markup inside a source file (JSX, TSX), told from its code by one scan; line numbers stay. */
import {isComponent, listsIn, titleIn} from './attributes.js';
import {elementFor} from './components.js';
import {cellsGiven, defaultsIn, signOfIcon, type Attributes} from './rows.js';

export interface ScannedCode {
  /** Tags and text only, on the lines they stand on. */
  readonly html: string;
  /** Names, strings and brackets outside the markup, for reading data written as objects. */
  readonly tokens: readonly CodeToken[];
}

export interface CodeToken {
  readonly kind: 'name' | 'string' | 'mark';
  readonly text: string;
  readonly line: number;
  /** Lines of the file that a string takes; 1 where absent. */
  readonly written?: number;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'wbr', 'meta', 'link', 'area', 'col']);
const BEFORE_MARKUP = '(,=?:&|[{};>';
const MOST_TOKENS = 400_000;
const EMPTY_LINE = /\n[ \t]{0,40}\n/;
const LONGEST_ATTRIBUTES = 100_000;
/** Of attributes so much is looked at for what they make of the element. */
const FIRST_ATTRIBUTES = 1000;
/** Lists in attributes of elements in attributes. */
const DEEPEST = 3;
/** Strings that the page shows as markup. */
const MARKUP_IN_TEXT = /<\/|<(?:p|br|li|ul|ol|h[1-6]|strong|table)[ />]/i;

export function scanCode(source: string): ScannedCode {
  return new CodeScanner(source, 1, defaultsIn(source)).scan();
}

class CodeScanner {
  private at = 0;
  private readonly html: string[] = [];
  private readonly tokens: CodeToken[] = [];
  /** Open brackets of code (`{`) and open elements (`<`), innermost last. */
  private readonly open: string[] = [];
  /** What the open elements are in HTML, innermost last. */
  private readonly names: string[] = [];
  private before = '(';
  /** A tag before was never closed. */
  private isBroken = false;

  /** `depth`: how many attributes are around. */
  constructor(
    private readonly source: string,
    private line: number,
    private readonly defaults: ReadonlyMap<string, Attributes>,
    private readonly depth = 0,
  ) {}

  scan(): ScannedCode {
    while (this.at < this.source.length) {
      if (this.open.at(-1) === '<') this.stepMarkup();
      else this.stepCode();
    }
    return {html: this.html.join(''), tokens: this.tokens};
  }

  private stepMarkup(): void {
    const char = this.source[this.at] as string;
    if (char === '{') return this.openBrace();
    if (char === '<') return this.readTag();
    this.keep(1);
  }

  private stepCode(): void {
    const char = this.source[this.at] as string;
    const next = this.source[this.at + 1] ?? '';
    if (char === '/' && next === '/') return this.blank(this.lengthUntil('\n', 2));
    if (char === '/' && next === '*') return this.blank(this.lengthUntil('*/', 2) + 2);
    if (char === '"' || char === "'" || char === '`') return this.readString(char);
    if (char === '{') return this.openBrace();
    if (char === '}') return this.closeBrace();
    if (char === '<' && this.startsMarkup(next)) return this.readTag();
    if (isNameChar(char)) return this.readName();
    if ('[]:,='.includes(char)) this.token('mark', char);
    if (char.trim() !== '') this.before = char;
    this.blank(1);
  }

  private startsMarkup(next: string): boolean {
    return (isLetter(next) || next === '>') && (BEFORE_MARKUP.includes(this.before) || this.before === 'return');
  }

  private openBrace(): void {
    this.open.push('{');
    this.token('mark', '{');
    this.before = '{';
    this.blank(1);
  }

  private closeBrace(): void {
    if (this.open.at(-1) === '{') this.open.pop();
    this.token('mark', '}');
    this.before = '}';
    this.blank(1);
  }

  private readName(): void {
    let end = this.at;
    while (end < this.source.length && isNameChar(this.source[end] as string)) end += 1;
    const name = this.source.slice(this.at, end);
    this.token('name', name);
    this.before = name === 'return' || name === 'default' ? 'return' : 'a';
    this.blank(end - this.at);
  }

  /** Text that stands alone in braces among markup is shown; a string that is markup itself is read as such. */
  private readString(quote: string): void {
    let end = this.at + 1;
    while (end < this.source.length && this.source[end] !== quote && (quote === '`' || this.source[end] !== '\n')) {
      end += this.source[end] === '\\' ? 2 : 1;
    }
    const raw = this.source.slice(this.at + 1, end);
    const alone =
      this.before === '{' &&
      this.open.at(-2) === '<' &&
      this.source
        .slice(end + 1, end + 40)
        .trimStart()
        .startsWith('}');
    const value = unescaped(raw);
    const markup = MARKUP_IN_TEXT.test(value);
    // Paragraphs and lists written with line breaks and nothing else.
    const preserved = alone && !markup && EMPTY_LINE.test(raw);
    if (!markup && !preserved) this.token('string', value, raw.split('\n').length);
    this.before = 'a';
    if (alone || markup) {
      this.blank(1);
      if (preserved) this.html.push('<pre>');
      // Only the line breaks that stand in the file may stay: they count the lines.
      this.html.push(raw.includes('\\') ? unescaped(raw, ' ') : raw);
      this.pass(raw);
      if (preserved) this.html.push('</pre>');
      this.blank(Math.min(1, this.source.length - this.at));
    } else {
      this.blank(Math.min(end + 1, this.source.length) - this.at);
    }
  }

  private readTag(): void {
    const closing = this.source[this.at + 1] === '/';
    let end = this.at + (closing ? 2 : 1);
    const nameStart = end;
    while (end < this.source.length && (isNameChar(this.source[end] as string) || this.source[end] === '.' || this.source[end] === '-')) {
      end += 1;
    }
    const written = this.source.slice(nameStart, end);
    const named = end;
    end = this.endOfTag(end);
    const selfClosing = this.source[end - 1] === '/';
    // `</br>` closes nothing.
    const closes = closing && !VOID.has(written);
    const attributes = this.source.slice(named, Math.min(end, named + FIRST_ATTRIBUTES));
    const name = closes ? (this.names.pop() ?? elementFor(written, '', undefined)) : elementFor(written, attributes, this.names.at(-1));
    if (closes) {
      if (this.open.at(-1) === '<') this.open.pop();
      this.html.push(name === '' ? ' ' : `</${name}>`);
      this.before = 'a';
    } else if (!closing) {
      if (!selfClosing && !VOID.has(name)) {
        this.open.push('<');
        this.names.push(name);
      }
      if (name !== '' && (!selfClosing || VOID.has(name))) this.html.push(`<${name}${spansIn(attributes)}>`);
      // An empty cell keeps its place.
      else if (name === 'td' || name === 'th') this.html.push(`<${name}></${name}>`);
      this.before = selfClosing ? 'a' : '>';
    }
    if (!closing && isComponent(written)) {
      if (selfClosing) this.readShown(named, end, written);
      this.readAttributes(named, end, written);
    }
    this.blank(Math.min(end + 1, this.source.length) - this.at);
  }

  /** What a component without content shows: a tick or a cross, or the cells of a row. */
  private readShown(from: number, to: number, name: string): void {
    const region = this.source.slice(from, Math.min(to, from + LONGEST_ATTRIBUTES));
    const sign = signOfIcon(name, region.slice(0, FIRST_ATTRIBUTES));
    if (sign !== undefined) this.html.push(sign);
    const cells = sign === undefined ? cellsGiven(region, this.defaults.get(name) ?? NOTHING) : NOTHING;
    if (cells.length > 0) this.tokenCells(cells);
  }

  private tokenCells(cells: Attributes): void {
    this.token('mark', '{');
    for (const [key, value] of cells) {
      this.token('name', key);
      this.token('mark', ':');
      this.token('string', value);
    }
    this.token('mark', '}');
  }

  /** What a component is given: its title, and lists of lines that it shows. */
  private readAttributes(from: number, to: number, name: string): void {
    const region = this.source.slice(from, Math.min(to, from + LONGEST_ATTRIBUTES));
    const title = titleIn(region, name);
    if (title !== undefined) this.html.push(`<h3>${title}</h3>`);
    if (this.depth >= DEEPEST) return;
    for (const {start, end} of listsIn(region)) {
      this.blank(from + start - this.at);
      const list = this.source.slice(from + start, from + end);
      const read = new CodeScanner(list, this.line, this.defaults, this.depth + 1).scan();
      this.html.push(read.html);
      const strings = read.tokens.filter(({kind}) => kind === 'string');
      if (list.startsWith('[')) this.tokenCells(strings.map(({text}, at) => [`cell ${at + 1}`, text]));
      else for (const token of read.tokens) if (this.tokens.length < MOST_TOKENS) this.tokens.push(token);
      this.pass(list);
    }
  }

  /** Offset of the `>` that ends a tag: outside quotes and braces. */
  private endOfTag(from: number): number {
    if (this.isBroken) return this.at + this.lengthUntil('>', from - this.at);
    let braces = 0;
    let quote = '';
    let end = from;
    for (; end < this.source.length; end += 1) {
      const char = this.source[end] as string;
      if (quote !== '') {
        // The text of markup inside braces has apostrophes; a string of the program ends with its line.
        if (char === quote || (char === '\n' && braces > 0 && quote !== '`')) quote = '';
      } else if (char === '"' || char === "'" || char === '`') {
        quote = char;
      } else if (char === '{') {
        braces += 1;
      } else if (char === '}') {
        braces -= 1;
      } else if (char === '>' && braces <= 0) {
        break;
      }
    }
    if (end < this.source.length) return end;
    // Brackets that nobody closes: from here on tags end where they first can.
    this.isBroken = true;
    return this.at + this.lengthUntil('>', from - this.at);
  }

  private lengthUntil(mark: string, skip: number): number {
    const found = this.source.indexOf(mark, this.at + skip);
    return (found < 0 ? this.source.length : found) - this.at;
  }

  private token(kind: CodeToken['kind'], text: string, written = 1): void {
    if (this.tokens.length < MOST_TOKENS) this.tokens.push({kind, text, line: this.line, ...(written > 1 ? {written} : {})});
  }

  private keep(length: number): void {
    const text = this.source.slice(this.at, this.at + length);
    this.html.push(text);
    this.pass(text);
  }

  /** Passes over code, keeping only its line breaks. */
  private blank(length: number): void {
    const text = this.source.slice(this.at, this.at + length);
    const lines = text.split('\n').length - 1;
    if (lines > 0) this.html.push('\n'.repeat(lines));
    this.pass(text);
  }

  private pass(text: string): void {
    for (const char of text) if (char === '\n') this.line += 1;
    this.at += text.length;
  }
}

const NOTHING: Attributes = [];

/** `colSpan={3}` → ` colspan="3"`. */
function spansIn(attributes: string): string {
  return [...attributes.matchAll(/\b(col|row)[sS]pan=["'{]{1,2}(\d{1,3})/g)].map(([, way, count]) => ` ${way}span="${count}"`).join('');
}

const ESCAPE = /\\(?:u\{([0-9a-fA-F]{1,6})\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.)|\n)/g;
const LAST_CODE_POINT = 0x10ffff;

/** What a string literal stands for. A backslash at the end of a line is dropped with it in the program; here the line stays. */
function unescaped(value: string, lineBreak = '\n'): string {
  if (!value.includes('\\')) return value;
  return value.replaceAll(ESCAPE, (all, wide?: string, code?: string, byte?: string, char?: string) => {
    const hex = wide ?? code ?? byte;
    if (hex !== undefined) return Number.parseInt(hex, 16) > LAST_CODE_POINT ? ' ' : String.fromCodePoint(Number.parseInt(hex, 16));
    if (char === undefined) return all.slice(1);
    return char === 'n' ? lineBreak : 'rtvfb0'.includes(char) ? ' ' : char;
  });
}

function isLetter(char: string): boolean {
  return (char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z');
}

function isNameChar(char: string): boolean {
  return isLetter(char) || (char >= '0' && char <= '9') || char === '_' || char === '$';
}
