/** Recipients that a row names, and what they get. */
import type {Law} from '../../law/index.js';
import type {Disclosure, DisclosureKind, FieldPattern, LooseDate, Role} from '../../record/index.js';
import {ALL_DATA_OF_ROW} from '../merge.js';
import {sameValue} from '../same-value.js';
import {flowOf} from './cell-flow.js';
import {answerOf, isPlaceholder, saysNone} from './cell-words.js';
import {countryIn} from './country-words.js';
import type {ActivityDraft, Draft, Drafts} from './drafts.js';
import type {Gathered} from './gathered.js';
import {entryFinder, type EntryFinder} from './law-words.js';
import type {Ledger} from './ledger.js';
import type {PurposeFinder} from './purpose-words.js';
import {describeContract} from './row-contract.js';
import type {CellRef, Row} from './row.js';
import {namesIn} from './names-in-cell.js';
import {SIZE_LIMITS} from './size-limits.js';
import {ROLE_WORDS} from './words/role-words.js';
import {askWhichOf, keepAside} from './open-cells.js';

export interface RecipientWords {
  readonly roles: EntryFinder;
  readonly thirdParties: EntryFinder;
}

interface Where {
  readonly drafts: Drafts;
  readonly ledger: Ledger;
  readonly words: RecipientWords;
}

const ROLES: readonly Role[] = ['service-provider', 'contractor', 'third-party', 'affiliate', 'government', 'unknown'];

export function recipientWords(law: Law): RecipientWords {
  const roles = law.all('roles').filter(({id}) => (ROLES as readonly string[]).includes(id));
  return {
    roles: entryFinder([...roles, ...ROLE_WORDS]),
    thirdParties: entryFinder(law.all('thirdParties'), {trades: true, wholeNames: true}),
  };
}

/** Recipients of a cell that lists several, as activities have it. Remarks in brackets are no part of a name; `keeper` keeps them. */
export function recipientsListed(row: Row, keeper: Draft | undefined, {drafts, ledger}: Where): readonly Draft[] {
  return row.of('recipient', 'legal-name').flatMap((ref) => {
    if (saysNone(withoutRemark(ref.text)) || isPlaceholder(ref.text)) return [];
    const read = namesIn(ref.text, ref.written);
    // Where another cell says that they belong to the business, so do they.
    const within = row.of('recipient-kind').some(({text}) => /\bintern(?:al|e|es|er|o)?\b/i.test(text));
    const {names: certain, inside} = within ? {names: [], inside: [...read.names, ...read.inside]} : read;
    const names = certain.filter((name) => name.length <= 200);
    if (names.length === 0 || names.length > SIZE_LIMITS.itemsInCell) {
      if (keeper && names.length === 0 && inside.length > 0) {
        keepAside(keeper, ref, 'it names parts of the business, which receive nothing from it', {drafts, ledger});
      }
      return [];
    }
    if (keeper && inside.length > 0) drafts.note(keeper, ref);
    ledger.settle(ref, 'recorded');
    return names.map((name) => {
      const web = /^(.*\S)\s*\(((?:[a-z0-9-]+\.)+[a-z]{2,})\)$/i.exec(name);
      const bare =
        web?.[1] ??
        withoutRemark(name)
          .replace(/\([^()]*\)$/, '')
          .trimEnd();
      if (!web && bare !== name && keeper) drafts.note(keeper, ref);
      const recipient = drafts.recipient(bare === '' ? name : bare, ref);
      if (web?.[2] !== undefined) drafts.put(recipient, 'web', web[2], ref);
      return recipient;
    });
  });
}

/** `None (data deleted)` → `None`; `Geoapify — see its policy` → `Geoapify`. A dash between two words may be part of a name. */
function withoutRemark(text: string): string {
  const dash = text.search(/ [–—] /u);
  const long = dash > 1 && dash <= 60 && text.slice(dash + 3).split(' ').length > 2;
  const before = long ? text.slice(0, dash).trimEnd() : text;
  const [bare = ''] = before.split(' (', 1);
  return saysNone(bare) ? bare : before;
}

/** Recipients that a cell about sources names, where no column of recipients does. */
export function toldAmongSources(row: Row, {drafts, ledger}: Where): readonly Draft[] {
  if (row.first('recipient', 'legal-name')) return [];
  const sources = row.of('source');
  if (sources.every(({text}) => flowOf(text).to.length === 0)) return [];
  return sources.flatMap((ref) =>
    flowOf(ref.text).to.flatMap((words) => {
      const {
        names: [name, ...more],
      } = namesIn(words);
      if (name === undefined || more.length > 0) return [];
      ledger.settle(ref, 'recorded');
      return [drafts.recipient(name, ref)];
    }),
  );
}

