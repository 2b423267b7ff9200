/** The separate lists of 1798.130(a)(5)(C): sold or shared, disclosed for a business purpose; and what is neither. Each with its negative statement. */
import type {Law} from '../../law/index.js';
import {disclosureGaps, doubtText, grouped, type Disclosure, type Transfer, type TransferOfLetter} from '../../record/index.js';
import {
  callout,
  cell,
  lines,
  paragraph,
  strong,
  type Callout,
  type Cell,
  type Row,
  type Section,
  type Table,
} from '../../documents/index.js';
import {cited, distinct, periodText, plural, purposeText, recipientCategory, sections, some} from '../wording.js';
import {categoryCell} from './category-table.js';
import {noneSent, recipientsOf} from './recipients-cell.js';
import {evidenceNote, rowName} from './evidence.js';
import {isNone, sentOf, sentVerdict, type CategoryPractice, type PracticeByCategory, type Sent} from './rows.js';

const MOST_ACTIVITIES = 6;

interface About {
  readonly law: Law;
  /** As a statement names the organization. */
  readonly name: string;
  /** `the preceding 12 months`. */
  readonly window: string;
  /** Reasons for which a negative statement cannot be made. */
  readonly doubts: readonly string[];
}

const SOLD = ['sold', 'shared'] as const;
const DISCLOSED = ['business-purpose'] as const;

export function soldSection(practice: PracticeByCategory, {law, name, window, doubts}: About): Section {
  const rows = rowsWith(practice, SOLD);
  const gaps = disclosureGaps(practice);
  const none = negative(`${name} has not sold or shared personal information in ${window}.`, {
    doubts,
    recorded: isRecorded(practice, SOLD),
  });
  const table: Table = {
    kind: 'table',
    id: 'sold',
    columns: [
      {key: 'category', title: 'Category', weight: 2},
      {key: 'sold', title: 'Sold', type: 'answer', weight: 0.9},
      {key: 'shared', title: 'Shared', type: 'answer', weight: 0.9},
      {key: 'to', title: 'Categories of third parties', weight: 2.6},
      {key: 'purposes', title: 'Specific purposes for selling or sharing', weight: 3},
      {key: 'when', title: 'When', weight: 1.4},
    ],
    rows: rows.map(({row, sent}) => ({
      id: row.key,
      cells: [
        categoryCell(row),
        answer(sentOf(row.disclosures, 'sold'), law, gaps),
        answer(sentOf(row.disclosures, 'shared'), law, gaps),
        recipientsOf(row.disclosures, law, SOLD),
        purposes(surest(sent), law),
        when(surest(sent)),
      ],
    })),
    whenEmpty: none,
  };
  return {
    id: 'sold-or-shared',
    title: '2. Sold or shared',
    blocks: [
      ...(rows.length === 0 ? [] : [rows.some(({sent}) => sent.sure.length > 0) ? soldCallout(rows, `In ${window}, ${name}`) : none]),
      paragraph(
        'By category, with the categories of third parties, or that there is none (',
        ...sections(law, ['1798.130(a)(5)(C)(i)', '11 CCR 7011(e)(1)(D)', '11 CCR 7011(e)(1)(E)', '11 CCR 7011(e)(1)(F)']),
        ').',
      ),
      table,
    ],
  };
}

function soldCallout(rows: readonly SentRow[], subject: string): Callout {
  const known = rows.filter(({sent}) => sentVerdict(sent) !== 'unknown').length;
  const rest = rows.length - known;
  if (known === 0) {
    return callout(
      'warning',
      `Whether ${subject.replace(/^In/, 'in')} sold or shared personal information hangs on facts that nobody has stated.`,
    );
  }
  return callout('bad', [
    strong(`${subject} sold or shared personal information of ${plural(known, 'category', 'categories')}.`),
    rest === 0 ? '' : ` Of ${rest} more it is not known: see the open points.`,
  ]);
}

