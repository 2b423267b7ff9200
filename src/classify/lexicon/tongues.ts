/** Names in other languages than English: what their words stand for, and in which order they stand. */

/** A file for each in words/tongues/. */
export const TONGUES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'id', 'tr', 'pl', 'hu'] as const;
export type Tongue = (typeof TONGUES)[number];

export interface TongueData {
  /** Folded words that are this language's wherever they stand. */
  readonly marks: readonly string[];
  /** Words that mean something else in English or nothing, and what they stand for in a table that speaks the language. */
  readonly here: Readonly<Record<string, string>>;
  readonly fillers: readonly string[];
  /** The noun comes before what says which: `tipo_tarjeta` is the type of a card. */
  readonly nounFirst?: boolean;
  /** Words that stand before their noun all the same: `ultima_compra`. */
  readonly before?: readonly string[];
  /** Words that do so where more than one is counted: `num_hijos` is a number of children, `num_poliza` a policy's. */
  readonly counted?: readonly string[];
  /** Words that it shares with English. */
  readonly shared?: readonly string[];
}

/** By a folded word, the languages that it is a word of. */
export function marksOf(tongues: Readonly<Record<Tongue, TongueData>>): ReadonlyMap<string, readonly Tongue[]> {
  const marks = new Map<string, readonly Tongue[]>();
  for (const tongue of TONGUES) {
    for (const word of tongues[tongue].marks) {
      const before = marks.get(word) ?? [];
      if (!before.includes(tongue)) marks.set(word, [...before, tongue]);
    }
  }
  return marks;
}

/** Every word of the name is one of the language or shared, so that their order is the language's too. */
export function isTurned(
  raw: readonly string[],
  tongue: Tongue,
  {speech, marks}: {readonly speech: TongueData; readonly marks: ReadonlyMap<string, readonly Tongue[]>},
): boolean {
  if (speech.nounFirst !== true || raw.length < 2) return false;
  let own = 0;
  for (const token of raw) {
    if (marks.get(token)?.includes(tongue) === true || Object.hasOwn(speech.here, token)) own++;
    else if (!/^\d+$/.test(token) && speech.shared?.includes(token) !== true) return false;
  }
  return own > 0;
}

/** In English order: the last words first, those that stand before their noun with it, numbers at the end. */
export function turned(raw: readonly string[], {before = [], counted = []}: TongueData): readonly string[] {
  const groups: string[][] = [];
  const numbers: string[] = [];
  let open: string[] = [];
  for (const [at, token] of raw.entries()) {
    if (/^\d+$/.test(token)) {
      numbers.push(token);
      continue;
    }
    open.push(token);
    if (before.includes(token) || (counted.includes(token) && raw[at + 1]?.endsWith('s') === true)) continue;
    groups.push(open);
    open = [];
  }
  return [...open, ...groups.reverse().flat(), ...numbers];
}
