/** The sentences that tell an analyst why. */
import type {ElementId} from '../../law/index.js';
import type {Reading} from '../reading/reading.js';
import type {Scope} from '../reading/scope.js';
import type {Topic} from '../lexicon/known.js';

const ABOUT: Readonly<Partial<Record<Topic, string>>> = {
  customer: 'customers or contacts',
  user: 'users',
  employee: 'employees',
  applicant: 'applicants',
  student: 'students',
  patient: 'patients',
  person: 'people',
  purchase: 'purchases',
  bank: 'bank accounts',
  card: 'payment cards',
  loan: 'loans',
  activity: 'what people do online',
  session: 'sessions',
  device: 'people’s devices',
  position: 'where people or their devices are',
  address: 'addresses',
  'approximate-location': 'where visitors come from',
  employment: 'employment',
  employer: 'somebody’s employer',
  recruiting: 'recruiting',
  education: 'education',
  schoolwork: 'school records',
  'special-needs': 'special education',
  religion: 'religious life',
  health: 'health',
  military: 'military service',
  messages: 'messages',
  call: 'calls',
  phone: 'telephone numbers',
  email: 'email addresses',
  name: 'names',
  credentials: 'log-in secrets',
  biometrics: 'biometrics',
  photo: 'pictures of people',
  footage: 'what cameras take of people',
  'identity-document': 'identity documents',
  visa: 'immigration documents',
  license: 'professional licences',
  inference: 'predictions about people',
  insurance: 'insurance',
  preferences: 'people’s choices',
};

const OTHERS = {
  organization: 'an organization',
  thing: 'things or settings, not people',
  figures: 'figures about many people together',
  unknown: 'something unknown',
  person: 'people',
} as const;

const LONGEST_SHOWN = 80;
/** The field's name as it is quoted in a sentence. */
export function name({input: {field}}: Reading): string {
  return `\`${field.length > LONGEST_SHOWN ? `${field.slice(0, LONGEST_SHOWN)}…` : field}\``;
}

export const says = {
  element: ({lexicon}: Reading, element: ElementId): string => lexicon.nameOf(element),
  standsIn: (reading: Reading, topic: Topic): string =>
    `${place(reading.scope)} is about ${ABOUT[topic] ?? topic}, so ${name(reading)} there reads as`,
  besides: (reading: Reading): string => `Beside what stands with it in the table, ${name(reading)} reads as`,
  prefix: (reading: Reading, words: string, topic: Topic): string =>
    `In ${name(reading)}, "${words}" speaks of ${ABOUT[topic] ?? topic}, so it reads as`,
  nothingAbout: (reading: Reading, topic: Topic): string => `Among ${ABOUT[topic] ?? topic}, ${name(reading)} says nothing about a person`,
  flag: (reading: Reading): string => `${name(reading)} holds yes or no, not the item that it names`,
  names: (reading: Reading, phrase: string, element: ElementId): string =>
    `${name(reading)} reads as ${says.element(reading, element)}${phrase === '' ? '' : ` ("${phrase}"${ownWord(reading, phrase, element)})`}${context(reading.scope)}`,
  maybe: (reading: Reading, phrase: string, elements: readonly ElementId[]): string =>
    `"${phrase}" in ${name(reading)} may be ${elements.map((element) => says.element(reading, element)).join(' or ')}; nothing around it tells`,
  about: (reading: Reading, aspect: string, element: ElementId): string =>
    `"${aspect}" makes ${name(reading)} something about the ${says.element(reading, element)}, not the item itself`,
  notOfAddress: (reading: Reading): string =>
    (reading.beside('address') ?? 0) > 0
      ? `${name(reading)} says how far something has got, not where anybody lives`
      : `No column beside ${name(reading)} is part of an address, so it says how far something has got`,
};

/** That no law and no catalog says so, but the organization whose record it is. */
function ownWord({law, lexicon: {spelling}}: Reading, phrase: string, element: ElementId): string {
  const own = law.find('elements', element)?.ownWords;
  return own?.some((word) => spelling.tokensOf(word).join(' ') === phrase) === true ? ', a word of your own' : '';
}

function context(scope: Scope): string {
  if (scope.whose === 'unknown' || scope.by === undefined) return '';
  const what = scope.whose === 'person' && scope.topic !== undefined ? (ABOUT[scope.topic] ?? scope.topic) : OTHERS[scope.whose];
  return `; ${scope.kind ?? 'table'} \`${scope.by}\` is about ${what}`;
}

function place({by, kind}: Scope): string {
  return by === undefined ? 'It' : `${kind === 'system' ? 'System' : kind === 'object' ? 'Object' : 'Table'} \`${by}\``;
}

/** As part of a sentence. */
export function describeScope(scope: Scope): string {
  const {by, kind = 'table'} = scope;
  return `${by === undefined ? 'it' : `${kind} \`${by}\``}, which ${scope.byColumns === true ? 'by its columns is' : 'is'} about ${OTHERS[scope.whose]}`;
}
