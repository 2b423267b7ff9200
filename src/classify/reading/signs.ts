/** What columns tell of the table or object that they stand in: beside a city, `state` is part of an address. */
import type {Sign} from '../lexicon/known.js';
import type {Words} from '../lexicon/words.js';
import type {Columns} from './columns.js';

const MOST = 400;

export class Signs {
  /** So many columns are known. */
  private known = 0;
  private readonly columns = new Map<Sign, number>();

  /** So many columns show it; undefined where none does and fewer are known than tell anything by that. */
  shown(sign: Sign, fewest: number): number | undefined {
    return this.columns.get(sign) ?? (this.known < fewest ? undefined : 0);
  }

  add(signs: readonly Sign[]): void {
    this.known++;
    for (const sign of signs) this.columns.set(sign, (this.columns.get(sign) ?? 0) + 1);
  }
}

/** By the path of the object that columns stand in, the table's own under the empty one; and of all of them together. */
export interface SignsOfTable {
  readonly whole: Signs;
  readonly inside: (path: string) => Signs | undefined;
}

export function signsIn({all}: Columns): SignsOfTable {
  const whole = new Signs();
  const byObject = new Map<string, Signs>();
  for (const {name, words} of all.slice(0, MOST)) {
    const path = objectOf(name);
    const inside = byObject.get(path) ?? new Signs();
    byObject.set(path, inside);
    const signs = signsOf(words);
    inside.add(signs);
    whole.add(signs);
  }
  return {whole, inside: (path) => byObject.get(path)};
}

export function objectOf(path: string): string {
  const end = path.lastIndexOf('.');
  return end < 0 ? '' : path.slice(0, end);
}

/** Of the longest ending of a name that is a sign of anything. */
function signsOf(words: Words): readonly Sign[] {
  return signsEndingAt(words, words.length) ?? signsEndingAt(words, words.endWithoutUnits()) ?? NO_SIGNS;
}

const NO_SIGNS: readonly Sign[] = [];

function signsEndingAt(words: Words, end: number): readonly Sign[] | undefined {
  for (let start = 0; start < end; start++) {
    const signs = words.known(start, end)?.signs;
    if (signs !== undefined) return signs;
  }
  return undefined;
}
