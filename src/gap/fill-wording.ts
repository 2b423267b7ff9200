/** Paragraphs of the catalog with the record's own words in place of `{name}`; what the record does not know stays a visible gap. */
import {listed} from '../findings/index.js';
import {mergedFlow} from './flows.js';
import {categoryName, elementNames, isPlainLetter, type GapSubject} from './subject.js';

/** What the paragraph may ask for. Unknown names are shown in brackets, as are empty values. */
export function fillWording(wording: string, subject: GapSubject): string {
  return wording.replace(/\{([a-z][a-z0-9-]{0,40})\}/gi, (_, name: string) => VALUES.get(name.toLowerCase())?.(subject) || `[${name.replaceAll('-', ' ')}]`);
}

const VALUES: ReadonlyMap<string, (subject: GapSubject) => string | undefined> = new Map<string, (subject: GapSubject) => string | undefined>([
  ['organization', ({record}) => record.organization.legalName],
  ['business', ({record}) => record.organization.legalName],
  ['name', ({record}) => record.organization.legalName],
  ['email', ({record}) => record.organization.contact?.email],
  ['phone', ({record}) => record.organization.contact?.phone],
  ['postal-address', ({record}) => record.organization.contact?.postalAddress],
  ['address', ({record}) => record.organization.contact?.postalAddress],
  ['web', ({record}) => record.organization.contact?.web],
  ['contact', contactOf],
  ['methods', methodsOf],
  ['request-methods', methodsOf],
  ['toll-free', ({record}) => record.organization.requestMethods?.find(({kind}) => kind === 'toll-free')?.at],
  ['date', ({asOf}) => asOf],
  ['updated', ({asOf}) => asOf],
  ['categories', ({practice, law}) => lettersIn(practice.letters.keys(), law)],
  ['collected', ({practice, law}) => lettersIn(practice.letters.keys(), law)],
  ['sensitive', limbsOf],
  ['limbs', limbsOf],
  ['sources', ({practice, law}) => listed([...practice.sources.keys()].map((id) => law.find('sources', id)?.title ?? id), {most: 12})],
  ['purposes', purposesOf],
  ['sold', soldOf],
  ['sold-categories', soldOf],
  ['disclosed', ({practice, law}) => lettersIn(practice.disclosed.keys(), law)],
  ['disclosed-categories', ({practice, law}) => lettersIn(practice.disclosed.keys(), law)],
  ['third-parties', ({practice, law}) => listed([...practice.givenTo.keys()].map((id) => law.find('thirdParties', id)?.title ?? id), {most: 12})],
  ['selling-purposes', flowPurposesOf('sold')],
  ['sale-purposes', flowPurposesOf('sold')],
  ['disclosing-purposes', flowPurposesOf('disclosed')],
  ['disclosure-purposes', flowPurposesOf('disclosed')],
  ['elements', ({practice, law}) => listed([...new Set([...practice.letters.values()].flatMap(({elements}) => elementNames(elements, law)))], {most: 20})],
]);

function contactOf({record}: GapSubject): string | undefined {
  const {email, phone, postalAddress, web} = record.organization.contact ?? {};
  return listed([email, phone, web, postalAddress].filter((value) => value !== undefined));
}

function methodsOf({record}: GapSubject): string | undefined {
  return listed((record.organization.requestMethods ?? []).map(({kind, at}) => (at === undefined ? kind : `${kind} (${at})`)));
}

function limbsOf({practice, law}: GapSubject): string | undefined {
  return listed([...practice.limbs.keys()].map((id) => law.find('limbs', id)?.title ?? id), {most: 12});
}

function purposesOf({practice}: GapSubject): string | undefined {
  const words = practice.activities.flatMap(({purposes = []}) => purposes.flatMap((purpose) => (purpose.words?.trim() ? [purpose.words.trim()] : [])));
  return [...new Set(words)].slice(0, 12).join('; ');
}

function soldOf({practice, law}: GapSubject): string | undefined {
  return lettersIn(mergedFlow(practice)?.letters ?? [], law);
}

function flowPurposesOf(way: 'sold' | 'disclosed'): (subject: GapSubject) => string | undefined {
  return ({practice}) => {
    const flows = way === 'sold' ? [...practice.sold.values(), ...practice.shared.values()] : [...practice.disclosed.values()];
    const own = flows.flatMap(({disclosures}) => disclosures.flatMap(({purpose}) => (purpose?.words?.trim() ? [purpose.words.trim()] : [])));
    const activities = flows.flatMap(({activities: some}) => some.flatMap(({purposes = []}) => purposes.flatMap(({words}) => (words?.trim() ? [words.trim()] : []))));
    return [...new Set(own.length > 0 ? own : activities)].slice(0, 12).join('; ');
  };
}

const lettersIn = (letters: Iterable<Parameters<typeof categoryName>[0]>, law: GapSubject['law']): string => listed([...letters].filter(isPlainLetter).sort().map((letter) => categoryName(letter, law)), {most: 12});
