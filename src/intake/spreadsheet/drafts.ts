/** Entities as rows tell of them, piece by piece, each value with its origin. Ids of what the record knows are found by name. */
import {
  freeId,
  idFromName,
  type Activity,
  type Day,
  type Disclosure,
  type Field,
  type FieldPattern,
  type Note,
  type OpenQuestion,
  type Provenance,
  type Recipient,
  type RecordOfProcessing,
  type System,
  type Use,
} from '../../record/index.js';
import type {Incoming} from '../change.js';
import {fieldNames} from '../field-names.js';
import {nameKey, sameValue} from '../same-value.js';
import type {CellRef} from './row.js';
import {openUse, useKey, type Gathered} from './gathered.js';
import {remarksTooLong, saysTooMuch, SIZE_LIMITS} from './size-limits.js';

export interface Draft {
  readonly id: string;
  /** Whether the record had it before. */
  readonly known: boolean;
  readonly values: Map<string, unknown>;
  readonly provenance: Provenance[];
  readonly notes: Note[];
  /** What lists and notes hold; few drafts have any. */
  seen?: Set<string>;
}

export interface FieldDraft extends Draft {
  /** The pattern that means it alone. */
  readonly pattern: FieldPattern;
  /** Words that were looked through for the kinds of data that it holds. */
  readonly dataSaid: Set<string>;
}

export interface SystemDraft extends Draft {
  readonly fields: Map<string, FieldDraft>;
  /** By dataset and name: found without their key being made for every row. */
  readonly byName: Map<string, Map<string, FieldDraft>>;
}

export interface ActivityDraft extends Draft {
  readonly uses: Map<string, Gathered<Use>>;
  readonly discloses: Map<string, Gathered<Disclosure>>;
}

export interface Origin {
  readonly hash: string;
  readonly by: string;
  readonly on: Day;
}

export interface Drafts {
  readonly systems: ReadonlyMap<string, SystemDraft>;
  readonly activities: ReadonlyMap<string, ActivityDraft>;
  readonly recipients: ReadonlyMap<string, Draft>;
  system(name: string, ref?: CellRef): SystemDraft;
  activity(name: string, ref: CellRef): ActivityDraft;
  recipient(name: string, ref: CellRef, alsoNamed?: string): Draft;
  field(system: SystemDraft, dataset: string, name: string, ref: CellRef): FieldDraft;
  /** Name of the field that a wording means, where the wording itself can be none. */
  fieldName(system: SystemDraft, dataset: string, wording: string, fallback: string): string;
  /** False where something else was said before. */
  put(draft: Draft, property: string, value: unknown, ref: CellRef): boolean;
  /** Grows a list by what it lacks. */
  add(draft: Draft, property: string, items: readonly unknown[], ref: CellRef): void;
  /** Adds fields to a use or a disclosure. Throws UserProblem where a file says more of fields than any record holds. */
  gather(activity: ActivityDraft, entry: {readonly fields: Set<FieldPattern>}, fields: readonly FieldPattern[], row: string): void;
  /** Adds fields to the use of the same sources, retention and dates, or to one that only named their system. */
  use(
    activity: ActivityDraft,
    use: Use,
    refs: {
      readonly row: string;
      readonly system?: CellRef | undefined;
      readonly fields?: CellRef | undefined;
      readonly from?: CellRef | undefined;
    },
  ): void;
  /** The system that an activity uses without a word of its fields, if it is one. */
  openSystem(activity: ActivityDraft): SystemDraft | undefined;
  /** Notes where a value deep in a list comes from. */
  trace(draft: Draft, of: string, ref: CellRef): void;
  /** Keeps a cell word for word; the same remark once. */
  note(draft: Draft, ref: CellRef): void;
  /** Leaves a question about it to whoever knows. Asked once: not again where the record holds the cell as a note. */
  ask(about: Draft, what: string, question: string, ref: CellRef): void;
  incoming(): Incoming;
}

export const UNPLACED = {id: 'unplaced', name: 'Unplaced', description: 'Data that registers name without saying where it lies'} as const;

type Kind = 'systems' | 'activities' | 'recipients';

