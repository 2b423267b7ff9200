/** What an interview is about: the organization itself, a team, or one of the things that the record keeps. */
import type {Activity, Organization, Recipient, RecordOfProcessing, System} from '../../record/index.js';
import {idFromName} from '../../record/ids.js';
import {nameKey} from '../same-value.js';

export type About = 'activity' | 'organization' | 'team' | 'system' | 'recipient';

/** A team is no entity of the record: it is a word that activities and systems carry. */
export type Entity = Activity | Organization | Recipient | System;

const COLLECTION = {activity: 'activities', system: 'systems', recipient: 'recipients'} as const;

/** As changes and questions name it: `activities/newsletter`, `organization`; undefined for a team. */
export function entityPath(about: About, id: string): string | undefined {
  if (about === 'organization') return 'organization';
  return about === 'team' ? undefined : `${COLLECTION[about]}/${id}`;
}

/** The entity of that id, where the record has it. */
export function entityOf(about: About, id: string, record: RecordOfProcessing): Entity | undefined {
  if (about === 'organization') return record.organization;
  return about === 'team' ? undefined : (record[COLLECTION[about]] as readonly (Entity & {id: string})[]).find((each) => each.id === id);
}

/** Everything of that kind that the record names, to be found by id or by name. */
export function subjectsOf(about: About, record: RecordOfProcessing): readonly {readonly id: string; readonly name: string}[] {
  if (about === 'organization') return [{id: 'organization', name: record.organization.legalName}];
  if (about !== 'team') return record[COLLECTION[about]];
  const teams = new Map<string, string>();
  for (const {team} of [...record.activities, ...record.systems]) {
    if (team !== undefined) teams.set(nameKey(team), teams.get(nameKey(team)) ?? team);
  }
  return [...teams.values()].sort().map((name) => ({id: idFromName(name, 'team'), name}));
}

export const nameOf = (entity: Entity | undefined): string | undefined =>
  entity === undefined ? undefined : 'name' in entity ? entity.name : entity.legalName;
