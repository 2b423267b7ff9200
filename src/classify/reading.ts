/** A field as the rules see it: its words, whose data it lies among, and what its description says. */
import type {Law} from '../law/index.js';
import type {FieldToClassify} from './field.js';
import type {Lexicon} from './lexicon.js';
import {segmentsOf} from './name-tokens.js';
import {tellsByItself} from './named.js';
import {nearestScope, NO_SCOPE, scopeOf, type Scope} from './scope.js';
import {scopeOfSiblings} from './siblings.js';
import type {Topic} from './words/senses/index.js';

export interface Reading {
  readonly input: FieldToClassify;
  readonly law: Law;
  readonly lexicon: Lexicon;
  /** Canonical words of the column itself. */
  readonly tokens: readonly string[];
  /** The same without the table's own name before it: `order_date` in `orders` is `date`. */
  readonly core: readonly string[];
  /** Words of the object around it, nearest last. */
  readonly around: readonly string[];
  readonly scope: Scope;
  /** What it lies among, from near to far. */
  readonly topics: readonly Topic[];
  /** It lies in an object of the table whose name says nothing known. */
  readonly inUnknownObject: boolean;
  /** The column holds yes or no. */
  readonly flag: boolean;
}

/** Objects that hold everything and say nothing. */
const WRAPPERS = new Set([
  'attribute',
  'property',
  'data',
  'detail',
  'field',
  'value',
  'item',
  'object',
  'record',
  'payload',
  'body',
  'result',
  'response',
  'info',
  'merge field',
  'link',
  'key',
  'node',
  'edge',
  'element',
  'meta',
  'custom',
  'custom field',
  'tag',
  'list',
  'origin',
  'param',
  'fields',
  'document',
  'entity',
  'raw',
  'content',
  'json',
  'xml',
  'row',
  'answers',
  'extra',
  'user property',
  'event param',
  'user data',
  'trait',
  'context',
  'location',
  'place',
]);
const LEAF_FILLERS = new Set(['value', 'raw', 'string', 'normalized', 'element', 'data', 'item', 'entry']);
const FLAG_TYPE =
  /^(?:bool|bit(?:\(1\))?$|tinyint\(1\)|logical|checkbox|yes\/?no|flag$|enum\('(?:y|n|yes|no|true|false|0|1)',\s?'(?:y|n|yes|no|true|false|0|1)'\))/i;

const FLAG_DESCRIPTION =
  /^\s*(?:a\s+)?(?:flag\b|boolean\b|whether\b|indicates (?:if|whether)|indicating (?:if|whether)|true (?:if|when)|if true|when true|1 if\b|set to true)/i;

export function readField(input: FieldToClassify, law: Law, lexicon: Lexicon): Reading {
  const segments = segmentsOf(input.field);
  let leafAt = segments.length - 1;
  let tokens = lexicon.tokens(segments[leafAt] ?? '');
  // `emails.value` is an email: the object says more than the leaf.
  if (leafAt > 0 && tokens.length === 1 && LEAF_FILLERS.has(tokens[0] ?? '')) {
    leafAt--;
    tokens = lexicon.tokens(segments[leafAt] ?? '');
  }
  const objects = segments.slice(0, leafAt).filter((segment) => !WRAPPERS.has(lexicon.tokens(segment).join(' ')));
  const table = tableScopes(input, lexicon);
  const scopes = [...objects.map((object) => scopeOf(object, 'object', lexicon)).reverse(), ...table];
  const nested = objects.length > 0;
  const near = nearestScope(scopes);
  const siblings = near.weak ? scopeOfSiblings(input.siblings, input.collection, lexicon) : undefined;
  const scope = siblings && near.whose !== 'person' ? siblings : near;
  const topics = topicsOf(scopes, scope);
  return {
    input,
    law,
    lexicon,
    tokens,
    core: coreOf(tokens, input.collection, lexicon),
    around: objects.flatMap((object) => lexicon.tokens(object)),
    // An object of a name nobody knows may hold anything: its table no longer speaks for it.
    scope: nested && scope.kind !== 'object' ? {...scope, weak: true} : scope,
    inUnknownObject: nested && scope.kind !== 'object',
    topics,
    flag: FLAG_TYPE.test((input.type ?? '').trim()) || FLAG_DESCRIPTION.test(input.description ?? ''),
  };
}

function topicsOf(scopes: readonly Scope[], nearest: Scope): readonly Topic[] {
  const near = [nearest.topic, nearest.person];
  const far = scopes.filter(({whose}) => whose === 'person').flatMap(({topic, person}) => [topic, person]);
  return [...new Set([...near, ...(nearest.whose === 'person' ? far : [])])].filter((topic) => topic !== undefined);
}

const tables = new WeakMap<Lexicon, Map<string, readonly Scope[]>>();

function tableScopes({dataset, collection}: FieldToClassify, lexicon: Lexicon): readonly Scope[] {
  let known = tables.get(lexicon);
  if (!known) tables.set(lexicon, (known = new Map()));
  const key = `${dataset ?? ''}\0${collection ?? ''}`;
  const done = known.get(key);
  if (done) return done;
  const system = dataset === undefined ? NO_SCOPE : scopeOf(dataset, 'system', lexicon);
  const scopes = [
    collection === undefined ? NO_SCOPE : scopeOf(collection, 'table', lexicon),
    // What a system is called says little of its tables, unless it is about people or counts them.
    system.whose === 'person' || system.whose === 'figures' ? {...system, weak: true} : NO_SCOPE,
  ];
  if (known.size > 5000) known.clear();
  known.set(key, scopes);
  return scopes;
}

function coreOf(tokens: readonly string[], collection: string | undefined, lexicon: Lexicon): readonly string[] {
  const own = new Set(collection === undefined ? [] : lexicon.tokens(collection));
  let start = 0;
  while (start < tokens.length - 1) {
    const token = tokens[start] ?? '';
    const prefix =
      (own.has(token) && !tellsByItself({tokens: [token], lexicon})) ||
      token === 'property' ||
      token === 'fk' ||
      (token.length <= 5 && !lexicon.knows(token) && !/\d/.test(token));
    if (!prefix) break;
    start++;
  }
  return tokens.slice(start);
}
