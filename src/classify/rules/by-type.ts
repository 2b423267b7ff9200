/** Types that only one kind of value has: a column of type `inet` holds an IP address, however it is called. */
import type {ElementId} from '../../law/index.js';
import {name, says} from './because.js';
import type {Rule} from './verdict.js';

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

export const byType: Rule = (reading) => {
  const {input, scope, words} = reading;
  const {type} = input;
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
