/**
 * What the organization did with personal information in the window, category by category: each use and disclosure of a field
 * that carries the category, and how sure that is.
 */
import type {Category, Law, Letter, Limb, LimbId, PeopleId} from '../../law/index.js';
import {
  isPersonal,
  lettersOfField,
  lookupOf,
  overlaps,
  type Activity,
  type DisclosureOfField,
  type FieldInSystem,
  type FieldLetter,
  type Lookup,
  type RecordOfProcessing,
  type UseOfField,
  type Window,
} from '../../record/index.js';
import {judgeTransfer, type JudgedTransfer} from '../transfers.js';
import {grouped, plural} from '../wording.js';

/** `sure`: stated by a person. `unconfirmed`: a suggestion nobody confirmed. `depends`: hangs on a fact that nobody has stated. */
export type Certainty = 'sure' | 'unconfirmed' | 'depends';

export interface UseInstance extends UseOfField {
  readonly letter: FieldLetter;
  readonly certainty: Certainty;
}

export interface DisclosureInstance extends DisclosureOfField {
  readonly letter: FieldLetter;
  readonly certainty: Certainty;
  readonly transfer: JudgedTransfer;
}

/** A category A–K, or a limb of L. */
export interface Practice {
  readonly key: string;
  readonly category: Category;
  readonly limb?: Limb;
  readonly uses: readonly UseInstance[];
  readonly disclosures: readonly DisclosureInstance[];
  /** Fields that lie in a system of today's, while no activity says what they are for. */
  readonly idle: readonly FieldInSystem[];
}

export interface Practices {
  readonly rows: readonly Practice[];
  readonly lookup: Lookup;
  /** Activities that the report covers. */
  readonly activities: readonly Activity[];
  /** Left out because they have not begun. */
  readonly planned: readonly Activity[];
  /** Uses of a field that is personal information, in the window; each once. */
  readonly uses: readonly UseOfField[];
  readonly disclosures: readonly DisclosureOfField[];
  readonly excluded: readonly {readonly field: FieldInSystem; readonly because: Exclusion}[];
  /** Fields in use that nobody has linked to an element. */
  readonly unmapped: readonly FieldInSystem[];
}

export type Exclusion = 'exempt' | 'not-personal' | 'public' | 'deidentified';

interface Options {
  readonly window: Window;
  readonly people?: PeopleId | undefined;
}

export function practicesIn(record: RecordOfProcessing, law: Law, {window, people}: Options): Practices {
  const inScope = record.activities.filter((activity) => people === undefined || activity.people === undefined || activity.people.includes(people));
  const planned = inScope.filter(({status}) => status === 'planned');
  const activities = inScope.filter(({status}) => status !== 'planned');
  const lookup = lookupOf({...record, activities});
  const exclusions = new Map<FieldInSystem, Exclusion | undefined>(lookup.fields.map((field) => [field, exclusionOf(field, law)]));
  const included = <T extends {readonly field: FieldInSystem}>(entries: readonly T[]): readonly T[] => entries.filter(({field}) => exclusions.get(field) === undefined);

  const uses = included(lookup.usesIn(window));
  const disclosures = included(lookup.disclosuresIn(window));
  const letters = lettersWithin(law, record);
  const useInstances = grouped(
    uses.flatMap((use) => letters(use.field, use.activity).map((letter): UseInstance => ({...use, letter, certainty: certaintyOf(letter, use.field)}))),
    ({letter}) => keyOf(letter),
  );
  const disclosureInstances = grouped(
    disclosures.flatMap((disclosure) =>
      letters(disclosure.field, disclosure.activity).map((letter): DisclosureInstance => ({...disclosure, letter, certainty: certaintyOf(letter, disclosure.field), transfer: judgeTransfer(disclosure.disclosure, disclosure.recipient)})),
    ),
    ({letter}) => keyOf(letter),
  );
  // Judged on all activities, also those about other people: what any of them uses is not idle.
  const used = new Set((people === undefined ? lookup : lookupOf(record)).uses.map(({field: {id}}) => id));
  const idle = grouped(
    included(lookup.fields.filter((field) => !used.has(field.id) && overlaps(field.system, window)).map((field) => ({field}))).flatMap(({field}) =>
      [...new Set(letters(field, undefined).map(keyOf))].map((key) => ({field, key})),
    ),
    ({key}) => key,
  );

  const rows = rowsOf(law, new Set([...useInstances.keys(), ...disclosureInstances.keys(), ...idle.keys()])).map((row) => ({
    ...row,
    uses: useInstances.get(row.key) ?? [],
    disclosures: disclosureInstances.get(row.key) ?? [],
    idle: (idle.get(row.key) ?? []).map(({field}) => field),
  }));
  const excluded = [...exclusions].flatMap(([field, because]) => (because === undefined ? [] : [{field, because}]));
  return {rows, lookup, activities, planned, uses, disclosures, excluded, unmapped: unmappedIn([...uses, ...disclosures])};
}

