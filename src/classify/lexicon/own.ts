/** An organization's own words and elements beside those that are shipped. */
import type {Element, ElementId} from '../../law/index.js';
import type {Spelling} from '../names/spelling.js';
import type {Known, Traits} from './known.js';
import type {Trie} from './trie.js';

/** Adds to the trie and to what its numbers stand for. What the lists make of a word by where it stands gives way to an organization's own. */
export function withOwn(
  trie: Trie,
  known: (Known | undefined)[],
  {own, spelling}: {readonly own: readonly Element[]; readonly spelling: Spelling},
): Trie {
  for (const {id, words, ownWords = []} of own) {
    for (const word of words) {
      const tokens = spelling.tokensOf(word);
      if (tokens.length === 0) continue;
      const node = trie.add(tokens);
      const {bare: _bare, needs: _needs, ...before} = known[trie.at(node)] ?? {};
      const others = before.elements?.filter((other) => other !== id) ?? [];
      if (others.length !== before.elements?.length && before.elements !== undefined && !ownWords.includes(word)) continue;
      known.push({...before, elements: [id, ...others]});
      trie.set(node, known.length - 1);
    }
  }
  return trie;
}

/** An own element is what its parent is: a flag about it is no more the item itself than one about the other. */
export function withKinds(traits: Traits, own: readonly Element[]): Traits {
  const parents = new Map(own.flatMap(({id, parent, own: mark}) => (mark === true ? [[id, parent] as const] : [])));
  const kindOf = (id: ElementId | undefined): ElementId | undefined => {
    let at = id;
    while (at !== undefined && parents.has(at)) at = parents.get(at);
    return at;
  };
  const wider = (ids: ReadonlySet<ElementId>): ReadonlySet<ElementId> =>
    new Set([...ids, ...[...parents.keys()].filter((id) => ids.has(kindOf(id) ?? ''))]);
  return Object.fromEntries(
    Object.entries(traits).map(([trait, ids]: [string, ReadonlySet<ElementId>]) => [trait, wider(ids)]),
  ) as unknown as Traits;
}
