/** What cells and paragraphs say, without marks: for formats that have none. */
import type {Cell, Inline} from '../documents/index.js';
import {visible} from '../text/visible.js';

export function plainText(inlines: readonly Inline[]): string {
  const [only] = inlines;
  return visible(inlines.length === 1 && only ? plain(only) : byChange(inlines, textOf, signed).join(''));
}

const textOf = ({text}: Inline): string => text;
const plain = ({text, change}: Inline): string => (change === undefined ? text : signed(change, [text]));
/** Changes by the signs that `wdiff` made usual. */
const signed = (change: Change, texts: readonly string[]): string =>
  change === 'deleted' ? `[-${texts.join('')}-]` : `{+${texts.join('')}+}`;

export type Change = NonNullable<Inline['change']>;

/** Each as `show` has it; what is deleted or inserted in one go, however it is marked within, goes through `asChange` once. */
export function byChange<Shown>(
  inlines: readonly Inline[],
  show: (inline: Inline) => Shown,
  asChange: (change: Change, shown: readonly Shown[]) => Shown,
): readonly Shown[] {
  if (inlines.every(({change}) => change === undefined)) return inlines.map(show);
  const shown: Shown[] = [];
  for (let at = 0; at < inlines.length;) {
    const inline = inlines[at] as Inline;
    const {change} = inline;
    let end = at + 1;
    while (change !== undefined && inlines[end]?.change === change) end += 1;
    shown.push(change === undefined ? show(inline) : asChange(change, inlines.slice(at, end).map(show)));
    at = end;
  }
  return shown;
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
