/** One table of a Document by itself, without what stands around it. */
import type {Document, Table} from './document.js';

export function tablesOf({sections}: Document): readonly Table[] {
  return sections.flatMap(({blocks}) => blocks.filter((block) => block.kind === 'table'));
}

/** Undefined where the Document has no such table. */
export function onlyTable(document: Document, id: string): Document | undefined {
  const section = document.sections.find(({blocks}) => blocks.some((block) => block.kind === 'table' && block.id === id));
  const table = section?.blocks.find((block) => block.kind === 'table' && block.id === id);
  if (!section || !table) return undefined;
  return {...document, about: [], sections: [{...section, blocks: [table]}]};
}
