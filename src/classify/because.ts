/** The sentences that tell an analyst why. */
import type {ElementId} from '../law/index.js';
import type {Reading} from './reading.js';
import type {Scope} from './scope.js';
import type {Topic} from './words/senses/index.js';

const ABOUT: Readonly<Partial<Record<Topic, string>>> = {
  customer: 'customers or contacts', user: 'users', employee: 'employees', applicant: 'applicants', student: 'students', patient: 'patients', person: 'people', purchase: 'purchases', bank: 'bank accounts', card: 'payment cards', loan: 'loans',
  activity: 'what people do online', session: 'sessions', device: 'people’s devices', position: 'where people or their devices are', address: 'addresses', 'approximate-location': 'where visitors come from', employment: 'employment', recruiting: 'recruiting', education: 'education',
  schoolwork: 'school records', health: 'health', military: 'military service', messages: 'messages', call: 'calls', phone: 'telephone numbers', email: 'email addresses', name: 'names', credentials: 'log-in secrets', biometrics: 'biometrics', photo: 'pictures of people', 'identity-document': 'identity documents', visa: 'immigration documents', license: 'professional licences', inference: 'predictions about people', insurance: 'insurance', preferences: 'people’s choices',
};

const OTHERS = {organization: 'an organization', thing: 'things or settings, not people', figures: 'figures about many people together', unknown: 'something unknown', person: 'people'} as const;

export const says = {
  element: ({law}: Reading, element: ElementId): string => (law.find('elements', element)?.name ?? element).replace(/^[A-Z](?![A-Z])/, (first) => first.toLowerCase()),
  standsIn: (reading: Reading, topic: Topic): string => `${place(reading.scope)} is about ${ABOUT[topic] ?? topic}, so \`${reading.input.field}\` there reads as`,
  prefix: (reading: Reading, words: string, topic: Topic): string => `In \`${reading.input.field}\`, "${words}" speaks of ${ABOUT[topic] ?? topic}, so it reads as`,
  nothingAbout: (reading: Reading, topic: Topic): string => `Among ${ABOUT[topic] ?? topic}, \`${reading.input.field}\` says nothing about a person`,
  flag: (reading: Reading): string => `\`${reading.input.field}\` holds yes or no, not the item that it names`,
  names: (reading: Reading, phrase: string, element: ElementId): string => `\`${reading.input.field}\` reads as ${says.element(reading, element)}${phrase === '' ? '' : ` ("${phrase}")`}${context(reading.scope)}`,
  about: (reading: Reading, aspect: string, element: ElementId): string => `"${aspect}" makes \`${reading.input.field}\` something about the ${says.element(reading, element)}, not the item itself`,
  otherOwner: (reading: Reading, owner: string): string => `\`${reading.input.field}\` belongs to ${owner}`,
  context,
};

function context(scope: Scope): string {
  if (scope.whose === 'unknown' || scope.by === undefined) return '';
  const what = scope.whose === 'person' && scope.topic !== undefined ? ABOUT[scope.topic] ?? scope.topic : OTHERS[scope.whose];
  return `; ${scope.kind ?? 'table'} \`${scope.by}\` is about ${what}`;
}

function place({by, kind}: Scope): string {
  return by === undefined ? 'It' : `${kind === 'system' ? 'System' : kind === 'object' ? 'Object' : 'Table'} \`${by}\``;
}

export function describeScope(scope: Scope): string {
  return `${place(scope)}, which is about ${OTHERS[scope.whose]}`;
}
