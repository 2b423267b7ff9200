/** What a recipient gets, asked of a scripted person: what the record says is shown, what is wrong put right, in its place. */
import {fileURLToPath} from 'node:url';
import {expect, it} from 'vitest';
import {emptyRecord, type Day, type RecordOfProcessing} from '../../../src/record/index.js';
import {createRecord, findRecord, openRecord} from '../../../src/store/index.js';
import {interviewAtTerminal, type InterviewResult} from '../../../src/workflows/interview/hold-interview.js';
import {temporaryFolder} from '../../run-datamap.js';
import {scriptedPrompter, type Scripted} from '../../terminal/scripted-prompter.js';

const questionnaires = fileURLToPath(new URL('../../../templates/interviews/', import.meta.url));
const asOf = '2026-11-22' as Day;

const RECORD = {
  ...emptyRecord('Fernhill Garden Supply, Inc.'),
  systems: [
    {
      id: 'shop',
      name: 'Web shop',
      fields: [
        {dataset: 'orders', name: 'email', elements: ['email-address']},
        {dataset: 'orders', name: 'ship_to', label: 'Delivery address', elements: ['postal-address']},
      ],
    },
  ],
  activities: [
    {
      id: 'orders',
      name: 'Orders',
      purposes: [{is: 'performing-services', words: 'Send what people ordered'}],
      uses: [{fields: ['shop.orders.*']}],
      discloses: [
        {to: 'carrier', kind: 'business-purpose', fields: ['shop.orders.ship_to'], directMarketing: 'no', since: '2023-04-01'},
        {
          to: 'gullwing',
          kind: 'business-purpose',
          fields: ['shop.orders.ship_to'],
          purpose: {words: 'Deliver parcels'},
          crossContextAdvertising: 'no',
          directMarketing: 'no',
          since: '2023-04-01',
        },
      ],
      provenance: [{of: 'discloses.1.kind', means: 'import', at: 'vendors.csv#D4', by: 'ben.okafor', on: '2026-01-05'}],
    },
    {id: 'returns', name: 'Returns', purposes: [{words: 'Take back what did not fit'}], uses: [{fields: ['shop.orders.*']}]},
  ],
  recipients: [
    {id: 'carrier', name: 'Carrier Co.'},
    {
      id: 'gullwing',
      name: 'Gullwing LLC',
      category: 'shipping-carrier',
      commonControl: 'no',
      role: 'service-provider',
      contract: {inPlace: 'yes'},
    },
  ],
} as unknown as RecordOfProcessing;

async function sit(
  prompter: Scripted,
  start: RecordOfProcessing = RECORD,
): Promise<{readonly result: InterviewResult; readonly record: RecordOfProcessing}> {
  const folder = await temporaryFolder();
  await createRecord(folder, start, {command: 'init', by: 'test', on: asOf});
  const how = {
    from: folder,
    questionnaires,
    about: 'recipient',
    depth: 'quick',
    asOf,
    by: 'ana.ruiz',
    named: 'gullwing',
    prompter,
  } as const;
  const result = await interviewAtTerminal(how);
  expect(prompter.left()).toBe(0);
  return {result, record: (await openRecord(await findRecord({from: folder}))).record};
}

const OPEN = [['None of this, it is forbidden in our contract']] as const;

it('shows what the record says of it and asks only what is open', async () => {
  const prompter = scriptedPrompter([...OPEN, 'Yes: put it into the record']);
  const {record} = await sit(prompter);
  expect(prompter.asked).toEqual(['many  Does it do any of this with the data?', 'one  Is it right?']);
  expect(prompter.said.join('\n')).toContain('1. From which of the things that you do? Orders');
  expect(record.activities).toEqual(RECORD.activities);
});

it('says which activity it asks about where the record names it already', async () => {
  const [orders, returns] = RECORD.activities;
  const start = {
    ...RECORD,
    activities: [
      {...orders, discloses: [{to: 'gullwing', kind: 'legal', fields: ['shop.orders.ship_to']}]},
      {...returns, discloses: [{to: 'gullwing', kind: 'legal', fields: ['shop.orders.email']}]},
    ],
  } as unknown as RecordOfProcessing;
  const prompter = scriptedPrompter([...OPEN, '2021', '2022', 'Yes: put it into the record']);
  const {record} = await sit(prompter, start);
  expect(prompter.said.filter((text) => /^\n[A-Z]\w+:$/.test(text))).toEqual(['\nOrders:', '\nReturns:']);
  expect(record.activities.map(({discloses}) => discloses?.map(({fields, since}) => [fields, since]))).toEqual([
    [[['shop.orders.ship_to'], '2021']],
    [[['shop.orders.email'], '2022']],
  ]);
});

it('puts a disclosure right in its place and adds another; what nobody touched keeps who said it', async () => {
  const prompter = scriptedPrompter([
    ...OPEN,
    'Change an answer',
    'gets.0.kind',
    'In return for money or anything else of value',
    'a rebate on parcels',
    'Change an answer',
    'gets.0.again',
    'Yes',
    'Returns',
    'To do something for us',
    ['All of it (2)'],
    'No',
    'No',
    '2025',
    '',
    'No',
    'Yes: put it into the record',
  ]);
  const {record, result} = await sit(prompter);
  const [orders, returns] = record.activities;
  expect(orders?.discloses).toEqual([
    RECORD.activities[0]?.discloses?.[0],
    {...RECORD.activities[0]?.discloses?.[1], kind: 'sale', consideration: 'a rebate on parcels'},
  ]);
  expect(returns?.discloses).toEqual([
    {
      to: 'gullwing',
      kind: 'business-purpose',
      fields: ['shop.orders.*'],
      purpose: {words: 'Take back what did not fit'},
      crossContextAdvertising: 'no',
      directMarketing: 'no',
      since: '2025',
    },
  ]);
  expect(orders?.provenance?.filter(({by}) => by === 'ana.ruiz').map(({of}) => of)).toEqual([
    'discloses.1.kind',
    'discloses.1.consideration',
  ]);
  const rows =
    result.transcript?.sections.flatMap(({blocks}) => blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))) ?? [];
  const keys = rows.map(
    ({cells}) =>
      cells
        .at(-1)
        ?.lines.flat()
        .map((piece) => ('text' in piece ? piece.text : ''))
        .join('') ?? '',
  );
  expect(keys).toContain('gets.1.activity');
  expect(keys.filter((key) => /\.(?:any|again)$/.test(key))).toEqual([]);
});
