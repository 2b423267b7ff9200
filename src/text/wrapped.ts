/** Text in lines of at most `width` columns. A word that is longer, a section sign with its number and a number with its percent sign are left whole. */
import {columnsOf} from './columns.js';

/** Line by line; the blanks that a line begins with are kept, also before what is broken off it. */
export function wrapped(text: string, width: number, indent = ''): string {
  return text
    .split('\n')
    .flatMap((paragraph) => {
      const own = indent + paragraph.slice(0, paragraph.length - paragraph.trimStart().length);
      return filled(paragraph.trimStart().split(/(?<!§) (?!%)/), width - own.length).map((line) => (own + line).trimEnd());
    })
    .join('\n');
}

interface HowToHang {
  readonly width: number;
  /** Columns that the other lines stand in; by default below the text. */
  readonly below?: number;
  /** Of what stands in front. */
  readonly paint?: ((text: string) => string) | undefined;
}

/** What stands in front of the first line only; the others begin further in. */
export function hanging(front: string, text: string, {width, below = columnsOf(front), paint = (each) => each}: HowToHang): string {
  const indent = ' '.repeat(below);
  return paint(front) + wrapped(text, width, indent).slice(indent.length);
}

/** Running text: whatever is blank, line breaks too, is one blank. No line for an empty text. */
export function runningLines(text: string, width: number): readonly string[] {
  const words = text.split(/(?<!§)\s+(?!%)/).filter((word) => word !== '');
  return words.length === 0 ? [] : filled(words, width);
}

/** Words in lines; at least one line. */
export function filled(words: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of words) {
    if (line === undefined) {
      line = word;
    } else if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = `${line} ${word}`;
    }
  }
  return [...lines, line ?? ''];
}
