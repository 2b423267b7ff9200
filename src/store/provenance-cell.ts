/**
 * Provenance in one cell of a fields CSV. Values that came together share one head:
 * `import by=ana.ruiz on=2026-03-01 hash=9f8a…: name@crm.xlsx#Contacts!B3; label@crm.xlsx#Contacts!C3 | classifier confidence=0.9: elements`.
 * What holds a sign of the grammar is written as a JSON string.
 */
import {parseDay, type Day} from '../record/dates.js';
import type {Means, Provenance} from '../record/provenance.js';

type Head = Omit<Provenance, 'of' | 'at'>;

const MEANS: readonly string[] = ['interview', 'import', 'schema', 'classifier', 'rule', 'hand', 'example'] satisfies readonly Means[];
const PROPERTIES = [
  ['by', 'by'],
  ['on', 'on'],
  ['hash', 'hash'],
  ['confidence', 'confidence'],
  ['because', 'because'],
  ['law', 'law'],
  ['confirmedBy', 'confirmed-by'],
  ['confirmedOn', 'confirmed-on'],
] as const;
const BARE = /^[^\s"|;:=@]+$/;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const BARE_PLACE = /^[^\s"|;\u0000-\u001f](?:[^"|;\u0000-\u001f]*[^\s"|;\u0000-\u001f])?$/;
/** What ends a bare word of the grammar, and a bare place. */
const WORD_END = /[\s"|;:=@]/g;
const PLACE_END = /["|;]/g;

export function writeProvenance(entries: readonly Provenance[]): string {
  const groups: string[] = [];
  let last: string | undefined;
  for (const entry of entries) {
    const head = writeHead(entry);
    const item = token(entry.of) + (entry.at === undefined ? '' : `@${BARE_PLACE.test(entry.at) ? entry.at : JSON.stringify(entry.at)}`);
    if (head === last) groups[groups.length - 1] += `; ${item}`;
    else groups.push(`${head}: ${item}`);
    last = head;
  }
  return groups.join(' | ');
}

function writeHead(entry: Provenance): string {
  const stated = PROPERTIES.filter(([property]) => entry[property] !== undefined).map(
    ([property, key]) => ` ${key}=${token(String(entry[property]))}`,
  );
  return entry.means + stated.join('');
}

const token = (text: string): string => (BARE.test(text) ? text : JSON.stringify(text));

/** Reads such cells; rows of one import share their heads. Undefined where a cell follows no such grammar. */
export function provenanceReader(): (cell: string) => readonly Provenance[] | undefined {
  const heads = new Map<string, Head | undefined>();
  return (cell) => {
    const entries: Provenance[] = [];
    let at = 0;
    while (at < cell.length) {
      const colon = headEnd(cell, at);
      if (colon < 0) return undefined;
      const text = cell.slice(at, colon);
      if (!heads.has(text)) heads.set(text, readHead(text));
      const head = heads.get(text);
      if (!head) return undefined;
      at = colon + 2;
      for (let more = true; more;) {
        const of = wordAt(cell, at);
        if (!of) return undefined;
        at = of.end;
        if (cell[at] === '@') {
          const place = placeAt(cell, at + 1);
          if (!place) return undefined;
          at = place.end;
          entries.push({of: of.text, at: place.text, ...head});
        } else {
          entries.push({of: of.text, ...head});
        }
        if (cell[at] === ' ') at++;
        more = cell.startsWith('; ', at);
        if (more) at += 2;
      }
      if (at === cell.length) break;
      if (!cell.startsWith('| ', at)) return undefined;
      at += 2;
    }
    return entries;
  };
}

/** The colon after a head, skipping quoted values. */
function headEnd(cell: string, from: number): number {
  const colon = cell.indexOf(':', from);
  const quote = cell.indexOf('"', from);
  if (quote < 0 || colon < quote) return cell[colon + 1] === ' ' ? colon : -1;
  for (let at = from; at < cell.length; at++) {
    if (cell[at] === ':') return cell[at + 1] === ' ' ? at : -1;
    if (cell[at] === '"') {
      const quoted = wordAt(cell, at);
      if (!quoted) return -1;
      at = quoted.end - 1;
    }
  }
  return -1;
}

function readHead(text: string): Head | undefined {
  const means = wordAt(text, 0);
  if (!means || !MEANS.includes(means.text)) return undefined;
  const head: {-readonly [Property in keyof Head]: Head[Property]} = {means: means.text as Means};
  for (let at = means.end; at < text.length;) {
    const key = text[at] === ' ' ? wordAt(text, at + 1) : undefined;
    const value = key && text[key.end] === '=' ? wordAt(text, key.end + 1) : undefined;
    const property = PROPERTIES.find((each) => each[1] === key?.text)?.[0];
    if (!value || property === undefined) return undefined;
    at = value.end;
    if (property === 'confidence') {
      const confidence = Number(value.text);
      if (!(confidence >= 0 && confidence <= 1)) return undefined;
      head.confidence = confidence;
    } else if (property === 'on' || property === 'law' || property === 'confirmedOn') {
      if (parseDay(value.text) === null) return undefined;
      head[property] = value.text as Day;
    } else {
      head[property] = value.text;
    }
  }
  return head;
}

interface Token {
  readonly text: string;
  /** Offset behind it. */
  readonly end: number;
}

function wordAt(cell: string, at: number): Token | undefined {
  if (cell[at] === '"') return quotedAt(cell, at);
  const end = endOf(WORD_END, cell, at);
  return end === at ? undefined : {text: cell.slice(at, end), end};
}

function placeAt(cell: string, at: number): Token | undefined {
  if (cell[at] === '"') return quotedAt(cell, at);
  const end = endOf(PLACE_END, cell, at);
  if (end === at) return undefined;
  const text = cell.slice(at, end).trimEnd();
  return {text, end: at + text.length};
}

/** Where the next sign of a class stands, or the end. Searching is faster than walking there, and than a sticky expression of what may stand before it. */
function endOf(what: RegExp, cell: string, at: number): number {
  what.lastIndex = at;
  return what.test(cell) ? what.lastIndex - 1 : cell.length;
}

/** A JSON string. */
function quotedAt(cell: string, at: number): Token | undefined {
  let end = at + 1;
  while (end < cell.length && cell[end] !== '"') end += cell[end] === '\\' ? 2 : 1;
  if (end >= cell.length) return undefined;
  try {
    return {text: JSON.parse(cell.slice(at, end + 1)) as string, end: end + 1};
  } catch {
    return undefined;
  }
}
