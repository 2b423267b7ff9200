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
  ['confirmedBy', 'confirmed-by'],
  ['confirmedOn', 'confirmed-on'],
] as const;
const BARE = /^[^\s"|;:=@]+$/;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const BARE_PLACE = /^[^\s"|;\u0000-\u001f](?:[^"|;\u0000-\u001f]*[^\s"|;\u0000-\u001f])?$/;
const TOKEN = /"(?:[^"\\]|\\.)*"|[^\s"|;:=@]+/y;
const PLACE = /"(?:[^"\\]|\\.)*"|[^"|;]+/y;

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
  const stated = PROPERTIES.filter(([property]) => entry[property] !== undefined).map(([property, key]) => ` ${key}=${token(String(entry[property]))}`);
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
      for (let more = true; more; ) {
        const of = tokenAt(TOKEN, cell, at);
        if (!of) return undefined;
        at = of.end;
        if (cell[at] === '@') {
          const place = tokenAt(PLACE, cell, at + 1);
          if (!place) return undefined;
          at = place.end;
          entries.push({of: of.text, at: place.text, ...head});
        } else entries.push({of: of.text, ...head});
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
  for (let at = from; at < cell.length; at++) {
    if (cell[at] === ':') return cell[at + 1] === ' ' ? at : -1;
    if (cell[at] === '"') {
      const quoted = tokenAt(TOKEN, cell, at);
      if (!quoted) return -1;
      at = quoted.end - 1;
    }
  }
  return -1;
}

function readHead(text: string): Head | undefined {
  const means = tokenAt(TOKEN, text, 0);
  if (!means || !MEANS.includes(means.text)) return undefined;
  const head: {-readonly [Property in keyof Head]: Head[Property]} = {means: means.text as Means};
  for (let at = means.end; at < text.length; ) {
    const key = text[at] === ' ' ? tokenAt(TOKEN, text, at + 1) : undefined;
    const value = key && text[key.end] === '=' ? tokenAt(TOKEN, text, key.end + 1) : undefined;
    const property = PROPERTIES.find((each) => each[1] === key?.text)?.[0];
    if (!value || property === undefined) return undefined;
    at = value.end;
    if (property === 'confidence') {
      const confidence = Number(value.text);
      if (!(confidence >= 0 && confidence <= 1)) return undefined;
      head.confidence = confidence;
    } else if (property === 'on' || property === 'confirmedOn') {
      if (parseDay(value.text) === null) return undefined;
      head[property] = value.text as Day;
    } else head[property] = value.text;
  }
  return head;
}

function tokenAt(pattern: RegExp, text: string, at: number): {readonly text: string; readonly end: number} | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  if (found === undefined) return undefined;
  const end = at + found.length;
  if (!found.startsWith('"')) return {text: found.trimEnd(), end: at + found.trimEnd().length};
  try {
    return {text: JSON.parse(found) as string, end};
  } catch {
    return undefined;
  }
}
