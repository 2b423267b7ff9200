/** What must be settled before the report can be handed to a customer. */
import type {Organization} from '../../record/index.js';
import {activityWords, distinct, some} from '../wording.js';
import {isBlind, isListed, isSameBrandAffiliate, type Flow} from './flows.js';
import type {Condition} from './applicability.js';

export interface Blocker {
  readonly what: string;
  readonly where: string;
  readonly mend: string;
  readonly citation: string;
}

interface About {
  readonly organization: Organization;
  readonly conditions: readonly Condition[];
  readonly year: number;
  readonly yearIsOver: boolean;
}

export function blockersOf(flows: readonly Flow[], {organization, conditions, year, yearIsOver}: About): readonly Blocker[] {
  return [
    ...(yearIsOver
      ? []
      : [
          {
            what: `The year ${year} is not over`,
            where: 'the report’s year',
            mend: 'Make the report again in January; until then it is a preview.',
            citation: '1798.83(a)',
          },
        ]),
    ...conditions
      .filter(({answer}) => answer === 'unknown')
      .filter(({citation}) => citation !== '1798.83(a)')
      .map(({because, citation}) => ({what: because, where: 'organization', mend: 'Record it in datamap.yaml.', citation})),
    ...flows.flatMap(flowBlockers),
    ...recipientBlockers(flows),
    ...contactBlockers(organization),
  ];
}

function flowBlockers(flow: Flow): readonly Blocker[] {
  const {standing, activity, unmapped, period, kinds} = flow;
  const where = placeOf(flow);
  if (standing.is === 'left-out') return [];
  const blockers: Blocker[] = [];
  if (standing.is === 'unknown') {
    blockers.push({
      what: `${capital(standing.because)}`,
      where,
      mend: 'Ask the recipient and record direct-marketing: yes, should-know or no.',
      citation: '1798.83(a)',
    });
  }
  if (period.since === undefined) {
    blockers.push({
      what: 'The disclosure has no first date: it is counted for every year',
      where,
      mend: 'Record since, and until where it ended.',
      citation: '1798.83(a)',
    });
  }
  if (unmapped.length > 0) {
    blockers.push({
      what: `${unmapped.length} disclosed field(s) have no data element: ${some(
        unmapped.map(({id}) => id),
        5,
      ).join(', ')}`,
      where,
      mend: 'Link them with map, then make the report again.',
      citation: '1798.83(e)(6)',
    });
  }
  const unconfirmed = kinds.filter((kind) => kind.unconfirmed);
  if (unconfirmed.length > 0) {
    blockers.push({
      what: `Only unconfirmed suggestions say that it holds: ${unconfirmed.map(({kind}) => kind.title).join('; ')}`,
      where,
      mend: 'Confirm the suggestions with map.',
      citation: '1798.83(e)(6)',
    });
  }
  if (isBlind(flow)) {
    blockers.push({
      what: 'The disclosure names no field that the record has',
      where,
      mend: `Name the fields in activities/${activity.id}.`,
      citation: '1798.83(e)(6)',
    });
  }
  return blockers;
}

function recipientBlockers(flows: readonly Flow[]): readonly Blocker[] {
  const recipients = distinct(
    flows.filter((flow) => flow.standing.is === 'counted' && isListed(flow)).flatMap(({recipient}) => recipient ?? []),
  );
  return recipients.flatMap((recipient) => {
    const where = recipient.name;
    const blockers: Blocker[] = [];
    if (recipient.postalAddress === undefined && !isSameBrandAffiliate(recipient)) {
      blockers.push({
        what: 'No postal address',
        where,
        mend: `Record postal-address in recipients/${recipient.id}.yaml.`,
        citation: '1798.83(a)(2)',
      });
    }
    if (recipient.natureEvident !== 'yes' && !isSameBrandAffiliate(recipient) && (recipient.products ?? []).length === 0) {
      blockers.push({
        what:
          recipient.natureEvident === 'no'
            ? 'Its name does not tell its business, and no examples of what it markets are recorded'
            : 'Whether its name tells its business is not recorded',
        where,
        mend: 'Record nature-evident: yes, or products with examples.',
        citation: '1798.83(a)(2)',
      });
    }
    if (recipient.role === 'affiliate' && (recipient.sameBrand === undefined || recipient.sameBrand === 'unknown')) {
      blockers.push({
        what: 'Whether the affiliate uses the same brand name is not recorded; it is treated as a stranger',
        where,
        mend: 'Record same-brand: yes or no.',
        citation: '1798.83(f)',
      });
    }
    return blockers;
  });
}

function contactBlockers({shineTheLight}: Organization): readonly Blocker[] {
  const designated =
    shineTheLight &&
    (shineTheLight.postalAddress !== undefined ||
      shineTheLight.email !== undefined ||
      shineTheLight.tollFree !== undefined ||
      shineTheLight.fax !== undefined);
  return [
    ...(designated
      ? []
      : [
          {
            what: 'No address is designated for requests',
            where: 'organization',
            mend: 'Record shine-the-light with a postal address, an email address, or a toll-free telephone or fax number.',
            citation: '1798.83(b)(1)',
          },
        ]),
    ...((shineTheLight?.means ?? []).length > 0
      ? []
      : [
          {
            what: 'How customers learn of the designated address is not recorded',
            where: 'organization',
            mend: 'Record shine-the-light means: employees, website or places.',
            citation: '1798.83(b)(1)',
          },
        ]),
  ];
}

export function placeOf({activity, recipient, disclosure}: Flow): string {
  return `${activityWords(activity)} → ${recipient?.name ?? disclosure.to}`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
