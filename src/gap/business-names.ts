/** Names of businesses in a notice beside those of the organization. */
import type {NamedBusiness, NoticeReading} from '../notice/reading.js';
import type {Organization} from '../record/index.js';
import {fold} from './names.js';

/** Businesses that the notice gives out as its own and that the organization is not known by. */
export function namedStrangers({names}: Pick<NoticeReading, 'names'>, organization: Organization): readonly NamedBusiness[] {
  const own = ownNames(organization);
  return names.filter(({name}) => !own.some((known) => isSame(name, known)));
}

export const ownNames = ({legalName, tradeNames = [], brands = []}: Organization): readonly string[] => [
  ...new Set([legalName, ...tradeNames, ...brands]),
];

/** Legal forms, which a notice leaves out as it likes. */
const FORMS = new Set([
  'inc',
  'incorporated',
  'llc',
  'ltd',
  'limited',
  'corp',
  'corporation',
  'co',
  'company',
  'gmbh',
  'plc',
  'lp',
  'llp',
  'pbc',
  'the',
]);

/** The same but for case, punctuation and legal form, or the first words of it. */
function isSame(printed: string, known: string): boolean {
  const [a, b] = [core(printed), core(known)];
  return a === b || (a !== '' && `${b} `.startsWith(`${a} `)) || (b !== '' && `${a} `.startsWith(`${b} `));
}

const core = (name: string): string =>
  fold(name)
    .split(' ')
    .filter((word) => !FORMS.has(word))
    .join(' ');
