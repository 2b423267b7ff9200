/** A record in which every property of the model is said. The type makes the compiler refuse a property that is missing here. */
import type {OwnTerms} from '../../src/law/index.js';
import type {
  Activity,
  Disclosure,
  Field,
  OpenQuestion,
  Organization,
  Provenance,
  Recipient,
  RecordOfProcessing,
  ShineTheLightRequest,
  System,
  Use,
  Waiver,
} from '../../src/record/index.js';

type Said<Type> = Type extends string | number | boolean
  ? Type
  : Type extends readonly (infer Item)[]
    ? readonly Said<Item>[]
    : string extends keyof Type
      ? Type
      : {readonly [Property in keyof Type]-?: Said<NonNullable<Type[Property]>>};

const day = <Text extends string>(text: Text) => text as never;

const provenance: Said<Provenance> = {
  of: 'purposes.0.words',
  means: 'import',
  at: 'Vendor list, 2024 (final).xlsx#Sheet 1!B3',
  hash: 'a'.repeat(64),
  by: 'Ana Ruiz',
  on: day('2026-03-01'),
  confidence: 0.85,
  because: 'the heading says "why: purpose"; see note',
  law: day('2026-01-01'),
  confirmedBy: 'b.chen',
  confirmedOn: day('2026-03-02'),
};
const note = {text: 'Row 7 said:\n  "ask legal"\n\n- twice', label: 'Comments / Remarks', at: 'x.xlsx#A!C7'};

const organization: Said<Organization> = {
  legalName: 'Wild Fern Provisions, Inc.',
  tradeNames: ['Wild Fern'],
  brands: ['Fern & Co.', 'yes'],
  country: 'US',
  contact: {
    postalAddress: '1 Main St.\nSuite 5\nOakland, CA 94607',
    email: 'privacy@wildfern.example',
    phone: '18005550100',
    web: 'https://wildfern.example/privacy#contact',
  },
  requestMethods: [{kind: 'toll-free', at: '1-800-555-0100'}],
  onlyOnline: 'no',
  mobileApp: 'unknown',
  employees: 45,
  revenue: [{year: 2025, usd: 27_500_000.5}],
  consumersBoughtSoldShared: 120_000,
  percentRevenueFromSelling: 0.5,
  consumersProcessed: 300_000,
  sensitiveConsumers: 0,
  educationalInstitution: 'no',
  calfipaCompliant: 'no',
  optOutSignals: {honored: 'yes', frictionless: 'no'},
  sellsUnder16: 'no',
  shineTheLight: {
    postalAddress: '1 Main St.',
    email: 'stl@wildfern.example',
    tollFree: '18005550100',
    fax: '510',
    means: ['website', 'places'],
    alternative: 'none',
  },
  notes: [note],
  provenance: [provenance],
};
const field: Said<Field> = {
  dataset: 'contacts.v2',
  name: 'e-mail, "work"',
  label: '=HYPERLINK("x")',
  type: 'varchar(255)',
  description: "'quoted\nand long; with = signs",
  personal: 'not-personal',
  elements: ['email-address', 'name'],
  facts: {'used-to-identify': 'no', 'known-under-16': 'unknown'},
  override: {letters: ['A', 'L'], limbs: ['SPI-1A'], reason: '-hashed', by: 'ana.ruiz', on: day('2026-01-31')},
  exemption: 'X-GLBA',
  publiclyAvailable: 'made-public',
  deidentified: {measures: 'yes', commitment: 'no', contract: 'unknown'},
  precisionFeet: 1850.5,
  suggestion: {confidence: 0.7, because: '"mail" in the name; type says text'},
  confirmed: {by: 'Ana Ruiz', on: day('2026-02-01'), reason: '@legal said so'},
  notes: '+1 from ops',
  provenance: [provenance, {...provenance, of: 'label'}, {...provenance, of: 'odd@of; "x"', means: 'hand'}],
};
const system: Said<System> = {
  id: day('crm'),
  name: 'CRM: the old one',
  description: '# not a comment',
  kind: 'saas',
  vendor: day('crm-vendor'),
  location: 'us-east-1',
  country: 'US',
  owner: 'null',
  team: 'Sales',
  security: 'SSO, disk encryption',
  since: day('2019'),
  until: day('2025-06'),
  notes: [note],
  provenance: [provenance],
  fields: [field],
};
const retention = {period: '24 months', after: 'last open', criteria: 'as long as the account lives, then {archive}'};
const use: Said<Use> = {
  system: day('crm'),
  fields: ['crm.contacts.*', 'crm.contacts.e-mail, "work"'] as never,
  from: ['consumer', 'device'],
  retention,
  since: day('2021-03-01'),
  until: day('2022'),
};
const disclosure: Said<Disclosure> = {
  to: day('crm-vendor'),
  kind: 'sale',
  fields: ['crm.contacts.*'] as never,
  purpose: {is: 'advertising-marketing', words: 'Show ads: everywhere'},
  consideration: '$2,000',
  crossContextAdvertising: 'yes',
  directMarketing: 'should-know',
  channels: ['mail', 'email'],
  shineTheLightExclusion: 'd1A',
  derivedFrom: ['xviii'],
  since: day('2024-02-01'),
  until: day('2025-06-30'),
  transferMechanism: 'SFTP',
  notes: 'ends soon',
};
const activity: Said<Activity> = {
  id: day('newsletter'),
  name: 'Newsletter',
  team: 'Marketing',
  owner: 'ana.ruiz',
  status: 'active',
  description: 'Sends it.',
  people: ['customers', 'prospects'],
  purposes: [{is: 'advertising-marketing', words: 'Send the newsletter'}],
  uses: [use],
  retention,
  since: day('2021-03-01'),
  until: day('2026'),
  discloses: [disclosure],
  facts: {'used-to-infer-characteristics': 'no'},
  limitPurposes: [{limb: 'SPI-1A', is: 'm1'}],
  expectedByConsumer: 'yes',
  interaction: {channel: 'web', purpose: 'sign up'},
  approximately: {consumers: 10, californians: 3, households: 1},
  knownUnder16: 'no',
  knownUnder13: 'no',
  collectionNotice: 'https://wildfern.example/collect',
  security: 'SSO',
  legalBasis: 'consent',
  transfers: [{country: 'IE', safeguard: 'SCC, 2021'}],
  riskAssessment: {
    admt: {
      used: 'yes',
      decision: 'none',
      reviewerInterprets: 'yes',
      reviewerAnalyses: 'no',
      reviewerHasAuthority: 'unknown',
      exception: 'none',
      logic: 'rules',
    },
    training: {target: 'ranker', intended: 'no'},
    automatedInference: 'no',
    systematicObservation: 'no',
    sensitiveLocation: 'no',
    payrollOnly: 'no',
    benefits: 'b',
    impacts: 'i',
    safeguards: 's',
  },
  review: {last: day('2026-01-15'), by: 'ana.ruiz', everyMonths: 12},
  notes: [note],
  provenance: [provenance],
};
const recipient: Said<Recipient> = {
  id: day('crm-vendor'),
  name: 'CRM Vendor LLC',
  tradeName: 'CRMy',
  postalAddress: '9 Elm\nReno, NV 89501',
  email: 'dpo@crm.example',
  web: 'https://crm.example',
  country: 'US',
  role: 'third-party',
  category: 'advertising-network',
  commonControl: 'no',
  sameBrand: 'no',
  contract: {
    inPlace: 'yes',
    reference: 'DPA-7',
    signed: day('2020'),
    ends: day('2027-01'),
    clauses: {noSale: 'yes', 'specific-purposes': 'no'},
    certification: 'no',
    monitoring: 'yes',
  },
  products: ['lists', '007'],
  natureEvident: 'no',
  notes: [note],
  provenance: [provenance],
};
const question: Said<OpenQuestion> = {
  id: 'q-1',
  question: 'Who gets it?',
  about: 'activities/newsletter',
  ask: 'Marketing',
  since: day('2026-01-01'),
  by: day('2026-02-01'),
  conflict: {property: 'owner', kept: '"ana.ruiz"', keptFrom: 'a.csv#B2', other: '"007"', otherFrom: 'b.csv#B2'},
};
const request: Said<ShineTheLightRequest> = {
  reference: '2026-01',
  received: day('2026-01-02'),
  channel: 'other',
  answered: day('2026-01-20'),
  answer: 'list',
};
const waiver: Said<Waiver> = {
  rule: 'retention-missing',
  place: 'activities/newsletter',
  reason: 'in progress',
  by: 'ana.ruiz',
  until: day('2026-12-31'),
};

