/** How far the record is: per team what is told, mapped and confirmed, what is open with whom, and what falls due when. */
import type {Law} from '../law/index.js';
import {
  addDays,
  addMonths,
  firstDay,
  isProvider,
  isUnnamed,
  lastDay,
  lookupOf,
  outlivedContracts,
  unconfirmedAnswers,
  whoAnswered,
  type Activity,
  type Day,
  type Field,
  type FieldInSystem,
  type JournalVerdict,
  type Lookup,
  type OpenQuestion,
  type Recipient,
  type RecordOfProcessing,
} from '../record/index.js';
import {journalVerdict} from '../store/index.js';
import {openWithLaw} from './law-of-record.js';
import {isOpen} from './map/changes.js';
import {classifiedBy} from './map/suggest-elements.js';
import {noticesKept, type NoticeKept} from './notice/notices-kept.js';

/** The same counts as `map --auto` gives. */
export interface Mapping {
  readonly fields: number;
  /** A person said what it is, or agreed. */
  readonly confirmed: number;
  /** Only a suggestion so far, of elements or that it is not personal. */
  readonly suggested: number;
  readonly unmapped: number;
}

/** A field counts once: for the team of its system; where that has none, for the only team whose activities use it. */
export interface TeamStatus extends Mapping {
  /** Null for what names no team. */
  readonly team: string | null;
  readonly activities: number;
  readonly openQuestions: number;
  readonly overdueReviews: number;
}

export interface Deadline {
  readonly on: Day;
  readonly what: string;
  /** Where in the record: `activities/newsletter`. */
  readonly about: string;
}

export interface Status {
  readonly folder: string;
  /** Null while nobody has said the legal name. */
  readonly organization: string | null;
  readonly asOf: Day;
  readonly systems: number;
  readonly activities: number;
  readonly recipients: number;
  readonly mapping: Mapping;
  /** What an earlier catalog than today's suggested and nobody has decided on; `map --auto` makes it anew. */
  readonly outdated: {readonly suggestions: number; readonly catalog: string};
  /** Whether the record's past is as it was written. */
  readonly journal: JournalVerdict;
  readonly teams: readonly TeamStatus[];
  readonly questions: readonly (OpenQuestion & {readonly overdue: boolean})[];
  /** Activities whose review is overdue. `last` is null where none ever took place: then the first counts from `since`. */
  readonly overdueReviews: readonly {
    readonly activity: string;
    readonly name: string;
    readonly team: string | null;
    readonly due: Day;
    readonly last: Day | null;
    readonly since: Day;
  }[];
  readonly incompleteRecipients: readonly {readonly recipient: string; readonly name: string; readonly lacks: readonly string[]}[];
  readonly notices: readonly NoticeKept[];
  /** Activities with answers of an interview that no second person has confirmed. */
  readonly unconfirmed: readonly {
    readonly activity: string;
    readonly name: string;
    readonly answers: number;
    readonly by: readonly string[];
  }[];
  /** Missed ones first, then those of the coming twelve months. */
  readonly deadlines: readonly Deadline[];
}

interface Options {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
}

export async function showStatus({record: named, from, asOf}: Options): Promise<Status> {
  const {opened, law} = await openWithLaw({record: named, from, asOf});
  const {folder, record} = opened;
  const notices = await noticesKept(opened, {asOf, months: law.get('thresholds', 'preceding-12-months').value});
  return {...statusOf(record, {folder, asOf, law}), notices, journal: journalVerdict(folder)};
}