export function disclosedSection(practice: PracticeByCategory, {law, name, window, doubts}: About): Section {
  const rows = rowsWith(practice, DISCLOSED);
  const gaps = disclosureGaps(practice);
  const none = negative(`${name} has not disclosed personal information for a business purpose in ${window}.`, {
    doubts,
    recorded: isRecorded(practice, DISCLOSED),
  });
  const table: Table = {
    kind: 'table',
    id: 'disclosed',
    columns: [
      {key: 'category', title: 'Category', weight: 2},
      {key: 'disclosed', title: 'Disclosed', type: 'answer', weight: 0.9},
      {key: 'to', title: 'Categories of service providers and contractors', weight: 2.6},
      {key: 'purposes', title: 'Specific business purposes', weight: 4},
      {key: 'when', title: 'When', weight: 1.4},
    ],
    rows: rows.map(({row, sent}) => ({
      id: row.key,
      cells: [
        categoryCell(row),
        answer(sent, law, gaps),
        recipientsOf(row.disclosures, law, DISCLOSED),
        purposes(surest(sent), law),
        when(surest(sent)),
      ],
    })),
    whenEmpty: none,
  };
  return {
    id: 'disclosed',
    title: '3. Disclosed for a business purpose',
    blocks: [
      ...(rows.length === 0 || rows.some(({sent}) => sent.sure.length > 0) ? [] : [none]),
      paragraph(
        `Categories disclosed to service providers and contractors in ${window}, or that there is none (`,
        ...sections(law, ['1798.130(a)(5)(C)(ii)', '11 CCR 7011(e)(1)(H)', '11 CCR 7011(e)(1)(I)']),
        ').',
      ),
      table,
    ],
  };
}

/** Everything else that left the house: consumer-directed, legal, merger, and what cannot be placed. */
export function otherSection(practice: PracticeByCategory, {law, window}: About): Section {
  const instances = practice.rows.flatMap(({disclosures, ...row}) =>
    disclosures.filter(({transfer}) => transfer.is.includes('other')).map((instance) => ({row, instance})),
  );
  const rows = [...grouped(instances, ({instance}) => instance.disclosure)].map(([disclosure, of]): Row => {
    const [first] = of;
    const all = of.map(({instance}) => instance);
    const doubts = first?.instance.transfer.doubts ?? [];
    const note = evidenceNote(all, law);
    return {
      cells: [
        cell(kindName(disclosure, law), doubts.length === 0 ? {} : {tone: 'warning'}),
        lines([recipientCategory(first?.instance.recipient, law)]),
        lines(distinct(of.map(({row}) => rowName(row))), note === undefined ? {} : {note}),
        lines(disclosure.purpose ? [purposeText(disclosure.purpose, law)] : []),
        lines([periodText(first?.instance.period ?? {})]),
        lines(doubts.map(doubtText), doubts.length === 0 ? {} : {tone: 'warning'}),
      ],
    };
  });
  const table: Table = {
    kind: 'table',
    id: 'other-disclosures',
    columns: [
      {key: 'kind', title: 'Kind', weight: 1.2},
      {key: 'to', title: 'Category of recipient', weight: 1.6},
      {key: 'categories', title: 'Categories', weight: 2.2},
      {key: 'purpose', title: 'Purpose', weight: 2},
      {key: 'when', title: 'When', weight: 1.2},
      {key: 'doubts', title: 'To be settled', weight: 2},
    ],
    rows,
    whenEmpty: `No other disclosure is recorded in ${window}.`,
  };
  return {
    id: 'other-disclosures',
    title: '4. Other disclosures',
    blocks: [
      paragraph(
        'Disclosures to third parties that are neither sold, shared nor made to a service provider or contractor (',
        cited('1798.130(a)(5)(B)(iv)'),
        ', ',
        cited('1798.110(c)(4)'),
        ').',
      ),
      table,
    ],
  };
}

