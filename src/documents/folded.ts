/** A Document whose long tables are cut, for a screen. */
import {paragraph} from './build.js';
import type {Block, Document} from './document.js';

/** A table of more rows than `longest` keeps its first `kept`; a sentence below it says how many there are besides. */
export function folded(document: Document, {longest, kept}: {readonly longest: number; readonly kept: number}): Document {
  const fold = (block: Block): readonly Block[] =>
    block.kind !== 'table' || block.rows.length <= longest
      ? [block]
      : [
          {...block, rows: block.rows.slice(0, kept)},
          paragraph(`and ${block.rows.length - kept} more rows: --table ${block.id} shows all of them.`),
        ];
  return {...document, sections: document.sections.map((section) => ({...section, blocks: section.blocks.flatMap(fold)}))};
}
