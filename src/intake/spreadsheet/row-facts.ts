/** One row → what it says of activities, systems, fields and recipients. What has no place of its own is kept as a note. */
import type {FieldPattern, System, SystemId} from '../../record/index.js';
import {remembering} from '../remembering.js';
import {isBareAnswer, saysNone, saysNotApplicable} from './cell-words.js';
import {splitList, splitWordings} from './cell-lists.js';
import {countryIn, isCountry} from './country-words.js';
import {UNPLACED, type ActivityDraft, type Draft, type SystemDraft} from './drafts.js';
import {wordsOfHeading} from './heading.js';
import {liveCells} from './live-cells.js';
import {namesIn, namesNobody, namesParty} from './names-in-cell.js';
import {askWhich} from './open-cells.js';
import type {Reading} from './reading.js';
import type {CellRef, Row} from './row.js';
import {dated, dateOf, peopleOf, purposesOf, retentionOf, sourcesOf, statusOf, transfersOf} from './row-activity.js';
import {dataNamed, fieldsNamed, isPatternCell, technicalName} from './row-fields.js';
import {
  categoriesByName,
  describeRecipient,
  disclose,
  recipientCountry,
  recipientOfRow,
  recipientsListed,
  toldAmongSources,
} from './row-recipients.js';
import type {Shape} from './shape.js';
import {isRepeated} from './workbook.js';
import {SIZE_LIMITS} from './size-limits.js';

export interface RowContext {
  readonly shape: Shape;
  /** The activity of the row before, for rows that go on about it, or the only one of a workbook. */
  readonly activity?: ActivityDraft | undefined;
  /** Whether a column names activities: a row that leaves it blank then goes on about the one above. */
  readonly namesActivities: boolean;
}

/** The activity that the row is about, if any; whether it is a record. */
export function readRow(
  row: Row,
  context: RowContext,
  reading: Reading,
): {readonly activity?: ActivityDraft | undefined; readonly record: boolean} {
  const {ledger} = reading;
  const live = liveCells(row, reading);
  const named = systemsOf(live, context.shape, reading);
  const activity = activityOf(live, context, named, reading);
  const goesOn =
    named.length === 0 && activity !== undefined && activity === context.activity ? reading.drafts.openSystem(activity) : undefined;
  const systems = goesOn ? [goesOn] : named;
  const main =
    context.shape === 'recipients'
      ? aboutRecipient(live, activity, systems, reading)
      : aboutProcessing(live, context, activity, systems, reading);
  const keeper = main ?? activity ?? systems[0];
  askWhich(live, context.shape, activity ?? systems[0] ?? keeper, reading);
  for (const ref of row.cells) {
    if (ledger.isSettled(ref) || (isRepeated(ref.cell) && ref.meaning !== 'notes')) continue;
    if (!keeper) {
      ledger.settle(ref, 'refused', 'its row names nothing to keep it with');
      continue;
    }
    reading.drafts.note(keeper, ref);
    ledger.settle(ref, 'note', saysNotApplicable(ref.text) ? 'it says that it does not apply' : undefined);
  }
  return {activity, record: keeper !== undefined};
}

const evenlySpaced = remembering((text) => text.replace(/\s+/g, ' '));

/** Systems named; a cell of patterns (`shop.orders.*`) names fields instead and is read with the data. */
function systemsOf(row: Row, shape: Shape, {drafts, ledger, system}: Reading): readonly SystemDraft[] {
  if (system !== undefined && row.of('system').length === 0) return [drafts.system(system)];
  return row.of('system').flatMap((ref) => {
    // Where something is kept may be told by the country.
    if (isPatternCell(ref.text) || saysNone(ref.text) || isCountry(ref.text)) return [];
    const names =
      shape === 'systems' || shape === 'fields'
        ? namesNobody(ref.text)
          ? []
          : [evenlySpaced(ref.text)]
        : namesIn(ref.text, ref.written).names;
    if (names.length === 0 || names.length > SIZE_LIMITS.itemsInCell || names.some((name) => name.length > 150)) return [];
    ledger.settle(ref, 'recorded');
    return names.map((name) => drafts.system(name, ref));
  });
}

