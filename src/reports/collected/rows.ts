/** What was done in the window, category by category: each use and disclosure of a field that carries the category. */
import type {Category, Law, Limb, PeopleId} from '../../law/index.js';
import {
  doubtsWhether,
  grouped,
  idleByLetter,
  letterKey,
  practiceIn,
  type Certainty,
  type FieldInSystem,
  type Practice,
  type RecordOfProcessing,
  type Transfer,
  type TransferOfLetter,
  type UseOfLetter,
  type Window,
} from '../../record/index.js';

/** A category A–K, or a limb of L. */
export interface CategoryPractice {
  readonly key: string;
  readonly category: Category;
  readonly limb?: Limb;
  readonly uses: readonly UseOfLetter[];
  readonly disclosures: readonly TransferOfLetter[];
  /** Fields that lie in a system of today's, while no activity says what they are for. */
  readonly idle: readonly FieldInSystem[];
}

export interface PracticeByCategory extends Practice {
  readonly rows: readonly CategoryPractice[];
}

interface Options {
  readonly window: Window;
  readonly people?: PeopleId | undefined;
}

export function practiceByCategory(record: RecordOfProcessing, law: Law, {window, people}: Options): PracticeByCategory {
  const practice = practiceIn(record, law, {window, people: people === undefined ? undefined : [people]});
  const uses = grouped(practice.collected, ({letter: {letter, limb}}) => letterKey(letter, limb));
  const disclosures = grouped(practice.transferred, ({letter: {letter, limb}}) => letterKey(letter, limb));
  const idle = idleByLetter(practice);
  const found = new Set([...uses.keys(), ...disclosures.keys(), ...idle.keys()]);
  const rows = rowsOf(law, found).map((row) => ({
    ...row,
    uses: uses.get(row.key) ?? [],
    disclosures: disclosures.get(row.key) ?? [],
    idle: idle.get(row.key) ?? [],
  }));
  return {...practice, rows};
}

/** Categories in the law's order, L once for each limb, and L by itself only where somebody put it on a field without a limb. */
function rowsOf(law: Law, found: ReadonlySet<string>): readonly Omit<CategoryPractice, 'uses' | 'disclosures' | 'idle'>[] {
  return law.all('categories').flatMap((category) => {
    if (category.id !== 'L') return [{key: category.id, category}];
    const limbs = law.all('limbs').map((limb) => ({key: letterKey('L', limb.id), category, limb}));
    return found.has('L') ? [...limbs, {key: 'L', category}] : limbs;
  });
}

export type Verdict = 'yes' | 'unconfirmed' | 'depends' | 'held' | 'no';

/** The best that is known of a category. */
export function verdictOf({uses, idle}: Pick<CategoryPractice, 'uses' | 'idle'>): Verdict {
  return strongest(uses) ?? (idle.length > 0 ? 'held' : 'no');
}

export function strongest(instances: readonly {readonly certainty: Certainty}[]): 'yes' | 'unconfirmed' | 'depends' | undefined {
  if (instances.some(({certainty}) => certainty === 'sure')) return 'yes';
  if (instances.some(({certainty}) => certainty === 'unconfirmed')) return 'unconfirmed';
  return instances.length > 0 ? 'depends' : undefined;
}

/** What a list counts of the disclosures of a row, and what nobody can say of the others. */
export interface Sent {
  readonly sure: readonly TransferOfLetter[];
  /** Of none of these is it settled that it does not belong there. */
  readonly open: readonly TransferOfLetter[];
}

export function sentOf(disclosures: readonly TransferOfLetter[], ...kinds: readonly Transfer[]): Sent {
  const sure = sentAs(disclosures, ...kinds);
  return {sure, open: disclosures.filter((entry) => !sure.includes(entry) && doubtsWhether(entry, ...kinds).length > 0)};
}

export const isNone = ({sure, open}: Sent): boolean => sure.length + open.length === 0;

/** Silence is no NO: what is not settled, or hangs on an unknown fact, is not known. */
export function sentVerdict({sure, open}: Sent): 'yes' | 'unconfirmed' | 'unknown' | 'no' {
  const best = strongest(sure);
  if (best === 'yes' || best === 'unconfirmed') return best;
  return best === 'depends' || open.length > 0 ? 'unknown' : 'no';
}

export const sentAs = (instances: readonly TransferOfLetter[], ...kinds: readonly Transfer[]): readonly TransferOfLetter[] =>
  instances.filter(({transfer}) => transfer.is.some((kind) => kinds.includes(kind)));
