/** The one-line lists and maps of canonical YAML: `[a, b]`, `{period: 24 months, after: last open}`. */
import type {Tree} from './shape.js';

/** What a plain scalar begins with besides letters, digits and all from U+00A1 to U+FFFD; and what ends it. */
const PLAIN_STARTS = '_(/$+.';
const PLAIN_END = /[,[\]{}"'`\n]/g;
const KEY = /([A-Za-z0-9][A-Za-z0-9._-]*): /y;
const QUOTED = /"(?:[^"\\]|\\.)*"/y;
const NOTHING = new Set(['null', 'Null', 'NULL', '~']);
const DEEPEST = 8;

/** The value that the whole text is, or undefined where it holds anything unusual. */
export function readFlow(text: string, depth = 0): Tree | undefined {
  const flow = new Flow(text);
  const tree = flow.value(Math.min(depth, 1));
  return tree !== undefined && flow.at === text.length ? tree : undefined;
}

class Flow {
  at = 0;
  constructor(private readonly text: string) {}

  value(depth: number): Tree | undefined {
    if (depth > DEEPEST) return undefined;
    switch (this.text[this.at]) {
      case '[':
        return this.list(depth);
      case '{':
        return this.map(depth);
      case '"':
        return this.quoted();
      default:
        return this.plain();
    }
  }

  private list(depth: number): Tree | undefined {
    const list: Tree[] = [];
    this.at++;
    if (this.takes(']')) return list;
    do {
      const item = this.value(depth + 1);
      if (item === undefined || item === null) return undefined;
      list.push(item);
    } while (this.takes(', '));
    return this.takes(']') ? list : undefined;
  }

  private map(depth: number): Tree | undefined {
    const map: Record<string, Tree> = {};
    this.at++;
    if (this.takes('}')) return map;
    do {
      const key = this.match(KEY, 1);
      if (key === undefined || Object.hasOwn(map, key)) return undefined;
      const value = this.value(depth + 1);
      if (value === undefined) return undefined;
      map[key] = value;
    } while (this.takes(', '));
    return this.takes('}') ? map : undefined;
  }

  private quoted(): string | undefined {
    const found = this.match(QUOTED, 0);
    try {
      return found === undefined ? undefined : (JSON.parse(found) as string);
    } catch {
      return undefined;
    }
  }

  private plain(): string | null | undefined {
    if (!startsPlain(this.text, this.at)) return undefined;
    const start = this.at;
    PLAIN_END.lastIndex = start + 1;
    this.at = PLAIN_END.test(this.text) ? PLAIN_END.lastIndex - 1 : this.text.length;
    const found = this.text.slice(start, this.at);
    if (found.includes(': ') || found.includes(' #') || /[:\s]$/.test(found)) return undefined;
    return NOTHING.has(found) ? null : found;
  }

  private takes(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private match(pattern: RegExp, group: number): string | undefined {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at = pattern.lastIndex;
    return found?.[group];
  }
}

/** By its number: a sticky expression with these ranges cost an example's run more than all the rest of its YAML. */
function startsPlain(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const small = code | 32;
  return (
    (code >= 48 && code <= 57) ||
    (small >= 97 && small <= 122 && code < 128) ||
    (code >= 0xa1 && code <= 0xfffd) ||
    PLAIN_STARTS.includes(text[at] ?? ' ')
  );
}
