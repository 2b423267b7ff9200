/** A value as JSON, the same text as `JSON.stringify(value, null, 2)` and harmless, in pieces: one string holds half a gigabyte at most. */
import {visibleJson} from './visible.js';

/** Characters after which a piece ends. */
const PIECE = 64 * 1024;
/** A report's rows lie this deep: document, sections, section, blocks, table, rows. What is deeper fits into one string. */
const LEVELS = 6;

export function* jsonPieces(value: unknown): Generator<string> {
  let piece = '';
  for (const part of partsOf(value, '', LEVELS)) {
    piece += part;
    if (piece.length < PIECE) continue;
    yield visibleJson(piece);
    piece = '';
  }
  yield visibleJson(`${piece}\n`);
}

function* partsOf(value: unknown, indent: string, levels: number): Generator<string> {
  const entries = levels === 0 ? undefined : entriesOf(value);
  if (entries === undefined || entries.length === 0) {
    yield (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
    return;
  }
  const within = `${indent}  `;
  let before = Array.isArray(value) ? '[\n' : '{\n';
  for (const [name, entry] of entries) {
    yield `${before}${within}${name}`;
    yield* partsOf(entry, within, levels - 1);
    before = ',\n';
  }
  yield `\n${indent}${Array.isArray(value) ? ']' : '}'}`;
}

/** What stands before each entry, and the entry; undefined for what has none. */
function entriesOf(value: unknown): readonly (readonly [name: string, entry: unknown])[] | undefined {
  if (Array.isArray(value)) return value.map((entry: unknown) => ['', entry] as const);
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return undefined;
  return Object.entries(value)
    .filter(([, entry]) => isPrinted(entry))
    .map(([name, entry]) => [`${JSON.stringify(name)}: `, entry] as const);
}

const isPrinted = (entry: unknown): boolean => entry !== undefined && typeof entry !== 'function' && typeof entry !== 'symbol';
