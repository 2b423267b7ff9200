/** DOCX → HTML → blocks as of a page. Behind a gate: mammoth is loaded only when a document is read. */
import mammoth from 'mammoth';
import {readParts} from '../../containers/xml-parts.js';
import {openPackage, storedPackage, type OpenedPackage} from '../../containers/zip.js';
import {UserProblem} from '../../record/problem.js';
import type {NoticeText} from '../blocks.js';

const DOCUMENT = 'word/document.xml';
/** Pictures, macros and embedded files stay packed. */
const NEEDED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/[^/]+\.xml|word\/_rels\/[^/]+\.rels)$/;
const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** Lines count the document's paragraphs that hold text. Throws UserProblem where it is no Word document, is damaged or exceeds the bounds. */
export async function readDocx(
  bytes: Uint8Array,
  name: string,
  readHtml: (html: string, firstLine?: number) => NoticeText,
): Promise<NoticeText> {
  const document = {file: name, is: 'document'} as const;
  const container = openPackage(bytes, document);
  checkIsDocument(container, name);
  const wanted = container.names.filter((each) => NEEDED.test(each));
  const parts = readParts(container, wanted, document);
  const {value: html} = await mammoth.convertToHtml(
    {buffer: Buffer.from(storedPackage(parts))},
    {styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({src: ''}))},
  );
  const body = aParagraphALine(html);
  const text = readHtml(body);
  if (text.blocks.length === 0) throw nothingButPictures(name);
  const margins = marginsOf(parts);
  const around = margins === '' ? [] : readHtml(margins, body.split('\n').length).blocks;
  return {
    ...text,
    format: 'docx',
    blocks: [...text.blocks, ...around.map((block) => (block.kind === 'table' ? block : {...block, beside: true}))],
  };
}

const MARGIN = /^word\/(?:header|footer)\d{0,4}\.xml$/;
const WORDS = /<w:t(?: [^<>]{0,200})?>([^<]*)<\/w:t>/g;

/** Page headers and footers, which hold dates and names; each text once, a paragraph a line, behind the document's. */
function marginsOf(parts: ReadonlyMap<string, Uint8Array>): string {
  const paragraphs = [...parts]
    .filter(([part]) => MARGIN.test(part))
    .flatMap(([, content]) => Buffer.from(content).toString('utf8').split('</w:p>'))
    .map((paragraph) => [...paragraph.matchAll(WORDS)].map(([, words = '']) => words).join(''));
  return [...new Set(paragraphs)]
    .filter((words) => words.trim() !== '')
    .map((words) => `<p>${words}</p>\n`)
    .join('');
}

const aParagraphALine = (html: string): string => html.replaceAll(/<\/(?:p|h[1-6])>/g, '$&\n');

function checkIsDocument({names}: OpenedPackage, name: string): void {
  if (names.includes(DOCUMENT)) return;
  throw new UserProblem({
    code: 'not-a-document',
    what: 'The file is a package (zip), but no Word document',
    where: name,
    fix: 'Save the notice as DOCX, PDF, HTML, Markdown or plain text and read that.',
  });
}

function nothingButPictures(name: string): UserProblem {
  return new UserProblem({
    code: 'no-text',
    what: 'The document holds no text; pictures of text cannot be read',
    where: name,
    fix: 'Give the document with its text, or save the page that the notice is published on.',
  });
}