function statusOf(
  record: RecordOfProcessing,
  {folder, asOf, law}: {readonly folder: string; readonly asOf: Day; readonly law: Law},
): Omit<Status, 'journal' | 'notices'> {
  const lookup = lookupOf(record);
  const usual = law.get('thresholds', 'preceding-12-months').value;
  const reviews = record.activities.filter((activity) => goesOn(activity, asOf)).flatMap((activity) => reviewOf(activity, usual));
  const overdue = reviews.filter(({due}) => due < asOf);
  return {
    folder,
    organization: isUnnamed(record.organization) ? null : record.organization.legalName,
    asOf,
    systems: record.systems.length,
    activities: record.activities.length,
    recipients: record.recipients.length,
    mapping: mappingOf(lookup.fields),
    outdated: {suggestions: lookup.fields.filter(({field}) => isOutdated(field, law)).length, catalog: law.version},
    teams: teamsOf(
      record,
      lookup,
      overdue.map(({activity}) => activity),
    ),
    questions: record.questions.map((question) => ({...question, overdue: question.by !== undefined && question.by < asOf})),
    overdueReviews: overdue.map(({activity, due, last, since}) => ({
      activity: activity.id,
      name: activity.name,
      team: activity.team ?? null,
      due,
      last,
      since,
    })),
    incompleteRecipients: record.recipients
      .map((recipient) => ({recipient: recipient.id, name: recipient.name, lacks: lacking(recipient)}))
      .filter(({lacks}) => lacks.length > 0),
    unconfirmed: record.activities.flatMap((activity) => {
      const answers = unconfirmedAnswers(activity);
      return answers.length === 0 ? [] : [{activity: activity.id, name: activity.name, answers: answers.length, by: whoAnswered(answers)}];
    }),
    deadlines: deadlinesOf(record, {law, asOf, reviews}),
  };
}

function mappingOf(fields: Iterable<FieldInSystem>): Mapping {
  const counts = {fields: 0, confirmed: 0, suggested: 0, unmapped: 0};
  for (const {field} of fields) {
    counts.fields++;
    counts[stateOf(field)]++;
  }
  return counts;
}

function stateOf(field: Field): 'confirmed' | 'suggested' | 'unmapped' {
  if (!isOpen(field)) return 'confirmed';
  return field.suggestion === undefined ? 'unmapped' : 'suggested';
}

function isOutdated(field: Field, law: Law): boolean {
  const stamp = isOpen(field) ? classifiedBy(field) : undefined;
  return stamp !== undefined && (stamp.law ?? '') < law.version;
}

function teamsOf(record: RecordOfProcessing, lookup: Lookup, overdue: readonly Activity[]): readonly TeamStatus[] {
  const users = new Map<FieldInSystem, Set<string>>();
  for (const {activity, field} of lookup.uses) {
    if (activity.team !== undefined) users.set(field, (users.get(field) ?? new Set()).add(activity.team));
  }
  const fields = new Map<string | null, FieldInSystem[]>();
  for (const entry of lookup.fields) {
    const [only, ...others] = users.get(entry) ?? [];
    const team = entry.system.team ?? (others.length === 0 ? only : undefined) ?? null;
    const counted = fields.get(team);
    if (counted) counted.push(entry);
    else fields.set(team, [entry]);
  }
  const names = new Set([...record.activities, ...record.systems].flatMap(({team}) => (team === undefined ? [] : [team])));
  const teamOfEntity = new Map<string, string | undefined>([
    ...record.activities.map((each) => [`activities/${each.id}`, each.team] as const),
    ...record.systems.map((each) => [`systems/${each.id}`, each.team] as const),
  ]);
  const teamOfQuestion = ({ask, about}: OpenQuestion): string | null =>
    ask !== undefined && names.has(ask) ? ask : (teamOfEntity.get(placeOf(about)) ?? null);
  const rows = [...[...names].sort(), null].map((team) => ({
    team,
    activities: record.activities.filter((activity) => (activity.team ?? null) === team).length,
    ...mappingOf(fields.get(team) ?? []),
    openQuestions: record.questions.filter((question) => teamOfQuestion(question) === team).length,
    overdueReviews: overdue.filter((activity) => (activity.team ?? null) === team).length,
  }));
  return rows.filter(({team, activities, fields: some, openQuestions}) => team !== null || activities + some + openQuestions > 0);
}

/** What a question is about; of a field its system. */
const placeOf = (about = ''): string =>
  about.startsWith('fields/') ? `systems/${about.slice('fields/'.length).split('.')[0] ?? ''}` : about;

const goesOn = ({status, until}: Activity, asOf: Day): boolean => status !== 'ended' && (until === undefined || lastDay(until) >= asOf);

