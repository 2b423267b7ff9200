/** The separate lists of 1798.130(a)(5)(C): sold or shared, disclosed for a business purpose; and what is neither. Each with its negative statement. */
import type {Law} from '../../law/index.js';
import {grouped, type Disclosure, type Transfer, type TransferOfLetter} from '../../record/index.js';
import {callout, cell, lines, paragraph, strong, type Block, type Callout, type Cell, type Row, type Section, type Table} from '../../documents/index.js';
import {cited, distinct, periodText, plural, purposeText, recipientCategory} from '../wording.js';
import {categoryCell, recipientsCell} from './category-table.js';
import {evidenceNote, rowName} from './evidence.js';
import {strongest, type CategoryPractice, type PracticeByCategory} from './rows.js';

interface About {
  readonly law: Law;
  /** As a statement names the organization. */
  readonly name: string;
  /** `the preceding 12 months`. */
  readonly window: string;
  /** Reasons for which a negative statement cannot be made. */
  readonly doubts: readonly string[];
}

export function soldSection(practice: PracticeByCategory, {law, name, window, doubts}: About): Section {
  const rows = rowsWith(practice, ['sold', 'shared']);
  const table: Table = {
    kind: 'table',
    id: 'sold-or-shared',
    columns: [
      {key: 'category', title: 'Category', weight: 1.8},
      {key: 'sold', title: 'Sold', type: 'answer', weight: 0.8},
      {key: 'shared', title: 'Shared', type: 'answer', weight: 0.8},
      {key: 'to', title: 'Categories of third parties', weight: 2},
      {key: 'purposes', title: 'Specific purposes for selling or sharing', weight: 2.6},
      {key: 'when', title: 'When', weight: 1.4},
    ],
    rows: rows.map(({row, instances}) => ({
      id: row.key,
      cells: [
        categoryCell(row),
        answer(instances.filter(({transfer}) => transfer.is.includes('sold')), law),
        answer(instances.filter(({transfer}) => transfer.is.includes('shared')), law),
        recipientsCell(instances, law, true),
        purposes(instances, law),
        lines(distinct(instances.map(({period}) => periodText(period)))),
      ],
    })),
  };
  const law130 = [' (', cited('1798.130(a)(5)(C)(i)'), '; ', cited('11 CCR 7011(e)(1)(D)–(F)'), ').'] as const;
  const blocks: readonly Block[] =
    rows.length > 0
      ? [soldCallout(rows, `In ${window}, ${name}`), paragraph('By category, with the categories of third parties', ...law130), table]
      : [negative(`${name} has not sold or shared personal information in ${window}.`, doubts)];
  return {id: 'sold-or-shared', title: '1. Sold or shared', blocks};
}

function soldCallout(rows: readonly {readonly instances: readonly TransferOfLetter[]}[], subject: string): Callout {
  const sure = rows.filter(({instances}) => strongest(instances) !== 'depends').length;
  const rest = rows.length - sure;
  if (sure === 0) return callout('warning', `Whether ${subject.replace(/^In/, 'in')} sold or shared personal information hangs on facts that nobody has stated.`);
  return callout('bad', [strong(`${subject} sold or shared personal information of ${plural(sure, 'category', 'categories')}.`), rest === 0 ? '' : ` For ${rest} more it hangs on facts that nobody has stated.`]);
}

export function disclosedSection(practice: PracticeByCategory, {law, name, window, doubts}: About): Section {
  const rows = rowsWith(practice, ['business-purpose']);
  const table: Table = {
    kind: 'table',
    id: 'disclosed',
    columns: [
      {key: 'category', title: 'Category', weight: 1.8},
      {key: 'to', title: 'Categories of service providers and contractors', weight: 2.2},
      {key: 'purposes', title: 'Specific business purposes', weight: 3},
      {key: 'when', title: 'When', weight: 1.4},
    ],
    rows: rows.map(({row, instances}) => ({
      id: row.key,
      cells: [categoryCell(row), recipientsCell(instances, law), purposes(instances, law), lines(distinct(instances.map(({period}) => periodText(period))))],
    })),
  };
  const blocks: readonly Block[] =
    rows.length > 0
      ? [paragraph('Categories disclosed to service providers and contractors (', cited('1798.130(a)(5)(C)(ii)'), '; ', cited('11 CCR 7011(e)(1)(H)–(I)'), `) in ${window}.`), table]
      : [negative(`${name} has not disclosed personal information for a business purpose in ${window}.`, doubts)];
  return {id: 'disclosed', title: '2. Disclosed for a business purpose', blocks};
}

/** Everything else that left the house: consumer-directed, legal, merger, and what cannot be placed. */
export function otherSection(practice: PracticeByCategory, {law, window}: About): Section {
  const instances = practice.rows.flatMap(({disclosures, ...row}) => disclosures.filter(({transfer}) => transfer.is.includes('other')).map((instance) => ({row, instance})));
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
        lines(doubts, doubts.length === 0 ? {} : {tone: 'warning'}),
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
    title: '3. Other disclosures',
    blocks: [paragraph('Disclosures to third parties that are neither sold, shared nor made to a service provider or contractor (', cited('1798.130(a)(5)(B)(iv)'), ', ', cited('1798.110(c)(4)'), ').'), table],
  };
}

/** The sentence that the law wants, or why it cannot be said. */
function negative(sentence: string, doubts: readonly string[]): Callout {
  if (doubts.length === 0) return callout('good', [strong(sentence)]);
  return callout('warning', `None is recorded. The statement “${sentence}” cannot be made while ${doubts.join('; ')}. See the open points.`);
}

function rowsWith({rows}: PracticeByCategory, kinds: readonly Transfer[]): readonly {readonly row: CategoryPractice; readonly instances: readonly TransferOfLetter[]}[] {
  return rows
    .map((row) => ({row, instances: row.disclosures.filter(({transfer}) => transfer.is.some((kind) => kinds.includes(kind)))}))
    .filter(({instances}) => instances.length > 0);
}

function answer(instances: readonly TransferOfLetter[], law: Law): Cell {
  const note = evidenceNote(instances, law);
  const extras = note === undefined ? {} : {note};
  switch (strongest(instances)) {
    case 'yes':
      return cell('YES', extras);
    case 'unconfirmed':
      return cell('YES (unconfirmed)', {tone: 'warning', ...extras});
    case 'depends':
      return cell('NOT KNOWN', {tone: 'warning', ...extras});
    case undefined:
      return cell('NO', {tone: 'muted'});
  }
}

function purposes(instances: readonly TransferOfLetter[], law: Law): Cell {
  const texts = distinct(
    instances.map(({disclosure, activity}) => {
      if (disclosure.purpose) return purposeText(disclosure.purpose, law);
      const own = (activity.purposes ?? []).map((purpose) => purposeText(purpose, law));
      return own.length === 0 ? `not recorded: ${activity.name}` : `${own.join('; ')} [purpose of the activity; none is recorded for the disclosure]`;
    }),
  );
  const whole = instances.every(({disclosure}) => disclosure.purpose?.words !== undefined);
  return lines(texts, whole ? {} : {tone: 'warning'});
}

function kindName({kind}: Disclosure, law: Law): string {
  if (kind === undefined) return 'kind not recorded';
  return law.find('transfers', kind)?.title ?? kind.replaceAll('-', ' ');
}
