/** What HTML elements mean to a reader of notices. */

/** Never prose. */
export const IGNORED = new Set([
  'script',
  'style',
  'noscript',
  'title',
  'option',
  'optgroup',
  'datalist',
  'textarea',
  'input',
  'math',
  'colgroup',
  'audio',
  'video',
  'source',
  'track',
]);

/** Do not end a paragraph. Unknown names (components, generators' own tags) do not either. */
export const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'bdt',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'link',
  'mark',
  'nobr',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
  'trans',
  'nuxt-link',
  'router-link',
  'nuxtlink',
  'routerlink',
  'anchor',
  'button',
  'fragment',
]);

export const BOLD = new Set(['b', 'strong']);

export const HEADINGS: ReadonlyMap<string, number> = new Map([
  ['h1', 1],
  ['h2', 2],
  ['h3', 3],
  ['h4', 4],
  ['h5', 5],
  ['h6', 6],
  ['caption', 7],
  ['summary', 7],
  ['legend', 7],
]);

/** Around the notice, not of it. Forms are not among them: some servers wrap whole pages in one. */
export const BESIDE = new Set(['nav', 'footer', 'select', 'aside', 'dialog', 'menu']);
/** The same, said of an element without a meaning. */
export const BESIDE_ROLES = new Set(['navigation', 'contentinfo', 'search', 'menu']);

/** Tables of elements without a meaning. */
export const TABLE_ROLES = new Set(['table', 'grid', 'treegrid']);
export const CELL_ROLES = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);