/** The recipient that a row of a vendor list is about; none where its name leaves open who it is and the row's activity can keep it. */
export function recipientOfRow(row: Row, activity: Draft | undefined, where: Where): Draft | undefined {
  const {drafts, ledger} = where;
  const known = row.of('recipient').find(({text}) => !isPlaceholder(text));
  const legal = row.first('legal-name');
  const ref = legal ?? known ?? row.first('recipient-host');
  if (!ref || isPlaceholder(ref.text)) return undefined;
  const open = namesIn(ref.text).open.length > 0;
  if (open && activity) {
    askWhichOf(activity, ref, where);
    return undefined;
  }
  const recipient = drafts.recipient(ref.text.replace(/\s+/g, ' '), ref, known?.text.replace(/\s+/g, ' '));
  const told = [ref.text];
  if (known && legal && known.text !== legal.text && drafts.put(recipient, 'tradeName', known.text, known)) told.push(known.text);
  // Another company that the row names, a sub-processor's say, is a remark on this one.
  for (const each of row.of('recipient', 'legal-name', 'recipient-host')) if (told.includes(each.text)) ledger.settle(each, 'recorded');
  if (open) {
    askWhichOf(recipient, ref, where);
  } else if (/\s\/\s/.test(ref.text)) {
    ledger.problem({
      code: 'several-names',
      what: `“${ref.text}” names several; a report must name each`,
      where: ref.at,
      fix: 'Give each its own row.',
    });
  }
  return recipient;
}

/** Everything a row says of the one recipient that it names. `ofVendors`: it is a list of them, and countries are theirs. */
export function describeRecipient(
  recipient: Draft,
  row: Row,
  {drafts, ledger, words}: Where,
  {ofVendors}: {readonly ofVendors: boolean},
): void {
  const put = (ref: CellRef, property: string, value: unknown): void => {
    if (drafts.put(recipient, property, value, ref)) ledger.settle(ref, 'recorded');
  };
  for (const ref of row.of('recipient-role', 'recipient-kind')) {
    const roles = words.roles.find(ref.text).ids;
    const kinds = words.thirdParties.find(ref.text).ids;
    if (ref.meaning === 'recipient-role' && roles.length === 1) put(ref, 'role', roles[0]);
    else if (kinds.length === 1) put(ref, 'category', kinds[0]);
    else if (roles.length === 1) put(ref, 'role', roles[0]);
  }
  for (const ref of row.of('recipient-address')) put(ref, ...addressOf(ref.text));
  for (const ref of row.of('recipient-host')) put(ref, 'web', ref.text);
  if (ofVendors) for (const ref of row.of('country')) recipientCountry(recipient, ref, {drafts, ledger});
  for (const ref of row.of('products')) {
    drafts.add(recipient, 'products', [ref.text], ref);
    ledger.settle(ref, 'recorded');
  }
  describeContract(recipient, row, {drafts, ledger});
}

/** `Couriers`, `Payroll provider`: the register names the kind in place of a name. Another cell that tells the kind counts more. */
export function categoriesByName(recipients: readonly Draft[], row: Row, {drafts, words}: Where): void {
  const ref = row.first('recipient', 'legal-name') ?? row.first('source');
  for (const recipient of recipients) {
    const {ids, rest} = words.thirdParties.find(String(recipient.values.get('name')));
    if (ref && !recipient.known && !recipient.values.has('category') && ids.length === 1 && rest.length === 0) {
      drafts.put(recipient, 'category', ids[0], ref);
    }
  }
}

/** What a form or a workbook about one activity says in several places belongs together: its recipients get its data. */
export function presumeAllData(activity: ActivityDraft, drafts: Drafts): void {
  const all = [...activity.uses.values()].flatMap(({fields}) => [...fields]);
  if (all.length === 0) return;
  for (const disclosure of activity.discloses.values()) {
    if (disclosure.fields.size > 0) continue;
    disclosure.notes = ALL_DATA_OF_ROW;
    drafts.gather(activity, disclosure, all, activity.id);
  }
}

/** A region, a city alone or `Global` is no country and stays a note. */
export function recipientCountry(recipient: Draft, ref: CellRef, {drafts, ledger}: Pick<Where, 'drafts' | 'ledger'>): void {
  const read = countryIn(ref.text);
  if (!read || !drafts.put(recipient, 'country', read.country, ref)) return;
  if (!read.whole) drafts.note(recipient, ref);
  ledger.settle(ref, 'recorded');
}

function addressOf(text: string): [property: string, value: string] {
  if (text.length > 300) return ['postalAddress', text];
  if (/^[^\s@]+@[^\s@]+$/.test(text)) return ['email', text];
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(text) || /^(?:[a-z0-9-]+\.)+[a-z]{2,}$/i.test(text)) return ['web', text];
  return [
    'postalAddress',
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(', '),
  ];
}

