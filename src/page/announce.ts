/** What is said to whoever does not see the page change: one live region, in which each message replaces the one before. */
import {fill, shellPart} from './dom.js';

export function announce(message: string): void {
  const region = shellPart('said');
  fill(region);
  // Emptied first, so that the same message twice is heard twice.
  setTimeout(() => fill(region, message), 50);
}
