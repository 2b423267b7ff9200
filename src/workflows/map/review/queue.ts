/** What a review still has to go through. Every step makes a new queue, so that going back is taking an earlier one. Pure. */
import type {Group, OpenField} from './groups.js';

export interface Queue {
  /** The first one is being asked about. */
  readonly groups: readonly Group[];
  /** Groups that are done. */
  readonly finished: number;
  /** The first group is gone through field by field. */
  readonly oneByOne: boolean;
}

export const queueOf = (groups: readonly Group[]): Queue => ({groups, finished: 0, oneByOne: false});

export const fieldsLeft = ({groups}: Queue): readonly OpenField[] => groups.flatMap(({fields}) => fields);

/** Without fields that are decided or skipped, wherever they stand; groups that are empty then are done. */
export function without(queue: Queue, gone: readonly OpenField[]): Queue {
  const ids = new Set<string>(gone.map(({id}) => id));
  const groups = queue.groups
    .map((group) => (group.fields.some(({id}) => ids.has(id)) ? {...group, fields: group.fields.filter(({id}) => !ids.has(id))} : group))
    .filter(({fields}) => fields.length > 0);
  const first = queue.groups[0]?.fields.some(({id}) => !ids.has(id)) ?? false;
  return {groups, finished: queue.finished + queue.groups.length - groups.length, oneByOne: queue.oneByOne && first};
}

/** The taken out become the next group. Unchanged where they are none or all of it. */
export function withTakenOut(queue: Queue, taken: readonly OpenField[]): Queue {
  const [first, ...later] = queue.groups;
  const ids = new Set<string>(taken.map(({id}) => id));
  if (first === undefined || taken.length === 0 || taken.length === first.fields.length) return queue;
  const rest = {...first, fields: first.fields.filter(({id}) => !ids.has(id))};
  return {...queue, groups: [rest, {...first, fields: first.fields.filter(({id}) => ids.has(id)), takenOut: true}, ...later]};
}
