/** "Categories of personal information collected in the last 12 months", with everything that 1798.130(a)(5) and 11 CCR 7011(e)(1) want beside it. */
import type {Law} from '../../law/index.js';
import {collectionGaps, precedingMonths, type RecordOfProcessing, type TransferOfLetter} from '../../record/index.js';
import {callout, list, paragraph, strong, type Callout, type Document, type Section} from '../../documents/index.js';
import type {Report, ReportOptions} from '../report.js';
import {ownTermsTable} from '../own-terms.js';
import {cited, distinct, plural, titleOf} from '../wording.js';
import {byActivitySection} from './by-activity.js';
import {categoryTable, coverageTable} from './category-table.js';
import {evidenceSection} from './evidence.js';
import {disclosureDoubts, openPoints, openPointsSection} from './open-points.js';
import {practiceByCategory, sentOf, verdictOf, type PracticeByCategory} from './rows.js';
import {sensitiveSection} from './sensitive.js';
import {disclosedSection, otherSection, soldSection} from './transfer-sections.js';

export const collected: Report = {
  title: 'Categories of personal information collected',
  build: buildCollected,
};

export function buildCollected(record: RecordOfProcessing, law: Law, {asOf, people}: ReportOptions): Document {
  const months = law.get('thresholds', 'notice-look-back').value;
  const window = precedingMonths(asOf, months);
  const spoken = `the preceding ${months} months`;
  const practice = practiceByCategory(record, law, {window, people});
  const points = openPoints(practice, record, law);
  const name = record.organization.legalName;
  return {
    id: 'collected',
    title: `Categories of personal information collected in the last ${months} months`,
    subtitle: name,
    date: asOf,
    about: [
      {label: 'Organization', value: name},
      {label: 'Window', value: `${window.from} to ${window.to} (${spoken}, both days included)`},
      {label: 'About', value: people === undefined ? 'All people in the record' : titleOf(law, 'people', people)},
      {
        label: 'Record',
        value: `${plural(practice.activities.length, 'activity', 'activities')}, ${plural(record.systems.length, 'system')}, ${plural(practice.lookup.fields.length, 'field')}`,
      },
      {label: 'Law', value: `California Consumer Privacy Act and regulations as in force on ${asOf}; catalog ${law.version}`},
      {label: 'Open points', value: points.length === 0 ? 'none' : String(points.length)},
    ],
    sections: [
      {id: 'categories', title: 'Categories', blocks: [verdictCallout(practice, points.length), categoryTable(practice, law)]},
      byActivitySection(practice, law),
      soldSection(practice, {law, name, window: spoken, doubts: disclosureDoubts(practice, 'sold')}),
      disclosedSection(practice, {law, name, window: spoken, doubts: disclosureDoubts(practice, 'disclosed')}),
      otherSection(practice, {law, name, window: spoken, doubts: []}),
      sensitiveSection(practice, law, {name, incomplete: collectionGaps(practice)}),
      under16Section(record, practice, name),
      openPointsSection(points, law),
      basisSection(practice, law, spoken),
      evidenceSection(practice, law),
    ],
  };
}

function verdictCallout(practice: PracticeByCategory, open: number): Callout {
  const {rows} = practice;
  const count = (verdict: string): number => rows.filter((row) => verdictOf(row) === verdict).length;
  const gaps = collectionGaps(practice);
  const unknown = count('depends') + count('held');
  const said = [
    plural(count('yes'), 'row says YES', 'rows say YES'),
    ...(count('unconfirmed') === 0 ? [] : [`${count('unconfirmed')} YES from unconfirmed suggestions`]),
    ...(unknown === 0 ? [] : [`${unknown} NOT KNOWN`]),
    `${count('no')} NO${gaps.length === 0 ? '' : ` so far (${gaps.join('; ')})`}`,
  ];
  return open === 0
    ? callout('good', `${said.join(', ')}. Nothing is open.`)
    : callout('warning', [`${said.join(', ')}. `, {text: `${plural(open, 'open point')} may change it.`, link: '#open-points'}]);
}

