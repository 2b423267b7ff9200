/**
 * Reads the block YAML that datamap writes, line by line, some thirty times as fast as a full YAML parser. It understands
 * less than YAML and never guesses: at the first thing it does not know it gives up and the full parser takes over.
 */
import {readFlow} from './read-flow.js';
import type {Tree} from './shape.js';

export const DEEPEST = 40;

// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const UNUSUAL = /[\u0000-\u0009\u000b-\u001f\u007f\u0085\u2028\u2029\ufeff]/;
const KEY = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const OPENS_MAP = /^[A-Za-z0-9][A-Za-z0-9._-]*:(?: |$)/;
const PLAIN_START = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-[A-Za-z0-9])/;
const NOTHING = new Set(['', 'null', 'Null', 'NULL', '~']);

class GivesUp extends Error {}

/** The file's content with every plain scalar as text, or undefined where the full parser must look. */
export function readCanonical(text: string): Tree | undefined {
  if (UNUSUAL.test(text)) return undefined;
  try {
    return new Lines(text.split('\n')).all();
  } catch (error) {
    if (error instanceof GivesUp) return undefined;
    throw error;
  }
}

class Lines {
  private at = 0;
  constructor(private readonly lines: string[]) {}

  all(): Tree {
    const first = this.nextIndent();
    if (first !== 0) throw new GivesUp();
    const tree = this.block(0, 0);
    if (this.nextIndent() >= 0) throw new GivesUp();
    return tree;
  }

  /** Indent of the next line that says something, or -1 at the end; stands on that line. */
  private nextIndent(): number {
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] as string;
      let indent = 0;
      while (line.charCodeAt(indent) === 32) indent++;
      if (indent < line.length && line.charCodeAt(indent) !== 35) return indent;
    }
    return -1;
  }

  private block(indent: number, depth: number): Tree {
    if (depth > DEEPEST) throw new GivesUp();
    return this.isItem(indent) ? this.list(indent, depth) : this.map(indent, depth);
  }

  private isItem(indent: number): boolean {
    return (this.lines[this.at] as string).startsWith('- ', indent);
  }

  private map(indent: number, depth: number): Tree {
    const map: Record<string, Tree> = {};
    for (let next = this.nextIndent(); next >= indent; next = this.nextIndent()) {
      if (next > indent) throw new GivesUp();
      const line = this.lines[this.at] as string;
      const colon = line.indexOf(':', indent);
      const key = line.slice(indent, colon);
      if (colon < 0 || !KEY.test(key) || Object.hasOwn(map, key)) throw new GivesUp();
      if (colon + 1 < line.length && line.charCodeAt(colon + 1) !== 32) throw new GivesUp();
      this.at++;
      map[key] = this.value(line.slice(colon + 1).trim(), indent, depth, true);
    }
    return map;
  }

  private list(indent: number, depth: number): Tree {
    const list: Tree[] = [];
    for (let next = this.nextIndent(); next >= indent; next = this.nextIndent()) {
      if (next > indent) throw new GivesUp();
      if (!this.isItem(indent)) return list;
      const line = this.lines[this.at] as string;
      const rest = line.slice(indent + 2);
      if (OPENS_MAP.test(rest)) {
        this.lines[this.at] = `${' '.repeat(indent + 2)}${rest}`;
        if (depth >= DEEPEST) throw new GivesUp();
        list.push(this.map(indent + 2, depth + 1));
      } else {
        if (rest.trim() === '' || rest.startsWith(' ')) throw new GivesUp();
        this.at++;
        list.push(this.value(rest.trim(), indent, depth, false));
      }
    }
    return list;
  }

  private value(text: string, indent: number, depth: number, ofKey: boolean): Tree {
    switch (text[0]) {
      case undefined:
      case '#':
        return ofKey ? this.below(indent, depth) : giveUp();
      case '"':
        return quoted(text);
      case "'":
        return apostrophed(text);
      case '[':
      case '{':
        return readFlow(text, depth) ?? giveUp();
      case '|':
        return text === '|-' ? this.literal(indent) : giveUp();
      default:
        return plain(text);
    }
  }

  /** What stands under a key without a value on its own line. */
  private below(indent: number, depth: number): Tree {
    const next = this.nextIndent();
    if (next > indent) return this.block(next, depth + 1);
    return next === indent && this.isItem(indent) ? this.list(indent, depth + 1) : null;
  }

  /** A text of several lines (`|-`): the indent of the first is taken off each. */
  private literal(parent: number): string {
    const first = this.lines[this.at] ?? '';
    const indent = first.length - first.trimStart().length;
    if (indent <= parent || first.trim() === '') throw new GivesUp();
    const rows: string[] = [];
    for (; this.at < this.lines.length; this.at++) {
      const line = this.lines[this.at] as string;
      if (line.trim() === '') {
        if (line.length > indent) throw new GivesUp();
        rows.push('');
      } else if (line.startsWith(' '.repeat(indent))) {
        rows.push(line.slice(indent));
      } else {
        break;
      }
    }
    return rows.slice(0, rows.findLastIndex((row) => row !== '') + 1).join('\n');
  }
}

function giveUp(): never {
  throw new GivesUp();
}

function quoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return giveUp();
  }
}

function apostrophed(text: string): string {
  if (text.length < 2 || !text.endsWith("'")) return giveUp();
  const inner = text.slice(1, -1);
  return inner.replaceAll("''", '').includes("'") ? giveUp() : inner.replaceAll("''", "'");
}

function plain(text: string): string | null {
  const comment = text.indexOf(' #');
  const value = comment < 0 ? text : text.slice(0, comment).trimEnd();
  if (NOTHING.has(value)) return null;
  if (!PLAIN_START.test(value) || value.includes(': ') || value.endsWith(':')) return giveUp();
  return value;
}
