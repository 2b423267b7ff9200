/** Every format that a Document can be printed in. A new format is a file here and a line in the registry. */
import type {Document} from '../documents/index.js';
import type {Ink} from './ink.js';

export const FORMATS = ['pretty', 'markdown', 'html', 'csv', 'xlsx', 'json'] as const;
export type FormatName = (typeof FORMATS)[number];

export type Rendered = string | Uint8Array;
/** `ink`: of the screen that will show it, where one will. */
export type Renderer = (document: Document, ink?: Ink) => Rendered | Promise<Rendered>;
type Loader = () => Promise<Renderer>;

/** Loaded when asked for: a workbook's writer alone takes half a second. */
const RENDERERS = {
  pretty: async () => (await import('./pretty/document.js')).renderPretty,
  markdown: async () => (await import('./markdown.js')).renderMarkdown,
  html: async () => (await import('./html/page.js')).renderHtml,
  csv: async () => (await import('./csv.js')).renderCsv,
  xlsx: async () => (await import('./xlsx/workbook.js')).renderXlsx,
  json: async () => (await import('./json.js')).renderJson,
} satisfies Record<FormatName, Loader>;

/** Same Document, same bytes, whatever the clock, time zone and locale. */
export async function renderDocument(document: Document, format: FormatName, ink?: Ink): Promise<Rendered> {
  const render: Renderer = await RENDERERS[format]();
  return render(document, ink);
}

/** Extensions by which a file's name tells its format. */
const EXTENSIONS: Readonly<Record<string, FormatName>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
};

/** The format that `report.xlsx` tells, or undefined. */
export function formatOfName(name: string): FormatName | undefined {
  const extension = /\.([A-Za-z]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension === undefined || !Object.hasOwn(EXTENSIONS, extension) ? undefined : EXTENSIONS[extension];
}
