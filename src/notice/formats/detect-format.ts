/** Which reader a file needs, from what it holds first and from its name second. */
import {UserProblem} from '../../record/problem.js';

/** Text in one of its spellings. */
export type TextFormat = 'html' | 'markdown' | 'text' | 'code';

export type Detected = {readonly format: TextFormat; readonly text: string} | {readonly format: 'docx'} | {readonly format: 'pdf'};

/** First bytes of files that people call a notice and that hold no text to read. */
const SIGNATURES: readonly {readonly bytes: readonly number[]; readonly is: string; readonly fix: string}[] = [
  {
    bytes: [0x89, 0x50, 0x4e, 0x47],
    is: 'a picture (PNG)',
    fix: 'A picture has no text to read: save the page that the notice is published on.',
  },
  {bytes: [0xff, 0xd8, 0xff], is: 'a picture (JPEG)', fix: 'A picture has no text to read: save the page that the notice is published on.'},
  {
    bytes: [0x47, 0x49, 0x46, 0x38],
    is: 'a picture (GIF)',
    fix: 'A picture has no text to read: save the page that the notice is published on.',
  },
  {bytes: [0x52, 0x49, 0x46, 0x46], is: 'a picture or recording (RIFF)', fix: 'Save the page that the notice is published on.'},
  {bytes: [0xd0, 0xcf, 0x11, 0xe0], is: 'an old Office file', fix: 'Save the document as DOCX in its program and read that.'},
  {bytes: [0x1f, 0x8b], is: 'compressed (gzip)', fix: 'Unpack it first.'},
];

const BY_ENDING: Readonly<Record<string, TextFormat>> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  txt: 'text',
  text: 'text',
  tsx: 'code',
  jsx: 'code',
  ts: 'code',
  js: 'code',
  mjs: 'code',
  cjs: 'code',
  mts: 'code',
  cts: 'code',
  json: 'code',
  jsonc: 'code',
  vue: 'code',
  svelte: 'code',
  php: 'code',
  astro: 'code',
};

export const ENDINGS_THAT_ARE_READ = 'HTML, Markdown, DOCX, PDF or plain text';

/** The reader for it, with the text where it is text. Throws UserProblem for pictures, binary files and empty ones. */
export function detectFormat(bytes: Uint8Array, name: string): Detected {
  if (bytes.byteLength === 0) {
    throw notRead('empty-file', 'The file is empty', name, 'Save the page that the notice is published on and read that.');
  }
  if (startsWith(bytes, PACKAGE)) return {format: 'docx'};
  if (holdsPdf(bytes)) return {format: 'pdf'};
  for (const {bytes: start, is, fix} of SIGNATURES) {
    if (startsWith(bytes, start)) {
      throw notRead('not-text', `The file is ${is}; notices are read from ${ENDINGS_THAT_ARE_READ}`, name, fix);
    }
  }
  const text = decoded(bytes, name);
  if (text.trim() === '') {
    throw notRead(
      'empty-file',
      'The file holds nothing but white space',
      name,
      'Save the page that the notice is published on and read that.',
    );
  }
  if (isSavedArchive(text)) {
    throw notRead(
      'not-text',
      'The file is a web page saved as a single-file archive (MHTML)',
      name,
      'Save the page as “Webpage, HTML only” and read that.',
    );
  }
  const stated = BY_ENDING[ending(name)];
  if (stated === 'code') return {text, format: 'code'};
  return {text, format: looksLikeHtml(text) ? 'html' : (stated ?? guessed(text))};
}

const PACKAGE = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
/** Some programs write a few bytes before it. */
const FARTHEST_PDF = 1024;

const startsWith = (bytes: Uint8Array, start: readonly number[], from = 0): boolean =>
  start.every((byte, index) => bytes[from + index] === byte);

function holdsPdf(bytes: Uint8Array): boolean {
  if (startsWith(bytes, PDF)) return true;
  const head = bytes.subarray(0, FARTHEST_PDF);
  return head.includes(0) && head.some((_, at) => startsWith(head, PDF, at));
}

/** A few control characters pasted along do not make a text binary. */
const STRANGE_BYTES = 8;

function decoded(bytes: Uint8Array, name: string): string {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  if (wide) return new TextDecoder(wide).decode(bytes);
  const head = bytes.subarray(0, 65_536);
  let strange = 0;
  for (const byte of head) {
    if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)) strange += 1;
  }
  if (strange > Math.max(STRANGE_BYTES, head.length / 100)) {
    throw notRead('not-text', 'The file holds binary data, not text', name, `Notices are read from ${ENDINGS_THAT_ARE_READ}.`);
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A message of several parts, its text encoded: what browsers write as .mhtml and .mht. */
function isSavedArchive(text: string): boolean {
  const head = text.slice(0, 2048).toLowerCase();
  return head.includes('mime-version:') && head.includes('content-type: multipart/related');
}

const MARKUP = ['<!doctype html', '<html', '<head', '<body', '<div', '<table', '<p>', '<p ', '<h1', '<h2', '<section', '<article', '<main'];

/** Markup where a document starts, or closing tags throughout. A Markdown file with a stray tag stays Markdown. */
function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 2048).trimStart().toLowerCase();
  if (head.startsWith('<?xml') || MARKUP.slice(0, 4).some((tag) => head.includes(tag))) return true;
  return MARKUP.some((tag) => head.startsWith(tag)) && text.includes('</');
}

function guessed(text: string): TextFormat {
  const lines = text.slice(0, 100_000).split('\n');
  return lines.some((line) => line.startsWith('# ') || line.startsWith('## ')) ? 'markdown' : 'text';
}

function ending(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** Ending of a source file, which decides how its markup is told from its code. */
export const endingOf = ending;

function notRead(code: string, what: string, where: string, fix: string): UserProblem {
  return new UserProblem({code, what, where, fix});
}
