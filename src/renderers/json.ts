/** The Document itself. As bytes: the text may be longer than a string can be. */
import {jsonPieces} from '../text/json.js';
import type {Document} from '../documents/index.js';

export function renderJson(document: Document): Uint8Array {
  const pieces: Buffer[] = [];
  for (const piece of jsonPieces(document)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}
