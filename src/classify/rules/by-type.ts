/** Types that only one kind of value has: a column of type `inet` holds an IP address, however it is called. */
import type {ElementId} from '../../law/index.js';
import {isPerson} from '../lexicon/known.js';
import type {Reading} from '../reading/reading.js';
import {name, says} from './because.js';
import {holdsPlace} from './column-type.js';
import type {Rule, Verdict} from './verdict.js';

const TYPES: ReadonlyMap<string, ElementId> = new Map([
  ['inet', 'ip-address'],
  ['cidr', 'ip-address'],
  ['ip', 'ip-address'],
  ['ipaddress', 'ip-address'],
  ['inet4', 'ip-address'],
  ['inet6', 'ip-address'],
  ['ipv4', 'ip-address'],
  ['ipv6', 'ip-address'],
  ['addr', 'ip-address'],
  ['macaddr', 'mac-address'],
  ['macaddr8', 'mac-address'],
]);
const LONGEST = 10;
const PLACE: ElementId = 'precise-location';
const OF_ADDRESS: ElementId = 'address-coordinates';
/** A city and a country may be where somebody works; a street beside them is where somebody lives. */
const FEW = 3;

export const byType: Rule = (reading) => {
  const {input, scope, words} = reading;
  const {type} = input;
  if (holdsPlace(type)) return placeOf(reading);
  if (type === undefined || type.length > LONGEST || scope.whose === 'organization' || (scope.whose === 'thing' && !scope.weak)) {
    return undefined;
  }
  const element = TYPES.get(type.toLowerCase());
  if (element === undefined) return undefined;
  const owner = words.senses().find(({sense}) => !sense.weak);
  if (owner?.sense.whose === 'thing' || owner?.sense.whose === 'organization') return undefined;
  return {
    elements: [element],
    confidence: scope.whose === 'person' ? 0.9 : 0.75,
    because: `The type of ${name(reading)} is of ${says.element(reading, element)}`,
  };
};

/** Who works has a device that tells where; of anybody else the point may be that of an address. */
function placeOf(reading: Reading): Verdict | undefined {
  const {scope, beside} = reading;
  if (scope.whose !== 'person' || scope.weak || !isPerson(scope.topic)) return undefined;
  const element = scope.topic === 'employee' && (beside('address') ?? 0) < FEW ? PLACE : OF_ADDRESS;
  return {elements: [element], confidence: 0.75, because: `The type of ${name(reading)} is of ${says.element(reading, element)}`};
}
