// A made-up company of the large class: 250 systems with 200,000 fields, 1,000 activities, 800 recipients, 8,000 disclosures.
// The same every time: its numbers come from a small generator with a fixed seed, not from chance.

const SIZES = {systems: 250, fieldsPerSystem: 800, activities: 1000, recipients: 800, disclosuresPerActivity: 8};

const TEAMS = ['Marketing', 'Sales', 'Support', 'People', 'Finance', 'Engineering', 'Data', 'Legal', 'Stores', 'Logistics'];
const OBJECTS = ['contacts', 'accounts', 'orders', 'payments', 'sessions', 'tickets', 'employees', 'applicants', 'devices', 'visits'];
const FIELDS = [
  ['email', 'E-mail', 'varchar(255)', 'email-address'],
  ['first_name', 'First name', 'varchar(80)', 'first-name'],
  ['last_name', 'Last name', 'varchar(80)', 'last-name'],
  ['phone', 'Phone', 'varchar(40)', 'telephone-number'],
  ['street', 'Street', 'varchar(120)', 'postal-address'],
  ['ip_address', 'IP address', 'inet', 'ip-address'],
  ['device_id', 'Device id', 'uuid', 'device-id'],
  ['birth_date', 'Date of birth', 'date', 'date-of-birth'],
  ['order_total', 'Order total', 'numeric', 'purchase-history'],
  ['created_at', 'Created', 'timestamp', ''],
  ['notes', 'Notes', 'text', 'free-text'],
  ['gender', 'Gender', 'varchar(20)', 'gender'],
];
const PURPOSES = ['advertising-marketing', 'security', 'debugging', 'performing-services', 'internal-research'];
const ROLES = ['service-provider', 'contractor', 'third-party', 'affiliate'];
const KINDS = ['business-purpose', 'sale', 'sharing'];

/** A record in the model's shape. `scale` 0.01 gives one of a hundredth of the size. */
export function largeCompany({scale = 1} = {}) {
  const sizes = Object.fromEntries(
    Object.entries(SIZES).map(([name, size]) => [
      name,
      Math.max(1, Math.round(size * (['fieldsPerSystem', 'disclosuresPerActivity'].includes(name) ? 1 : scale))),
    ]),
  );
  const next = numbers(20261122);
  const pick = (list) => list[next() % list.length];
  const day = (from) => `${from + (next() % 5)}-${two(1 + (next() % 12))}-${two(1 + (next() % 28))}`;
  const recipients = times(sizes.recipients, (n) => ({
    id: `recipient-${n}`,
    name: `Recipient ${n}, Inc.`,
    postalAddress: `${n} Market Street, San Francisco, CA 9410${n % 10}`,
    role: pick(ROLES),
    contract: {reference: `DPA-${n}`, signed: day(2018), clauses: {noSale: 'yes', specificPurposes: 'yes'}},
    products: ['Analytics', 'Mailing lists'],
  }));
  const systems = times(sizes.systems, (n) => ({
    id: `system-${n}`,
    name: `System ${n}`,
    description: `Where ${pick(TEAMS)} keeps its ${pick(OBJECTS)}.`,
    kind: pick(['saas', 'database', 'files']),
    vendor: `recipient-${next() % sizes.recipients}`,
    owner: `owner.${n % 40}`,
    team: pick(TEAMS),
    since: day(2015),
    fields: times(sizes.fieldsPerSystem, (m) => fieldOf(n, m, {next, day})),
  }));
  const activities = times(sizes.activities, (n) => ({
    id: `activity-${n}`,
    name: `Activity ${n}`,
    team: pick(TEAMS),
    owner: `owner.${n % 40}`,
    status: 'active',
    people: ['customers', 'prospects'],
    purposes: [{is: pick(PURPOSES), words: `Do what activity ${n} is there for, for as long as a customer wants it`}],
    uses: times(4, () => ({fields: times(6, () => fieldOfAny(sizes, next)), from: ['consumer', 'device']})),
    retention: {period: `${6 * (1 + (next() % 10))} months`, after: 'last contact'},
    since: day(2016),
    discloses: times(sizes.disclosuresPerActivity, () => ({
      to: `recipient-${next() % sizes.recipients}`,
      kind: pick(KINDS),
      fields: times(3, () => fieldOfAny(sizes, next)),
      directMarketing: pick(['yes', 'no', 'unknown']),
      since: day(2019),
    })),
    review: {last: day(2021), by: `owner.${n % 40}`, everyMonths: 12},
    provenance: times(5, (m) => ({
      of: ['name', 'team', 'owner', 'retention', 'since'][m],
      means: 'import',
      at: `activities.xlsx#Sheet1!${'ABCDE'[m]}${n + 2}`,
      hash: HASH,
      by: 'ana.ruiz',
      on: '2026-03-01',
    })),
  }));
  return {
    organization: {legalName: 'Large Company, Inc.', employees: 12000},
    notices: [],
    systems,
    activities,
    recipients,
    questions: [],
    requests: [],
    waivers: [],
  };
}

const HASH = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

function fieldOf(system, n, {next, day}) {
  const [name, label, type, element] = FIELDS[n % FIELDS.length];
  const place = `system-${system}.xlsx#Fields!`;
  const said = {means: 'import', hash: HASH, by: 'ana.ruiz', on: '2026-03-01'};
  return {
    dataset: `${OBJECTS[Math.floor(n / 80) % OBJECTS.length]}_${Math.floor(n / FIELDS.length)}`,
    name: `${name}_${n}`,
    label: `${label} ${n}`,
    type,
    elements: element === '' ? [] : [element],
    ...(next() % 3 === 0 ? {description: `The ${label.toLowerCase()} as the ${OBJECTS[n % OBJECTS.length]} service keeps it, "${n}"`} : {}),
    ...(next() % 10 === 0 ? {facts: {'used-to-identify': 'no'}} : {}),
    ...(element === '' ? {} : {suggestion: {confidence: 0.5 + (next() % 50) / 100, because: `"${name}" names it`}}),
    ...(next() % 2 === 0 ? {confirmed: {by: 'ana.ruiz', on: day(2022)}} : {}),
    provenance: [
      {of: 'name', at: `${place}A${n + 2}`, ...said},
      {of: 'label', at: `${place}B${n + 2}`, ...said},
    ],
  };
}

function fieldOfAny(sizes, next) {
  const m = next() % sizes.fieldsPerSystem;
  return `system-${next() % sizes.systems}.${OBJECTS[Math.floor(m / 80) % OBJECTS.length]}_${Math.floor(m / FIELDS.length)}.${FIELDS[m % FIELDS.length][0]}_${m}`;
}

/** Whole numbers from 0 to 2³¹ − 1 (a linear congruential generator: good enough to vary data). */
function numbers(seed) {
  let state = BigInt(seed);
  return () => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Number(state >> 33n);
  };
}

const times = (count, make) => Array.from({length: count}, (_, index) => make(index));
const two = (number) => String(number).padStart(2, '0');
