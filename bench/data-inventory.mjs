// A made-up inventory of data as a large company exports it: a row for each field and each activity that uses it, in 12 columns.
// A million rows are 100,000 fields of 250 systems, 20 tables each, every field with a name and a description of its own and used by ten
// of 400 activities; with fewer rows there are as many fewer systems. A field says the same in each of its rows. One row in fifty bears a
// remark of its own, one in a hundred lacks its description, one in a hundred has a placeholder. The same every time: its numbers come
// from a small generator with a fixed seed.
import {closeSync, openSync, writeSync} from 'node:fs';

export const COLUMNS = [
  'System',
  'Table',
  'Field',
  'Field label',
  'Data type',
  'Description',
  'Data category',
  'Data subjects',
  'Processing activity',
  'Purpose',
  'Source',
  'Notes',
];

const TABLES = 20;
const FIELDS = 20;
const USES = 10;
const ACTIVITIES = 400;

const SYSTEMS =
  words(`Shop CRM Ledger Payroll Helpdesk Warehouse Loyalty Analytics Newsletter Recruiting Returns Delivery Billing Booking Identity
  Surveys Partner Fleet Claims Archive Forecast Pricing Stores Training Travel`);
const TABLE_NAMES =
  words(`contacts orders order_items payments addresses sessions tickets employees applicants devices visits events invoices
  subscriptions reviews messages consents accounts transactions campaigns`);
/** Name, what it is called, type, category of data. */
const FIELD_NAMES = [
  ['email', 'E-mail address', 'varchar(255)', 'Email address'],
  ['first_name', 'First name', 'varchar(80)', 'Name'],
  ['last_name', 'Last name', 'varchar(80)', 'Name'],
  ['phone', 'Telephone number', 'varchar(40)', 'Telephone number'],
  ['street', 'Street and number', 'varchar(120)', 'Postal address'],
  ['zip_code', 'ZIP code', 'varchar(10)', 'Postal address'],
  ['ip_address', 'IP address', 'inet', 'IP address'],
  ['device_id', 'Identifier of the device', 'uuid', 'Device identifiers'],
  ['birth_date', 'Date of birth', 'date', 'Date of birth'],
  ['gender', 'Gender', 'varchar(20)', 'Gender'],
  ['order_total', 'Order total', 'numeric(12,2)', 'Purchase history'],
  ['card_last4', 'Last four digits of the card', 'char(4)', 'Payment card number'],
  ['created_at', 'Created', 'timestamp', 'Technical data'],
  ['notes', 'Notes of the agent', 'text', 'Free text'],
  ['latitude', 'Latitude of the last visit', 'double precision', 'Precise geolocation'],
  ['salary', 'Salary', 'numeric(12,2)', 'Salary'],
  ['job_title', 'Job title', 'varchar(120)', 'Job title'],
  ['page_url', 'Page that was seen', 'text', 'Browsing history'],
  ['segment', 'Segment for offers', 'varchar(60)', 'Inferences'],
  ['status', 'Status', 'varchar(20)', 'Technical data'],
];
const PEOPLE = ['Customers', 'Prospects', 'Employees', 'Applicants', 'Website visitors', 'Customers, prospects', 'Suppliers'];
const WHY = [
  'Process orders and deliver goods',
  'Answer questions of customers',
  'Send offers by e-mail',
  'Pay wages and keep accounts',
  'Keep services secure',
  'Measure how the website is used',
  'Choose applicants for open positions',
  'Detect fraud',
];
const WHO = ['Fulfilment', 'Support', 'Marketing', 'People team', 'Security', 'Web analytics', 'Recruiting', 'Risk'];
const FROM = ['The person concerned', 'The device', 'Partners', 'Public sources'];

/** The rows below the headings, one array of 12 texts each. */
export function* inventoryRows(count) {
  const next = numbers(20261122);
  const fields = Math.min(count, Math.max(FIELDS, Math.ceil(count / USES)));
  for (let row = 0; row < count; row++) {
    // All fields by one activity, then all by the next: what is said of a field stands far apart, as in exports joined by activity.
    const field = row % fields;
    const use = Math.floor(row / fields);
    const [name, label, type, category] = FIELD_NAMES[field % FIELDS];
    const table = Math.floor(field / FIELDS) % TABLES;
    const system = Math.floor(field / FIELDS / TABLES);
    const of = TABLE_NAMES[table];
    const activity = (system * 7 + use * 31) % ACTIVITIES;
    const chance = next() % 100;
    const systemName = `${SYSTEMS[system % SYSTEMS.length]} ${1 + Math.floor(system / SYSTEMS.length)}`;
    yield [
      systemName,
      `${of}_${table}`,
      `${name}_${field % 97}`,
      `${label} of ${of.replaceAll('_', ' ')}`,
      type,
      chance === 0 ? '' : `${label}, as "${of}" of ${systemName} has it`,
      category,
      PEOPLE[activity % PEOPLE.length],
      `${WHO[activity % WHO.length]} ${1 + Math.floor(activity / WHO.length)}`,
      WHY[activity % WHY.length],
      chance === 1 ? 'tbd' : FROM[(field + activity) % FROM.length],
      chance < 4 && chance > 1 ? `Checked in wave ${row % 977}, entry ${field % 1009}` : '',
    ];
  }
}

/** Writes them as CSV with their headings, a part at a time. */
export function writeInventory(path, count) {
  const file = openSync(path, 'w');
  let part = `${COLUMNS.join(',')}\n`;
  for (const row of inventoryRows(count)) {
    part += `${row.map(inCsv).join(',')}\n`;
    if (part.length < 1_000_000) continue;
    writeSync(file, part);
    part = '';
  }
  writeSync(file, part);
  closeSync(file);
}

/** Writes them as a workbook, as spreadsheet programs do: each text once, the cells with its number. */
export async function writeInventoryWorkbook(path, count) {
  const {default: excel} = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({filename: path, useSharedStrings: true});
  const sheet = workbook.addWorksheet('Inventory');
  sheet.addRow(COLUMNS).commit();
  for (const row of inventoryRows(count)) sheet.addRow(row.map((text) => (text === '' ? null : text))).commit();
  await workbook.commit();
}

const inCsv = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Whole numbers from 0 to 2³² − 1 (mulberry32: quick, and good enough to vary data). */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

function words(text) {
  return text.trim().split(/\s+/);
}
