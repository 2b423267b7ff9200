/** What the columns of the record's own workbook say of the record, by table and key, and why some say nothing when they are edited. */
import {nameKey, type Plain} from '../same-value.js';
import {readRetention} from '../spreadsheet/cell-retention.js';
import type {TableId} from './printed.js';
import {choice, count, date, list, noteLine, part, peopleLine, purposeLine, sameLine, text, titled, told, transferLine} from './readers.js';
import {linesOf, type Reader, type Said, type Words} from './said.js';

const ANSWERS = ['yes', 'no', 'unknown'];
const COMPUTED = told('datamap computes it; change what it is computed from');
const ELEMENTS = told('elements of a field are decided with datamap map set or datamap map review');

/** A use tells what an activity does with fields; where there is one, its lines are all that the activity uses. */
const usedFields: Reader = ({before, after}, of, words) => {
  const uses = (of['uses'] ?? []) as readonly Plain[];
  const lines = linesOf(after);
  const strange = lines.find((line) => !linesOf(before).includes(line) && !isPattern(line, words));
  if (strange !== undefined) return {why: `“${strange.slice(0, 60)}” is no field of a system of the record, as system.dataset.field`};
  const [only, ...more] = uses;
  if (only && more.length === 0 && only['system'] === undefined) {
    return lines.length === 0
      ? {why: 'an activity that uses nothing is not one'}
      : {list: 'uses', items: [{before: only, after: {...only, fields: lines}}]};
  }
  if (linesOf(before).some((line) => !lines.includes(line))) {
    return {why: 'the activity has several uses, and the workbook does not say from which it is to go'};
  }
  return {list: 'uses', items: [{after: {fields: lines.filter((line) => !linesOf(before).includes(line))}}]};
};

const isPattern = (line: string, {isSystem}: Words): boolean =>
  /^[\p{L}\d-]{1,80}(?:\.[\p{L}\d_-]{1,120})*(?:\.\*|\.[\p{L}\d_-]{1,120})$/u.test(line) && isSystem(line.split('.')[0] ?? '');

const usedSources: Reader = ({after}, of, {law, sources}) => {
  const [only, ...more] = (of['uses'] ?? []) as readonly Plain[];
  if (!only || more.length > 0) return {why: 'the workbook does not say of which of its fields the source is'};
  const ids = linesOf(after).map(
    (line) => law.all('sources').find(({title}) => nameKey(title) === nameKey(line))?.id ?? sources.find(line).ids[0],
  );
  if (ids.length === 0 || ids.includes(undefined)) return {why: 'it names no source of the law’s list'};
  return {list: 'uses', items: [{before: only, after: {...only, from: ids}}]};
};

/** `24 months after the last repair`, as a record prints it. */
const AS_PRINTED = /^(\d{1,4} (?:minute|hour|day|week|month|year)s?) after ([^;]+)$/;

const kept: Reader = ({before, after}, of): Said => {
  const uses = (of['uses'] ?? []) as readonly Plain[];
  if (uses.some((use) => use['retention'] !== undefined) || linesOf(before).length > 1 || linesOf(after).length !== 1) {
    return {why: 'the workbook does not say of which of its fields it is'};
  }
  const [, period, event] = AS_PRINTED.exec(after) ?? [];
  const value = period === undefined ? readRetention(after, '') : {period, after: event};
  return value === undefined ? {why: 'it is a number without a unit of time'} : {property: 'retention', value};
};

/** `MSA-2021`, or one of the words that a record prints where nobody gave a reference. */
const contract: Reader = (edit, of, words) => {
  const inPlace = ({'in place': 'yes', none: 'no', 'not known': 'unknown'} as Readonly<Record<string, string>>)[nameKey(edit.after)];
  return inPlace === undefined
    ? part('contract', 'reference', text('reference'))(edit, of, words)
    : {property: 'contract', value: {inPlace}, within: true};
};

const vendor: Reader = ({after}, _, {recipientNamed}) => {
  const id = recipientNamed(after);
  return id === undefined
    ? {why: 'the record has no recipient of that name; add it on the sheet Recipients first'}
    : {property: 'vendor', value: id};
};

const purposeWords: Reader = ({after}, of) =>
  after === '' ? {why: 'delete the row to take the purpose out'} : {list: 'purposes', items: [{before: of, after: {...of, words: after}}]};

