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
  type Activity,
  type Disclosure,
  type DisclosureOfField,
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

export function flowsOfYear(record: RecordOfProcessing, law: Law, year: number): readonly Flow[] {
  const disclosures = lookupOf(record)
    .disclosuresIn(calendarYear(year))
    .filter(({activity}) => hasBegun(activity));
  return [...grouped(disclosures, ({disclosure}) => disclosure).values()].flatMap((entries) => {
    const [first] = entries;
    return first
      ? [
          flowOf(
            first,
            entries.map(({field}) => field),
            law,
          ),
        ]
      : [];
  });
}

function flowOf({activity, disclosure, recipient, period}: DisclosureOfField, all: readonly FieldInSystem[], law: Law): Flow {
  const fields = all.filter(({field}) => isPersonal(field));
  const kindsOfField = (field: FieldInSystem): readonly string[] =>
    field.field.elements.flatMap((id) => law.find('elements', id)?.shineTheLight ?? []);
  const derivedFrom = disclosure.derivedFrom ?? [];
  const kinds = law.all('shineTheLight').flatMap((kind): readonly KindOfFlow[] => {
    const holding = fields.filter((field) => kindsOfField(field).includes(kind.id));
    const derived = derivedFrom.includes(kind.id);
    if (holding.length === 0 && !derived) return [];
    return [{kind, fields: holding, derived, unconfirmed: !derived && holding.every(({field}) => isUnconfirmed(field))}];
  });
  return {
    activity,
    disclosure,
    recipient,
    period,
    fields,
    standing: marketingStandingOf({activity, disclosure, recipient}, law),
    kinds,
    others: distinct(
      fields.flatMap((field) => field.field.elements.filter((id) => (law.find('elements', id)?.shineTheLight ?? []).length === 0)),
    ),
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
