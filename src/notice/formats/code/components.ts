/** What the components of a source file are in HTML, told from their names: `<TableCell>`, `<Typography variant="h2">`. */
import {isComponent} from './attributes.js';

/** Names of tables in the common libraries, without points and in lower case. */
const TABLE_PARTS: ReadonlyMap<string, string> = new Map([
  ...['table', 'tableroot', 'datatable', 'simpletable'].map((name) => [name, 'table'] as const),
  ...['thead', 'tableheader', 'tablehead'].map((name) => [name, 'thead'] as const),
  ...['tbody', 'tablebody'].map((name) => [name, 'tbody'] as const),
  ...['tr', 'tablerow'].map((name) => [name, 'tr'] as const),
  ...['th', 'tableheadcell', 'tableheadercell', 'tablecolumnheader', 'tablecolumnheadercell', 'tablerowheadercell', 'tablehcell'].map(
    (name) => [name, 'th'] as const,
  ),
  ...['td', 'tablecell', 'tabledatacell', 'tabledata'].map((name) => [name, 'td'] as const),
  ['tablecaption', 'caption'],
]);
const LISTS: ReadonlyMap<string, string> = new Map([
  ...['ul', 'list', 'unorderedlist', 'bulletlist', 'listroot'].map((name) => [name, 'ul'] as const),
  ...['ol', 'orderedlist', 'numberedlist'].map((name) => [name, 'ol'] as const),
  ...['li', 'listitem', 'bullet', 'bulletitem', 'bulletpoint'].map((name) => [name, 'li'] as const),
]);
const HEADINGS = ['heading', 'subheading', 'sectiontitle', 'sectionheading', 'subtitle', 'pagetitle'];
const PARAGRAPHS = ['paragraph', 'typography', 'text', 'body', 'bodytext'];
const IN_LINE = ['link', 'span', 'strong', 'bold', 'anchor', 'trans'];
const HOLDS_TEXT = new Set([
  ...['p', 'span', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'b', 'strong', 'em', 'i', 'label', 'dd', 'dt'],
]);
/** `variant="h2"`, `as="h3"`, `component={'h2'}`. */
const LEVEL_GIVEN = /\b(?:variant|as|component|tag|element)=\{?["'](h[1-6])["']/;
/** What a component is built upon or for often leads its name. */
const PREFIX = /^(?:styled|custom|legal|policy)(?=.)/;

/** An element of HTML; empty for a fragment. `attributes` as written; `around` the element that it stands in, where it stands in one. */
export function elementFor(written: string, attributes: string, around: string | undefined): string {
  if (!isComponent(written) && !(/^[a-z]/.test(written) && written.includes('.'))) return written;
  const name = written.replaceAll('.', '').replaceAll('_', '').toLowerCase().replace(PREFIX, '');
  return LEVEL_GIVEN.exec(attributes)?.[1] ?? elementNamed(name, around);
}

function elementNamed(name: string, around: string | undefined): string {
  const part = TABLE_PARTS.get(name);
  // Some libraries call the cells of the heading what others call the whole of it.
  if (part === 'thead' && around === 'tr') return 'th';
  if (part !== undefined) return part;
  if (name === 'row' && (around === 'table' || around === 'tbody' || around === 'thead')) return 'tr';
  if (name === 'cell' && around === 'tr') return 'td';
  const list = LISTS.get(name);
  if (list !== undefined) return list;
  if (name.endsWith('listitem')) return 'li';
  if (HEADINGS.includes(name) || name.endsWith('heading') || name === 'accordiontrigger') return 'h3';
  if (IN_LINE.some((word) => name.endsWith(word))) return 'span';
  // `<Text>` is a paragraph where nothing but layout is around it.
  if (PARAGRAPHS.includes(name) || name.endsWith('text')) return around !== undefined && HOLDS_TEXT.has(around) ? 'span' : 'p';
  return 'div';
}
