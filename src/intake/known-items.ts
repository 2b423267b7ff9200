/** The items of a list, found again without comparing each with each: a register may tell of one activity in ten thousands of rows. */
import {isPlain, valueKey, type Plain} from './same-value.js';

/** When two items are one thing, told by two sources. */
export interface SameThing {
  readonly same: (a: Plain, b: Plain) => boolean;
  /** Keys under which an item of the record is kept. */
  readonly keptUnder: (item: Plain) => readonly string[];
  /** Keys under which those stand that may be the same; by default those that it would be kept under itself. */
  readonly soughtUnder?: (item: Plain) => readonly string[];
}

export class KnownItems {
  private readonly equal = new Map<string, number[]>();
  private readonly alike = new Map<string, number[]>();

  constructor(
    private readonly list: readonly unknown[],
    private readonly thing: SameThing | undefined,
  ) {
    for (const index of list.keys()) this.note(index);
  }

  /** To be called for every item that was added or replaced. */
  note(index: number): void {
    const item = this.list[index];
    put(this.equal, valueKey(item), index);
    if (isPlain(item)) for (const key of this.thing?.keptUnder(item) ?? []) put(this.alike, key, index);
  }

  /** Index of the first item that says the same; -1 where none does. */
  indexOf(item: unknown): number {
    const key = valueKey(item);
    return this.equal.get(key)?.find((index) => valueKey(this.list[index]) === key) ?? -1;
  }

  /** Index of the first item that is the same thing; -1 where none is. */
  sameAs(item: unknown): number {
    const {thing, list} = this;
    if (thing === undefined || !isPlain(item)) return -1;
    const found = (thing.soughtUnder ?? thing.keptUnder)(item).flatMap(
      (key) => this.alike.get(key)?.find((index) => thing.same(list[index] as Plain, item)) ?? [],
    );
    return found.length === 0 ? -1 : Math.min(...found);
  }
}

function put(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (!known) {
    map.set(key, [index]);
  } else if (index > (known.at(-1) as number)) {
    known.push(index);
  }
  // An item that was replaced; the first one found is always the first of the list.
  else if (!known.includes(index)) {
    known.splice(
      known.findIndex((each) => each > index),
      0,
      index,
    );
  }
}
