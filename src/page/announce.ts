/**
 * What is said to whoever does not see the page change: one live region. Each message is a line of its own that stays long enough to be
 * heard, so that "saved" does not cut off what is wrong with the answer before it.
 */
import {el, shellPart} from './dom.js';

/** Milliseconds; a screen reader needs some seconds for a sentence. */
const HEARD = 10_000;

export function announce(message: string): void {
  const line = el('span', {}, `${message} `);
  shellPart('said').append(line);
  setTimeout(() => line.remove(), HEARD);
}
