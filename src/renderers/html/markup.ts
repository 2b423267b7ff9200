/** HTML as a value: the tag escapes every text put into it, so that nothing from a record is ever markup. */
import {visible} from '../../text/visible.js';

/** Markup that is already safe. Made only here and by the tag. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | undefined | false | readonly Part[];

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {markup: texts.reduce((made, text, index) => made + print(parts[index - 1]) + text)};
}

function print(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(print).join('');
}

const ENTITY: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'};

export function escapeHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITY[character] ?? '');
}
