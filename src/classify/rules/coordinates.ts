/** Whose place coordinates tell: that of a device, of an address, or roughly where a connection comes from. */
import type {ElementId} from '../../law/index.js';
import {isPerson} from '../lexicon/known.js';
import type {Reading} from '../reading/reading.js';
import type {Holding} from './holding.js';

const PRECISE: ElementId = 'precise-location';
const COARSE: ElementId = 'location-coarse';
const OF_ADDRESS: ElementId = 'address-coordinates';
const ADDRESS: ElementId = 'postal-address';

export function coordinatesHere(reading: Reading, element: ElementId, held: Holding): ElementId {
  const {topics, whose} = held;
  const topic = topics.find((each) => each !== undefined);
  if (isMeasured(reading) && topic !== 'address') return PRECISE;
  if (isPerson(topic) && isLocated(reading, held)) return PRECISE;
  if (topic === 'address' || topic === 'purchase' || (isPerson(topic) && topic !== 'user' && element === PRECISE)) return OF_ADDRESS;
  if (topic === 'approximate-location' || topic === 'session' || (topic === 'activity' && isBrowsed(reading))) return COARSE;
  return element === COARSE && whose === 'person' && isPerson(topic) ? ADDRESS : element;
}

/** With what and on which page stands beside it, how a device moved does not. */
const isBrowsed = ({beside}: Reading): boolean => (beside('hit') ?? 0) > 0 && beside('track') === 0;

/** Where somebody is at some time, not where somebody lives: `last_known_lat`; and of an employee, whose address is not kept there, any. */
const isLocated = ({words, topics: [topic], beside}: Reading, {owner}: Holding): boolean =>
  words.tokens.some((token) => AT_SOME_TIME.has(token)) ||
  owner?.sense.topic === 'employee' ||
  (topic === 'employee' && beside('address') === 0);
/** Neither derived from an address of the network nor the place of a postal one. */
const BY_DEVICE =
  /^(?!.*\b(?:ip|address)\b).*\b(?:gps|(?:precise|exact|device(?:['’]s)?) (?:geo)?location|browser geolocation|geolocation api)\b/i;
const AT_SOME_TIME = new Set([
  'current',
  'last',
  'live',
  'known',
  'gps',
  'phone',
  'checkin',
  'clock',
  'punch',
  'start',
  'end',
  'pickup',
  'dropoff',
]);

/** Its description says that a device measured it. */
const isMeasured = ({input: {description}}: Reading): boolean => description !== undefined && BY_DEVICE.test(description);
