/** What templates leave for somebody to fill in: `{{company}}`, `${keyword}`, `[insert date]`, `__________`. */
import type {Unread} from './reading.js';
import type {Sectioned} from './sections.js';
import {lineAt} from './blocks.js';

const OPENINGS: readonly (readonly [open: string, close: string])[] = [
  ['{{', '}}'],
  ['${', '}'],
  ['<%', '%>'],
  ['[insert', ']'],
  ['[your ', ']'],
  ['[company', ']'],
  ['[date', ']'],
  ['[name', ']'],
  ['[email', ']'],
  ['[website', ']'],
  ['____', ' '],
];
const LONGEST = 80;
const MOST = 50;

/** The first placeholder of a text as printed, with its offset. */
export function placeholderIn(text: string): {readonly printed: string; readonly at: number} | undefined {
  const small = text.toLowerCase();
  for (const [open, close] of OPENINGS) {
    const at = small.indexOf(open);
    if (at < 0) continue;
    const end = small.indexOf(close, at + open.length);
    return {printed: text.slice(at, Math.min(end < 0 ? text.length : end + close.length, at + LONGEST)).trim(), at};
  }
  return undefined;
}

export function placeholdersLeft(blocks: readonly Sectioned[]): readonly Unread[] {
  const found = blocks.flatMap(({block}): Unread[] => {
    if (block.kind === 'table') {
      return [...new Set(block.rows.flat())].flatMap(({text, line}) => told(placeholderIn(text)?.printed, line));
    }
    const placeholder = placeholderIn(block.text);
    return told(placeholder?.printed, placeholder ? lineAt(block.marks, placeholder.at) : 0);
  });
  return found.slice(0, MOST);
}

function told(printed: string | undefined, line: number): Unread[] {
  if (printed === undefined) return [];
  // An expression with dots or calls is a program's.
  const why = /^(?:\{\{ ?|\$\{)[\w$]{1,40}[.(]/.test(printed)
    ? 'a value that is filled in when the page is shown'
    : 'a placeholder that nobody filled in';
  return [{line, what: 'passage', why: `${why}: ${printed}`}];
}