function under16Section({organization}: RecordOfProcessing, {rows}: PracticeByCategory, name: string): Section {
  const ofMinors = rows.flatMap((row) => row.disclosures).filter(({activity}) => activity.knownUnder16 === 'yes');
  const {sure, open} = sentOf(ofMinors, 'sold', 'shared');
  const namesOf = (some: readonly TransferOfLetter[]): readonly string[] => distinct(some.map(({activity}) => activity.name));
  return {
    id: 'under-16',
    title: '6. Consumers under 16',
    blocks: [
      under16Statement(organization.sellsUnder16, {selling: namesOf(sure), perhaps: namesOf(open), name}),
      paragraph(
        'Required also where the answer is no (',
        cited('11 CCR 7011(e)(1)(G)'),
        '). Willful disregard of age counts as knowledge.',
      ),
    ],
  };
}

interface OfMinors {
  /** Activities that know consumers to be under 16 and sell or share. */
  readonly selling: readonly string[];
  /** The same, where nobody can tell whether they sell or share. */
  readonly perhaps: readonly string[];
  readonly name: string;
}

function under16Statement(answer: string | undefined, {selling, perhaps, name}: OfMinors): Callout {
  const has = `${name} has actual knowledge that it sells or shares the personal information of consumers under 16 years of age.`;
  const hasNot = `${name} has no actual knowledge that it sells or shares the personal information of consumers under 16 years of age.`;
  if (answer === 'yes') return callout('bad', [strong(has)]);
  if (selling.length > 0) {
    return callout('bad', [
      strong(`The record contradicts ${answer === 'no' ? 'its own NO' : 'itself'}. `),
      `These activities know consumers to be under 16 and sell or share: ${selling.join(', ')}.`,
    ]);
  }
  if (answer !== 'no') return callout('warning', 'Not recorded. The notice needs a statement either way.');
  if (perhaps.length > 0) {
    return callout(
      'warning',
      `The statement “${hasNot}” cannot be made: these activities know consumers to be under 16, and what they disclose may be a sale: ${perhaps.join(', ')}.`,
    );
  }
  return callout('good', [strong(hasNot)]);
}

function basisSection(practice: PracticeByCategory, law: Law, spoken: string): Section {
  const {window} = practice;
  const own = ownTermsTable(law);
  return {
    id: 'basis',
    title: '8. Basis and how to read',
    blocks: [
      list([
        `The window is ${spoken} up to the as-of day: ${window.from} to ${window.to}. A use or disclosure with a day in it counts, also one that ended on its first day. A use or disclosure without dates counts as going on.`,
        [
          strong('YES'),
          ': a person stated it. ',
          strong('YES, unconfirmed'),
          ': it rests on suggestions that nobody confirmed. ',
          strong('NOT KNOWN'),
          ': it hangs on a fact that nobody stated, the data is held and no activity says what for, or nobody can tell what a disclosure is. ',
          strong('NO'),
          ': nothing of the kind is recorded, every activity names its fields and every field in use is mapped. ',
          strong('NO so far'),
          ': something that may be one is not mapped or not said yet.',
        ],
        'Letters are computed from the data elements of the fields in use, under the law of the as-of day; a person’s decision that replaces them is kept with its reason in the record.',
        [
          '“Sold” and “shared” have the meaning of ',
          cited('1798.140(ad)'),
          ' and ',
          cited('1798.140(ah)'),
          '. Whatever serves cross-context behavioral advertising is shared, whatever it is called (',
          cited('11 CCR 7050(b)'),
          ').',
        ],
        [
          'Retention is owed in the notice at collection (',
          cited('1798.100(a)(3)'),
          '; ',
          cited('11 CCR 7012(e)(4)'),
          '), not in the privacy policy; it is shown for both.',
        ],
        `Catalog of the law: ${law.version}. Each row names its section.`,
      ]),
      coverageTable(practice),
      ...(own === undefined ? [] : [own]),
    ],
  };
}
