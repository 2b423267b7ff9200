/**
 * Delimited text as programs write it (RFC 4180), taken apart in one walk over its bytes: each cell is compared with those before it
 * without a text being made of it. Whatever is not written so is left to the complete parser.
 */
import {Numbers, type PackedRows} from './packed-workbook.js';
import type {Separator} from './separator.js';
import {checkCounts, SIZE_LIMITS} from './size-limits.js';

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const MARK = [0xef, 0xbb, 0xbf];
/** Bytes of a cell that is within the bounds, each of its characters four of them or a doubled quotation mark. */
const LONGEST_CELL = 4 * SIZE_LIMITS.cellCharacters;
/** Below stand control characters; a cell has none of them but its tabs and line breaks. */
const SPACE = 0x20;
const TAB = 0x09;

/**
 * `bytes` are sound UTF-8. Undefined where a quotation mark stands within a cell or something follows its end, where lines end in
 * different ways, control characters stand in it, or a cell is longer than any may be. Throws UserProblem where it is too large.
 */
export function plainCsv(bytes: Uint8Array, separator: Separator, name: string): PackedRows | undefined {
  const divides = separator.charCodeAt(0);
  const known = new KnownCells(bytes);
  const cells = new Numbers(bytes.length >> 4);
  const ends = new Numbers(bytes.length >> 7);
  let at = MARK.every((byte, index) => bytes[index] === byte) ? MARK.length : 0;
  let lineBreak: number | undefined;
  let rowStart = 0;
  while (at < bytes.length) {
    const quoted = bytes[at] === QUOTE;
    const start = quoted ? at + 1 : at;
    const end = quoted ? endOfQuoted(bytes, start) : endOfBare(bytes, start, divides);
    if (end === undefined || end - start > LONGEST_CELL) return undefined;
    at = quoted ? end + 1 : end;
    const isDivided = bytes[at] === divides;
    // A line without anything is a row without cells.
    if (isDivided || end > start || cells.length > rowStart) cells.push(known.numberOf(start, end));
    if (isDivided) {
      at++;
      if (at < bytes.length) continue;
      // The last cell of all, and empty.
      cells.push(known.numberOf(at, at));
    } else if (at < bytes.length) {
      const length = breakAt(bytes, at);
      lineBreak ??= length;
      if (length === 0 || length !== lineBreak) return undefined;
      at += length;
    }
    rowStart = cells.length;
    ends.push(rowStart);
    checkCounts(name, {rows: ends.length, cells: rowStart, texts: known.count});
  }
  return {said: known.texts(), cells: cells.done(), ends: ends.done()};
}

function endOfQuoted(bytes: Uint8Array, start: number): number | undefined {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === QUOTE) {
      if (bytes[at + 1] !== QUOTE) return at;
      at++;
    } else if (byte < SPACE && byte !== LINE_FEED && byte !== CARRIAGE_RETURN && byte !== TAB) {
      return undefined;
    }
  }
  return undefined;
}

function endOfBare(bytes: Uint8Array, start: number, divides: number): number | undefined {
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte === divides || byte === LINE_FEED || byte === CARRIAGE_RETURN) return at;
    if (byte === QUOTE || (byte < SPACE && byte !== TAB)) return undefined;
  }
  return bytes.length;
}

/** Bytes of the line break that stands there; none where none does. */
function breakAt(bytes: Uint8Array, at: number): number {
  if (bytes[at] === LINE_FEED) return 1;
  return bytes[at] === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED ? 2 : 0;
}

const PRIME = 0x01000193;

/** Cells by their bytes, quotation marks still doubled. */
class KnownCells {
  private readonly starts = new Numbers();
  private readonly ends = new Numbers();
  private readonly hashes = new Numbers();
  /** By hash: numbers of cells, counted from 1. */
  private slots = new Uint32Array(2 ** 16);

  constructor(private readonly bytes: Uint8Array) {}

  get count(): number {
    return this.starts.length;
  }

  numberOf(start: number, end: number): number {
    const {bytes, slots} = this;
    let hash = 0;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), PRIME);
    const mixed = (hash ^ (hash >>> 15)) >>> 0;
    const last = slots.length - 1;
    let slot = mixed & last;
    for (; slots[slot] !== 0; slot = (slot + 1) & last) {
      const known = (slots[slot] as number) - 1;
      if (this.hashes.at(known) === mixed && this.says(known, start, end)) return known;
    }
    this.starts.push(start);
    this.ends.push(end);
    this.hashes.push(mixed);
    slots[slot] = this.count;
    if (this.count * 2 > slots.length) this.grow();
    return this.count - 1;
  }

  texts(): readonly string[] {
    const buffer = Buffer.from(this.bytes.buffer, this.bytes.byteOffset, this.bytes.byteLength);
    return Array.from({length: this.count}, (_, index) => {
      const text = buffer.toString('utf8', this.starts.at(index), this.ends.at(index));
      return text.includes('"') ? text.replaceAll('""', '"') : text;
    });
  }

  private says(known: number, start: number, end: number): boolean {
    const {bytes} = this;
    let other = this.starts.at(known);
    if (this.ends.at(known) - other !== end - start) return false;
    for (let at = start; at < end; at++, other++) if (bytes[at] !== bytes[other]) return false;
    return true;
  }

  private grow(): void {
    const slots = new Uint32Array(this.slots.length * 2);
    const last = slots.length - 1;
    for (let index = 0; index < this.count; index++) {
      let slot = this.hashes.at(index) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = index + 1;
    }
    this.slots = slots;
  }
}
