/** Each disclosure of the year, and whether Civ. Code 1798.83 asks for it: counted, left out for a reason, or not to be told yet. */
import type {Law, ShineTheLightEntry} from '../../law/index.js';
import {
  calendarYear,
  grouped,
  hasBegun,
  isPersonal,
  isUnconfirmed,
  lookupOf,
  marketingStandingOf,
  overlaps,
  within,
  type Activity,
  type Disclosure,
  type FieldInSystem,
  type MarketingStanding,
  type Period,
  type Recipient,
  type RecordOfProcessing,
} from '../../record/index.js';
import {distinct} from '../wording.js';

export interface Flow {
  readonly activity: Activity;
  readonly disclosure: Disclosure;
  readonly recipient: Recipient | undefined;
  readonly period: Period;
  readonly fields: readonly FieldInSystem[];
  readonly standing: MarketingStanding;
  /** Of the 27 kinds, those that the fields hold or that the list was derived from. */
  readonly kinds: readonly KindOfFlow[];
  /** Data elements that are none of the 27. */
  readonly others: readonly string[];
  /** Fields whose elements nobody has named: their kind cannot be told. */
  readonly unmapped: readonly FieldInSystem[];
}

export interface KindOfFlow {
  readonly kind: ShineTheLightEntry;
  readonly fields: readonly FieldInSystem[];
  /** The recipient could read it from the list it was given, (e)(6)(B). */
  readonly derived: boolean;
  /** Only suggestions say so. */
  readonly unconfirmed: boolean;
}

/** In the order of the record; also those that name no field that it has, of which nobody can tell what was disclosed. */
export function flowsOfYear(record: RecordOfProcessing, law: Law, year: number): readonly Flow[] {
  const window = calendarYear(year);
  const lookup = lookupOf(record);
  const fieldsOf = grouped(lookup.disclosuresIn(window), ({disclosure}) => disclosure);
  return record.activities.filter(hasBegun).flatMap((activity) =>
    (activity.discloses ?? []).flatMap((disclosure) => {
      const period = within(disclosure, activity);
      if (!overlaps(period, window)) return [];
      const fields = (fieldsOf.get(disclosure) ?? []).map(({field}) => field).filter(({field}) => isPersonal(field));
      const recipient = lookup.recipient(disclosure.to);
      const standing = marketingStandingOf({activity, disclosure, recipient}, law);
      return [{activity, disclosure, recipient, period, fields, standing, ...contentOf(fields, disclosure, law)}];
    }),
  );
}

function contentOf(
  fields: readonly FieldInSystem[],
  {derivedFrom = []}: Disclosure,
  law: Law,
): Pick<Flow, 'kinds' | 'others' | 'unmapped'> {
  const kindsOf = (element: string): readonly string[] => law.find('elements', element)?.shineTheLight ?? [];
  const kinds = law.all('shineTheLight').flatMap((kind): readonly KindOfFlow[] => {
    const holding = fields.filter(({field}) => field.elements.some((element) => kindsOf(element).includes(kind.id)));
    const derived = derivedFrom.includes(kind.id);
    if (holding.length === 0 && !derived) return [];
    return [{kind, fields: holding, derived, unconfirmed: !derived && holding.every(({field}) => isUnconfirmed(field))}];
  });
  return {
    kinds,
    others: distinct(fields.flatMap(({field}) => field.elements.filter((element) => kindsOf(element).length === 0))),
    unmapped: fields.filter(({field}) => field.elements.length === 0),
  };
}

/** Affiliates of the same brand name owe only some of the kinds, (f)(1). */
export function isSameBrandAffiliate(recipient: Recipient | undefined): boolean {
  return recipient?.role === 'affiliate' && recipient.sameBrand === 'yes';
}

/** The kinds that a counted flow puts on the list. */
export function listedKinds({kinds, recipient}: Flow): readonly KindOfFlow[] {
  return isSameBrandAffiliate(recipient) ? kinds.filter(({kind}) => kind.sameBrand) : kinds;
}

/** Something went to the recipient, and nobody can tell what: it may be any of the kinds. */
export const isBlind = ({fields, disclosure}: Flow): boolean => fields.length === 0 && (disclosure.derivedFrom ?? []).length === 0;

/** Whether the recipient belongs on the list of names and addresses. */
export const isListed = (flow: Flow): boolean => isBlind(flow) || listedKinds(flow).length > 0;
