/** A manifest as plain data with places. Keys are kept in maps, so that none of them can be mistaken for a property of an object. */

export type Tree = Leaf | List | Mapping;

export interface Leaf {
  readonly is: 'leaf';
  /** As written; empty for null. */
  readonly text: string;
  readonly kind: 'text' | 'number' | 'boolean';
  /** `12:7`, line and character, from 1. */
  readonly place: string;
}

export interface List {
  readonly is: 'list';
  readonly items: readonly Tree[];
}

export interface Mapping {
  readonly is: 'map';
  readonly entries: ReadonlyMap<string, Tree>;
  readonly place: string;
}
