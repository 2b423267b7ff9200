/** What an edited cell says of the record, or why it says nothing. */
import type {Law} from '../../law/index.js';
import type {Plain} from '../same-value.js';
import type {EntryFinder} from '../spreadsheet/law-words.js';
import type {PurposeFinder} from '../spreadsheet/purpose-words.js';
import type {CellEdit} from './find-edits.js';

export type Said =
  /** A value of its own. `within`: it is one part of a value that holds together, and joins the others. */
  | {readonly property: string; readonly value: unknown; readonly within?: true}
  /** Items of a list of the entity that change, go or come. */
  | {readonly list: string; readonly items: readonly ItemEdit[]}
  /** `shown`: the column only shows what stands elsewhere or was computed. */
  | {readonly why: string; readonly shown?: true};

export interface ItemEdit {
  /** As it stands in the record; undefined for one that comes. */
  readonly before?: unknown;
  /** Undefined for one that goes. */
  readonly after?: unknown;
}

export interface Words {
  readonly law: Law;
  readonly people: EntryFinder;
  readonly sources: EntryFinder;
  readonly purposes: PurposeFinder;
  /** Id of the recipient of a name. */
  readonly recipientNamed: (name: string) => string | undefined;
  readonly isSystem: (id: string) => boolean;
}

/** `of`: what the row is about, as it stands in the record; for an item of a list, the item. */
export type Reader = (edit: CellEdit, of: Plain, words: Words) => Said;

export const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
