/**
 * A zip container, opened within bounds. Its directory is checked before anything is inflated, each part is inflated to no more
 * than the directory declares of it (which proves nothing by itself), and only the parts that a reader names are
 * kept. What it is handed is a container of stored parts, so that it never inflates anything itself.
 */
import {crc32, inflateRawSync} from 'node:zlib';
import {UserProblem} from '../record/problem.js';

export interface PackageLimits {
  readonly parts: number;
  readonly partBytes: number;
  readonly totalBytes: number;
}

export const PACKAGE_LIMITS: PackageLimits = {parts: 5_000, partBytes: 192 * 2 ** 20, totalBytes: 320 * 2 ** 20};

interface Part {
  readonly name: string;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly declared: number;
  readonly offset: number;
}

/** A container as messages speak of it. */
export interface Packed {
  readonly file: string;
  readonly is: 'workbook' | 'document';
}

export interface OpenedPackage {
  readonly names: readonly string[];
  /** Undefined where there is no such part. */
  read(name: string): Uint8Array | undefined;
}

const utf8 = new TextDecoder('utf-8');

/** Throws UserProblem where it is no sound zip container, is encrypted or exceeds the limits. */
export function openPackage(bytes: Uint8Array, packed: Packed, limits: PackageLimits = PACKAGE_LIMITS): OpenedPackage {
  const parts = new Map(directoryOf(bytes, packed, limits).map((part) => [part.name, part]));
  const inflated = new Map<string, Uint8Array>();
  let total = 0;
  const read = (name: string): Uint8Array | undefined => {
    const known = inflated.get(name);
    if (known) return known;
    const part = parts.get(name);
    if (!part) return undefined;
    const content = inflate(bytes, part, packed, Math.min(limits.partBytes, limits.totalBytes - total), limits);
    total += content.byteLength;
    inflated.set(name, content);
    return content;
  };
  return {names: [...parts.keys()], read};
}

function directoryOf(bytes: Uint8Array, of: Packed, limits: PackageLimits): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view, of);
  const count = view.getUint16(end + 10, true);
  let position = view.getUint32(end + 16, true);
  // A workbook that needs the 64-bit directory is far beyond every limit here.
  if (count === 0xffff || position === 0xffffffff) throw tooLarge(of, 'more parts or bytes than are read');
  if (count > limits.parts) throw tooLarge(of, `${count} parts; at most ${limits.parts} are read`);
  const parts: Part[] = [];
  let declared = 0;
  for (let index = 0; index < count; index++) {
    if (position + 46 > bytes.byteLength || view.getUint32(position, true) !== 0x02014b50) throw broken(of, 'its directory is damaged');
    const [nameLength, extraLength, commentLength] = [
      view.getUint16(position + 28, true),
      view.getUint16(position + 30, true),
      view.getUint16(position + 32, true),
    ];
    const part: Part = {
      flags: view.getUint16(position + 8, true),
      method: view.getUint16(position + 10, true),
      crc: view.getUint32(position + 16, true),
      packed: view.getUint32(position + 20, true),
      declared: view.getUint32(position + 24, true),
      offset: view.getUint32(position + 42, true),
      name: utf8.decode(bytes.subarray(position + 46, position + 46 + nameLength)),
    };
    declared += part.declared;
    if (declared > limits.totalBytes * 4) throw tooLarge(of, `more than ${megabytes(limits.totalBytes * 4)} MB when unpacked`);
    parts.push(part);
    position += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

function endOfDirectory(view: DataView, of: Packed): number {
  const least = Math.max(0, view.byteLength - 65_557);
  for (let index = view.byteLength - 22; index >= least; index--) if (view.getUint32(index, true) === 0x06054b50) return index;
  throw broken(of, 'its directory is missing; it may have been cut off');
}

function inflate(bytes: Uint8Array, part: Part, of: Packed, most: number, limits: PackageLimits): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (part.flags & 1) {
    throw new UserProblem({
      code: 'encrypted',
      what: `The ${of.is} is encrypted`,
      where: of.file,
      fix: 'Remove the password and try again.',
    });
  }
  if (part.declared > most) {
    throw tooLarge(
      of,
      `part ${part.name} of ${megabytes(part.declared)} MB; at most ${megabytes(limits.partBytes)} MB a part and ${megabytes(limits.totalBytes)} MB in all are read`,
    );
  }
  if (part.offset + 30 > bytes.byteLength || view.getUint32(part.offset, true) !== 0x04034b50) {
    throw broken(of, `part ${part.name} is damaged`);
  }
  const start = part.offset + 30 + view.getUint16(part.offset + 26, true) + view.getUint16(part.offset + 28, true);
  const packed = bytes.subarray(start, start + part.packed);
  if (packed.byteLength !== part.packed) throw broken(of, `part ${part.name} is cut off`);
  if (part.method === 0) return packed;
  if (part.method !== 8) throw broken(of, `part ${part.name} is packed in a way that ${of.is}s do not use`);
  try {
    return inflateRawSync(packed, {maxOutputLength: Math.max(1, part.declared)});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw tooLarge(of, `part ${part.name}, which unpacks to more than it declares`);
    }
    throw broken(of, `part ${part.name} is damaged`);
  }
}

/** A zip container of uncompressed parts. */
export function storedPackage(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  const entries = [...parts].map(([name, content]) => ({name: encoder.encode(name), content, crc: crc32(content)}));
  const size = entries.reduce((sum, {name, content}) => sum + 76 + 2 * name.byteLength + content.byteLength, 22);
  const out = new Uint8Array(size);
  const view = new DataView(out.buffer);
  let at = 0;
  const offsets: number[] = [];
  for (const {name, content, crc} of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint32(at + 14, crc, true);
    view.setUint32(at + 18, content.byteLength, true);
    view.setUint32(at + 22, content.byteLength, true);
    view.setUint16(at + 26, name.byteLength, true);
    out.set(name, at + 30);
    out.set(content, at + 30 + name.byteLength);
    at += 30 + name.byteLength + content.byteLength;
  }
  const directory = at;
  for (const [index, {name, content, crc}] of entries.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 20, true);
    view.setUint32(at + 16, crc, true);
    view.setUint32(at + 20, content.byteLength, true);
    view.setUint32(at + 24, content.byteLength, true);
    view.setUint16(at + 28, name.byteLength, true);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.byteLength;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

const megabytes = (bytes: number): string => String(Math.ceil(bytes / 2 ** 20));

function tooLarge({file, is}: Packed, holds: string): UserProblem {
  return new UserProblem({
    code: 'unpacks-too-large',
    what: `The ${is} holds ${holds}`,
    where: file,
    fix: `It may be made to exhaust its reader. Save it anew from its program with only what is needed.`,
  });
}

function broken({file, is}: Packed, why: string): UserProblem {
  return new UserProblem({
    code: `broken-${is}`,
    what: `The ${is} cannot be opened: ${why}`,
    where: file,
    fix: `Open it in its program, save it anew as ${is === 'workbook' ? 'XLSX' : 'DOCX'}, and try that.`,
  });
}
