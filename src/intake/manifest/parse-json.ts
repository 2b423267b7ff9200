/** JSON text → trees with places. Reads one document, or one on each line. */
import {counter, notWellFormed, twiceNamed, type Counter} from './bounds.js';
import type {Leaf, Tree} from './tree.js';

/** One tree for each document of the text. Throws UserProblem at the first place that is no JSON. */
export function parseJson(text: string, file: string): readonly Tree[] {
  const reader = new JsonReader(text, file);
  const trees: Tree[] = [];
  for (reader.space(); !reader.ended; reader.space()) trees.push(reader.value(0));
  return trees;
}

class JsonReader {
  private at = 0;
  private line = 1;
  private lineStart = 0;
  private readonly bounds: Counter;

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {
    this.bounds = counter(file);
    if (text.startsWith('\uFEFF')) this.at = this.lineStart = 1;
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  private get place(): string {
    return `${this.line}:${this.at - this.lineStart + 1}`;
  }

  space(): void {
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === 10) [this.line, this.lineStart] = [this.line + 1, this.at + 1];
      else if (code !== 32 && code !== 9 && code !== 13) return;
    }
  }

  value(depth: number): Tree {
    this.space();
    const {place} = this;
    this.bounds.node(depth, place);
    const first = this.text[this.at];
    if (first === '{') return this.mapping(depth, place);
    if (first === '[') return this.list(depth);
    if (first === '"') return {is: 'leaf', text: this.string(), kind: 'text', place};
    return this.word(place);
  }

  private mapping(depth: number, place: string): Tree {
    const entries = new Map<string, Tree>();
    this.at++;
    if (this.follows('}')) return {is: 'map', entries, place};
    do {
      this.space();
      const keyPlace = this.place;
      if (this.text[this.at] !== '"') throw this.broken('a key in quotation marks was expected');
      const key = this.string();
      if (!this.follows(':')) throw this.broken('a colon was expected after the key');
      if (entries.has(key)) throw twiceNamed(this.file, key, keyPlace);
      entries.set(key, this.value(depth + 1));
    } while (this.follows(','));
    if (!this.follows('}')) throw this.broken('a comma or a closing brace was expected');
    return {is: 'map', entries, place};
  }

  private list(depth: number): Tree {
    const items: Tree[] = [];
    this.at++;
    if (this.follows(']')) return {is: 'list', items};
    do items.push(this.value(depth + 1));
    while (this.follows(','));
    if (!this.follows(']')) throw this.broken('a comma or a closing bracket was expected');
    return {is: 'list', items};
  }

  private follows(mark: string): boolean {
    this.space();
    if (this.text[this.at] !== mark) return false;
    this.at++;
    return true;
  }

  /** From one quotation mark to the next that is not escaped. */
  private string(): string {
    let end = this.at + 1;
    while (end < this.text.length && this.text[end] !== '"') {
      const code = this.text.charCodeAt(end);
      if (code < 32) break;
      end += code === 92 ? 2 : 1;
    }
    if (this.text[end] !== '"') throw this.broken('a quotation mark opens a text that does not end on its line');
    const raw = this.text.slice(this.at, end + 1);
    try {
      const value: unknown = raw.includes('\\') ? JSON.parse(raw) : raw.slice(1, -1);
      this.at = end + 1;
      return value as string;
    } catch {
      throw this.broken('the text holds an escape that JSON does not know');
    }
  }

  private word(place: string): Leaf {
    const [word] = WORD.exec(this.text.slice(this.at, this.at + 400)) ?? [];
    if (word === undefined) throw this.broken(this.ended ? 'it ends in the middle' : 'a value was expected');
    this.at += word.length;
    return {is: 'leaf', text: word === 'null' ? '' : word, kind: /^[tf]/.test(word) ? 'boolean' : 'number', place};
  }

  private broken(why: string): Error {
    return notWellFormed(this.file, 'JSON', this.place, why);
  }
}

const WORD = /^(?:null|true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/;
