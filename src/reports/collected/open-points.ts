/** What is not known, not confirmed or left out, so that silence never looks like compliance. */
import type {Law} from '../../law/index.js';
import {
  disclosureGaps,
  doubtText,
  grouped,
  limitPurposesOf,
  unconfirmedAnswers,
  unsettledIn,
  type Activity,
  type RecordOfProcessing,
  type Exclusion,
} from '../../record/index.js';
import {cell, code, lines, paragraph, type Row, type Section, type Table} from '../../documents/index.js';
import {distinct, plural, some, titleOf} from '../wording.js';
import {verdictOf, type PracticeByCategory} from './rows.js';

export interface OpenPoint {
  readonly what: string;
  readonly where: readonly string[];
  /** What the report does with it meanwhile. */
  readonly meanwhile: string;
  readonly citation?: string;
}

const MOST = 15;

const EXCLUDED: Readonly<Record<Exclusion, readonly [string, string]>> = {
  exempt: ['exempt from the Act', 'Left out of every list.'],
  public: ['marked as publicly available', 'Left out: not personal information (1798.140(v)(2)).'],
  deidentified: ['marked as deidentified, with all three conditions met', 'Left out: not personal information (1798.140(m), (v)(3)).'],
  'not-personal': ['marked as not personal', 'Left out of every list.'],
};

export function openPoints(practice: PracticeByCategory, record: RecordOfProcessing, law: Law): readonly OpenPoint[] {
  return [
    ...transferPoints(practice),
    ...mappingPoints(practice, record, law),
    ...activityPoints(practice),
    ...fieldPoints(practice, record, law),
    ...leftOut(practice),
  ];
}

function mappingPoints(
  {rows, unmapped, uses, disclosures}: PracticeByCategory,
  record: RecordOfProcessing,
  law: Law,
): readonly OpenPoint[] {
  const instances = rows.flatMap((row) => [...row.uses, ...row.disclosures]);
  const unconfirmed = distinct(instances.filter(({certainty}) => certainty === 'unconfirmed').map(({field}) => field.id));
  const facts = grouped(
    instances.filter(({certainty, letter}) => certainty === 'depends' && letter.when !== undefined),
    ({letter}) => letter.when ?? '',
  );
  const unknown = distinct(
    [...uses, ...disclosures].flatMap(({field}) => field.field.elements.filter((id) => law.find('elements', id) === undefined)),
  );
  return [
    ...points(
      unmapped.map(({id}) => id),
      (count) => `${plural(count, 'field')} in use ${count === 1 ? 'has' : 'have'} no data element`,
      'Counted under no category: every NO may change.',
      '1798.130(c)',
    ),
    ...points(
      unconfirmed,
      (count) => `${plural(count, 'field')} ${count === 1 ? 'rests' : 'rest'} on a suggestion that nobody confirmed`,
      'Counted, and marked “unconfirmed”.',
    ),
    ...[...facts].map(([fact, of]): OpenPoint => ({
      what: `Not known: ${law.find('facts', fact)?.question ?? titleOf(law, 'facts', fact)}`,
      where: distinct(of.map(({field}) => field.id)),
      meanwhile: `Decides ${distinct(of.map(({letter}) => letter.limb ?? letter.letter)).join(', ')} for these fields; marked “depends on”.`,
      ...(of[0] ? {citation: of[0].letter.citation} : {}),
    })),
    ...points(
      unknown,
      (count) => `${plural(count, 'element id')} ${count === 1 ? 'is' : 'are'} not in the catalog of the law`,
      'Counted under no category.',
    ),
    ...points(
      record.questions.map(({question}) => question),
      (count) => `${plural(count, 'question')} in the record ${count === 1 ? 'is' : 'are'} still open`,
      'The answers may change this report.',
    ),
  ];
}