interface Review {
  readonly activity: Activity;
  readonly due: Day;
  readonly last: Day | null;
  readonly since: Day;
}

/** When the next review is due, or the first: counted from the activity's beginning, else from when the record was told of it. None where neither is known. */
function reviewOf(activity: Activity, usual: number): readonly Review[] {
  const {review, since, provenance} = activity;
  const told = (provenance ?? []).flatMap(({on}) => (on === undefined ? [] : [on])).sort()[0];
  const last = review?.last ?? null;
  const from = last ?? (since === undefined ? told : firstDay(since));
  return from === undefined ? [] : [{activity, due: addMonths(from, review?.everyMonths ?? usual), last, since: from}];
}

/** What a report has to print of every recipient (Civ. Code 1798.83(a)(2), 11 CCR 7011(e)(1)(F)) and its contract (11 CCR 7051). */
function lacking({role, postalAddress, category, contract}: Recipient): readonly string[] {
  const processes = isProvider({role});
  return [
    ...(role === undefined || role === 'unknown' ? ['role'] : []),
    ...(postalAddress === undefined && !processes ? ['postal address'] : []),
    ...(category === undefined && !processes ? ['category'] : []),
    ...(contract === undefined && role !== 'government' ? ['contract'] : []),
  ];
}

interface Calendar {
  readonly law: Law;
  readonly asOf: Day;
  readonly reviews: readonly Review[];
}

function deadlinesOf(record: RecordOfProcessing, {law, asOf, reviews}: Calendar): readonly Deadline[] {
  const months = law.get('thresholds', 'notice-look-back').value;
  const due: Deadline[] = [
    ...reviews.map(({activity, due: on, last}) => ({
      on,
      what: `${last === null ? 'First review' : 'Review'} of "${activity.name}"`,
      about: `activities/${activity.id}`,
    })),
    ...outlivedContracts(record, asOf).map(({recipient: {id, name}, ended}) => ({
      on: lastDay(ended),
      what: `Contract with ${name} ended, and it still receives data`,
      about: `recipients/${id}`,
    })),
    ...record.questions.flatMap(({id, question, by}) =>
      by === undefined ? [] : [{on: by, what: `Answer to "${question}"`, about: `questions/${id}`}],
    ),
    ...record.requests
      .filter(({answered}) => answered === undefined)
      .map(({reference, received, channel}) => {
        const days = law.get(
          'thresholds',
          channel === 'designated' ? 'shine-the-light-response' : 'shine-the-light-response-elsewhere',
        ).value;
        return {on: addDays(received, days), what: `Answer to Shine the Light request ${reference}`, about: `requests/${reference}`};
      }),
  ];
  // Once its day has passed, none of these is a deadline any more; checks tell what follows from it.
  const passing: Deadline[] = [
    ...record.recipients.flatMap(({id, name, contract}) =>
      contract?.ends === undefined ? [] : [{on: lastDay(contract.ends), what: `Contract with ${name} ends`, about: `recipients/${id}`}],
    ),
    ...record.waivers.map(({rule, place, until}) => ({on: until, what: `Waiver of ${rule} for ${place} ends`, about: 'waivers'})),
    ...record.activities.flatMap((activity) => leaving(activity, months)),
  ];
  const open = [...due, ...passing.filter(({on}) => on >= asOf)].filter(({on}) => on <= addMonths(asOf, months));
  return open.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.what < b.what ? -1 : 1));
}

/** What has ended stays in the lists until a year later. */
function leaving(activity: Activity, months: number): readonly Deadline[] {
  const ended = (activity.discloses ?? []).flatMap(({to, until}) =>
    until === undefined
      ? []
      : [
          {
            on: addDays(addMonths(lastDay(until), months), 1),
            what: `Disclosure to ${to} leaves the ${months}-month lists`,
            about: `activities/${activity.id}`,
          },
        ],
  );
  const whole =
    activity.until === undefined
      ? []
      : [
          {
            on: addDays(addMonths(lastDay(activity.until), months), 1),
            what: `"${activity.name}" leaves the ${months}-month lists`,
            about: `activities/${activity.id}`,
          },
        ];
  return [...ended, ...whole];
}
