/** What is wrong with an organization's own terms, seen from the catalog: ids, what they stand under, letters. Words are the classifier's to judge. */
import type {Law, OwnElement, OwnPurpose, OwnTerms} from '../law/index.js';
import {nearest} from './nearest.js';

export interface TermFault {
  /** In datamap.yaml: `terms`, `elements`, 0, `is`. */
  readonly path: readonly (string | number)[];
  readonly what: string;
  readonly fix: string;
}

const MOST_SYNONYMS = 500;

/** `law`: of any day, with or without these terms; ids are compared with all that the catalog ever had. */
export function faultsOfTerms(terms: OwnTerms, law: Law): readonly TermFault[] {
  const catalog = {
    elements: new Set(law.history('elements').flatMap(({id, own}) => (own === true ? [] : [id]))),
    limbs: new Set(law.history('limbs').map(({id}) => id)),
    purposes: new Map(law.history('purposes').flatMap(({id, under, own}) => (own === true ? [] : [[id, under] as const]))),
  };
  return [
    ...faultsOfElements(terms.elements ?? [], catalog),
    ...faultsOfSynonyms(terms, catalog.elements),
    ...faultsOfPurposes(terms.purposes ?? [], catalog.purposes),
  ];
}

interface Catalog {
  readonly elements: ReadonlySet<string>;
  readonly limbs: ReadonlySet<string>;
}

function faultsOfElements(own: readonly OwnElement[], {elements, limbs}: Catalog): readonly TermFault[] {
  const above = new Map(own.map(({id, is}) => [id, is]));
  const faults = idFaults(
    'elements',
    own,
    elements,
    (id) => `Choose another. If you only have further words for ${id}, they go under terms: synonyms: ${id}:`,
  );
  const circular = circlesIn(above);
  for (const [index, {id, is, ...letters}] of own.entries()) {
    const at = ['terms', 'elements', index] as const;
    if (!elements.has(is) && !above.has(is)) {
      faults.push(unknown('data element', is, [...at, 'is'], [...elements, ...above.keys()]));
    } else if (circular.has(id)) {
      faults.push({
        path: [...at, 'is'],
        what: `"${id}" is a kind of itself, by what stands above it`,
        fix: 'Let one of them be a kind of an element of the catalog.',
      });
    }
    faults.push(...letterFaults(letters, at, limbs));
  }
  return faults;
}

function letterFaults(
  {letters = [], limbs = [], reason}: Pick<OwnElement, 'letters' | 'limbs' | 'reason'>,
  at: readonly (string | number)[],
  known: ReadonlySet<string>,
): readonly TermFault[] {
  const key = letters.length > 0 ? 'letters' : 'limbs';
  return [
    ...(letters.length + limbs.length > 0 && reason === undefined
      ? [
          {
            path: [...at, key],
            what: `Further ${key} need a reason`,
            fix: 'Say why in a sentence under reason: reports show it.',
          },
        ]
      : []),
    ...(letters.includes('L') && limbs.length === 0
      ? [
          {
            path: [...at, 'letters'],
            what: 'L is here without the limb that makes it sensitive',
            fix: 'Name it, for example limbs: [SPI-1A].',
          },
        ]
      : []),
    ...limbs.flatMap((limb, index) =>
      known.has(limb) ? [] : [unknown('limb of sensitive information', limb, [...at, 'limbs', index], known)],
    ),
  ];
}

/** Ids that come back to themselves. */
function circlesIn(above: ReadonlyMap<string, string>): ReadonlySet<string> {
  const circular = new Set<string>();
  const done = new Set<string>();
  for (const first of above.keys()) {
    const chain: string[] = [];
    const inChain = new Set<string>();
    let at: string | undefined = first;
    while (at !== undefined && above.has(at) && !done.has(at)) {
      chain.push(at);
      inChain.add(at);
      done.add(at);
      at = above.get(at);
    }
    if (at !== undefined && inChain.has(at)) for (const id of chain.slice(chain.indexOf(at))) circular.add(id);
  }
  return circular;
}

function faultsOfSynonyms({synonyms = {}, elements = []}: OwnTerms, catalog: ReadonlySet<string>): readonly TermFault[] {
  const ids = Object.keys(synonyms);
  const own = new Set(elements.map(({id}) => id));
  if (ids.length > MOST_SYNONYMS) {
    return [
      {
        path: ['terms', 'synonyms'],
        what: `There are words for ${ids.length} elements; at most ${MOST_SYNONYMS} can have some`,
        fix: 'Leave out those that no column has.',
      },
    ];
  }
  return ids.flatMap((id): readonly TermFault[] => {
    const path = ['terms', 'synonyms', id];
    if (catalog.has(id)) return [];
    return own.has(id)
      ? [
          {
            path,
            what: `"${id}" is an element of your own: its words stand with it`,
            fix: `Write them under terms: elements, as words of ${id}.`,
          },
        ]
      : [unknown('data element', id, path, catalog)];
  });
}

function faultsOfPurposes(own: readonly OwnPurpose[], catalog: ReadonlyMap<string, string | undefined>): readonly TermFault[] {
  const faults = idFaults('purposes', own, catalog, () => 'Choose another id, or use the one of the catalog.');
  const statutory = [...catalog].flatMap(([id, under]) => (under === undefined ? [id] : []));
  for (const [index, {under}] of own.entries()) {
    const path = ['terms', 'purposes', index, 'under'];
    const upper = catalog.get(under);
    if (!catalog.has(under)) {
      faults.push(unknown('purpose of the catalog', under, path, statutory));
    } else if (upper !== undefined) {
      faults.push({path, what: `"${under}" is itself one of the purposes under ${upper}`, fix: `Write under: ${upper}.`});
    }
  }
  return faults;
}

function idFaults(
  list: 'elements' | 'purposes',
  own: readonly {readonly id: string}[],
  catalog: {has(id: string): boolean},
  fix: (id: string) => string,
): TermFault[] {
  const seen = new Set<string>();
  return own.flatMap(({id}, index) => {
    const path = ['terms', list, index, 'id'];
    const again = seen.has(id);
    seen.add(id);
    if (catalog.has(id)) return [{path, what: `The catalog has the id "${id}" already: yours needs another`, fix: fix(id)}];
    return again ? [{path, what: `The id "${id}" stands twice`, fix: 'Give one of them another id.'}] : [];
  });
}

function unknown(noun: string, id: string, path: TermFault['path'], known: Iterable<string>): TermFault {
  const near = nearest(id, known);
  return {
    path,
    what: `There is no ${noun} "${id}"${near === undefined ? '' : `; did you mean ${near}?`}`,
    fix: near === undefined ? 'Name one of the catalog: `datamap explain` tells what an id is.' : `Write ${near}.`,
  };
}
