/** Elements for a reader of a notice or report: each that tells something beside the others. */
import type {ElementId} from './ids.js';
import type {Law} from './law.js';

/**
 * Without the city where the address is there too, and without a catch-all such as network activity where something in
 * particular is. What is only a narrower kind stays: "date of birth" tells more than "age".
 */
export function tellingElements(elements: Iterable<ElementId>, law: Law): readonly ElementId[] {
  const held = new Set(elements);
  const parentOf = (id: ElementId): ElementId | undefined => law.find('elements', id)?.parent;
  const inParticular = new Set([...held].flatMap((id) => ancestorsOf(id, parentOf)).filter((id) => parentOf(id) === undefined));
  return [...held].filter((id) => !inParticular.has(id) && !(law.find('elements', id)?.part === true && held.has(parentOf(id) ?? '')));
}

function ancestorsOf(id: ElementId, parentOf: (id: ElementId) => ElementId | undefined): readonly ElementId[] {
  const parent = parentOf(id);
  return parent === undefined ? [] : [parent, ...ancestorsOf(parent, parentOf)];
}
