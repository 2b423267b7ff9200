/** How far the record is: per team what is told, mapped and confirmed, what is open with whom, and what falls due when. */
import {lawAsOf, type Law} from '../law/index.js';
import {addDays, addMonths, isProvider, lastDay, lookupOf, type Activity, type Day, type Field, type FieldInSystem, type Lookup, type OpenQuestion, type Recipient, type RecordOfProcessing} from '../record/index.js';
import {findRecord, openRecord} from '../store/index.js';

export interface Mapping {
  readonly fields: number;
  /** A person said what it is, or agreed. */
  readonly confirmed: number;
  /** Only a suggestion so far. */
  readonly suggested: number;
  readonly unmapped: number;
}

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
  readonly organization: string;
  readonly asOf: Day;
  readonly systems: number;
  readonly activities: number;
  readonly recipients: number;
  readonly mapping: Mapping;
  readonly teams: readonly TeamStatus[];
  readonly questions: readonly (OpenQuestion & {readonly overdue: boolean})[];
  /** Activities whose review is overdue; `due` is null where none ever took place. */
  readonly overdueReviews: readonly {readonly activity: string; readonly name: string; readonly team: string | null; readonly due: Day | null}[];
  readonly incompleteRecipients: readonly {readonly recipient: string; readonly name: string; readonly lacks: readonly string[]}[];
  /** Missed ones first, then those of the coming twelve months. */
  readonly deadlines: readonly Deadline[];
}

interface Options {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
}

export async function showStatus({record: named, from, asOf}: Options): Promise<Status> {
  const {folder, record} = await openRecord(await findRecord({record: named, from}));
  return statusOf(record, {folder, asOf, law: lawAsOf(asOf)});
}

function statusOf(record: RecordOfProcessing, {folder, asOf, law}: {readonly folder: string; readonly asOf: Day; readonly law: Law}): Status {
  const lookup = lookupOf(record);
  const usual = law.get('thresholds', 'preceding-12-months').value;
  const reviews = record.activities.filter((activity) => goesOn(activity, asOf)).map((activity) => ({activity, due: reviewDue(activity, usual)}));
  const overdue = reviews.filter(({due}) => due === null || due < asOf);
  return {
    folder,
    organization: record.organization.legalName,
    asOf,
    systems: record.systems.length,
    activities: record.activities.length,
    recipients: record.recipients.length,
    mapping: mappingOf(lookup.fields),
    teams: teamsOf(record, lookup, overdue.map(({activity}) => activity)),
    questions: record.questions.map((question) => ({...question, overdue: question.by !== undefined && question.by < asOf})),
    overdueReviews: overdue.map(({activity, due}) => ({activity: activity.id, name: activity.name, team: activity.team ?? null, due})),
    incompleteRecipients: record.recipients.map((recipient) => ({recipient: recipient.id, name: recipient.name, lacks: lacking(recipient)})).filter(({lacks}) => lacks.length > 0),
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
  const decided = field.personal !== undefined || field.publiclyAvailable !== undefined || field.deidentified !== undefined || field.override !== undefined;
  if (field.elements.length === 0 && !decided) return 'unmapped';
  return field.confirmed !== undefined || field.suggestion === undefined ? 'confirmed' : 'suggested';
}

/** A team's fields are those of its systems and those that its activities use. */
function teamsOf(record: RecordOfProcessing, lookup: Lookup, overdue: readonly Activity[]): readonly TeamStatus[] {
  const names = new Set([...record.activities, ...record.systems].map(({team}) => team ?? null));
  const fields = new Map([...names].map((team) => [team, new Set<FieldInSystem>()]));
  for (const entry of lookup.fields) if (entry.system.team !== undefined) fields.get(entry.system.team)?.add(entry);
  for (const {activity, field} of lookup.uses) fields.get(activity.team ?? null)?.add(field);
  const claimed = new Set([...fields.values()].flatMap((some) => [...some]));
  for (const entry of lookup.fields) if (!claimed.has(entry)) fields.get(null)?.add(entry);
  const teamOfEntity = new Map<string, string | undefined>([...record.activities.map((each) => [`activities/${each.id}`, each.team] as const), ...record.systems.map((each) => [`systems/${each.id}`, each.team] as const)]);
  const teamOfQuestion = ({ask, about}: OpenQuestion): string | null => (ask !== undefined && names.has(ask) ? ask : (teamOfEntity.get(about ?? '') ?? null));
  const ordered = [...names].sort((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1));
  return ordered.map((team) => ({
    team,
    activities: record.activities.filter((activity) => (activity.team ?? null) === team).length,
    ...mappingOf(fields.get(team) ?? []),
    openQuestions: record.questions.filter((question) => teamOfQuestion(question) === team).length,
    overdueReviews: overdue.filter((activity) => (activity.team ?? null) === team).length,
  }));
}

const goesOn = ({status, until}: Activity, asOf: Day): boolean => status !== 'ended' && (until === undefined || lastDay(until) >= asOf);

function reviewDue({review}: Activity, usual: number): Day | null {
  return review?.last === undefined ? null : addMonths(review.last, review.everyMonths ?? usual);
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
  readonly reviews: readonly {readonly activity: Activity; readonly due: Day | null}[];
}

function deadlinesOf(record: RecordOfProcessing, {law, asOf, reviews}: Calendar): readonly Deadline[] {
  const months = law.get('thresholds', 'notice-look-back').value;
  const all: Deadline[] = [
    ...reviews.flatMap(({activity, due}) => (due === null ? [] : [{on: due, what: `Review of "${activity.name}"`, about: `activities/${activity.id}`}])),
    ...record.recipients.flatMap(({id, name, contract}) => (contract?.ends === undefined ? [] : [{on: lastDay(contract.ends), what: `Contract with ${name} ends`, about: `recipients/${id}`}])),
    ...record.questions.flatMap(({id, question, by}) => (by === undefined ? [] : [{on: by, what: `Answer to "${question}"`, about: `questions/${id}`}])),
    ...record.waivers.map(({rule, place, until}) => ({on: until, what: `Waiver of ${rule} for ${place} ends`, about: 'waivers'})),
    ...record.requests.filter(({answered}) => answered === undefined).map(({reference, received, channel}) => {
      const days = law.get('thresholds', channel === 'designated' ? 'shine-the-light-response' : 'shine-the-light-response-elsewhere').value;
      return {on: addDays(received, days), what: `Answer to Shine the Light request ${reference}`, about: `requests/${reference}`};
    }),
    ...record.activities.flatMap((activity) => leaving(activity, months)),
  ];
  // A contract, a row that has left the window or a waiver that has passed is no deadline any more; checks tell what follows from it.
  const open = all.filter(({on, what}) => on <= addMonths(asOf, months) && (on >= asOf || /^(?:Review|Answer)/.test(what)));
  return open.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.what < b.what ? -1 : 1));
}

/** What has ended stays in the lists until a year later. */
function leaving(activity: Activity, months: number): readonly Deadline[] {
  const ended = (activity.discloses ?? []).flatMap(({to, until}) => (until === undefined ? [] : [{on: addDays(addMonths(lastDay(until), months), 1), what: `Disclosure to ${to} leaves the ${months}-month lists`, about: `activities/${activity.id}`}]));
  const whole = activity.until === undefined ? [] : [{on: addDays(addMonths(lastDay(activity.until), months), 1), what: `"${activity.name}" leaves the ${months}-month lists`, about: `activities/${activity.id}`}];
  return [...ended, ...whole];
}
