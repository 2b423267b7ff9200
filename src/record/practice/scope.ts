/** What counts at all: activities that have begun, of the people asked about; fields that are personal information under the Act. */
import type {Law, PeopleId} from '../../law/index.js';
import {isPersonal} from '../letters.js';
import type {Activity, Field, RecordOfProcessing} from '../model.js';

/** Planned is not done. */
export const hasBegun = ({status}: Activity): boolean => status !== 'planned';

/** Without `people` about anybody; an activity that names nobody may be about anybody. */
export function isAbout({people: named}: Activity, people: readonly PeopleId[] | undefined): boolean {
  return people === undefined || people.length === 0 || named === undefined || named.some((each) => people.includes(each));
}

/** The record with only the activities about these people. */
export function recordAbout(record: RecordOfProcessing, people: readonly PeopleId[] | undefined): RecordOfProcessing {
  if (people === undefined || people.length === 0) return record;
  return {...record, activities: record.activities.filter((activity) => isAbout(activity, people))};
}

export type Exclusion = 'exempt' | 'not-personal' | 'public' | 'deidentified';

/** Why a field counts nowhere (1798.140(v)(2)–(3), 1798.145–.146); undefined where it counts. */
export function exclusionOf(field: Field, law: Law): Exclusion | undefined {
  if (field.personal === 'not-personal') return 'not-personal';
  if (field.publiclyAvailable !== undefined) return 'public';
  if (!isPersonal(field)) return 'deidentified';
  // An exemption that has lapsed, such as the one for employees' data, is not in force and excludes nothing.
  // One that switches off some rights only leaves the duty to disclose.
  const exemption = field.exemption === undefined ? undefined : law.find('exemptions', field.exemption);
  return exemption && exemption.partly !== true ? 'exempt' : undefined;
}
