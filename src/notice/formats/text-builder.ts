/** Gathers text piece by piece, collapses its white space and remembers which line each stretch came from. */
import type {LineMark, TextBlock} from '../blocks.js';

/** Spaces of every width, and marks that are invisible or that only steer line breaking. */
const SPACE = new Set([' ', '\t', '\n', '\r', '\f', '\v', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000']);
const INVISIBLE = new Set([
  '\u00ad',
  '\u200b',
  '\u200c',
  '\u200d',
  '\u200e',
  '\u200f',
  '\u2060',
  '\ufeff',
  '\u202a',
  '\u202b',
  '\u202c',
  '\u202d',
  '\u202e',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
]);

/** Longer paragraphs are cut here, so that no later stage meets a text without bounds. */
const LONGEST_BLOCK = 200_000;

export class TextBuilder {
  /** Pieces rather than one string: looking at the end of a string that grows costs its whole length each time. */
  private pieces: string[] = [];
  private length = 0;
  private last = '';
  private marks: LineMark[] = [];
  private gap = false;
  private dense = 0;
  private strong = 0;

  /** Adds text that starts on `line`; its own line breaks count lines and become spaces. */
  add(text: string, line: number, strong = false): void {
    let at = line;
    for (const char of text) {
      if (char === '\n') at += 1;
      if (isSpace(char)) {
        this.gap = this.length > 0;
        continue;
      }
      if (INVISIBLE.has(char) || char < ' ' || (char >= '\u007f' && char < '\u00a0')) continue;
      if (this.length >= LONGEST_BLOCK) return;
      if (this.gap && this.last !== '\n') this.push(' ');
      this.gap = false;
      if (this.marks.at(-1)?.line !== at) this.marks.push({offset: this.length, line: at});
      this.push(char);
      this.dense += char.length;
      if (strong) this.strong += char.length;
    }
  }

  /** A line break that the author made. */
  breakLine(): void {
    if (this.length > 0 && this.last !== '\n') this.push('\n');
    this.gap = false;
  }

  private push(char: string): void {
    this.pieces.push(char);
    this.length += char.length;
    this.last = char;
  }

  get isEmpty(): boolean {
    return this.dense === 0;
  }

  /** The line of its first character. */
  get line(): number {
    return this.marks[0]?.line ?? 1;
  }

  get flat(): string {
    return this.pieces.join('').trimEnd();
  }

  /** Nearly all of it was set in bold. */
  get isStrong(): boolean {
    return this.strong > 0 && this.strong >= this.dense * 0.9;
  }

  /** The block gathered so far, or undefined where there is no text; starts anew. */
  take(kind: TextBlock['kind'], level: number, beside: boolean): TextBlock | undefined {
    const {flat, marks} = this;
    this.pieces = [];
    this.length = 0;
    this.last = '';
    this.marks = [];
    this.gap = false;
    this.dense = 0;
    this.strong = 0;
    return flat === '' ? undefined : {kind, level, text: flat, marks, beside};
  }
}

function isSpace(char: string): boolean {
  return SPACE.has(char) || (char >= '\u2000' && char <= '\u200a');
}

/** White space collapsed, invisible marks gone. */
export function collapsed(text: string): string {
  const builder = new TextBuilder();
  builder.add(text, 1);
  return builder.flat;
}
