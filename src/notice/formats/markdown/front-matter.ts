/** The keys and values that site generators keep above a Markdown page, read as lines of text. */
import type {Block} from '../../blocks.js';
import {TextBuilder} from '../text-builder.js';

/** Its lines as blocks, and the body with those lines blanked so that line numbers stay. */
export function frontMatterOf(text: string): {readonly blocks: readonly Block[]; readonly body: string} {
  if (!text.startsWith('---')) return {blocks: [], body: text};
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && index < 200 && line.trimEnd() === '---');
  if (end < 0 || (lines[0] as string).trimEnd() !== '---') return {blocks: [], body: text};
  const blocks = lines.slice(1, end).flatMap((line, index) => {
    const colon = line.indexOf(':');
    if (colon < 1) return [];
    const block = keyedLine(line.slice(0, colon).trim(), line.slice(colon + 1).trim(), index + 2);
    return block ? [block] : [];
  });
  return {blocks, body: ['', ...lines.slice(1, end).map(() => ''), '', ...lines.slice(end + 1)].join('\n')};
}

/** `lastUpdated`, `2024-11-04` → the line `last updated: 2024-11-04`. */
export function keyedLine(key: string, value: string, line: number): Block | undefined {
  const builder = new TextBuilder();
  builder.add(`${spaced(key)}: ${value.replaceAll('"', '').replaceAll("'", '')}`, line);
  return builder.take('paragraph', 0, true);
}

function spaced(key: string): string {
  return key
    .slice(0, 80)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .replaceAll('-', ' ')
    .toLowerCase();
}
