/** The Document itself. */
import {visibleJson} from '../text/visible.js';
import type {Document} from '../documents/index.js';

export function renderJson(document: Document): string {
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
}
