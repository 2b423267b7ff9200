/** Which thing of the record an interview is about: by id, or by name in any spelling. */
import {entityOf, subjectsOf, type About, type Entity} from '../../intake/interview/index.js';
import {freeId, idFromName, nearest, spellingOf, UserProblem} from '../../record/index.js';
import {listDrafts} from '../../store/drafts.js';
import type {OpenedRecord} from '../../store/index.js';

export interface Subject {
  readonly id: string;
  readonly name: string;
  /** As the record has it; absent for a team. */
  readonly entity: Entity | undefined;
}

export function subjectNamed(about: About, said: string | undefined, {record}: OpenedRecord): Subject | undefined {
  const known = subjectsOf(about, record);
  const [only] = known;
  const spelling = said === undefined ? undefined : spellingOf(said);
  const found =
    about === 'organization'
      ? only
      : (known.find(({id}) => id === said) ??
        known.find(({name}) => name === said) ??
        known.find(({name}) => spelling !== undefined && spellingOf(name) === spelling));
  return found && {id: found.id, name: found.name, entity: entityOf(about, found.id, record)};
}

/** An id for what the record lacks; one that a waiting draft holds belongs to that draft. */
export async function newSubjectId(about: About, name: string, {folder, record}: OpenedRecord): Promise<string> {
  return freeId(
    idFromName(name, about),
    new Set<string>([...subjectsOf(about, record).map(({id}) => id), ...(await listDrafts(folder, about))]),
  );
}

const PLURAL: Readonly<Record<About, string>> = {
  activity: 'activities',
  organization: 'organizations',
  recipient: 'recipients',
  system: 'systems',
  team: 'teams',
};

export function noSubject(about: About, said: string, {record}: OpenedRecord): UserProblem {
  const ids = subjectsOf(about, record).map(({id}) => id);
  const guess = nearest(said, ids);
  const known =
    ids.length === 0
      ? `The record has no ${PLURAL[about]} yet.`
      : `The record has: ${ids.slice(0, 20).join(', ')}${ids.length > 20 ? ' and more' : ''}.`;
  return new UserProblem({
    code: `no-${about}`,
    what: `The record has no ${about} "${said.slice(0, 80)}"`,
    fix: guess === undefined ? known : `Did you mean "${guess}"?`,
  });
}
