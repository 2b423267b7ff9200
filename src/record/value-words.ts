/** A value of the record as a person would write it down: no brackets of a data format. */
const LONGEST = 400;
const DEEPEST = 6;

export function valueWords(value: unknown): string {
  const words = worded(value, 0);
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}

function worded(value: unknown, depth: number): string {
  if (typeof value === 'string') return `"${value}"`;
  if (value === undefined || value === null) return 'nothing';
  if (typeof value !== 'object') return String(value);
  if (depth > DEEPEST) return '…';
  if (Array.isArray(value)) return listed(value, depth);
  const told = Object.entries(value).filter(([, each]) => each !== undefined);
  return told.length === 0 ? 'nothing' : told.map(([key, each]) => `${spaced(key)} ${worded(each, depth + 1)}`).join(', ');
}

function listed(items: readonly unknown[], depth: number): string {
  if (items.length === 0) return 'nothing';
  // Ids and other texts need no quotation marks to be told apart; things with properties of their own need a stronger stop.
  return items.every((each) => typeof each === 'string') ? items.join(', ') : items.map((each) => worded(each, depth + 1)).join('; ');
}

/** Keys as the files have them, in words: `postal address`. */
const spaced = (key: string): string => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
