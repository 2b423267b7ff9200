/** What must not be missed, on a screen. */
import type {Callout, Tone} from '../../documents/index.js';
import {visible} from '../../text/visible.js';
import {hanging} from '../../text/wrapped.js';
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
