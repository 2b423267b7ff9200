/**
 * The one definition of harmless text: what could act on a terminal, reorder what is read, or hide, is written as its code
 * (`\u202e`). That is every control character, every character that draws nothing (Unicode's Default_Ignorable_Code_Point:
 * direction marks, zero-width signs, soft hyphens, tags, variation selectors), line separators and halves of characters. Emoji keep
 * the joiners and selectors that they are made of.
 */

/** Of several lines; a tab becomes a blank. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return withoutHidden(text.replace(/\r\n?/g, '\n').replaceAll('\t', ' '), code);
}

/** Of one line, such as a name: a line break in it could fake another line. */
export function visibleLine(text: string): string {
  return visible(text).replaceAll('\n', '\\u000a');
}

/** What JSON may hold but no screen should get; JSON's own escapes keep the value. */
export function visibleJson(json: string): string {
  return PLAIN.test(json) ? json : withoutHidden(json, escape);
}

/** Nothing but printable ASCII and line breaks: most text of a record. */
const PLAIN = /^[\n\x20-\x7e]*$/;
const HIDDEN = /(?!\n)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;
const EMOJI_BEFORE = /(?:\p{Extended_Pictographic}\p{Emoji_Modifier}?|[#*0-9])\ufe0f?$/u;
const EMOJI_NEXT = /^\p{Extended_Pictographic}/u;

function withoutHidden(text: string, write: (character: string) => string): string {
  return text.replace(HIDDEN, (character, at: number) => (isOfEmoji(character, at, text) ? character : write(character)));
}

/** A selector behind a sign, or a joiner between two. */
function isOfEmoji(character: string, at: number, text: string): boolean {
  if (character !== '\u200d' && character !== '\ufe0e' && character !== '\ufe0f') return false;
  const before = text.slice(Math.max(0, at - 5), at);
  return EMOJI_BEFORE.test(before) && (character !== '\u200d' || EMOJI_NEXT.test(text.slice(at + 1, at + 3)));
}

const hex = (unit: number): string => unit.toString(16).padStart(4, '0');

function code(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return point > 0xffff ? `\\u{${hex(point)}}` : `\\u${hex(point)}`;
}

/** As JSON writes it: a character beyond the first 65,536 as its two halves. */
function escape(character: string): string {
  return Array.from({length: character.length}, (_, index) => `\\u${hex(character.charCodeAt(index))}`).join('');
}
