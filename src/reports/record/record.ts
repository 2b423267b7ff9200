/** The record of processing activities as an auditor's workbook: every table of the record, the matrix of categories, who said what, and the law cited. */
import type {Law} from '../../law/index.js';
import {practiceIn, precedingMonths, recordAbout, type JournalVerdict, type RecordOfProcessing, type Window} from '../../record/index.js';
import {list, type Document, type Section} from '../../documents/index.js';
import type {Report, ReportOptions} from '../report.js';
import {plural, titleOf} from '../wording.js';
import {activitiesSection, purposesSection} from './activities.js';
import {fieldsSection, systemsSection} from './fields.js';
import {findingsSection, questionsSection, requestsSection, waiversSection} from './housekeeping.js';
import {lawSection} from './law-cited.js';
import {matrixSection} from './matrix.js';
import {provenanceSection} from './provenance.js';
import {disclosuresSection, recipientsSection} from './recipients.js';
import type {Source} from './source.js';

export const recordReport: Report = {
  title: 'Record of processing activities',
  build: buildRecordReport,
};

export function buildRecordReport(whole: RecordOfProcessing, law: Law, {asOf, people, findings, journal}: ReportOptions): Document {
  const record = recordAbout(whole, people === undefined ? undefined : [people]);
  const window = precedingMonths(asOf, law.get('thresholds', 'notice-look-back').value);
  const practice = practiceIn(record, law, {window});
  const source: Source = {record, law, practice};
  const {organization} = record;
  return {
    id: 'record',
    title: 'Record of processing activities',
    subtitle: organization.legalName,
    date: asOf,
    about: [
      {label: 'Organization', value: organization.legalName},
      ...(organization.tradeNames?.length ? [{label: 'Trade names', value: organization.tradeNames.join('; ')}] : []),
      ...(organization.brands?.length ? [{label: 'Brands', value: organization.brands.join('; ')}] : []),
      ...(organization.contact?.postalAddress === undefined ? [] : [{label: 'Address', value: organization.contact.postalAddress}]),
      ...(organization.contact?.email === undefined ? [] : [{label: 'Contact', value: organization.contact.email}]),
      ...(organization.employees === undefined ? [] : [{label: 'Employees (full- and part-time)', value: String(organization.employees)}]),
      {label: 'As of', value: asOf},
      {label: 'About', value: people === undefined ? 'All people in the record' : `Activities about: ${titleOf(law, 'people', people)}`},
      {
        label: 'Holds',
        value: [
          plural(record.activities.length, 'activity', 'activities'),
          plural(record.systems.length, 'system'),
          plural(practice.lookup.fields.length, 'field'),
          plural(record.recipients.length, 'recipient'),
          plural(record.questions.length, 'open question'),
        ].join(', '),
      },
      ...(journal === undefined ? [] : [{label: 'Journal', value: provenBy(journal)}]),
      {label: 'Catalog of the law', value: law.version},
    ],
    sections: [
      howToRead(source),
      activitiesSection(source),
      systemsSection(source),
      fieldsSection(source),
      matrixSection(source),
      purposesSection(source),
      recipientsSection(source),
      disclosuresSection(source),
      ...(findings === undefined ? [] : [findingsSection(findings)]),
      questionsSection(source),
      waiversSection(source),
      requestsSection(source),
      provenanceSection(source),
      lawSection(source),
    ],
  };
}

function provenBy(journal: JournalVerdict): string {
  if (!journal.whole) return `NOT WHOLE. ${journal.what} (journal.jsonl, line ${journal.line}): from there on it proves nothing`;
  return journal.lines === 0
    ? 'None: nothing was saved by datamap'
    : `Whole: ${plural(journal.lines, 'save')}, each with the hash of the one before it`;
}

function howToRead({practice: {window}}: Source): Section {
  return {
    id: 'how-to-read',
    title: 'How to read',
    blocks: [
      list([
        'One sheet for each part of the record. An empty cell means that nobody has said anything yet; it never means no.',
        'Letters A to L are the categories of Cal. Civ. Code § 1798.140(v)(1), computed from each field’s data elements under the law of the as-of day. A letter with a question mark hangs on a fact that nobody has stated; a letter with an asterisk was set by a person with a reason, on the field or on an element of the organization’s own. Where the activities that use a field differ, each letter names its activity.',
        `The category matrix shows the ${monthsOf(window)} months from ${window.from} to ${window.to}, both days included. A question mark stands where it cannot be told: a category hangs on an unknown fact, a field in use is not mapped, or the activity names no field.`,
        'Standing of a field: “confirmed” by a named person, “entered” by a person, or “suggested”, which nobody has confirmed.',
        'Provenance lists where each value comes from: file, sheet, row and column, the interview, a schema or a rule, with the person and the day.',
      ]),
    ],
  };
}

const monthsOf = ({from, to}: Window): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
