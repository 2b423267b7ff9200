/** Recipients with their contracts, and each disclosure. */
import type {Row, Section} from '../../documents/index.js';
import {cell} from '../../documents/index.js';
import {activityCell, distinct, purposeText, titleOf} from '../wording.js';
import {answer, date, letterMarks, text, texts} from './cells.js';
import {doubtText, grouped, judgeTransfer, within} from '../../record/index.js';
import type {Source} from './source.js';

const ROLES = ['service-provider', 'contractor', 'third-party', 'affiliate', 'government', 'unknown'] as const;
const KINDS = ['business-purpose', 'sale', 'sharing', 'consumer-directed', 'legal', 'merger', 'other'] as const;
const CONTRACT = {yes: 'in place', no: 'none', unknown: 'not known'} as const;
const ANSWERS = ['yes', 'no', 'unknown'] as const;

export function recipientsSection({record, law}: Source): Section {
  return {
    id: 'recipients',
    title: 'Recipients',
    blocks: [
      {
        kind: 'table',
        id: 'recipients',
        columns: [
          {key: 'id', title: 'Recipient id', weight: 1.2},
          {key: 'name', title: 'Legal name', weight: 1.6},
          {key: 'trade-name', title: 'Trade name', weight: 1.2},
          {key: 'role', title: 'Role', type: 'answer', choices: ROLES},
          {key: 'category', title: 'Category', weight: 1.4, choices: law.all('thirdParties').map(({title}) => title)},
          {key: 'address', title: 'Postal address', weight: 1.8},
          {key: 'email', title: 'Email', weight: 1.2},
          {key: 'country', title: 'Country'},
          {key: 'same-brand', title: 'Same brand', type: 'answer', choices: ANSWERS},
          {key: 'contract', title: 'Contract', weight: 1.4},
          {key: 'signed', title: 'Signed', type: 'date'},
          {key: 'ends', title: 'Ends', type: 'date'},
          {key: 'clauses', title: 'Clauses recorded', weight: 2},
          {key: 'products', title: 'What it markets', weight: 1.6},
          {key: 'notes', title: 'Notes', weight: 1.6},
        ],
        rows: record.recipients.map((recipient): Row => {
          const {contract} = recipient;
          const clauses = [
            ...Object.entries(contract?.clauses ?? {}).map(
              ([clause, said]) => `${titleOf(law, 'contractClauses', clause)}: ${said ?? 'unknown'}`,
            ),
            ...(contract?.certification === undefined ? [] : [`certification: ${contract.certification}`]),
            ...(contract?.monitoring === undefined ? [] : [`monitoring: ${contract.monitoring}`]),
          ];
          return {
            id: recipient.id,
            cells: [
              cell({text: recipient.id, code: true}),
              cell(recipient.name),
              text(recipient.tradeName),
              answer(recipient.role),
              text(recipient.category === undefined ? undefined : titleOf(law, 'thirdParties', recipient.category)),
              text(recipient.postalAddress),
              text(recipient.email),
              text(recipient.country),
              answer(recipient.sameBrand),
              text(contract?.reference ?? (contract?.inPlace === undefined ? undefined : CONTRACT[contract.inPlace])),
              date(contract?.signed),
              date(contract?.ends),
              texts(clauses),
              texts(recipient.products),
              texts(recipient.notes?.map(({label, text: words}) => (label === undefined ? words : `${label}: ${words}`))),
            ],
          };
        }),
        whenEmpty: 'The record holds no recipient.',
      },
    ],
  };
}

export function disclosuresSection({record, law, practice: {lookup, lettersIn}}: Source): Section {
  const fields = grouped(lookup.disclosures, ({disclosure}) => disclosure);
  const rows = record.activities.flatMap((activity) =>
    (activity.discloses ?? []).map((disclosure): Row => {
      const recipient = lookup.recipient(disclosure.to);
      const letters = (fields.get(disclosure) ?? []).flatMap(({field}) => lettersIn(field.field, activity));
      const {is, doubts} = judgeTransfer(disclosure, recipient, law);
      const {since, until} = within(disclosure, activity);
      return {
        cells: [
          activityCell(activity),
          cell(recipient?.name ?? `${disclosure.to} (not in the record)`, recipient ? {} : {tone: 'warning'}),
          disclosure.kind === undefined ? cell('not recorded', {tone: 'warning'}) : cell(disclosure.kind),
          cell(
            is.map((transfer) => (transfer === 'business-purpose' ? 'disclosed for a business purpose' : transfer)).join(' and '),
            doubts.length === 0 ? {} : {tone: 'warning', note: doubts.map(doubtText).join('\n')},
          ),
          texts(distinct(disclosure.fields)),
          text(letterMarks(letters)),
          text(disclosure.purpose ? purposeText(disclosure.purpose, law) : undefined),
          text(disclosure.consideration),
          answer(disclosure.crossContextAdvertising),
          answer(disclosure.directMarketing),
          text(
            disclosure.shineTheLightExclusion === undefined || disclosure.shineTheLightExclusion === 'none'
              ? disclosure.shineTheLightExclusion
              : titleOf(law, 'shineTheLightExclusions', disclosure.shineTheLightExclusion),
          ),
          date(since),
          date(until),
          text(disclosure.notes),
        ],
      };
    }),
  );
  return {
    id: 'disclosures',
    title: 'Disclosures',
    blocks: [
      {
        kind: 'table',
        id: 'disclosures',
        columns: [
          {key: 'activity', title: 'Activity', weight: 1.6},
          {key: 'to', title: 'Recipient', weight: 1.6},
          {key: 'kind', title: 'Recorded as', type: 'answer', choices: KINDS},
          {key: 'is', title: 'Under the law', weight: 1.4},
          {key: 'fields', title: 'Fields', weight: 2},
          {key: 'letters', title: 'Categories'},
          {key: 'purpose', title: 'Purpose', weight: 2},
          {key: 'consideration', title: 'Given for it', weight: 1.2},
          {key: 'advertising', title: 'Cross-context advertising', type: 'answer', choices: ANSWERS},
          {
            key: 'direct-marketing',
            title: 'Direct marketing by recipient',
            type: 'answer',
            choices: ['yes', 'should-know', 'no', 'unknown'],
          },
          {key: 'exclusion', title: 'Shine the Light exclusion', weight: 1.4},
          {key: 'since', title: 'Since', type: 'date'},
          {key: 'until', title: 'Until', type: 'date'},
          {key: 'notes', title: 'Notes', weight: 1.6},
        ],
        rows,
        whenEmpty: 'No disclosure is recorded.',
      },
    ],
  };
}
