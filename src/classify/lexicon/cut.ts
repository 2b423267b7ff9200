/** A name in a schema → the words that the lexicon knows. */
import {piecesOf, type Pieces} from '../names/segment.js';
import {isFiller, type Spelling} from '../names/spelling.js';
import {kept} from './kept.js';

/** A token → its words in their one spelling, glued ones cut apart, misspelt ones put right where nothing else fits; fillers dropped. */
export function cutter({mend, ...pieces}: Pieces, spelling: Pick<Spelling, 'canonical'>): (token: string) => readonly string[] {
  const canonical = (token: string): readonly string[] => spelling.canonical(token).filter((word) => !isFiller(word));
  return kept((token) => {
    if (/^\d/.test(token) || pieces.isWord(token)) return canonical(token);
    const cut = piecesOf(token, pieces);
    if (cut !== undefined || mend === undefined) return (cut ?? [token]).flatMap(canonical);
    const whole = mend(token);
    if (whole !== undefined) return canonical(whole);
    const right = (piece: string): string => (pieces.isWord(piece) ? piece : (mend(piece) ?? piece));
    return (piecesOf(token, {...pieces, mend}) ?? [token]).map(right).flatMap(canonical);
  });
}

/** A name of more says nothing more; a hostile one must not cost time. */
export const MOST_WORDS = 32;

export function tokensOf(raw: readonly string[], cut: (token: string) => readonly string[]): readonly string[] {
  const tokens: string[] = [];
  for (const each of raw) for (const token of cut(each)) tokens.push(token);
  return tokens.length > MOST_WORDS ? tokens.slice(0, MOST_WORDS) : tokens;
}
