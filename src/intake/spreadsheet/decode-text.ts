/** Bytes → text: UTF-8 with or without a mark, UTF-16 with one or recognisable, else Windows Latin-1. What is no text is refused. */
import {UserProblem} from '../../record/problem.js';

export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const encoding = encodingOf(bytes);
  if (encoding.startsWith('utf-16') && bytes.byteLength % 2 === 1) throw cutOff(file);
  const text = new TextDecoder(encoding).decode(bytes);
  const at = firstUnprintable(text);
  if (at >= 0) {
    throw new UserProblem({
      code: 'not-text',
      what: 'The file is not text: it holds bytes that no table has',
      where: `${file}, character ${at + 1}`,
      fix: 'Check that the file is what its name says. Save the sheet as CSV (UTF-8) or XLSX and import that.',
    });
  }
  return {text, encoding};
}

function cutOff(file: string): UserProblem {
  return new UserProblem({
    code: 'cut-off',
    what: 'The text ends in the middle of a letter: its end is missing',
    where: file,
    fix: 'Copy or save the file anew: it was not written or sent whole.',
  });
}

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > sample.length / 4 && even < odd / 8) return 'utf-16le';
  if (even > sample.length / 4 && odd < even / 8) return 'utf-16be';
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

/** Position of the first control character that no text has; stray ones of old programs (form feed, escape) are let pass if few. */
function firstUnprintable(text: string): number {
  let strange = 0;
  let first = -1;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 0) return index;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) {
      if (first < 0) first = index;
      strange++;
    }
  }
  return strange > 8 && strange > text.length / 500 ? first : -1;
}
