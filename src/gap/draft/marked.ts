/** Drafted text as a Document shows it: what is still to be filled in or confirmed stands out; changes word by word. */
import {deleted, strong, type Inline} from '../../documents/index.js';

const TO_DO = /(\[TO FILL: [^\]]*\]|\[unconfirmed\])/;

export const marked = (text: string): readonly Inline[] =>
  text
    .split(TO_DO)
    .filter((part) => part !== '')
    .map((part) => (TO_DO.test(part) ? strong(part) : {text: part}));

/** Of a whole paragraph from the record: its addresses are links, to be pasted as they are. */
export const withLinks = (parts: readonly Inline[]): readonly Inline[] =>
  parts.flatMap((part) =>
    part.text.split(ADDRESS).flatMap((text, at) => (text === '' ? [] : [{...part, text, ...(at % 2 === 1 ? {link: text} : {})}])),
  );

const ADDRESS = /(\bhttps?:\/\/[^\s<>"“”()]*[^\s<>"“”().,;:!?])/;

/** The same as something that comes in. */
export const insertedMarked = (text: string): readonly Inline[] => marked(text).map((part) => ({...part, change: 'inserted'}));

export const countOf = (texts: readonly string[], mark: 'TO FILL' | 'unconfirmed'): number =>
  texts.reduce((sum, text) => sum + text.split(mark === 'unconfirmed' ? '[unconfirmed]' : '[TO FILL: ').length - 1, 0);

/** What both begin and end with stays; between them stands what goes and what comes. */
export function changed(before: string, after: string): readonly Inline[] {
  if (before === after) return plain(before);
  if (before.trim() === '') return insertedMarked(after);
  if (after.trim() === '') return [deleted(before)];
  const [old, now] = [before.split(WORD), after.split(WORD)];
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  const middle = (words: readonly string[]): string => words.slice(head, words.length - tail).join('');
  const [gone, come] = [middle(old), middle(now)];
  const blank = /\s$/.test(gone) && /\s$/.test(come) ? ' ' : '';
  return [
    ...plain(old.slice(0, head).join('')),
    ...(gone.trim() === '' ? plain(come.trim() === '' ? gone : '') : [deleted(blank === '' ? gone : gone.trimEnd())]),
    ...(come.trim() === '' ? [] : insertedMarked(blank === '' ? come : come.trimEnd())),
    ...plain(blank + old.slice(old.length - tail).join('')),
  ];
}

/** Words with the blanks after them. */
const WORD = /(?<=\s)(?=\S)/;

const plain = (text: string): readonly Inline[] => (text === '' ? [] : [{text}]);
