/** The Document itself. */
import type {Document} from '../documents/index.js';

export function renderJson(document: Document): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
