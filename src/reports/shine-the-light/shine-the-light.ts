/** The report of Civ. Code 1798.83: what was given to third parties for their direct marketing in a calendar year, and to whom. One report serves every customer, (b)(3). */
import type {Law} from '../../law/index.js';
import {precedingCalendarYear, type Organization, type RecordOfProcessing} from '../../record/index.js';
import {
  callout,
  cell,
  lines,
  list,
  paragraph,
  strong,
  type Callout,
  type Document,
  type Row,
  type Section,
  type Table,
} from '../../documents/index.js';
import type {Report, ReportOptions} from '../report.js';
import {cited, distinct, elementName, periodText, plural} from '../wording.js';
import {applicabilityOf, conditionsOf, disclosureCondition, type Applicability, type Condition} from './applicability.js';
import {kindsSection, thirdPartiesSection} from './disclosed-sections.js';
import {flowsOfYear, type Flow} from './flows.js';
import {blockersOf, placeOf, type Blocker} from './open-points.js';

export const shineTheLight: Report = {
  title: 'Shine the Light report',
  build: buildShineTheLight,
};

export function buildShineTheLight(
  record: RecordOfProcessing,
  law: Law,
  {asOf, year = precedingCalendarYear(asOf)}: ReportOptions,
): Document {
  const {organization} = record;
  const flows = flowsOfYear(record, law, year);
  const gate = conditionsOf(organization, law);
  const conditions = [...gate, disclosureCondition(flows, year)];
  const blockers = blockersOf(flows, {organization, conditions, year, yearIsOver: year <= precedingCalendarYear(asOf)});
  const counted = flows.filter(({standing}) => standing.is === 'counted');
  const about: About = {organization, law, year, applies: applicabilityOf(gate), blockers, counted};
  return {
    id: 'shine-the-light',
    title: `Shine the Light report for ${year}`,
    subtitle: organization.legalName,
    date: asOf,
    about: [
      {label: 'Organization', value: organization.legalName},
      {label: 'Calendar year', value: `${year} (1 January to 31 December)`},
      {label: 'Law', value: `Cal. Civ. Code § 1798.83 as in force on ${asOf}; catalog ${law.version}`},
      {label: 'Made as of', value: asOf},
      {label: 'Points to settle first', value: blockers.length === 0 ? 'none' : String(blockers.length)},
    ],
    sections: [
      answerSection(about),
      applicabilitySection(conditions),
      kindsSection(about),
      thirdPartiesSection(about),
      leftOutSection(flows, law),
      contactSection(organization, law),
      basisSection(law),
    ],
  };
}

interface About {
  readonly organization: Organization;
  readonly law: Law;
  readonly year: number;
  readonly applies: Applicability;
  readonly blockers: readonly Blocker[];
  readonly counted: readonly Flow[];
}

function answerSection({organization, year, applies, blockers, counted}: About): Section {
  const table: Table = {
    kind: 'table',
    id: 'blockers',
    caption: 'To settle before anybody receives this report',
    columns: [
      {key: 'what', title: 'What', weight: 2.6},
      {key: 'where', title: 'Where', weight: 1.8},
      {key: 'mend', title: 'How to mend it', weight: 2.2},
      {key: 'citation', title: 'Law', weight: 1},
    ],
    rows: blockers.map(({what, where, mend, citation}): Row => ({
      cells: [cell(what, {tone: 'warning'}), cell(where), cell(mend), cell(citation)],
    })),
  };
  return {
    id: 'answer',
    title: 'Answer',
    blocks: [answer(organization, {year, applies, blockers: blockers.length, counted}), ...(blockers.length === 0 ? [] : [table])],
  };
}

function answer(
  {legalName, shineTheLight: designation}: Organization,
  {
    year,
    applies,
    blockers,
    counted,
  }: {readonly year: number; readonly applies: Applicability; readonly blockers: number; readonly counted: readonly Flow[]},
): Callout {
  if (applies === 'exempt') {
    return callout(
      'good',
      `${legalName} owes no report under section 1798.83; the reason is below. What follows is for its own file.`,
      'Not owed',
    );
  }
  if (designation?.alternative === 'opt-in' || designation?.alternative === 'opt-out') {
    const policy =
      designation.alternative === 'opt-in'
        ? 'discloses for third parties’ direct marketing only after the customer agrees'
        : 'stops such disclosure when the customer objects';
    return callout(
      'good',
      `${legalName} has the public policy that it ${policy}. It may answer a request by telling the customer of the right to prevent disclosure, with a cost-free means (1798.83(c)(2)). The lists below are then for its own file. The policy must stand in the privacy policy and be followed.`,
      'Answer under the alternative',
    );
  }
  if (blockers > 0) {
    return callout('warning', `${plural(blockers, 'point')} must be settled first. Until then this is a draft.`, 'Not ready to send');
  }
  if (counted.length === 0) {
    return callout(
      'good',
      [strong(`In ${year}, ${legalName} disclosed no personal information to third parties for their direct marketing purposes.`)],
      'Ready to send',
    );
  }
  return callout(
    'good',
    `In ${year}, ${legalName} disclosed the categories of personal information below to the third parties below for their direct marketing purposes.`,
    'Ready to send',
  );
}

