/** What an element is where it stands: coordinates of an address are not a device’s, and what a pupil needs is special education. */
import type {ElementId} from '../../law/index.js';
import {isPerson, type Topic, type Traits, type Whose} from '../lexicon/known.js';

const PRECISE: ElementId = 'precise-location';
const COARSE: ElementId = 'location-coarse';
const OF_ADDRESS: ElementId = 'address-coordinates';
const ADDRESS: ElementId = 'postal-address';
const SPECIAL: ElementId = 'special-education';
const OF_BODY: ReadonlySet<ElementId> = new Set(['weight', 'height']);
const OF_MEALS: ReadonlySet<ElementId> = new Set(['diet', 'food-log']);
const HEALTH: ElementId = 'health-information';
const ILLNESS: ElementId = 'health-condition';
const INCOME: ElementId = 'income';
const PAY: ElementId = 'salary';
const MEASURED: ElementId = 'lab-result';
const TAX: ElementId = 'tax-information';
const PURCHASE: ElementId = 'purchase-history';
const TRANSACTION: ElementId = 'bank-transaction';
const FINGER: ElementId = 'fingerprint';
const FINGERPRINT_OF_DEVICE: ElementId = 'device-fingerprint';
const OF_MACHINES = new Set<Topic>(['activity', 'session', 'device']);
/** What a school notes of its students by the words of work and of clubs: absence, exit, probation, the date of joining. */
const OF_WORK: ReadonlySet<ElementId> = new Set([
  'employment-status',
  'time-attendance',
  'disciplinary-record',
  'education-history',
  'subscription',
]);
const SCHOOLED: ElementId = 'education-record';
const OF_SCHOOLS = new Set<Topic>(['student', 'schoolwork', 'special-needs']);
const NOT_OF_PLACES = new Set<Topic>(['activity', 'session', 'device', 'approximate-location']);

/** Part of an address among visits is where a connection comes from; coordinates of an address are not a device's; what a pupil needs is special education. */
export function inContext(
  element: ElementId,
  {
    topics,
    whose,
    traits,
    watched,
    browsed,
    located,
    measured,
  }: {
    readonly topics: readonly (Topic | undefined)[];
    readonly whose: Whose | 'unknown';
    readonly traits: Traits;
    readonly watched: boolean;
    /** With what and on which page stands beside it, how a device moved does not. */
    readonly browsed: boolean;
    /** Where somebody is at some time, not where somebody lives. */
    readonly located: boolean;
    /** Its description says that a device measured it. */
    readonly measured: boolean;
  },
): ElementId {
  const topic = topics.find((each) => each !== undefined);
  if ((element === TAX || element === TRANSACTION) && topic === 'purchase') return PURCHASE;
  if (element === FINGER && topics.some((each) => each !== undefined && OF_MACHINES.has(each))) return FINGERPRINT_OF_DEVICE;
  if (traits.addressPart.has(element)) {
    if (topic === 'position') return element === ADDRESS || element === 'street' ? PRECISE : COARSE;
    if (topic !== undefined && NOT_OF_PLACES.has(topic) && element !== ADDRESS && element !== 'street') {
      return COARSE;
    }
  }
  if (traits.ofNeeds.has(element) && topics.some((each) => each !== undefined && OF_SCHOOLS.has(each))) return SPECIAL;
  if (topic === 'special-needs' && element === ILLNESS) return SPECIAL;
  if (OF_BODY.has(element) && (topic === 'health' || topics.includes('patient') || watched)) return MEASURED;
  if (OF_MEALS.has(element) && (topic === 'health' || topics.includes('patient'))) return HEALTH;
  if (OF_WORK.has(element) && (topic === 'student' || topic === 'schoolwork')) return SCHOOLED;
  if (element === INCOME && (topic === 'employee' || topic === 'employment')) return PAY;
  if (traits.coordinates.has(element)) {
    if ((measured && topic !== 'address') || (located && isPerson(topic))) return PRECISE;
    if (topic === 'address' || topic === 'purchase' || (isPerson(topic) && topic !== 'user' && element === PRECISE)) {
      return OF_ADDRESS;
    }
    if (topic === 'approximate-location' || topic === 'session' || (topic === 'activity' && browsed)) return COARSE;
    if (element === COARSE && whose === 'person' && isPerson(topic)) return ADDRESS;
  }
  return element;
}