function activityPoints({activities, uses, rows, lookup}: PracticeByCategory): readonly OpenPoint[] {
  const collecting = distinct(rows.flatMap((row) => row.uses).map(({activity}) => activity));
  const named = (wanted: (activity: Activity) => boolean, of: readonly Activity[] = collecting): readonly string[] =>
    of.filter(wanted).map(({name}) => name);
  const used = rows.flatMap((row) => row.uses);
  const dangling = distinct(
    activities.flatMap((activity) =>
      [...(activity.uses ?? []), ...(activity.discloses ?? [])].flatMap(({fields}) =>
        fields.filter((pattern) => lookup.match(pattern).length === 0).map((pattern) => `${pattern} in ${activity.name}`),
      ),
    ),
  );
  return [
    ...points(
      activities.filter((activity) => unconfirmedAnswers(activity).length > 0).map(({name}) => name),
      (count) => `${plural(count, 'activity', 'activities')} ${count === 1 ? 'rests' : 'rest'} on answers that nobody else confirmed`,
      'Counted, and marked “unconfirmed”. Look them over with datamap review.',
    ),
    ...points(
      named(({uses: own}) => (own ?? []).every(({fields}) => fields.length === 0), activities),
      (count) => `${plural(count, 'activity', 'activities')} ${count === 1 ? 'names' : 'name'} no fields`,
      'What they collect is missing from every list.',
      '11 CCR 7011(e)(1)(A)',
    ),
    ...points(dangling, (count) => `${plural(count, 'reference')} to fields that the record does not have`, 'Missing from every list.'),
    ...points(
      named(({purposes}) => (purposes ?? []).length === 0),
      (count) => `${plural(count, 'activity', 'activities')} without a purpose`,
      'Shown as “not recorded”.',
      '11 CCR 7011(e)(1)(C)',
    ),
    ...points(
      named(({purposes}) => (purposes ?? []).some(({words}) => words === undefined)),
      (count) => `${plural(count, 'activity', 'activities')} with a purpose that has no wording of its own`,
      'The statutory name alone is not specific enough for the notice.',
      '11 CCR 7011(e)(1)(C)',
    ),
    ...points(
      distinct(used.filter(({use}) => (use.from ?? []).length === 0).map(({activity}) => activity.name)),
      (count) => `${plural(count, 'activity', 'activities')} with data whose source is not recorded`,
      'Shown as “not recorded”.',
      '11 CCR 7011(e)(1)(B)',
    ),
    ...points(
      distinct(used.filter(({use, activity}) => (use.retention ?? activity.retention) === undefined).map(({activity}) => activity.name)),
      (count) => `${plural(count, 'activity', 'activities')} without a retention period or criteria`,
      'Shown as “not recorded”.',
      '1798.100(a)(3)',
    ),
    ...points(
      distinct(uses.filter(({period}) => period.since === undefined).map(({activity}) => activity.name)),
      (count) => `${plural(count, 'activity', 'activities')} with data in use without a first date`,
      'Counted as going on in the window.',
      '11 CCR 7011(e)(1)(A)',
    ),
    ...points(
      named(({status, until}) => status === 'ended' && until === undefined, activities),
      (count) => `${plural(count, 'activity', 'activities')} marked as ended without a last date`,
      'Counted as if still going on.',
    ),
    ...points(
      named(({people}) => people === undefined),
      (count) =>
        `${plural(count, 'activity', 'activities')} that ${count === 1 ? 'does' : 'do'} not say whom ${count === 1 ? 'it is' : 'they are'} about`,
      'Counted for every group of people.',
    ),
  ];
}

function transferPoints({activities, rows, lookup, disclosures, blind}: PracticeByCategory): readonly OpenPoint[] {
  const instances = rows.flatMap((row) => row.disclosures);
  const doubts = grouped(
    instances.flatMap(({transfer, activity, recipient, disclosure}) =>
      transfer.doubts.map((doubt) => ({doubt: doubtText(doubt), where: `${activity.name} → ${recipient?.name ?? disclosure.to}`})),
    ),
    ({doubt}) => doubt,
  );
  return [
    ...[...doubts].map(([doubt, of]): OpenPoint => ({
      what: `Disclosure: ${doubt}`,
      where: distinct(of.map(({where}) => where)),
      meanwhile: 'Listed where the record puts it, and marked; what it may be besides shows “NOT KNOWN”.',
      citation: '1798.140(ad)',
    })),
    ...points(
      blind.map(({activity, disclosure, recipient}) => `${activity.name} → ${recipient?.name ?? disclosure.to}`),
      (count) => `${plural(count, 'disclosure')} of which nobody said what data goes`,
      'In no list; no negative statement can rest on it.',
      '1798.130(a)(5)(C)',
    ),
    ...points(
      activities.filter(({discloses}) => discloses === undefined).map(({name}) => name),
      (count) => `${plural(count, 'activity', 'activities')} ${count === 1 ? 'does' : 'do'} not say whether anything is disclosed`,
      'No negative statement can rest on them.',
      '1798.130(a)(5)(C)',
    ),
    ...points(
      distinct(
        instances
          .filter(({recipient}) => recipient !== undefined && recipient.category === undefined)
          .map(({recipient}) => recipient?.name ?? ''),
      ),
      (count) => `${plural(count, 'recipient')} without a category`,
      'Shown by name, which the notice may not need.',
      '11 CCR 7001(g)',
    ),
    ...points(
      distinct(
        disclosures
          .filter(({period}) => period.since === undefined)
          .map(({activity, recipient, disclosure}) => `${activity.name} → ${recipient?.name ?? disclosure.to}`),
      ),
      (count) => `${plural(count, 'disclosure')} without a first date`,
      'Counted as going on in the window.',
    ),
    ...points(
      distinct(
        activities.flatMap(({discloses, name}) =>
          (discloses ?? []).filter(({to}) => lookup.recipient(to) === undefined).map(({to}) => `${to} in ${name}`),
        ),
      ),
      (count) => `${plural(count, 'recipient')} that the record does not have`,
      'Shown without a category.',
    ),
  ];
}