function applicabilitySection(conditions: readonly Condition[]): Section {
  const table: Table = {
    kind: 'table',
    id: 'applicability',
    columns: [
      {key: 'condition', title: 'Condition', weight: 2.4},
      {key: 'answer', title: 'Answer', type: 'answer', weight: 1},
      {key: 'because', title: 'Because', weight: 2.6},
      {key: 'citation', title: 'Law', weight: 1},
    ],
    rows: conditions.map(({what, answer: said, because, citation}) => ({
      cells: [
        cell(what),
        said === 'unknown' ? cell('NOT KNOWN', {tone: 'warning'}) : cell(said.toUpperCase()),
        cell(because),
        cell(citation),
      ],
    })),
  };
  return {id: 'applicability', title: 'Does the law apply', blocks: [table]};
}

function leftOutSection(flows: readonly Flow[], law: Law): Section {
  const excluded = flows.filter(({standing}) => standing.is === 'left-out');
  const others = distinct(flows.filter(({standing}) => standing.is !== 'left-out').flatMap((flow) => flow.others));
  const table: Table = {
    kind: 'table',
    id: 'left-out',
    columns: [
      {key: 'disclosure', title: 'Disclosure', weight: 2.2},
      {key: 'because', title: 'Left out because', weight: 3},
      {key: 'citation', title: 'Law', weight: 1.2},
      {key: 'when', title: 'When', weight: 1.2},
    ],
    rows: excluded.map((flow) => ({
      cells: [
        cell(placeOf(flow)),
        cell(flow.standing.because),
        cell(flow.standing.is === 'left-out' ? flow.standing.citation : ''),
        cell(periodText(flow.period)),
      ],
    })),
    whenEmpty: 'Nothing was left out.',
  };
  const outside =
    others.length === 0
      ? []
      : [
          paragraph(
            `${plural(others.length, 'kind')} of data in these disclosures ${others.length === 1 ? 'is' : 'are'} none of the categories of this law and not listed: ${others.map((id) => elementName(law, id)).join('; ')}. Other laws may want them disclosed.`,
          ),
        ];
  return {
    id: 'left-out',
    title: 'Left out (not for the customer)',
    blocks: [paragraph('Disclosures of the year that the law does not ask for.'), table, ...outside],
  };
}

function contactSection({shineTheLight: designation}: Organization, law: Law): Section {
  const addresses = [
    ['Postal address', designation?.postalAddress],
    ['Email', designation?.email],
    ['Toll-free telephone', designation?.tollFree],
    ['Toll-free fax', designation?.fax],
  ].flatMap(([label, value]) => (value === undefined ? [] : [{cells: [lines([label ?? '']), lines([value])]}]));
  const means = {
    employees: 'employees who supervise customer contact know the address, (A)',
    website: 'a link “Your Privacy Rights” on the home page, (B)',
    places: 'at every place of customer contact in California, (C)',
  };
  const days = (id: string): number => law.get('thresholds', id).value;
  const table: Table = {
    kind: 'table',
    id: 'contacts',
    columns: [
      {key: 'kind', title: 'For requests', weight: 1},
      {key: 'at', title: 'Address', weight: 3},
    ],
    rows: addresses,
    whenEmpty: 'No address is designated.',
  };
  return {
    id: 'contacts',
    title: 'Requests',
    blocks: [
      table,
      list([
        `Customers learn of it by: ${(designation?.means ?? []).map((id) => means[id]).join('; ') || 'not recorded'}.`,
        `A request at a designated address is answered within ${days('shine-the-light-response')} days; at another place in reasonable time, at most ${days('shine-the-light-response-elsewhere')} days.`,
        ['The report is free, in writing or by email, and owed once per customer and calendar year (', cited('1798.83(c)(1)'), ').'],
      ]),
    ],
  };
}

function basisSection(law: Law): Section {
  return {
    id: 'basis',
    title: 'Basis',
    blocks: [
      list([
        'Counted: every disclosure with a day in the calendar year, of a category of subdivision (e)(6), to a third party that uses it for its own direct marketing by mail, telephone or email, as far as the organization knows or reasonably should know. Separate legal entities are third parties, affiliates too.',
        'A list derived with the help of a category counts as disclosing that category (e)(6)(B). Affiliates under the same brand name are listed only for the categories of (f)(1).',
        `The ${law.all('shineTheLight').length} categories hold no online identifiers, browsing, location or images: what the California Consumer Privacy Act asks for is in another report.`,
        [
          `A failure to answer is defended by full and correct information to all affected customers within ${law.get('thresholds', 'shine-the-light-cure').value} days of knowing of it (`,
          cited('1798.84(d)'),
          ').',
        ],
      ]),
    ],
  };
}
