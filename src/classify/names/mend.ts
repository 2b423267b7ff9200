/** `brthdate`, `emplyee`, `phnoe`, `adress`: words of which letters were left out, and words misspelt, put right where only one word fits. */

const SHORTEST = 4;
const LONGEST = 20;
/** Shorter words are too near to others for a letter to be missing, or two to have changed places. */
const LONG = 6;
const LONG_ENOUGH_TO_TURN = 5;
const FEWEST_CONSONANTS = 3;
const PLAIN = /^[a-z]+$/;

export interface Mended {
  /** Words that are put right. */
  readonly words: readonly string[];
  /** Words of any language that look as if they were one of them, misspelt. */
  readonly stay: readonly string[];
}

/** The word that a token must be; undefined where it is none of them or may be two. */
export function menderOf({words, stay}: Mended): (token: string) => string | undefined {
  let made: Index | undefined;
  const staying = new Set(stay);
  return (token) => {
    if (token.length < SHORTEST || token.length > LONGEST || staying.has(token) || !PLAIN.test(token)) return undefined;
    made ??= indexOf(words);
    return shortened(token, made) ?? turned(token, made) ?? doubled(token, made) ?? made.lacking.get(token) ?? undefined;
  };
}

interface Index {
  readonly words: ReadonlySet<string>;
  /** By their consonants. */
  readonly bones: ReadonlyMap<string, readonly string[]>;
  /** By what is left of them without one letter; null where that is left of two. */
  readonly lacking: ReadonlyMap<string, string | null>;
}

function indexOf(words: readonly string[]): Index {
  const bones = new Map<string, string[]>();
  const lacking = new Map<string, string | null>();
  for (const word of words) {
    const key = bonesOf(word);
    bones.set(key, [...(bones.get(key) ?? []), word]);
    if (word.length < LONG) continue;
    // Without its last letter it is often another word: `provide`, `weigh`.
    for (let at = 1; at < word.length - 1; at++) {
      const rest = word.slice(0, at) + word.slice(at + 1);
      lacking.set(rest, (lacking.get(rest) ?? word) === word ? word : null);
    }
  }
  return {words: new Set(words), bones, lacking};
}

/** The first letter and the consonants after it, doubled ones once. */
function bonesOf(word: string): string {
  const single = word.replace(/(.)\1+/g, '$1');
  return (single[0] ?? '') + single.slice(1).replace(/[aeiou]/g, '');
}

/** Only vowels, and one of two equal letters, were left out. */
function shortened(token: string, {bones}: Index): string | undefined {
  const key = bonesOf(token);
  if (key.length < FEWEST_CONSONANTS) return undefined;
  const [word, ...others] = (bones.get(key) ?? []).filter((each) => each.length > token.length && isWithin(token, each));
  return others.length === 0 ? word : undefined;
}

function isWithin(token: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (token[at] === letter) at++;
  return at === token.length;
}

function turned(token: string, {words}: Index): string | undefined {
  if (token.length < LONG_ENOUGH_TO_TURN) return undefined;
  for (let at = 1; at < token.length; at++) {
    const word = token.slice(0, at - 1) + (token[at] ?? '') + (token[at - 1] ?? '') + token.slice(at + 1);
    if (word !== token && words.has(word)) return word;
  }
  return undefined;
}

function doubled(token: string, {words}: Index): string | undefined {
  if (token.length <= LONG_ENOUGH_TO_TURN) return undefined;
  for (let at = 1; at < token.length; at++) {
    if (token[at] !== token[at - 1]) continue;
    const word = token.slice(0, at) + token.slice(at + 1);
    if (words.has(word)) return word;
  }
  return undefined;
}
