/** `custnm` → `cust`, `nm`; `telefonprivat` → `telefon`, `privat`: names that were run together, cut where every piece is a known word. */
import {LAST_ONLY, SHORT_PIECES} from './words/lexicon.js';

const SHORTEST = 5;
const LONGEST = 40;
const MOST_PIECES = 5;

/** The pieces of a token, or undefined where it does not fall wholly into known words. */
export function piecesOf(token: string, isKnown: (word: string) => boolean): readonly string[] | undefined {
  if (token.length < SHORTEST || token.length > LONGEST) return undefined;
  // best[i]: the cheapest way to cut the first i letters. Few and long pieces are cheap.
  const best: ({readonly cost: number; readonly from: number; readonly pieces: number} | undefined)[] = [{cost: 0, from: 0, pieces: 0}];
  for (let end = 2; end <= token.length; end++) {
    for (let start = Math.max(0, end - 20); start <= end - 2; start++) {
      const before = best[start];
      if (before === undefined || before.pieces === MOST_PIECES) continue;
      const piece = token.slice(start, end);
      if (LAST_ONLY.has(piece) && end < token.length) continue;
      const cost = before.cost + costOf(piece, isKnown);
      if (cost < (best[end]?.cost ?? Infinity)) best[end] = {cost, from: start, pieces: before.pieces + 1};
    }
  }
  const whole = best[token.length];
  if (whole === undefined || whole.cost > 4.5) return undefined;
  const pieces: string[] = [];
  for (let end = token.length; end > 0; end = best[end]?.from ?? 0) pieces.unshift(token.slice(best[end]?.from ?? 0, end));
  return pieces.length > 1 ? pieces : undefined;
}

function costOf(piece: string, isKnown: (word: string) => boolean): number {
  if (piece.length === 2) return SHORT_PIECES.has(piece) ? 1.6 : Infinity;
  if (!isKnown(piece)) return Infinity;
  return piece.length === 3 ? 1.4 : 1;
}
