/** A finding's name across runs: the rule, where in the record, and the notice's words without case, space or line. */
import type {Place} from './finding.js';

/** With an `identity` the record places are examples and do not count. */
export function createFingerprint(rule: string, places: readonly Place[], identity?: string): string {
  const parts =
    identity === undefined
      ? places.map(stablePart)
      : [`identity ${identity}`, ...places.filter((place) => place.in !== 'record').map(stablePart)];
  return fnv64([rule, ...parts].join('\n'));
}

function stablePart(place: Place): string {
  switch (place.in) {
    case 'record':
      return `record ${place.path} ${place.at ?? ''}`;
    case 'notice':
      return `notice ${place.quote.toLowerCase().replace(/\s+/g, ' ').trim()}`;
    case 'absent':
      return `absent ${place.what}`;
  }
}

/** FNV-1a with 64 bits, as 16 hex digits: short, without a crypto module, and collisions only cost a shared waiver. */
function fnv64(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (const byte of new TextEncoder().encode(text)) {
    low = (low ^ byte) >>> 0;
    const product = low * 0x1b3;
    high = (Math.imul(high, 0x1b3) + (low << 8) + Math.floor(product / 0x1_0000_0000)) >>> 0;
    low = product >>> 0;
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
