/** Each disclosure of the year, and whether Civ. Code 1798.83 asks for it: counted, left out for a reason, or not to be told yet. */
import type {Law, ShineTheLightEntry} from '../../law/index.js';
import {calendarYear, isPersonal, lookupOf, type Activity, type Disclosure, type DisclosureOfField, type FieldInSystem, type Period, type Recipient, type RecordOfProcessing} from '../../record/index.js';
import {distinct, grouped, titleOf} from '../wording.js';

export interface Flow {
  readonly activity: Activity;
  readonly disclosure: Disclosure;
  readonly recipient: Recipient | undefined;
  readonly period: Period;
  readonly fields: readonly FieldInSystem[];
  readonly standing: Standing;
  /** Of the 27 kinds, those that the fields hold or that the list was derived from. */
  readonly kinds: readonly KindOfFlow[];
  /** Data elements that are none of the 27. */
  readonly others: readonly string[];
  /** Fields whose elements nobody has named: their kind cannot be told. */
  readonly unmapped: readonly FieldInSystem[];
}

export type Standing = {readonly is: 'counted'; readonly because: string} | {readonly is: 'left-out'; readonly because: string; readonly citation: string} | {readonly is: 'unknown'; readonly because: string};

export interface KindOfFlow {
  readonly kind: ShineTheLightEntry;
  readonly fields: readonly FieldInSystem[];
  /** The recipient could read it from the list it was given, (e)(6)(B). */
  readonly derived: boolean;
  /** Only suggestions say so. */
  readonly unconfirmed: boolean;
}

export function flowsOfYear(record: RecordOfProcessing, law: Law, year: number): readonly Flow[] {
  const activities = record.activities.filter(({status}) => status !== 'planned');
  const disclosures = lookupOf({...record, activities}).disclosuresIn(calendarYear(year));
  return [...grouped(disclosures, ({disclosure}) => disclosure).values()].flatMap((entries) => {
    const [first] = entries;
    return first ? [flowOf(first, entries.map(({field}) => field), law)] : [];
  });
}

function flowOf({activity, disclosure, recipient, period}: DisclosureOfField, all: readonly FieldInSystem[], law: Law): Flow {
  const fields = all.filter(({field}) => isPersonal(field));
  const kindsOfField = (field: FieldInSystem): readonly string[] => field.field.elements.flatMap((id) => law.find('elements', id)?.shineTheLight ?? []);
  const derivedFrom = disclosure.derivedFrom ?? [];
  const kinds = law.all('shineTheLight').flatMap((kind): readonly KindOfFlow[] => {
    const holding = fields.filter((field) => kindsOfField(field).includes(kind.id));
    const derived = derivedFrom.includes(kind.id);
    if (holding.length === 0 && !derived) return [];
    return [{kind, fields: holding, derived, unconfirmed: !derived && holding.every(({field}) => field.suggestion && !field.confirmed)}];
  });
  return {
    activity,
    disclosure,
    recipient,
    period,
    fields,
    standing: standingOf(activity, disclosure, recipient, law),
    kinds,
    others: distinct(fields.flatMap((field) => field.field.elements.filter((id) => (law.find('elements', id)?.shineTheLight ?? []).length === 0))),
    unmapped: fields.filter(({field}) => field.elements.length === 0),
  };
}

function standingOf(activity: Activity, {directMarketing, shineTheLightExclusion, kind}: Disclosure, recipient: Recipient | undefined, law: Law): Standing {
  const people = activity.people ?? [];
  if (people.length > 0 && people.every((id) => law.find('people', id)?.customer === false)) {
    return {is: 'left-out', because: `not about customers (${people.map((id) => titleOf(law, 'people', id)).join(', ')})`, citation: '1798.83(e)(1)'};
  }
  if (shineTheLightExclusion !== undefined && shineTheLightExclusion !== 'none') {
    return {is: 'left-out', because: titleOf(law, 'shineTheLightExclusions', shineTheLightExclusion), citation: law.find('shineTheLightExclusions', shineTheLightExclusion)?.citations[0] ?? '1798.83(d)'};
  }
  if (directMarketing === 'no') return {is: 'left-out', because: 'the recipient does not use it for its own direct marketing', citation: '1798.83(a)'};
  if (!recipient) return {is: 'unknown', because: 'the record does not have the recipient'};
  if (directMarketing === 'yes') return {is: 'counted', because: 'the recipient uses it for its own direct marketing'};
  if (directMarketing === 'should-know') return {is: 'counted', because: 'the organization reasonably should know that the recipient uses it for its own direct marketing'};
  if (directMarketing === 'unknown') return {is: 'unknown', because: 'whether the recipient uses it for its own direct marketing is recorded as unknown'};
  return unstated(recipient, kind);
}

/** Nobody said whether it is used for direct marketing: what the role alone allows to conclude. */
function unstated({role}: Recipient, kind: Disclosure['kind']): Standing {
  if (kind === 'business-purpose' && (role === 'service-provider' || role === 'contractor')) return {is: 'left-out', because: `processing for the organization by a ${role.replace('-', ' ')}; nothing says that it is used for marketing`, citation: '1798.83(d)(1)(A)'};
  if (role === 'government') return {is: 'left-out', because: 'to a government body', citation: '1798.83(e)(2)'};
  return {is: 'unknown', because: 'nobody has said whether the recipient uses it for its own direct marketing'};
}

/** Affiliates of the same brand name owe only some of the kinds, (f)(1). */
export function isSameBrandAffiliate(recipient: Recipient | undefined): boolean {
  return recipient?.role === 'affiliate' && recipient.sameBrand === 'yes';
}

/** The kinds that a counted flow puts on the list. */
export function listedKinds({kinds, recipient}: Flow): readonly KindOfFlow[] {
  return isSameBrandAffiliate(recipient) ? kinds.filter(({kind}) => kind.sameBrand) : kinds;
}
