/**
 * The one place that makes strangers' text harmless in GitHub's Markdown: nothing in it is markup, a link, a mention of somebody or of
 * an issue, or the border of a cell. What is copied from the page is the text; only where GitHub links words of the finished page
 * (`@name`, `#1`, `GH-1`) a blank of no width keeps them apart. An email address stays as it is.
 */
import {visible} from '../text/visible.js';

/** In a line or a cell. Underscores within words stay: they mark nothing there. */
export function escape(text: string): string {
  return visible(text)
    .replace(/[\\`*[\]|~$]/g, '\\$&')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, '\\_')
    .replace(/&(?=[#A-Za-z])/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/(?<=www)\./gi, '&#46;')
    .replace(/(?<![A-Za-z0-9])@(?=[\p{L}\p{N}])|(?<!&)#(?=\d)|(?<=\bGH-)(?=\d)/giu, `$&${NO_WIDTH}`)
    .replace(/#$/, '\\#')
    .replaceAll('\n', '<br>');
}

/** Written out, since a blank that nobody sees would hide in the source. */
const NO_WIDTH = '&#8203;';

/** What would begin a heading, list or rule at the start of a block. */
export function escapeStart(text: string): string {
  return text.replace(/^[#+=-]/, '\\$&').replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/**
 * A span of code cannot escape anything inside; a fence longer than any run of backticks holds it. A bar would need an escape in a
 * table and none elsewhere, so text with one stands between tags instead.
 */
export function codeSpan(text: string): string {
  if (text.includes('|')) return `<code>${escape(text)}</code>`;
  const inside = visible(text).replaceAll('\n', ' ');
  const longest = Math.max(0, ...[...inside.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${inside}${fence}` : `${fence} ${inside} ${fence}`;
}