/** The sentence that the law wants, or why it cannot be said. */
function negative(sentence: string, {doubts, recorded}: {readonly doubts: readonly string[]; readonly recorded: boolean}): Callout {
  if (doubts.length === 0 && !recorded) return callout('good', [strong(sentence)]);
  return callout(
    'warning',
    recorded
      ? `Some is recorded, of data whose category is not known. The statement “${sentence}” would be false. See the open points.`
      : `None is recorded as such. The statement “${sentence}” cannot be made while ${doubts.join('; ')}. See the open points.`,
  );
}

/** Whatever category the data has, or where nobody said which data it is. */
function isRecorded({disclosures, blind}: PracticeByCategory, kinds: readonly Transfer[]): boolean {
  return [...disclosures, ...blind].some(({transfer}) => transfer.is.some((kind) => kinds.includes(kind)));
}

interface SentRow {
  readonly row: CategoryPractice;
  readonly sent: Sent;
}

function rowsWith({rows}: PracticeByCategory, kinds: readonly Transfer[]): readonly SentRow[] {
  return rows.map((row) => ({row, sent: sentOf(row.disclosures, ...kinds)})).filter(({sent}) => !isNone(sent));
}

const surest = ({sure, open}: Sent): readonly TransferOfLetter[] => (sure.length > 0 ? sure : open);

function answer(sent: Sent, law: Law, gaps: readonly string[]): Cell {
  const note = evidenceNote([...sent.sure, ...sent.open], law);
  const extras = note === undefined ? {} : {note};
  switch (sentVerdict(sent)) {
    case 'yes':
      return cell(strong('YES'), extras);
    case 'unconfirmed':
      return lines([strong('YES'), 'unconfirmed'], {tone: 'warning', ...extras});
    case 'unknown':
      return cell(strong('NOT KNOWN'), {tone: 'warning', ...extras});
    case 'no':
      return noneSent(gaps);
  }
}

/** In the words of the disclosure, or else of its activity, which is said once. */
function purposes(instances: readonly TransferOfLetter[], law: Law): Cell {
  const told = instances.map(({disclosure: {purpose}, activity}) => ({
    borrowed: purpose === undefined,
    texts: (purpose ? [purpose] : (activity.purposes ?? [])).map((each) => purposeText(each, law)),
    activity,
  }));
  const texts = (borrowed: boolean): string =>
    distinct(told.filter((each) => each.borrowed === borrowed).flatMap((each) => each.texts)).join('; ');
  const silent = distinct(told.filter((each) => each.texts.length === 0).map(({activity}) => activity.name));
  const [own, borrowed] = [texts(false), texts(true)];
  const whole = instances.every(({disclosure}) => disclosure.purpose?.words !== undefined);
  return lines(
    [
      ...(own === '' ? [] : [own]),
      ...(borrowed === '' ? [] : [borrowed, '(purposes of the activities; the disclosures record none)']),
      ...(silent.length === 0 ? [] : [`not recorded: ${some(silent, MOST_ACTIVITIES).join(', ')}`]),
    ],
    whole ? {} : {tone: 'warning'},
  );
}

/** From the first day of any to the last of all; each by itself is in the evidence. */
function when(instances: readonly TransferOfLetter[]): Cell {
  const periods = instances.map(({period}) => period);
  const firsts = periods.flatMap(({since}) => since ?? []).sort();
  const lasts = periods.flatMap(({until}) => until ?? []).sort();
  const first = firsts.length === periods.length ? firsts[0] : undefined;
  const last = lasts.length === periods.length ? lasts.at(-1) : undefined;
  return cell(periodText({...(first === undefined ? {} : {since: first}), ...(last === undefined ? {} : {until: last})}));
}

function kindName({kind}: Disclosure, law: Law): string {
  if (kind === undefined) return 'kind not recorded';
  return law.find('transfers', kind)?.title ?? kind.replaceAll('-', ' ');
}
