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