const purposeTitle: Reader = ({after}, of, {law}) => {
  const entry = law.all('purposes').find(({id, title}) => nameKey(title) === nameKey(after) || id === after);
  return entry === undefined
    ? {why: 'no purpose of the law’s catalog is called so'}
    : {list: 'purposes', items: [{before: of, after: {...of, is: entry.id}}]};
};

/** A property of one disclosure of an activity. */
const disclosed =
  (read: Reader): Reader =>
  (edit, of, words) => {
    const said = read(edit, of, words);
    return 'property' in said ? {list: 'discloses', items: [{before: of, after: {...of, [said.property]: said.value}}]} : said;
  };

const disclosedFields: Reader = ({after}, of, words) => {
  const lines = linesOf(after);
  const strange = lines.find((line) => !isPattern(line, words));
  if (strange !== undefined) return {why: `“${strange.slice(0, 60)}” is no field of a system of the record, as system.dataset.field`};
  return {list: 'discloses', items: [{before: of, after: {...of, fields: lines}}]};
};

const disclosedFor: Reader = ({after, before}, of, words) => {
  const said =
    after === ''
      ? {why: 'the cell was emptied, and an import takes nothing out of the record'}
      : purposeLine(after, before === '' ? undefined : of['purpose'], words);
  return 'why' in said ? said : {list: 'discloses', items: [{before: of, after: {...of, purpose: said.item}}]};
};

const NOTES = list('notes', noteLine);
const RUNNING = {since: date('since'), until: date('until')};

export const COLUMNS: Readonly<Record<TableId, Readonly<Record<string, Reader>>>> = {
  activities: {
    name: text('name'),
    team: text('team'),
    owner: text('owner'),
    status: choice('status', ['planned', 'active', 'ended']),
    description: text('description'),
    people: list('people', peopleLine),
    purposes: list('purposes', purposeLine),
    fields: usedFields,
    sources: usedSources,
    retention: kept,
    recipients: told('change it on the sheet Disclosures'),
    ...RUNNING,
    consumers: count('approximately', 'consumers'),
    review: part('review', 'last', date('last')),
    security: text('security'),
    'legal-basis': text('legalBasis'),
    transfers: list('transfers', transferLine),
    notes: NOTES,
  },
  systems: {
    name: text('name'),
    kind: choice('kind', ['saas', 'database', 'files', 'paper', 'device', 'other']),
    description: text('description'),
    vendor,
    location: text('location'),
    country: text('country'),
    owner: text('owner'),
    team: text('team'),
    security: text('security'),
    ...RUNNING,
    fields: COMPUTED,
    notes: NOTES,
  },
  fields: {
    label: text('label'),
    elements: ELEMENTS,
    letters: COMPUTED,
    limbs: COMPUTED,
    standing: ELEMENTS,
    remarks: told('facts and exceptions of a field are decided with datamap map'),
    used: told('change it on the sheet Activities'),
    disclosed: told('change it on the sheet Disclosures'),
    description: text('description'),
    type: text('type'),
    notes: text('notes'),
  },
  purposes: {
    team: told('change it on the sheet Activities'),
    words: purposeWords,
    purpose: purposeTitle,
    statutory: COMPUTED,
    kind: COMPUTED,
    law: COMPUTED,
  },
  recipients: {
    name: text('name'),
    'trade-name': text('tradeName'),
    role: choice('role', ['service-provider', 'contractor', 'third-party', 'affiliate', 'government', 'unknown']),
    category: titled('category', 'thirdParties'),
    address: text('postalAddress'),
    email: text('email'),
    country: text('country'),
    'same-brand': choice('sameBrand', ANSWERS),
    contract,
    signed: part('contract', 'signed', date('signed')),
    ends: part('contract', 'ends', date('ends')),
    clauses: told('clauses of a contract are asked in an interview about the recipient'),
    products: list('products', sameLine),
    notes: NOTES,
  },
  disclosures: {
    kind: disclosed(choice('kind', ['business-purpose', 'sale', 'sharing', 'consumer-directed', 'legal', 'merger', 'other'])),
    is: COMPUTED,
    fields: disclosedFields,
    letters: COMPUTED,
    purpose: disclosedFor,
    consideration: disclosed(text('consideration')),
    advertising: disclosed(choice('crossContextAdvertising', ANSWERS)),
    'direct-marketing': disclosed(choice('directMarketing', ['yes', 'should-know', 'no', 'unknown'])),
    exclusion: disclosed(titled('shineTheLightExclusion', 'shineTheLightExclusions')),
    since: disclosed(date('since')),
    until: disclosed(date('until')),
    notes: disclosed(text('notes')),
  },
};
