/** What must not be missed, on a screen. */
import type {Callout, Tone} from '../../documents/index.js';
import {columnsOf} from '../../text/columns.js';
import {visible} from '../../text/visible.js';
import {wrapped} from '../../text/wrapped.js';
import type {Ink} from '../ink.js';
import {plainText} from '../inline-text.js';

const PAINT: Readonly<Record<Tone, 'bad' | 'warning' | 'good' | undefined>> = {
  bad: 'bad',
  warning: 'warning',
  good: 'good',
  plain: undefined,
  muted: undefined,
};

/** The sign in front says the same as the colour: something that must not be missed. */
export function calloutText({tone, title, text}: Callout, ink: Ink): string {
  const paint = PAINT[tone];
  const words = plainText(text);
  const said =
    title === undefined ? words : words === '' ? visible(title) : `${visible(title)}${/[.:!?]$/.test(title) ? '' : ':'} ${words}`;
  return hanging('! ', said, {width: ink.width, paint: paint === undefined ? undefined : ink[paint]});
}

/** What stands in front of the first line only; the others begin below the text. */
export function hanging(
  front: string,
  text: string,
  {width, paint = (each) => each}: {readonly width: number; readonly paint?: ((text: string) => string) | undefined},
): string {
  const indent = ' '.repeat(columnsOf(front));
  return paint(front) + wrapped(text, width, indent).slice(indent.length);
}