const LONGEST_NAME = 120;

function activityOf(
  row: Row,
  {shape, activity: before, namesActivities}: RowContext,
  systems: readonly SystemDraft[],
  {drafts, ledger, law}: Reading,
): ActivityDraft | undefined {
  const named = row.first('activity');
  if (named) {
    const activity = drafts.activity(evenlySpaced(named.text), named);
    for (const ref of row.of('activity')) if (ref.text === named.text) ledger.settle(ref, 'recorded');
    return activity;
  }
  if (shape === 'none') return before;
  if (shape === 'activities' && namesActivities && before && !row.first('id')) return before;
  const purpose = row.first('purpose');
  if (shape === 'systems') {
    const [system] = systems;
    const ref = row.first('system');
    return system && ref && (row.first('purpose', 'retention') || (row.first('people') && row.first('data', 'category')))
      ? drafts.activity(String(system.values.get('name')), ref)
      : undefined;
  }
  const data = row.first('data', 'category');
  if (shape === 'data') {
    const about = row.first('category', 'data');
    if (!about || !row.first('purpose', 'people', 'source', 'retention', 'recipient')) return undefined;
    if (about.meaning === 'category') ledger.settle(about, 'recorded');
    return drafts.activity(about.text.replace(/\s+/g, ' ').slice(0, LONGEST_NAME), about);
  }
  if (shape === 'recipients' && !data) return undefined;
  // What a vendor does for us with the data it gets is an activity of ours.
  const service = shape === 'recipients' && !purpose ? row.first('service') : undefined;
  if (service && service.text.length <= LONGEST_NAME) {
    ledger.settle(service, 'recorded');
    return drafts.activity(service.text.replace(/\s+/g, ' '), service);
  }
  // A page of prose is nobody's name for what they do.
  if (!purpose || saysNone(purpose.text) || (shape === 'recipients' && purpose.text.length > LONGEST_NAME)) return undefined;
  const [first = purpose.text] = purpose.words ? splitWordings(purpose.text) : [];
  const title = purpose.words?.(first, law)?.title ?? purpose.text;
  return drafts.activity(title.replace(/\s+/g, ' ').slice(0, LONGEST_NAME), purpose);
}

/** A row of a vendor list. */
function aboutRecipient(
  row: Row,
  activity: ActivityDraft | undefined,
  systems: readonly SystemDraft[],
  reading: Reading,
): Draft | undefined {
  const recipient = recipientOfRow(row, activity, reading);
  if (!recipient) {
    if (activity) aboutActivityOf(row, activity, dataOfRow(row, activity, systems, reading), reading);
    return activity;
  }
  describeRecipient(recipient, row, reading, {ofVendors: true});
  if (!activity) return recipient;
  const patterns = dataOfRow(row, activity, systems, reading);
  aboutActivityOf(row, activity, patterns, reading);
  if (patterns.length > 0) {
    const since = dateOf(row.first('since'), reading);
    const until = dateOf(row.first('until'), reading);
    const service = row.first('service');
    disclose(
      activity,
      [recipient],
      row,
      {fields: patterns, stated: true, ...(since ? {since} : {}), ...(until ? {until} : {}), ...(service ? {service} : {})},
      reading,
    );
  }
  return recipient;
}

function aboutActivityOf(row: Row, activity: ActivityDraft, patterns: readonly FieldPattern[], reading: Reading): void {
  if (row.first('purpose')) purposesOf(activity, row, reading);
  peopleOf(activity, row, reading);
  // What is disclosed is used; an activity that the record has says so itself.
  if (patterns.length > 0 && !activity.known) reading.drafts.use(activity, {fields: patterns}, {row: row.at, fields: row.first('data')});
}

