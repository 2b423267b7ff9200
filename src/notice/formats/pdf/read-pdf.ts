/** PDF → text with its place on the page → blocks. Behind a gate: the reader of PDFs is loaded only when one is read. */
import {getDocumentProxy, getResolvedPDFJS} from 'unpdf';
import {UserProblem} from '../../../record/problem.js';
import type {NoticeText} from '../../blocks.js';
import {blocksOfPages} from './blocks.js';
import {drawnLines} from './drawn-lines.js';
import {gridsIn} from './grid.js';
import type {Page, Run} from './lines.js';

/** The longest notice met has 60. */
const MOST_PAGES = 400;
const MOST_RUNS = 400_000;
/** Fewer letters a page than this is a scan with a stamp on it. */
const FEWEST_LETTERS = 40;

/** Lines count the lines of text from the first page on. Throws UserProblem for a scan, a locked or damaged file, and one too long. */
export async function readPdf(bytes: Uint8Array, name: string): Promise<NoticeText> {
  const pages = await pagesOf(bytes, name);
  const letters = pages.reduce((sum, {runs}) => sum + runs.reduce((inPage, {text}) => inPage + text.trim().length, 0), 0);
  if (letters < FEWEST_LETTERS * pages.length) throw scanned(name, pages.length);
  return {format: 'pdf', ...blocksOfPages(pages)};
}

async function pagesOf(bytes: Uint8Array, name: string): Promise<readonly Page[]> {
  // It takes the bytes away from who hands them over.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), READING).catch((error: unknown) => {
    throw unreadable(error, name);
  });
  if (pdf.numPages > MOST_PAGES) throw tooLong(name, `${pdf.numPages} pages; at most ${MOST_PAGES} are read`);
  const {OPS: operations} = await getResolvedPDFJS();
  const pages: Page[] = [];
  let left = MOST_RUNS;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const {items} = await page.getTextContent({includeMarkedContent: false});
    left -= items.length;
    if (left < 0) throw tooLong(name, `more than ${MOST_RUNS} pieces of text`);
    const [, bottom = 0, , top = 0] = page.view;
    const grids = gridsIn(drawnLines(await page.getOperatorList(), operations));
    pages.push({bottom, top, grids, runs: items.flatMap((item) => ('str' in item ? runOf(item) : []))});
    page.cleanup();
  }
  return pages;
}

interface Item {
  readonly str: string;
  /** The last two say where it begins, the third and fourth how it stands. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly fontName: string;
}

/** Pictures are not unpacked, fonts are not looked for, nothing is evaluated. */
const READING = {isEvalSupported: false, useSystemFonts: false, maxImageSize: 1, verbosity: 0} as const;

/** Text that stands on its side or head is a mark in the margin. */
function runOf({str, transform, width, height, fontName}: Item): readonly Run[] {
  const [a = 1, b = 0, , d = 1, x = 0, y = 0] = transform;
  if (str === '' || Math.abs(b) > Math.abs(a) || a < 0) return [];
  return [{text: str, x, y, width, size: height || Math.abs(d), font: fontName}];
}

function unreadable(error: unknown, where: string): UserProblem {
  const locked = error instanceof Error && error.name === 'PasswordException';
  return new UserProblem({
    code: locked ? 'encrypted' : 'broken-document',
    what: locked ? 'The PDF asks for a password' : 'The file could not be read as a PDF',
    where,
    fix: locked ? 'Save it without the password and read that.' : 'It may be damaged or cut off. Save it anew from its program.',
  });
}

function scanned(where: string, pages: number): UserProblem {
  return new UserProblem({
    code: 'no-text',
    what: `The PDF holds ${pages === 1 ? 'a picture of a page' : 'pictures of pages'} and no text: it was scanned`,
    where,
    fix: 'Read the text it was made from, the page that the notice is published on, or a copy that went through text recognition.',
  });
}

function tooLong(where: string, holds: string): UserProblem {
  return new UserProblem({
    code: 'unpacks-too-large',
    what: `The PDF holds ${holds}`,
    where,
    fix: 'Give the pages of the notice alone.',
  });
}
