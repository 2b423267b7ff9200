/** What a check looks at, and how it names places of the record. */
import {inRecord, type RecordPlace} from '../findings/index.js';
import type {Law} from '../law/index.js';
import {
  letterReader,
  lookupOf,
  overlaps,
  type Activity,
  type Day,
  type Disclosure,
  type LettersIn,
  type Lookup,
  type Recipient,
  type RecordOfProcessing,
} from '../record/index.js';

export interface CheckSubject {
  readonly record: RecordOfProcessing;
  readonly lookup: Lookup;
  readonly lettersIn: LettersIn;
  readonly law: Law;
  readonly asOf: Day;
}

/** The record with what several checks look up, each found once. */
export function subjectOf(record: RecordOfProcessing, law: Law, asOf: Day): CheckSubject {
  return {record, lookup: lookupOf(record), lettersIn: letterReader({law, organization: record.organization}), law, asOf};
}

export interface DisclosureAt {
  readonly activity: Activity;
  readonly disclosure: Disclosure;
  /** `discloses.0`: the property path within the activity. */
  readonly at: string;
  /** Undefined where the record does not have it. */
  readonly recipient: Recipient | undefined;
}

/** Every disclosure of the record with its place. */
export function disclosuresOf({record, lookup}: Pick<CheckSubject, 'record' | 'lookup'>): readonly DisclosureAt[] {
  return record.activities.flatMap((activity) =>
    (activity.discloses ?? []).map((disclosure, index) => ({
      activity,
      disclosure,
      at: `discloses.${index}`,
      recipient: lookup.recipient(disclosure.to),
    })),
  );
}

/** An activity that has a day at or after `day`: what ended before is history and no longer asked about. */
export function goesOn(activity: Activity, day: Day): boolean {
  return activity.status !== 'ended' && overlaps(activity, {from: day, to: day});
}

export const inActivity = ({id}: Activity, at?: string, shows?: string): RecordPlace => inRecord(`activities/${id}`, {at, shows});
export const inRecipient = ({id}: Recipient, at?: string, shows?: string): RecordPlace => inRecord(`recipients/${id}`, {at, shows});
export const inField = (id: string, at?: string, shows?: string): RecordPlace => inRecord(`fields/${id}`, {at, shows});

/** As a recipient is called in a sentence. */
export const nameOf = ({recipient, disclosure}: DisclosureAt): string => recipient?.name ?? disclosure.to;

/** Files of the record, for remedies that can be followed with an editor. */
export const fieldsFile = (systemId: string): string => `systems/${systemId}.fields.csv`;
export const activityFile = ({id}: Activity): string => `activities/${id}.yaml`;
export const recipientFile = ({id}: Recipient): string => `recipients/${id}.yaml`;
