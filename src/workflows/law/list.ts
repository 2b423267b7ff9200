/** The law's data as lists. Loads nothing but the law. */
import {COLLECTIONS, type CollectionName} from '../../law/collections.js';
import {lawAsOf} from '../../law/index.js';
import {nearest, UserProblem, type Day} from '../../record/index.js';
import {lawListing, listingDocument, type LawListing} from '../../reports/law/list.js';
import type {Answered} from './answered.js';

interface Options {
  /** A collection as people name it; the collections themselves by default. */
  readonly collection?: string | undefined;
  readonly asOf: Day;
  readonly all: boolean;
  readonly search?: string | undefined;
}

/** Throws UserProblem where there is no such collection. */
export function listLaw({collection, asOf, all, search: typed}: Options): Answered<LawListing> {
  const search = typed?.trim() === '' ? undefined : typed?.trim();
  const of = collection === undefined ? undefined : [collectionNamed(collection)];
  const withEntries = of !== undefined || search !== undefined || all;
  const answer = lawListing(lawAsOf(asOf), {of, withEntries, all, search});
  return {answer, document: listingDocument(answer, {narrow: false}), screen: listingDocument(answer, {narrow: true})};
}

/** `third-parties`, `thirdParties`, `third-party`, `Third Parties`. */
function collectionNamed(typed: string): CollectionName {
  const key = typed
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  const same = (name: string): boolean => name.toLowerCase().replaceAll('-', '') === key;
  const found = COLLECTIONS.find(({name, kind, collection}) => same(name) || same(kind) || same(collection));
  if (found) return found;
  const names = COLLECTIONS.map(({name}) => name);
  const spelt = nearest(typed.trim().toLowerCase(), [...names, ...COLLECTIONS.map(({kind}) => kind)]);
  const near = COLLECTIONS.find(({name, kind}) => name === spelt || kind === spelt)?.name;
  throw new UserProblem({
    code: 'unknown-collection',
    what: `The catalog has no collection "${typed.length > 60 ? `${typed.slice(0, 60)}…` : typed}"`,
    where: 'the argument COLLECTION',
    fix: near === undefined ? `The collections are: ${names.join(', ')}` : `Did you mean ${near}?`,
  });
}
