/**
 * Negative statements, and why the record does not prove them: what is open, not mapped or not said. The reasons are those of the
 * report of what is collected; a draft states a NO only where there are none, and names them where there are.
 */
import {inSentence, listed} from '../findings/index.js';
import type {Letter, LimbId} from '../law/index.js';
import {doubtText, letterKey, type Activity, type Disclosure, type Recipient} from '../record/index.js';
import {gapFor} from './drafts.js';
import {UNCONFIRMED, type GapSubject} from './subject.js';

type Judged = Pick<GapSubject, 'practice' | 'law'>;

/** Reasons and names in one gap; the report of what is collected has them all. */
const MOST = 3;

/** Of a category, or of a kind of sensitive information, that nothing of the record is known to carry. */
export function whyNotNone({letter, limb}: {readonly letter: Letter; readonly limb?: LimbId}, {practice, law}: Judged): readonly string[] {
  const facts = (limb === undefined ? practice.undecided.get(letter) : practice.undecidedLimbs.get(limb))?.facts ?? [];
  const idle = practice.idle.get(letterKey(letter, limb)) ?? [];
  return [
    ...(facts.length === 0 ? [] : [`it depends on: ${facts.map((fact) => law.find('facts', fact)?.question ?? fact).join(' ')}`]),
    ...(idle.length === 0 ? [] : [`no activity says what ${named(idle.map(({id}) => id))} is held for`]),
    ...practice.untold.collected,
  ];
}

/** A NO of the whole record, as sure as the elements of its fields are. */
export const provenNo = (no: string, {practice}: Pick<GapSubject, 'practice'>): string => no + (practice.unconfirmed ? UNCONFIRMED : '');

/** Why "nothing was sold or shared", or "nothing was disclosed", cannot be said. */
export function whyNotUndisclosed({practice: {blindSales, unsettled, untold}}: Pick<GapSubject, 'practice'>): readonly string[] {
  return [
    ...blindSales.map((sale) => `${flowName(sale)}: sold or shared, of which data is not recorded`),
    ...unsettled.map((entry) => `${flowName(entry)}: ${entry.transfer.doubts.map(doubtText).join('; ')}`),
    ...untold.disclosed,
  ];
}

interface FlowOf {
  readonly activity: Activity;
  readonly disclosure: Disclosure;
  readonly recipient: Recipient | undefined;
}

const flowName = ({activity, recipient, disclosure}: FlowOf): string => `${activity.name} to ${recipient?.name ?? disclosure.to}`;

/** Of a record without a known sale. */
export function noSaleStatement(subject: Pick<GapSubject, 'practice'>): string {
  const reasons = whyNotUndisclosed(subject);
  if (reasons.length === 0) return 'We have not sold or shared personal information in the preceding twelve months.';
  return `We ${gapFor(because('have or have not', reasons))} sold or shared personal information in the preceding twelve months.`;
}

/** Why "only for the permitted purposes" (11 CCR 7027(m)) cannot be said; whoever knows of other purposes need not ask. */
export function whyLimitOpen({practice, law}: Judged): readonly string[] {
  const {limitUnstated, idle, untold} = practice;
  const held = [...idle].filter(([key]) => key.startsWith('L')).flatMap(([, fields]) => fields);
  return [
    ...limitUnstated.map(
      ({activity, limb}) =>
        `which permitted purpose ${activity.name} serves with ${limb === undefined ? 'sensitive information' : inSentence(law.find('limbs', limb)?.title ?? limb)} is not recorded`,
    ),
    ...(held.length === 0 ? [] : [`no activity says what ${named([...new Set(held.map(({id}) => id))])} is held for`]),
    ...untold.collected,
  ];
}

/** `have or have not; Advertising to AdPartner Inc.: its kind is not recorded`. */
export const because = (what: string, reasons: readonly string[]): string =>
  [what, ...(reasons.length > MOST + 1 ? [...reasons.slice(0, MOST), `${reasons.length - MOST} more`] : reasons)].join('; ');

const named = (names: readonly string[]): string => listed(names, {most: MOST});