export function openDrafts(record: RecordOfProcessing, origin: Origin): Drafts {
  const systems = new Map<string, SystemDraft>();
  const activities = new Map<string, ActivityDraft>();
  const recipients = new Map<string, Draft>();
  const questions = new Map<string, OpenQuestion>();
  const ids: Readonly<Record<Kind, Map<string, string>>> = {systems: new Map(), activities: new Map(), recipients: new Map()};
  const taken: Readonly<Record<Kind, Set<string>>> = {systems: new Set([UNPLACED.id]), activities: new Set(), recipients: new Set()};
  const know = (kind: Kind, name: string | undefined, id: string): void => {
    if (name !== undefined && !ids[kind].has(nameKey(name))) ids[kind].set(nameKey(name), id);
    taken[kind].add(id);
  };
  for (const kind of ['systems', 'activities', 'recipients'] as const) for (const {id, name} of record[kind]) know(kind, name, id);
  for (const {id, tradeName} of record.recipients) know('recipients', tradeName, id);
  know('systems', UNPLACED.name, UNPLACED.id);

  const stands = new Map<string, string>(
    (['systems', 'activities', 'recipients'] as const).flatMap((kind) =>
      record[kind].map(({id, name}) => [`${kind}/${id}`, name] as const),
    ),
  );
  const idOf = (kind: Kind, name: string, fallback: string): string => {
    // An id of the record is a name too; one that this file only led to is nobody's word.
    const known = ids[kind].get(nameKey(name)) ?? (stands.has(`${kind}/${name}`) ? name : undefined);
    if (known !== undefined) return known;
    const id = freeId(idFromName(name, fallback), taken[kind]);
    know(kind, name, id);
    return id;
  };
  const blank = (kind: Kind, id: string): Draft => ({
    id,
    known: stands.has(`${kind}/${id}`),
    values: new Map(),
    provenance: [],
    notes: [],
  });
  const source = (of: string, ref: CellRef): Provenance => ({of, means: 'import', at: ref.at, ...origin, ...computed(ref)});

  const put: Drafts['put'] = (draft, property, value, ref) => {
    if (draft.values.has(property)) return sameValue(draft.values.get(property), value);
    draft.values.set(property, value);
    draft.provenance.push(source(property, ref));
    return true;
  };
  const named = <Made extends Draft>(kind: Kind, made: Made, name: string, ref: CellRef | undefined): Made => {
    // Mentioned by its id or trade name: the record's name stands.
    const known = stands.get(`${kind}/${made.id}`);
    if (known !== undefined) made.values.set('name', known);
    else if (ref) put(made, 'name', name, ref);
    else made.values.set('name', name);
    return made;
  };

  const namers = new Map<string, (wording: string) => string>();
  // The list that each property was grown by last: rows below each other say the same.
  const grownBy = new Map<string, Map<Draft, readonly unknown[]>>();

  let fields = 0;
  let mentions = 0;
  const gathered = new Map<ActivityDraft, number>();
  const gather: Drafts['gather'] = (activity, {fields: set}, said, row) => {
    mentions += said.length;
    const before = set.size;
    for (const field of said) set.add(field);
    const many = (gathered.get(activity) ?? 0) + set.size - before;
    gathered.set(activity, many);
    if (many > SIZE_LIMITS.fieldsOfActivity) {
      throw saysTooMuch(
        row,
        `The file says of the activity "${String(activity.values.get('name')).slice(0, 60)}" which fields it uses or discloses`,
        SIZE_LIMITS.fieldsOfActivity,
      );
    }
    if (mentions > SIZE_LIMITS.mentions) throw saysTooMuch(row, 'The file says which fields are used or disclosed', SIZE_LIMITS.mentions);
  };

  return {
    systems,
    activities,
    recipients,
    put,
    gather,
    fieldName({id}, dataset, wording, fallback) {
      const key = `${id}.${dataset}`;
      const known =
        namers.get(key) ??
        fieldNames(
          (record.systems.find((system) => system.id === id)?.fields ?? []).filter((field) => field.dataset === dataset),
          fallback,
        );
      namers.set(key, known);
      return known(wording);
    },
    system(name, ref) {
      const id = idOf('systems', name, 'system');
      const known = systems.get(id);
      if (known) return known;
      const made = named('systems', {...blank('systems', id), fields: new Map(), byName: new Map()}, name, ref);
      if (id === UNPLACED.id) made.values.set('description', UNPLACED.description);
      systems.set(id, made);
      return made;
    },
    activity(name, ref) {
      const id = idOf('activities', name, 'activity');
      const known = activities.get(id);
      if (known) return known;
      const made = named('activities', {...blank('activities', id), uses: new Map(), discloses: new Map()}, name, ref);
      activities.set(id, made);
      return made;
    },
    recipient(name, ref, alsoNamed) {
      const id = idOf('recipients', ids.recipients.has(nameKey(name)) ? name : (alsoNamed ?? name), 'recipient');
      know('recipients', name, id);
      if (alsoNamed !== undefined) know('recipients', alsoNamed, id);
      const known = recipients.get(id);
      if (known) return known;
      const made =
        alsoNamed !== undefined && nameKey(alsoNamed) !== nameKey(name)
          ? blank('recipients', id)
          : named('recipients', blank('recipients', id), name, ref);
      if (!made.values.has('name')) put(made, 'name', name, ref);
      recipients.set(id, made);
      return made;
    },
    field(system, dataset, name, ref) {
      const ofDataset = system.byName.get(dataset) ?? new Map<string, FieldDraft>();
      const sameName = ofDataset.get(name);
      if (sameName) return sameName;
      const id = `${dataset}.${name}`;
      const known = system.fields.get(id);
      if (known) return known;
      if (++fields > SIZE_LIMITS.fields) throw saysTooMuch(ref.at, 'The file names fields', SIZE_LIMITS.fields);
      const pattern = `${system.id}.${id}` as FieldPattern;
      const made: FieldDraft = {id, pattern, dataSaid: new Set(), known: false, values: new Map(), provenance: [], notes: []};
      made.values.set('dataset', dataset);
      put(made, 'name', name, ref);
      system.fields.set(id, made);
      system.byName.set(dataset, ofDataset.set(name, made));
      return made;
    },
    add(draft, property, items, ref) {
      const grown = grownBy.get(property) ?? new Map<Draft, readonly unknown[]>();
      if (grown.get(draft) === items) return;
      grownBy.set(property, grown.set(draft, items));
      const list = (draft.values.get(property) ?? []) as unknown[];
      for (const item of items) {
        const key = `${property}\u0001${JSON.stringify(item)}`;
        if (!isFirst(draft, key)) continue;
        draft.provenance.push(source(`${property}.${list.length}`, ref));
        list.push(item);
      }
      draft.values.set(property, list);
    },
    use(activity, use, refs) {
      const {fields, ...rest} = use;
      const key = useKey(rest);
      const known = activity.uses.get(key) ?? openUse(activity.uses, use);
      if (known) {
        gather(activity, known, fields, refs.row);
        return;
      }
      const index = activity.uses.size;
      const made = {...use, fields: new Set<FieldPattern>()};
      activity.uses.set(key, made);
      gather(activity, made, fields, refs.row);
      if (refs.system && use.system !== undefined) activity.provenance.push(source(`uses.${index}.system`, refs.system));
      if (refs.fields && fields.length > 0) activity.provenance.push(source(`uses.${index}.fields`, refs.fields));
      if (refs.from && use.from) activity.provenance.push(source(`uses.${index}.from`, refs.from));
    },
    openSystem(activity) {
      let only: string | undefined;
      for (const {system} of activity.uses.values()) {
        if (system !== undefined && only !== undefined) return undefined;
        only ??= system;
      }
      return only === undefined ? undefined : systems.get(only);
    },
    trace(draft, of, ref) {
      draft.provenance.push(source(of, ref));
    },
    note(draft, {heading, label = heading, text, at}) {
      const key = `${label}\u0001${text}`;
      if (!isFirst(draft, key)) return;
      draft.notes.push({text, ...(label === '' ? {} : {label}), at});
    },
    ask(about, what, question, {heading, text}) {
      const kind = (['activities', 'systems', 'recipients'] as const).find(
        (each) => ({systems, activities, recipients})[each].get(about.id) === about,
      );
      if (kind === undefined) return;
      const known: {readonly notes?: readonly Note[]} | undefined = record[kind].find(({id}) => id === about.id);
      if (known?.notes?.some((note) => note.text === text && (note.label ?? '') === heading)) return;
      const words = `${String(about.values.get('name'))}: ${question}`;
      const id = freeId(idFromName(`${about.id} ${what}`), {
        has: (each) => (questions.get(each) ?? record.questions.find((asked) => asked.id === each) ?? {question: words}).question !== words,
      });
      const whom = about.values.get('owner') ?? about.values.get('team');
      questions.set(id, {
        id,
        question: words,
        about: `${kind}/${about.id}`,
        ...(typeof whom === 'string' ? {ask: whom} : {}),
        since: origin.on,
      });
    },
    incoming: () => ({
      systems: [...systems.values()].map(
        (system) => ({...entityOf(system), fields: [...system.fields.values()].map(fieldOf)}) as unknown as System,
      ),
      activities: [...activities.values()].map(activityOf),
      recipients: [...recipients.values()].map((draft) => entityOf(draft) as unknown as Recipient),
      ...(questions.size > 0 ? {questions: [...questions.values()]} : {}),
    }),
  };
}

