/** Which entries of the catalog name an entry: what hangs on it. */
import {catalogData} from './catalog.js';
import {titleOf} from './changes.js';
import {COLLECTIONS} from './collections.js';
import type {CatalogData, Collection, Element} from './types.js';

export interface Reference {
  readonly collection: Collection;
  readonly id: string;
  readonly title: string;
  /** The property by which it names it: `parent`, `letters.limb`, `under`, `citations`. */
  readonly by: string;
}

/** One for each entry and property, whatever its dates, in the catalog's order. A section is named by what cites it. */
export function referencesTo(collection: Collection, id: string, data: CatalogData = catalogData): readonly Reference[] {
  const naming = collection === 'sections' ? citing() : NAMING.filter(({to}) => to === collection);
  const found = new Map<string, Reference>();
  for (const {from, by, ids} of naming) {
    for (const entry of data[from] as readonly {readonly id: string}[]) {
      if (ids(entry as never).includes(id)) {
        found.set(`${from} ${by} ${entry.id}`, {collection: from, id: entry.id, title: titleOf(entry), by});
      }
    }
  }
  return [...found.values()];
}

interface Naming {
  readonly from: Collection;
  readonly by: string;
  ids(entry: never): readonly (string | undefined)[];
}

const NAMING: readonly (Naming & {readonly to: Collection})[] = [
  {from: 'elements', by: 'parent', to: 'elements', ids: ({parent}: Element) => [parent]},
  {from: 'elements', by: 'letters.letter', to: 'categories', ids: ({letters}: Element) => letters.map(({letter}) => letter)},
  {from: 'elements', by: 'letters.limb', to: 'limbs', ids: ({letters}: Element) => letters.map(({limb}) => limb)},
  {from: 'elements', by: 'letters.when', to: 'facts', ids: ({letters}: Element) => letters.map(({when}) => when)},
  {from: 'elements', by: 'shineTheLight', to: 'shineTheLight', ids: ({shineTheLight = []}: Element) => shineTheLight},
  {from: 'purposes', by: 'under', to: 'purposes', ids: ({under}: CatalogData['purposes'][number]) => [under]},
  {from: 'shineTheLight', by: 'letters', to: 'categories', ids: ({letters}: CatalogData['shineTheLight'][number]) => letters},
];

function citing(): readonly Naming[] {
  return COLLECTIONS.map(({collection: from}): Naming =>
    from === 'elements'
      ? {from, by: 'letters.citation', ids: ({letters}: Element) => letters.map(({citation}) => citation)}
      : {from, by: 'citations', ids: ({citations = []}: {readonly citations?: readonly string[]}) => citations},
  );
}
