/** Sources that disagree: what is decided about it, and the open question that stands until somebody has. */
import {
  freeId,
  idFromName,
  originWords,
  type Day,
  type DisputedValue,
  type OpenQuestion,
  type Provenance,
  type RecordOfProcessing,
} from '../record/index.js';
import {apply} from './apply.js';
import type {Change, EntityPath, Incoming, PropertyChange} from './change.js';
import {decidedAgainst, disputed, wordsOf} from './decided.js';
import {entityFinder, type Found} from './entity-at.js';

export interface Conflict extends PropertyChange {
  readonly entity: EntityPath;
  readonly title: string;
}

/** What is still disputed; questions are worded anew and disputed by nobody. */
export function conflictsIn(changes: readonly Change[]): readonly Conflict[] {
  return changes.flatMap(({op, entity, title, properties}) =>
    op !== 'conflict' || entity.startsWith('questions/')
      ? []
      : properties.filter(({decided}) => decided !== true).map((property) => ({...property, entity, title})),
  );
}

/** Tells one conflict from all others of a change list. */
export const conflictKey = ({entity, property, before, after}: Pick<Conflict, 'entity' | 'property' | 'before' | 'after'>): string =>
  JSON.stringify([entity, property, before, after]);

/** What a person said of a conflict that was shown. */
export interface Decision {
  readonly conflict: Conflict;
  readonly word: 'keep' | 'take';
}

/** The change list with what a person decided kept beside the values: the source that lost asks nobody again. */
export function withDecisions(
  record: RecordOfProcessing,
  changes: readonly Change[],
  decisions: readonly Decision[],
  {by, on}: {readonly by: string; readonly on: Day},
): readonly Change[] {
  const kept = new Set(decisions.filter(({word}) => word === 'keep').map(({conflict}) => conflictKey(conflict)));
  const marked = changes.map((change) =>
    change.op !== 'conflict'
      ? change
      : {
          ...change,
          properties: change.properties.map((property) =>
            kept.has(conflictKey({...property, entity: change.entity})) ? {...property, decided: true as const} : property,
          ),
        },
  );
  return withOrigins(
    record,
    marked,
    decisions.map(({conflict: {entity, title, property, item, before, after, from}, word}) => ({
      entity,
      title,
      origin: {
        ...((word === 'keep' ? from?.after : from?.before) ?? {means: 'import'}),
        of: disputed(property, item),
        because: decidedAgainst(wordsOf(word === 'keep' ? after : before)),
        confirmedBy: by,
        confirmedOn: on,
      },
    })),
  );
}

interface Added {
  readonly entity: EntityPath;
  readonly title: string;
  readonly origin: Provenance;
}

function withOrigins(record: RecordOfProcessing, changes: readonly Change[], added: readonly Added[]): readonly Change[] {
  if (added.length === 0) return changes;
  const applied = entityFinder(apply(record, changes));
  const byEntity = new Map<EntityPath, Added[]>();
  for (const each of added) byEntity.set(each.entity, [...(byEntity.get(each.entity) ?? []), each]);
  const more = [...byEntity].map(([entity, all]): Change => ({
    op: 'change',
    entity,
    title: all[0]?.title ?? entity,
    properties: [{property: 'provenance', after: [...(applied(entity)?.provenance ?? []), ...all.map(({origin}) => origin)]}],
  }));
  return [...changes, ...more];
}

const MOST_QUESTIONS = 500;
const NOTHING = {organization: {}, systems: [], activities: [], recipients: [], questions: []};

/**
 * The change list with its conflicts as open questions, each once, and with those settled that are no dispute any more: the record's
 * word is another by now, the source that said otherwise has come to agree, or a person has answered in an interview.
 */
export function withDisputes(
  record: RecordOfProcessing,
  incoming: Incoming,
  changes: readonly Change[],
  {by, on}: {readonly by: string; readonly on: Day},
): readonly Change[] {
  const conflicts = conflictsIn(changes);
  const open = record.questions.filter((question) => question.conflict !== undefined);
  if (conflicts.length === 0 && open.length === 0) return changes;
  const after = apply(record, changes);
  const found = entityFinder(after);
  const said = entityFinder({...NOTHING, ...incoming} as RecordOfProcessing);
  const taken = new Set(after.questions.map(({id}) => id));
  const asked = new Set<string>();
  const questions: Change[] = [];
  for (const conflict of conflicts) {
    if (questions.length === MOST_QUESTIONS) break;
    const dispute = disputeOf(conflict, found);
    const known = open.find((question) => !asked.has(question.id) && isSame(question, conflict.entity, dispute));
    const id =
      known?.id ??
      freeId(idFromName(`${conflict.entity.replace(/^[^/]*\//, '').replaceAll('.', ' ')} ${conflict.property} conflict`), taken);
    taken.add(id);
    asked.add(id);
    const question = questionOf(id, conflict, dispute, {found, since: known?.since ?? on});
    if (known === undefined) {
      questions.push({op: 'add', entity: `questions/${id}`, title: question.question, properties: propertiesOf(question)});
    } else if (known.conflict === undefined || !saysTheSame(known.conflict, dispute)) {
      const properties = propertiesOf(question).filter(({property}) => property === 'question' || property === 'conflict');
      questions.push({op: 'change', entity: `questions/${id}`, title: question.question, properties});
    }
  }
  const disputedNow = new Set(conflicts.map(({entity, property}) => `${entity} ${property}`));
  const decisions: Added[] = [];
  for (const question of open) {
    if (asked.has(question.id)) continue;
    const settled = howSettled(question, {found, said, disputedNow});
    if (settled === undefined) continue;
    questions.push({op: 'remove', entity: `questions/${question.id}`, title: question.question, properties: []});
    if (settled === 'answered') decisions.push(decisionOn(question, {found, by, on}));
  }
  return withOrigins(record, [...changes, ...questions], decisions);
}

