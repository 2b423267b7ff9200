/** One cell → the several things it names. Brackets and company suffixes keep together what belongs together. */

/** Kinds of data, people, sources: `Name, e-mail (work, private); phone` → three. `isOne`: an item whose slashes separate nothing. */
export function splitList(text: string, isOne: (item: string) => boolean = () => false): readonly string[] {
  const lines = text
    .split(/\r?\n|[;•▪●]|\s\|\s/)
    .map(trimItem)
    .filter((item) => item !== '');
  return [
    ...new Set(
      lines
        .flatMap((line) => splitOutsideBrackets(line, /^(?:,\s|,$|\s\+\s)/))
        .flatMap((item) => (isOne(item) ? [item] : splitOutsideBrackets(item, /^\s\/\s/)))
        .map(trimItem)
        .filter((item) => item !== ''),
    ),
  ];
}

/** Names: as {@link splitList}, but `Smith, Ltd.` and `Ernst, Inc., Reno` stay whole. */
export function splitNames(text: string): readonly string[] {
  const names: string[] = [];
  for (const item of splitList(text)) {
    const before = names.at(-1);
    if (before !== undefined && SUFFIX.test(item)) names[names.length - 1] = `${before}, ${item}`;
    else names.push(item);
  }
  return names;
}

/** Own wordings: separate only where the writer plainly made a list, by lines, bullets or semicolons. */
export function splitWordings(text: string): readonly string[] {
  return text
    .split(/\r?\n|[;•▪●]/)
    .map(trimItem)
    .filter((item) => item !== '');
}

const SUFFIX =
  /^(?:inc|incorporated|ltd|limited|llc|l\.l\.c|llp|lp|l\.p|plc|corp|corporation|co|company|gmbh|ag|kg|se|s\.?a|s\.?a\.?s|s\.?r\.?l|s\.?l|b\.?v|n\.?v|n\.?a|pty|oy|ab|a\/s)\.?(?:\s*\([^()]*\))?$/i;

function splitOutsideBrackets(text: string, separator: RegExp): readonly string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '(' || character === '[') {
      depth++;
    } else if (character === ')' || character === ']') {
      depth = Math.max(0, depth - 1);
    } else if (depth === 0 && (character === ',' || character === ' ')) {
      const match = separator.exec(text.slice(at, at + 4));
      if (!match) continue;
      items.push(text.slice(start, at));
      start = at + match[0].length;
      at = start - 1;
    }
  }
  items.push(text.slice(start));
  return items;
}

/** Without bullets, numbering and a closing full stop. The end is walked, not matched: a pattern would try every run of spaces. */
function trimItem(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ',' || text[end - 1]?.trim() === '')) end--;
  if (text[end - 1] === '.' && /[^.\s]{4}$/.test(text.slice(Math.max(0, end - 5), end - 1))) end--;
  return text
    .slice(0, end)
    .replace(/^[\s\-–—*·,]+|^\d{1,2}[.)]\s+/, '')
    .replace(/^(?:and|und|et)\s+/i, '');
}
