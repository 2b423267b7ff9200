/** What components of a source file are given in their attributes: titles, and lists that they show. */

const LONGEST_TITLE = 600;
const TITLE_ATTRIBUTE = /\b(?:title|heading|header|question)=\{?["']([^"'<>{}\n]{3,160})["']/;
/** Components whose title is a hint, not a heading. */
const NO_TITLES = ['button', 'icon', 'image', 'tooltip', 'input', 'field', 'link', 'seo', 'head', 'meta', 'helmet', 'layout', 'hero'];

/** The heading that a component shows above what stands in it. */
export function titleIn(attributes: string, component: string): string | undefined {
  if (NO_TITLES.some((word) => component.toLowerCase().endsWith(word))) return undefined;
  return TITLE_ATTRIBUTE.exec(attributes.slice(0, LONGEST_TITLE))?.[1];
}

export function isComponent(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** Attributes whose list is a row of a table. */
const ROW_ATTRIBUTE = /\b(?:cells|cols|columns|row|values|data)=$/;

/** `={[ … ]}` among attributes, brackets included; of the cells of a row without the braces. */
export function listsIn(region: string): readonly {readonly start: number; readonly end: number}[] {
  const found: {start: number; end: number}[] = [];
  let quote = '';
  let depth = 0;
  let start = -1;
  for (let at = 0; at < region.length; at += 1) {
    const char = region[at] as string;
    if (quote !== '') {
      if (char === quote || (char === '\n' && depth > 0 && quote !== '`')) quote = '';
      else if (char === '\\') at += 1;
    } else if (char === '"' || char === "'" || char === '`') {
      quote = char;
    } else if (char === '{') {
      if (
        depth === 0 &&
        region[at - 1] === '=' &&
        region
          .slice(at + 1, at + 40)
          .trimStart()
          .startsWith('[')
      ) {
        start = at;
      }
      depth += 1;
    } else if (char === '}') {
      depth -= 1;
      if (depth === 0 && start >= 0) {
        const isRow = ROW_ATTRIBUTE.test(region.slice(Math.max(0, start - 10), start));
        found.push(isRow ? {start: start + 1, end: at} : {start, end: at + 1});
        start = -1;
      }
    }
  }
  return found;
}
