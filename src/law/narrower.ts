/** Elements for a reader: what a wider one among them says already is left out. */
import type {ElementId} from './ids.js';
import type {Law} from './law.js';

/** Without the city of an address where the address is there too; in their order, each once. */
export function withoutNarrower(elements: Iterable<ElementId>, law: Law): readonly ElementId[] {
  const held = new Set(elements);
  const isSaid = (id: ElementId | undefined): boolean => id !== undefined && (held.has(id) || isSaid(law.find('elements', id)?.parent));
  return [...held].filter((id) => !isSaid(law.find('elements', id)?.parent));
}
