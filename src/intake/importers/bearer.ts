/** The privacy report of Bearer: which kinds of data it found about whom, and which of them go to third parties. */
import type {Importer, TableLayout} from './importer.js';

const counts: TableLayout['columns'] = {
  Subject: 'people',
  'Data Types': 'data',
  'Detection Count': 'other',
  'Rules Passed': 'other',
  RulesPassed: 'other',
  ...Object.fromEntries(
    ['Critical', 'High', 'Medium', 'Low'].flatMap((level) =>
      ['Failure', 'Finding', 'Findings'].map((found) => [`${level} Risk ${found}`, 'other' as const]),
    ),
  ),
};

export const bearer: Importer = {
  id: 'bearer',
  title: 'Bearer privacy report',
  source: 'https://github.com/Bearer/bearer, pkg/report/output/privacy, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: ['Third Party', 'Subject', 'Data Types', ['Critical Risk Failure', 'Critical Risk Finding', 'Critical Risk Findings']],
      shape: 'recipients',
      columns: {...counts, 'Third Party': 'recipient'},
    },
    {knownBy: ['Subject', 'Data Types', 'Detection Count'], shape: 'data', columns: counts},
  ],
};

/** The same as JSON or YAML, in the keys of its counts. */
const countsByKey: TableLayout['columns'] = {
  subject_name: 'people',
  detection_count: 'other',
  rules_passed_count: 'other',
  ...Object.fromEntries(
    ['critical', 'high', 'medium', 'low'].flatMap((level) =>
      ['failure', 'finding'].map((found) => [`${level}_risk_${found}_count`, 'other' as const]),
    ),
  ),
};

export const bearerJson: Importer = {
  id: 'bearer-json',
  title: 'Bearer privacy report',
  source: 'https://github.com/Bearer/bearer, pkg/report/output/privacy/types, read November 2026',
  reads: 'manifest',
  tables: [
    {
      sheet: 'third_party[]',
      knownBy: ['third_party', 'subject_name', 'data_types'],
      shape: 'recipients',
      columns: {...countsByKey, third_party: 'recipient', data_types: 'data'},
    },
    {sheet: 'subjects[]', knownBy: ['subject_name', 'name', 'detection_count'], shape: 'data', columns: {...countsByKey, name: 'data'}},
  ],
};
