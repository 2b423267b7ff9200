/** The table that Fides makes of its datasets and systems: as a workbook with the headings of an Article 30 record, as a CSV, or as on its page. */
import {fidesDataCategory, fidesDataSubject, fidesDataUse} from './fides-taxonomy.js';
import type {ColumnLayout, Importer} from './importer.js';

const categories: ColumnLayout = {means: 'data', words: fidesDataCategory};
const use: ColumnLayout = {means: 'purpose', words: fidesDataUse};
const subjects: ColumnLayout = {means: 'people', words: fidesDataSubject};

export const fidesDatamap: Importer = {
  id: 'fides-datamap',
  title: 'Fides datamap',
  source: 'https://github.com/ethyca/fides, src/fides/templates/fides_datamap_template.xlsx and the export as CSV, read November 2026',
  reads: 'sheets',
  tables: [
    {
      knownBy: ['Fides dataset', 'Fides system'],
      shape: 'activities',
      columns: {
        'Fides dataset': 'used-system',
        'Fides system': 'system',
        'Department or Business function': 'department',
        'Purpose of processing': use,
        'Categories of individuals': subjects,
        'Categories of personal data': categories,
        'Categories of recipients': 'recipient',
        'Role or Responsibility': 'other',
      },
    },
    {
      knownBy: ['system.name', ['system.privacy_declaration.data_use.name', 'system.privacy_declaration.name']],
      shape: 'activities',
      columns: {
        'dataset.name': 'used-system',
        'dataset.retention': 'retention',
        'system.name': 'system',
        'system.description': 'notes',
        'system.administrating_department': 'department',
        'system.privacy_declaration.name': 'activity',
        'system.privacy_declaration.data_use.name': use,
        'system.privacy_declaration.data_subjects.name': subjects,
        'system.privacy_declaration.data_use.legal_basis': 'legal-basis',
        'system.third_country_safeguards': 'transfer',
        'system.third_country_combined': 'country',
        'system.ingress': 'source',
        'system.egress': 'recipient',
        'system.link_to_processor_contract': 'notes',
        unioned_data_categories: categories,
        'organization.link_to_security_policy': 'notes',
      },
    },
    {
      knownBy: ['System Name', 'Data Use', ['Data Category', 'Data Categories'], ['Data Subject', 'Data Subjects']],
      shape: 'activities',
      columns: {
        'System Name': 'system',
        Description: 'notes',
        'Data Use': use,
        'Data Category': categories,
        'Data Categories': categories,
        'Data Subject': subjects,
        'Data Subjects': subjects,
        'Data Subject Rights': 'other',
        Datasets: 'used-system',
        Department: 'department',
        'Data Security Practices': 'security',
        'Data Source': 'source',
        'Processing Activity': 'activity',
        'Source Systems': 'source',
        'Destination Systems': 'recipient',
      },
    },
  ],
};
