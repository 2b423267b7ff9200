/** What cells and paragraphs say, without marks: for formats that have none. */
import type {Cell, Inline} from '../documents/index.js';
import {visible} from '../text/visible.js';

export function plainText(inlines: readonly Inline[]): string {
  const [only] = inlines;
  return visible(inlines.length === 1 && only ? plain(only) : inlines.map(plain).join(''));
}

/** Changes by the signs that `wdiff` made usual. */
function plain({text, change}: Inline): string {
  return change === undefined ? text : change === 'deleted' ? `[-${text}-]` : `{+${text}+}`;
}

/** The lines of a cell, one under the other. */
export function plainCell({lines}: Cell): string {
  const [only] = lines;
  if (only === undefined) return '';
  return lines.length === 1 ? plainText(only) : lines.map(plainText).join('\n');
}

/** The address of a link that may be printed as one: `https://…` or `#anchor`. Anything else, such as `javascript:`, is only text. */
export function linkOf({link}: Inline): string | undefined {
  if (link === undefined) return undefined;
  if (/^#[A-Za-z0-9_-]+$/.test(link)) return link;
  return /^https:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]|$)/.test(link) ? link.replace(/[^!#-;=?-Z_a-z~]/g, percent) : undefined;
}

function percent(character: string): string {
  return /\p{Surrogate}/u.test(character) ? '' : encodeURIComponent(character).replace("'", '%27');
}

/** Whether a cell is meant to be seen before the others: what it says first, it says strongly. */
export const isEmphatic = ({lines}: Cell): boolean => lines[0]?.[0]?.strong === true;
