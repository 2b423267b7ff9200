/** Edited YAML with the lines that people wrote, wherever they still say the same: a diff then shows what changed and nothing else. */
import {isMap, isScalar, Lexer, parseDocument} from 'yaml';

/** As `parseYaml` reads; by then it has refused what is not wanted. */
const READING = {schema: 'failsafe', uniqueKeys: false, logLevel: 'silent'} as const;

/** `same`: the top-level keys whose values did not change. The result says what `edited` says, with the same comments; where that cannot be had it is `edited`. */
export function keepLayout(text: string, edited: string, same: ReadonlySet<string>): string {
  const [before, after] = [entriesOf(text), entriesOf(edited)];
  if (!before || !after) return edited;
  const kept = [...after]
    .map(([key, lines]) => (same.has(key) ? (before.get(key) ?? lines) : lines))
    .map(endedLine)
    .join('');
  return saysTheSame(kept, edited) ? kept : edited;
}

/** Each top-level key with its lines, the comments above it first; undefined where keys do not begin lines of their own. */
function entriesOf(text: string): ReadonlyMap<string, string> | undefined {
  const {contents} = parseDocument(text, READING);
  if (!isMap(contents) || contents.flow) return undefined;
  const starts: {key: string; at: number}[] = [];
  for (const {key} of contents.items) {
    const at = isScalar(key) ? key.range?.[0] : undefined;
    if (at === undefined || (at > 0 && text[at - 1] !== '\n')) return undefined;
    starts.push({key: String((key as {value: unknown}).value), at: withLinesAbove(text, at)});
  }
  return new Map(starts.map(({key, at}, index) => [key, text.slice(index === 0 ? 0 : at, starts[index + 1]?.at)]));
}

/** Where the empty lines and comments begin that stand right above the line at `at`. */
function withLinesAbove(text: string, at: number): number {
  let start = at;
  while (start > 0) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(above, start - 1);
    if (line.trim() !== '' && !line.startsWith('#')) break;
    start = above;
  }
  return start;
}

const endedLine = (lines: string): string => (lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`);

function saysTheSame(one: string, other: string): boolean {
  const tree = (text: string): string => JSON.stringify(parseDocument(text, READING).toJS());
  return tree(one) === tree(other) && commentsOf(one) === commentsOf(other);
}

/** In the order of the alphabet: one may stand before or after the entry that it was written at. */
function commentsOf(text: string): string {
  const comments: string[] = [];
  let isScalarNext = false;
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && !isScalarNext) comments.push(token.trim());
    isScalarNext = token === '\u001f';
  }
  return comments.sort().join('\n');
}
