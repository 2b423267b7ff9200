/** What a whole system is about, told by its own name and its tables: patients, people at work, students, or accounts and loans. */
import type {Domain, Topic} from '../lexicon/known.js';
import type {Lexicon} from '../lexicon/lexicon.js';
import type {Words} from '../lexicon/words.js';
import type {Columns} from './columns.js';
import {scopeOf} from './scope.js';

const DOMAIN_OF: Readonly<Partial<Record<Topic, Domain>>> = {
  patient: 'health',
  health: 'health',
  employee: 'work',
  employment: 'work',
  applicant: 'work',
  recruiting: 'work',
  student: 'school',
  schoolwork: 'school',
  bank: 'finance',
  loan: 'finance',
};

/** What systems of all kinds have tables about: as many of them speak against any domain. */
const OF_ANY = new Set<Topic>(['customer', 'purchase', 'card', 'position', 'device', 'activity', 'session']);

/** Columns of a table that are looked at where its name says nothing. */
const MOST_COLUMNS = 60;
const LONGEST_KEY = 3;
/** A system is about one thing if no other has half as many tables. */
const LEAD = 2;

export interface SystemNames {
  readonly dataset?: string | undefined;
  /** Tables by their names, with their columns. */
  readonly tables: ReadonlyMap<string | undefined, () => Columns>;
}

export function domainOf({dataset, tables}: SystemNames, lexicon: Lexicon): Domain | undefined {
  const votes = new Map<Domain | 'any', number>();
  const vote = (domain: Domain | 'any' | undefined): void => {
    if (domain !== undefined) votes.set(domain, (votes.get(domain) ?? 0) + 1);
  };
  if (dataset !== undefined) vote(aboutOf(lexicon.words(dataset)) ?? toldBy(dataset, lexicon));
  for (const [table, columns] of tables) {
    if (table !== undefined) vote(toldBy(table, lexicon) ?? toldByKeys(columns()));
  }
  const ofAny = votes.get('any') ?? 0;
  votes.delete('any');
  const [first, second] = [...votes].sort(([, one], [, other]) => other - one);
  if (first === undefined || first[0] === 'any') return undefined;
  const [domain, count] = first;
  return count >= ofAny && count >= LEAD * (second?.[1] ?? 0) ? domain : undefined;
}

/** What systems that are called so are about: a clinic's, a school's. */
function aboutOf(words: Words): Domain | undefined {
  for (let start = 0; start < words.length; start++) {
    for (let end = Math.min(words.length, start + LONGEST_KEY); end > start; end--) {
      const about = words.known(start, end)?.about;
      if (about !== undefined) return about;
    }
  }
  return undefined;
}

function toldBy(name: string, lexicon: Lexicon): Domain | 'any' | undefined {
  const words = lexicon.words(name);
  const {topic, person, weak} = scopeOf(name, 'table', words);
  // What means something else in other systems speaks for none.
  if (weak || topic === undefined || words.known(0, words.length)?.inDomain !== undefined) return undefined;
  // Drivers, agents and teachers work too, but their systems are about something else.
  if (topic === 'employee' && aboutOf(words) !== 'work') return undefined;
  return (person === undefined ? undefined : DOMAIN_OF[person]) ?? DOMAIN_OF[topic] ?? (OF_ANY.has(topic) ? 'any' : undefined);
}

/** A table with a `student_id` is a school's; who applies for a loan is no candidate. */
function toldByKeys({all}: Columns): Domain | undefined {
  let told: Domain | undefined;
  for (const {words} of all.slice(0, MOST_COLUMNS)) {
    const first = words.length > LONGEST_KEY ? undefined : words.senses().at(-1);
    if (first?.start !== 0 || first.sense.weak === true) continue;
    const {topic} = first.sense;
    if (topic === 'loan') return 'finance';
    const works = topic === 'employee' && aboutOf(words) === 'work';
    if (topic === 'patient' || topic === 'student' || topic === 'applicant' || works) told ??= DOMAIN_OF[topic];
  }
  return told;
}
