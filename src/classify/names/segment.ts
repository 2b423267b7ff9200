/** `custnm` → `cust`, `nm`; `telefonprivat` → `telefon`, `privat`: names that were run together, cut where every piece is a known word. */

/** What a glued name may be made of. */
export interface Pieces {
  readonly isWord: (word: string) => boolean;
  /** Those of two and three letters: not every word so short is meant where its letters stand side by side. */
  readonly short: ReadonlySet<string>;
  /** Only at the end: `custnm`. */
  readonly lastOnly: ReadonlySet<string>;
  /** What a piece that is no word must be. */
  readonly mend?: (piece: string) => string | undefined;
}

const SHORTEST = 5;
const LONGEST = 40;
const MOST_PIECES = 5;
/** Long names may have more pieces; in so many letters there is hardly one by accident. */
const COSTLIEST = 4.5;
const LETTERS_A_PIECE = 3.5;

/** The pieces of a token, or undefined where it does not fall wholly into known words. */
export function piecesOf(token: string, pieces: Pieces): readonly string[] | undefined {
  if (token.length < SHORTEST || token.length > LONGEST) return undefined;
  // best[i]: the cheapest way to cut the first i letters. Few and long pieces are cheap.
  const best: ({readonly cost: number; readonly from: number; readonly pieces: number} | undefined)[] = [{cost: 0, from: 0, pieces: 0}];
  for (let end = 2; end <= token.length; end++) {
    for (let start = Math.max(0, end - 20); start <= end - 2; start++) {
      const before = best[start];
      if (before === undefined || before.pieces === MOST_PIECES) continue;
      const piece = token.slice(start, end);
      if (pieces.lastOnly.has(piece) && end < token.length) continue;
      const cost = before.cost + costOf(piece, pieces);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = {cost, from: start, pieces: before.pieces + 1};
    }
  }
  const whole = best[token.length];
  if (whole === undefined || whole.cost > Math.max(COSTLIEST, token.length / LETTERS_A_PIECE)) return undefined;
  const found: string[] = [];
  for (let end = token.length; end > 0; end = best[end]?.from ?? 0) found.unshift(token.slice(best[end]?.from ?? 0, end));
  return found.length > 1 ? found : undefined;
}

/** Beside a mended piece there is room for one other, of more than three letters. */
function costOf(piece: string, {isWord, short, mend}: Pieces): number {
  if (piece.length <= 3) return !short.has(piece) ? Infinity : piece.length === 2 ? 1.6 : 1.4;
  if (!isWord(piece)) return mend?.(piece) === undefined ? Infinity : 3.2;
  return 1;
}
