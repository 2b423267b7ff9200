/** What an element is where it stands: what a pupil needs is special education, and a body's weight is measured in a clinic. */
import type {ElementId} from '../../law/index.js';
import type {Topic, Traits} from '../lexicon/known.js';

const PRECISE: ElementId = 'precise-location';
const COARSE: ElementId = 'location-coarse';
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

export interface Context {
  /** What it lies among, from near to far. */
  readonly topics: readonly (Topic | undefined)[];
  readonly traits: Traits;
  /** Enough beside it is about a body for its health to be watched. */
  readonly watched: () => boolean;
}

/** Part of an address among visits is where a connection comes from; what a pupil needs is special education. */
export function inContext(element: ElementId, {topics, traits, watched}: Context): ElementId {
  const topic = topics.find((each) => each !== undefined);
  if ((element === TAX || element === TRANSACTION) && topic === 'purchase') return PURCHASE;
  if (element === FINGER && topics.some((each) => each !== undefined && OF_MACHINES.has(each))) return FINGERPRINT_OF_DEVICE;
  if (traits.addressPart.has(element)) {
    if (topic === 'position') return element === ADDRESS || element === 'street' ? PRECISE : COARSE;
    if (topic !== undefined && NOT_OF_PLACES.has(topic) && element !== ADDRESS && element !== 'street') return COARSE;
  }
  if (traits.ofNeeds.has(element) && topics.some((each) => each !== undefined && OF_SCHOOLS.has(each))) return SPECIAL;
  if (topic === 'special-needs' && element === ILLNESS) return SPECIAL;
  if (OF_BODY.has(element) && (topic === 'health' || topics.includes('patient') || watched())) return MEASURED;
  if (OF_MEALS.has(element) && (topic === 'health' || topics.includes('patient'))) return HEALTH;
  if (OF_WORK.has(element) && (topic === 'student' || topic === 'schoolwork')) return SCHOOLED;
  if (element === INCOME && (topic === 'employee' || topic === 'employment')) return PAY;
  return element;
}
