/** The sections of a notice with the lines after which something can be added to them without tearing a sentence, a list or a table apart. */
import {lineOf, type Block} from './blocks.js';
import type {SectionOutline} from './reading.js';
import type {Sectioned} from './sections.js';

/** Parts of one thing: a list with the sentence that leads to it, a table with its lead, a sentence that runs over several blocks. */
interface Part {
  readonly line: number;
  lastLine: number;
}

/** In the order of the notice; what stands beside the page has no section. */
export function outlineOf(blocks: readonly Sectioned[]): readonly SectionOutline[] {
  const sections: (Omit<SectionOutline, 'parts'> & {readonly parts: Part[]})[] = [];
  let before: Block | undefined;
  for (const [at, {block, section, place}] of blocks.entries()) {
    if (block.kind !== 'table' && block.beside) continue;
    const last = sections.at(-1);
    const end = lastLineOf(block, blocks[at + 1]?.block);
    if (last === undefined || last.section !== section || block.kind === 'heading') {
      const parts = block.kind === 'heading' ? [] : [{line: lineOf(block), lastLine: end}];
      sections.push({section, line: lineOf(block), lastLine: end, elsewhere: place === 'elsewhere', parts});
    } else {
      const part = last.parts.at(-1);
      if (part !== undefined && before !== undefined && goesOn(before, block)) part.lastLine = Math.max(part.lastLine, end);
      else last.parts.push({line: lineOf(block), lastLine: end});
    }
    before = block;
  }
  return sections;
}

/** Whether nothing may come between them. */
function goesOn(before: Block, block: Block): boolean {
  if (before.kind === 'table' || before.kind === 'heading') return false;
  const text = before.text.trimEnd();
  if (block.kind === 'item') return before.kind === 'item' || text.endsWith(':');
  return text.endsWith(':') || !/[.!?…]["”’)\]]*$/.test(text);
}

/** Of a table the line before what follows it: its last cell may have several. */
function lastLineOf(block: Block, next: Block | undefined): number {
  if (block.kind !== 'table') return block.marks.at(-1)?.line ?? lineOf(block);
  const last = block.rows.reduce((most, row) => row.reduce((line, cell) => Math.max(line, cell.line), most), block.line);
  return next === undefined ? last : Math.max(last, lineOf(next) - 2);
}