const terms: Said<OwnTerms> = {
  elements: [
    {
      id: 'hedgehog-name',
      name: 'Name of a garden hedgehog',
      text: 'What customers call their guest: "Rex"',
      is: 'alias',
      words: ['hedgehog name', 'igelname'],
      phrases: ['names of garden hedgehogs'],
      letters: ['D', 'L'],
      limbs: ['SPI-1B'],
      reason: 'It is the answer to the security question: a part of the log-in',
    },
  ],
  synonyms: {'email-address': ['lantern post', 'yes: by post']},
  purposes: [
    {
      id: 'hedgehog-club',
      name: 'Hedgehog club',
      text: 'Who gets which bowl',
      under: 'performing-services',
      words: ['hedgehog programme', '007 hedgehogs'],
    },
  ],
};

export const fullRecord: RecordOfProcessing = {
  organization,
  notices: [
    {
      id: 'web',
      file: 'notice/notice.md',
      url: 'https://wildfern.example/privacy',
      retrieved: day('2026-01-01'),
      sha256: '5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03',
      seen: day('2026-06-30'),
      scope: ['customers'],
      earlier: [
        {
          file: 'notices/web/2025-01-02.md',
          url: 'https://wildfern.example/privacy-policy',
          retrieved: day('2025-01-02'),
          sha256: '0123456789012345678901234567890123456789012345678901234567890123',
          seen: day('2025-07-01'),
        },
      ],
    },
  ],
  terms,
  systems: [system],
  activities: [activity],
  recipients: [recipient],
  questions: [question],
  requests: [request],
  waivers: [waiver],
};