/** A row about an activity, a system, fields or kinds of data. */
function aboutProcessing(
  row: Row,
  {shape}: RowContext,
  activity: ActivityDraft | undefined,
  systems: readonly SystemDraft[],
  reading: Reading,
): Draft | undefined {
  const {drafts, ledger} = reading;
  if (shape === 'systems' && systems.length === 0) return undefined;
  const fields = shape === 'fields' || row.first('field') ? fieldsNamed(row, systems, technicalName(row.sheet ?? 'data'), reading) : [];
  const [field] = fields;
  const patterns: readonly FieldPattern[] =
    fields.length > 0 ? fields.map(({pattern}) => pattern) : dataOfRow(row, activity, systems, reading);
  const [system] = systems;
  const main: Draft | undefined =
    field ??
    (shape === 'systems'
      ? system
      : (activity ??
        system ??
        (patterns.length > 0 || (shape === 'fields' && row.first('dataset')) ? drafts.system(UNPLACED.name) : undefined)));
  const put = (draft: Draft | undefined, property: string, ref: CellRef, value: unknown = ref.text): void => {
    if (draft && value !== undefined && drafts.put(draft, property, value, ref)) ledger.settle(ref, 'recorded');
  };
  const place = shape === 'systems' ? system : shape === 'fields' && !row.first('activity') ? undefined : activity;
  const about = shape === 'activities' || shape === 'data' || shape === 'none';
  const tells = field ?? place ?? (shape === 'fields' ? undefined : system);
  for (const ref of row.of('description')) put(tells, 'description', ref);
  for (const ref of row.of('field-type')) put(field, 'type', ref);
  for (const ref of row.of('label')) put(field, 'label', ref);
  for (const ref of row.of('owner')) if (!namesParty(ref.text)) put(place, 'owner', ref);
  for (const ref of row.of('department')) if (!namesParty(ref.text)) put(place, 'team', ref);
  for (const ref of row.of('security')) put(place, 'security', ref);
  for (const ref of row.of('system-kind')) {
    const kind = systemKind(ref.text);
    if (kind) put(system, 'kind', ref, kind);
  }
  if (shape === 'systems' && system) {
    for (const ref of row.of('country')) {
      if (!isBareAnswer(ref.text) && !RUNS.test(wordsOfHeading(ref.heading).join(' '))) placeOf(system, ref, reading);
    }
  }
  if (shape === 'systems') {
    for (const [meaning, property] of [
      ['since', 'since'],
      ['until', 'until'],
    ] as const) {
      dated(row.first(meaning), (ref, date) => put(system, property, ref, date), reading);
    }
  }
  if (!activity) {
    const runners = recipientsListed(row, system, reading);
    describeOnly(runners, row, reading);
    categoriesByName(runners, row, reading);
    vendorOf(system, runners, row, reading);
    return main;
  }

  if (row.first('purpose')) purposesOf(activity, row, reading);
  peopleOf(activity, row, reading);
  const receivers = toldAmongSources(row, reading);
  const from = sourcesOf(activity, row, reading);
  const perUse = shape === 'fields';
  const retention = retentionOf(row, reading);
  const kept = retention && !perUse ? drafts.put(activity, 'retention', retention.value, retention.ref) : false;
  const told = {...(from.length > 0 ? {from} : {}), ...(retention && !kept ? {retention: retention.value} : {})};
  const refs = {
    row: row.at,
    fields: row.first('field') ?? row.first('data', 'fields-in-systems') ?? row.first('category', 'system'),
    from: row.first('source'),
    system: row.first('system'),
  };
  if (patterns.length > 0) drafts.use(activity, {fields: patterns, ...told}, refs);
  else if (systems.length > 0) for (const {id} of systems) drafts.use(activity, {system: id as SystemId, fields: [], ...told}, refs);
  else if (from.length > 0) drafts.use(activity, {fields: [], ...told}, refs);
  if (retention && (kept || patterns.length > 0 || systems.length > 0 || from.length > 0)) ledger.settle(retention.ref, 'recorded');
  for (const ref of row.of('used-system')) {
    for (const name of splitList(ref.text)) {
      drafts.use(activity, {system: drafts.system(name, ref).id as SystemId, fields: []}, {row: row.at, system: ref});
    }
    ledger.settle(ref, 'recorded');
  }
  for (const ref of row.of('legal-basis')) put(activity, 'legalBasis', ref);
  if (about) {
    for (const [meaning, property] of [
      ['since', 'since'],
      ['until', 'until'],
    ] as const) {
      dated(row.first(meaning), (ref, date) => put(activity, property, ref, date), reading);
    }
    transfersOf(activity, row, reading);
    statusOf(activity, row, reading);
  }
  const recipients = recipientsListed(row, activity, reading);
  describeOnly(recipients, row, reading);
  categoriesByName(recipients, row, reading);
  disclose(activity, recipients.length > 0 ? recipients : receivers, row, {fields: patterns, stated: false}, reading);
  if (shape === 'systems') vendorOf(system, recipients, row, reading);
  return main;
}

