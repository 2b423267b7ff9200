/** The Document itself. */
import {jsonPieces} from '../text/json.js';
import type {Document} from '../documents/index.js';

export function renderJson(document: Document): Uint8Array {
  return Buffer.concat([...jsonPieces(document)].map((piece) => Buffer.from(piece)));
}
