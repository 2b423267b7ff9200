import {inRecord, type Rule} from '../findings/index.js';
import type {RecordOfProcessing} from '../record/index.js';
import type {CheckSubject} from './subject.js';
import {personalValuesIn} from './personal-values.js';
import {textsOf} from './texts.js';

/** The finding names the kind and the place and never repeats the value: its output goes to logs and pull requests. */
export const personalValueInRecord = {
  meta: {
    id: 'personal-value-in-record',
    severity: 'high',
    title: 'Somebody pasted personal information into the record',
    why: 'A record of processing names kinds of data; a value of a real person in it is one more collection, in every clone of the repository.',
    citations: ['1798.100(c)', '11 CCR 7002'],
  },
  *check({record}) {
    const own = addressesOf(record);
    for (const {path, at, text} of textsOf(record)) {
      for (const {kind, value} of personalValuesIn(text)) {
        if (own.has(value.toLowerCase())) continue;
        yield {
          message: `${path} holds what looks like ${kind}`,
          places: [inRecord(path, {at: path === 'requests' ? 'reference' : at, shows: kind})],
          remedy: `Take it out of ${fileOf(path)} and say in words what it is an example of; it also stays in the history of the repository`,
        };
      }
    }
  },
} satisfies Rule<CheckSubject>;

/** Addresses of the organization and its recipients, which may be repeated anywhere. */
function addressesOf({organization, recipients}: RecordOfProcessing): ReadonlySet<string> {
  const methods = (organization.requestMethods ?? []).map(({at}) => at);
  const known = [
    organization.contact?.email,
    organization.contact?.phone,
    organization.shineTheLight?.email,
    organization.shineTheLight?.tollFree,
    organization.shineTheLight?.fax,
    ...methods,
    ...recipients.map(({email}) => email),
  ];
  return new Set(known.flatMap((value) => (value === undefined ? [] : [value.toLowerCase()])));
}

function fileOf(path: string): string {
  if (path === 'organization' || path === 'terms') return 'datamap.yaml';
  if (path.startsWith('fields/')) return `systems/${path.slice('fields/'.length).split('.')[0] ?? ''}.fields.csv`;
  return `${path}.yaml`;
}