/** What a row says of a role, an address or a contract is about its recipient, where it names one alone. */
function describeOnly([only, ...more]: readonly Draft[], row: Row, reading: Reading): void {
  if (only && more.length === 0 && !row.of('recipient', 'legal-name').some((ref) => namesIn(ref.text, ref.written).open.length > 0)) {
    describeRecipient(only, row, reading, {ofVendors: false});
  }
}

const SYSTEM_KINDS: readonly (readonly [NonNullable<System['kind']>, RegExp])[] = [
  ['paper', /\b(?:paper|filing cabinet|binder|papier\w*)\b/],
  ['saas', /\b(?:saas|cloud (?:app\w*|service|software|platform)|online (?:service|software|tool))\b/],
  ['database', /\b(?:database|db|data ?warehouse|datenbank|base de (?:donnees|datos))\b/],
  ['files', /\b(?:files?|spreadsheets?|documents?|file storage|file share|cloud storage|shared drive|tabellen?)\b/],
  ['device', /\b(?:servers?|endpoints?|laptops?|phones?|hardware|devices?|cameras?|gerat\w*)\b/],
];

const systemKind = (text: string): System['kind'] => SYSTEM_KINDS.find(([, words]) => words.test(wordsOfHeading(text).join(' ')))?.[0];

/** `Canada` is where a system lies; `HQ Hamburg`, `eu-central-1` is a place, and its country may stand in it. */
function placeOf(system: SystemDraft, ref: CellRef, {drafts, ledger}: Reading): void {
  const country = countryIn(ref.text);
  if (country && !drafts.put(system, 'country', country.country, ref)) return;
  if (country?.whole === true || drafts.put(system, 'location', ref.text, ref)) ledger.settle(ref, 'recorded');
}

const RUNS = /vendor|processor|provider|supplier|host|lieferant|anbieter|fournisseur|proveedor/;

/** Who runs a system, where a heading says vendor or processor and one is named; any other link to a recipient is kept as a note. */
function vendorOf(system: SystemDraft | undefined, recipients: readonly Draft[], row: Row, {drafts, ledger}: Reading): void {
  const ref = row.first('recipient', 'legal-name');
  const [only, ...more] = recipients;
  if (!system || !ref || !only) return;
  const country = row.of('country').find(({heading, text}) => RUNS.test(wordsOfHeading(heading).join(' ')) && !isBareAnswer(text));
  if (country && more.length === 0) recipientCountry(only, country, {drafts, ledger});
  if (!RUNS.test(wordsOfHeading(ref.heading).join(' ')) || more.length > 0 || !drafts.put(system, 'vendor', only.id, ref)) {
    drafts.note(system, ref);
  }
}

function dataOfRow(
  row: Row,
  activity: ActivityDraft | undefined,
  systems: readonly SystemDraft[],
  reading: Reading,
): readonly FieldPattern[] {
  const refs = [...row.of('data', 'fields-in-systems'), ...row.of('system').filter(({text}) => isPatternCell(text))];
  if (refs.length === 0) refs.push(...row.of('category'));
  // Where the activity is the use of a system, that system's data needs no further name.
  const dataset = activity === undefined || systems.some(({id}) => id === activity.id) ? 'data' : activity.id;
  return dataNamed(refs, systems, dataset, reading);
}