function isFirst(draft: Draft, key: string): boolean {
  const seen = (draft.seen ??= new Set());
  return seen.size < seen.add(key).size;
}

/** Nothing is evaluated: a formula's cell says what its program computed last. */
function computed({cell}: CellRef): Pick<Provenance, 'because'> {
  return typeof cell === 'string' || cell.formula === undefined
    ? {}
    : {because: `The last value of the formula =${cell.formula.slice(0, 200)}`};
}

function entityOf({id, values, notes, provenance}: Draft): object {
  return {id, ...Object.fromEntries(values), ...(notes.length > 0 ? {notes} : {}), provenance};
}

function fieldOf({values, notes, provenance}: Draft): Field {
  const remarks = notes.map(({label, text}) => (label === undefined ? text : `${label}: ${text}`)).join('; ');
  // They stand in one cell of the record's table.
  if (remarks.length > SIZE_LIMITS.cellCharacters) {
    throw remarksTooLong(notes, String(values.get('label') ?? values.get('name')), remarks.length);
  }
  return {elements: [], ...Object.fromEntries(values), ...(remarks === '' ? {} : {notes: remarks}), provenance} as unknown as Field;
}

function activityOf(draft: ActivityDraft): Activity {
  const listed = (entry: Gathered<Use> | Gathered<Disclosure>): object => ({...entry, fields: [...entry.fields]});
  const uses = [...draft.uses.values()].map(listed);
  const discloses = [...draft.discloses.values()].map(listed);
  return {...entityOf(draft), ...(uses.length > 0 ? {uses} : {}), ...(discloses.length > 0 ? {discloses} : {})} as unknown as Activity;
}