function fieldPoints(practice: PracticeByCategory, {organization}: RecordOfProcessing, law: Law): readonly OpenPoint[] {
  const idle = distinct(practice.rows.filter((row) => verdictOf(row) === 'held').flatMap((row) => row.idle.map(({id}) => id)));
  const limbs = practice.rows
    .filter(({limb, uses}) => limb !== undefined && uses.length > 0)
    .flatMap(({limb, uses}) =>
      distinct(uses.map(({activity}) => activity))
        .filter((activity) => limitPurposesOf(activity, limb?.id).length === 0)
        .map(({name}) => `${limb?.title ?? ''} in ${name}`),
    );
  const lapsed = practice.lookup.fields
    .filter(({field}) => field.exemption !== undefined && !law.find('exemptions', field.exemption))
    .map(({id, field}) => `${id} (${field.exemption ?? ''})`);
  return [
    ...points(
      idle,
      (count) => `${plural(count, 'field')} with personal information that no activity uses`,
      'Their categories show “NOT KNOWN” where nothing else answers.',
      '11 CCR 7011(e)(1)(A)',
    ),
    ...points(
      limbs,
      (count) => `${plural(count, 'use')} of sensitive personal information without a purpose of 11 CCR 7027(m)`,
      'The statement on limiting cannot be made.',
      '11 CCR 7011(e)(1)(J)',
    ),
    ...points(
      lapsed,
      (count) => `${plural(count, 'field')} ${count === 1 ? 'claims' : 'claim'} an exemption that is not in force`,
      'Counted like any other.',
      '1798.145',
    ),
    ...(organization.sellsUnder16 === undefined || organization.sellsUnder16 === 'unknown'
      ? [
          {
            what: 'Not known: whether personal information of consumers under 16 is knowingly sold or shared',
            where: ['organization'],
            meanwhile: 'The statement cannot be made.',
            citation: '11 CCR 7011(e)(1)(G)',
          },
        ]
      : []),
  ];
}

function leftOut({excluded, planned}: PracticeByCategory): readonly OpenPoint[] {
  const groups = grouped(excluded, ([, because]) => because);
  return [
    ...(['exempt', 'public', 'deidentified', 'not-personal'] as const).flatMap((because) =>
      points(
        (groups.get(because) ?? []).map(([{id}]) => id),
        (count) => `${plural(count, 'field')} ${EXCLUDED[because][0]}`,
        EXCLUDED[because][1],
      ),
    ),
    ...points(
      planned.map(({name}) => name),
      (count) => `${plural(count, 'activity', 'activities')} planned, not begun`,
      'Left out of every list.',
    ),
  ];
}

function points(where: readonly string[], what: (count: number) => string, meanwhile: string, citation?: string): readonly OpenPoint[] {
  return where.length === 0 ? [] : [{what: what(where.length), where, meanwhile, ...(citation === undefined ? {} : {citation})}];
}

/** @param found with sections by their latest numbers */
export function openPointsSection(found: readonly OpenPoint[], law: Law): Section {
  const table: Table = {
    kind: 'table',
    id: 'open-points',
    columns: [
      {key: 'what', title: 'Open point', weight: 2.4},
      {key: 'where', title: 'Where', weight: 2.6},
      {key: 'meanwhile', title: 'What this report does meanwhile', weight: 2},
      {key: 'citation', title: 'Law', weight: 1.2},
    ],
    rows: found.map(({what, where, meanwhile, citation}): Row => ({
      cells: [
        cell(what),
        lines(some(where, MOST).map((place) => (/^[a-z0-9.*_-]+$/.test(place) ? code(place) : place))),
        cell(meanwhile),
        cell((citation === undefined ? [] : law.asNumbered([citation])).join('')),
      ],
    })),
    whenEmpty: 'None.',
  };
  return {
    id: 'open-points',
    title: '7. Open points',
    blocks: [paragraph('What is not recorded, not confirmed or left out. Nothing here counts as a NO.'), table],
  };
}

/** Why the record is no ground for a negative statement about disclosures, in short. */
export function disclosureDoubts(practice: PracticeByCategory, about: 'sold' | 'disclosed'): readonly string[] {
  const unplaced = unsettledIn(practice.rows.flatMap((row) => row.disclosures)).length;
  return [
    ...disclosureGaps(practice),
    ...(unplaced === 0 ? [] : [`${plural(unplaced, 'disclosure')} ${about === 'sold' ? 'may be a sale' : 'cannot be placed'}`]),
  ];
}