const propertiesOf = ({id: _, ...question}: OpenQuestion): readonly PropertyChange[] =>
  Object.entries(question).map(([property, after]) => ({property, after: after as unknown}));

type Finder = (entity: EntityPath) => Found | undefined;

function disputeOf({entity, property, item, before, after, from}: Conflict, found: Finder): DisputedValue {
  const value = found(entity)?.[property];
  const standing = item === undefined ? value : Array.isArray(value) ? (value as readonly unknown[])[item] : undefined;
  return {
    property,
    kept: wordsOf(standing ?? before),
    ...(from?.before === undefined ? {} : {keptFrom: originWords(from.before)}),
    other: wordsOf(after),
    ...(from?.after === undefined ? {} : {otherFrom: originWords(from.after)}),
  };
}

/** A question of the same two sides, whatever the other one says by now. */
const isSame = ({about, conflict}: OpenQuestion, entity: EntityPath, dispute: DisputedValue): boolean =>
  about === entity &&
  conflict?.property === dispute.property &&
  sourceOf(conflict.otherFrom) === sourceOf(dispute.otherFrom) &&
  stillSays(conflict.kept, dispute.kept);

function questionOf(
  id: string,
  {entity, title, property, from}: Conflict,
  dispute: DisputedValue,
  {found, since}: {readonly found: Finder; readonly since: Day},
): OpenQuestion {
  const place = (where: string | undefined): string => (where === undefined ? '' : ` (${where})`);
  const whom = whomToAsk(entity, found) ?? from?.before?.by;
  return {
    id,
    question: `${title}, ${property.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: the record says ${quoted(dispute.kept)}${place(dispute.keptFrom)}, another source says ${quoted(dispute.other)}${place(dispute.otherFrom)}. Which is right?`,
    about: entity,
    ...(whom === undefined ? {} : {ask: whom}),
    since,
    conflict: dispute,
  };
}

function whomToAsk(entity: EntityPath, found: Finder): string | undefined {
  const about = entity.startsWith('fields/') ? `systems/${entity.slice('fields/'.length).split('.')[0] ?? ''}` : entity;
  const {owner, team} = found(about) ?? {};
  return [owner, team].find((whom): whom is string => typeof whom === 'string');
}

/** Undefined while the dispute goes on; `answered` where a person has spoken and the record's word stands. */
function howSettled(
  {about = '', conflict}: OpenQuestion,
  {found, said, disputedNow}: {readonly found: Finder; readonly said: Finder; readonly disputedNow: ReadonlySet<string>},
): 'gone' | 'answered' | 'agreed' | undefined {
  if (conflict === undefined) return undefined;
  const value = found(about)?.[conflict.property];
  const words = Array.isArray(value) ? [value, ...(value as readonly unknown[])].map(wordsOf) : [wordsOf(value)];
  if (!words.some((each) => stillSays(conflict.kept, each))) return 'gone';
  const {property} = conflict;
  if (disputedNow.has(`${about} ${property}`)) return undefined;
  const origins = (said(about)?.provenance ?? []).filter(({of}) => of === property || of.startsWith(`${property}.`));
  if (!Array.isArray(value) && origins.some(({means}) => means === 'interview') && said(about)?.[property] !== undefined) return 'answered';
  return origins.some((origin) => sourceOf(originWords(origin)) === sourceOf(conflict.otherFrom)) ? 'agreed' : undefined;
}

function decisionOn(
  {about = '', conflict, question}: OpenQuestion,
  {found, by, on}: {readonly found: Finder; readonly by: string; readonly on: Day},
): Added {
  const item = found(about);
  return {
    entity: about,
    title: typeof item?.name === 'string' ? item.name : question,
    origin: {
      of: conflict?.property ?? '',
      means: 'import',
      ...(conflict?.otherFrom === undefined ? {} : {at: conflict.otherFrom}),
      because: decidedAgainst(conflict?.other ?? ''),
      confirmedBy: by,
      confirmedOn: on,
    },
  };
}

/** Whether every part of the earlier words stands in the later ones: a value that was told more fully is still the same word. */
const stillSays = (kept: string, now: string): boolean => kept.split(', ').every((part) => now.includes(part));

/** Whatever order the parts of both words stand in: what a list grew by stands last until it is written and read again. */
function saysTheSame(known: DisputedValue, now: DisputedValue): boolean {
  const parts = (words: string | undefined): string => [...(words ?? '').split(', ')].sort().join();
  return (['property', 'kept', 'keptFrom', 'other', 'otherFrom'] as const).every((side) => parts(known[side]) === parts(now[side]));
}

/** Marks that need no others around them in YAML. */
const quoted = (words: string): string => (words.includes('"') ? words.replace(/"([^"]*)"/g, '“$1”') : `“${words}”`);

/** The file of a place, or the kind of source: `register.csv`, `interview`. */
const sourceOf = (words = ''): string => (words.split(/#| with | on \d{4}-/)[0] ?? '').replace(/(?::\d+){1,2}$/, '');