interface Given {
  readonly fields: readonly FieldPattern[];
  /** Whether the source itself says that these are what the recipient gets. */
  readonly stated: boolean;
  readonly since?: LooseDate;
  readonly until?: LooseDate;
  /** The cell that says what the recipient does with them for the business. */
  readonly service?: CellRef;
}

/** Records that an activity gives fields to recipients, as what the row says it is. */
export function disclose(
  activity: ActivityDraft,
  recipients: readonly Draft[],
  row: Row,
  given: Given,
  {drafts, ledger, worded}: Where & {readonly worded: PurposeFinder},
): void {
  const kinds = kindsOf(row, ledger);
  const marketing = row.first('direct-marketing');
  const answer = marketing && directMarketingOf(marketing.text);
  if (marketing && answer !== undefined && recipients.length > 0) ledger.settle(marketing, 'recorded');
  const service = given.service?.text.replace(/\s+/g, ' ');
  for (const recipient of recipients) {
    const role = recipient.values.get('role');
    const usual: DisclosureKind | undefined = role === 'service-provider' || role === 'contractor' ? 'business-purpose' : undefined;
    for (const kind of kinds.length > 0 ? kinds : [usual]) {
      const {since, until} = given;
      // What it sells or shares with a third party serves no purpose of the law's list.
      const purpose = service === undefined ? undefined : kind === 'business-purpose' ? worded.purposeIn(service) : {words: service};
      const key = JSON.stringify([recipient.id, kind, since, until]);
      const known = activity.discloses.get(key);
      if (known) {
        if (given.service && sameValue(known.purpose, purpose)) ledger.settle(given.service, 'recorded');
        const stated = known.fields.size > 0 && known.notes === undefined;
        drafts.gather(activity, known, given.fields, row.at);
        if (given.stated) delete known.notes;
        else if (given.fields.length > 0 && !stated) known.notes = ALL_DATA_OF_ROW;
        continue;
      }
      const named = row.first('recipient', 'legal-name') ?? row.first('source');
      const origins = {
        to: named,
        fields: row.first('data', 'fields-in-systems'),
        kind: kinds.length > 0 ? row.first('sold', 'shared', 'sold-shared') : undefined,
        directMarketing: marketing,
        since: since && row.first('since'),
        until: until && row.first('until'),
        purpose: given.service,
      };
      for (const [property, ref] of Object.entries(origins)) {
        if (ref) drafts.trace(activity, `discloses.${activity.discloses.size}.${property}`, ref);
      }
      const made: Gathered<Disclosure> = {
        to: recipient.id as Disclosure['to'],
        ...(kind === undefined ? {} : {kind}),
        fields: new Set(),
        ...(purpose === undefined ? {} : {purpose}),
        ...(answer === undefined ? {} : {directMarketing: answer}),
        ...(since === undefined ? {} : {since}),
        ...(until === undefined ? {} : {until}),
        ...(given.stated || given.fields.length === 0 ? {} : {notes: ALL_DATA_OF_ROW}),
      };
      activity.discloses.set(key, made);
      if (given.service) ledger.settle(given.service, 'recorded');
      drafts.gather(activity, made, given.fields, row.at);
    }
  }
}

/** Sale, sharing or both, where the row says so. `Sold or shared: yes` does not say which and stays a note. */
function kindsOf(row: Row, ledger: Ledger): readonly DisclosureKind[] {
  const told = row.of('sold', 'shared', 'sold-shared');
  if (told.length === 0) return [];
  const kinds = new Set<DisclosureKind>();
  for (const ref of told) {
    const answer = answerOf(ref.text);
    const before = kinds.size;
    if (ref.meaning === 'sold' && answer === 'yes') {
      kinds.add('sale');
    } else if (ref.meaning === 'shared' && answer === 'yes') {
      kinds.add('sharing');
    } else if (answer === undefined) {
      if (/\b(?:sold|sale|sells?|verkauf\w*|vendus?|vendid\w*)\b/i.test(ref.text)) kinds.add('sale');
      if (/\b(?:shared?|sharing|geteilt|partag\w*|compartid\w*)\b/i.test(ref.text)) kinds.add('sharing');
    }
    if (kinds.size > before || answer === 'no') {
      ledger.settle(ref, 'recorded');
    } else if (answer === 'yes') {
      ledger.problem({
        code: 'sold-or-shared',
        what: 'The cell says yes without saying whether it is sold or shared',
        where: ref.at,
        fix: 'Write sold or shared.',
      });
    }
  }
  return [...kinds];
}

function directMarketingOf(text: string): Disclosure['directMarketing'] {
  if (/should know|probably|likely|wahrscheinlich|probable/i.test(text)) return 'should-know';
  return answerOf(text);
}