/** Categories in the law's order, L once for each limb, and L by itself only where somebody put it on a field without a limb. */
function rowsOf(law: Law, found: ReadonlySet<string>): readonly Omit<Practice, 'uses' | 'disclosures' | 'idle'>[] {
  return law.all('categories').flatMap((category) => {
    if (category.id !== 'L') return [{key: category.id, category}];
    const limbs = law.all('limbs').map((limb) => ({key: rowKey('L', limb.id), category, limb}));
    return found.has('L') ? [...limbs, {key: 'L', category}] : limbs;
  });
}

const rowKey = (letter: Letter, limb: LimbId | undefined): string => (limb === undefined ? letter : `${letter}:${limb}`);
const keyOf = ({letter, limb}: FieldLetter): string => rowKey(letter, limb);

function lettersWithin(law: Law, {organization}: RecordOfProcessing): (field: FieldInSystem, activity: Activity | undefined) => readonly FieldLetter[] {
  return ({field}, activity) => lettersOfField(field, {law, organization, ...(activity ? {activity} : {})});
}

function certaintyOf({state}: FieldLetter, {field}: FieldInSystem): Certainty {
  if (state === 'override') return 'sure';
  if (state === 'depends') return 'depends';
  return field.suggestion && !field.confirmed ? 'unconfirmed' : 'sure';
}

function exclusionOf({field}: FieldInSystem, law: Law): Exclusion | undefined {
  if (field.personal === 'not-personal') return 'not-personal';
  if (field.publiclyAvailable !== undefined) return 'public';
  if (!isPersonal(field)) return 'deidentified';
  // An exemption that has lapsed, such as the one for employees' data, is not in force and excludes nothing.
  // One that switches off some rights only leaves the duty to disclose.
  const exemption = field.exemption === undefined ? undefined : law.find('exemptions', field.exemption);
  return exemption && exemption.partly !== true ? 'exempt' : undefined;
}

function unmappedIn(entries: readonly {readonly field: FieldInSystem}[]): readonly FieldInSystem[] {
  return [...new Set(entries.map(({field}) => field))].filter(({field}) => field.elements.length === 0 && !field.override);
}

/** Why a NO is none yet: reasons for which something may be missing from the lists. Empty where everything in use is mapped. */
export function gapsIn({activities, unmapped}: Practices): readonly string[] {
  const silent = activities.filter(({uses}) => (uses ?? []).length === 0).length;
  return [
    ...(activities.length === 0 ? ['no activity is recorded'] : []),
    ...(unmapped.length === 0 ? [] : [`${plural(unmapped.length, 'field')} in use ${unmapped.length === 1 ? 'has' : 'have'} no data element`]),
    ...(silent === 0 ? [] : [`${plural(silent, 'activity names', 'activities name')} no fields`]),
  ];
}

export type Verdict = 'yes' | 'unconfirmed' | 'depends' | 'held' | 'no';

/** The best that is known of a category. */
export function verdictOf({uses, idle}: Pick<Practice, 'uses' | 'idle'>): Verdict {
  return strongest(uses) ?? (idle.length > 0 ? 'held' : 'no');
}

export function strongest(instances: readonly {readonly certainty: Certainty}[]): 'yes' | 'unconfirmed' | 'depends' | undefined {
  if (instances.some(({certainty}) => certainty === 'sure')) return 'yes';
  if (instances.some(({certainty}) => certainty === 'unconfirmed')) return 'unconfirmed';
  return instances.length > 0 ? 'depends' : undefined;
}
