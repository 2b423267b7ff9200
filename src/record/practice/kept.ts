/** How long a category is kept, over all its uses: what is said, and of which activities nothing is. */
import {grouped} from '../grouped.js';
import type {Activity, Retention} from '../model.js';
import {retentionText} from '../retention.js';
import type {UseOfLetter} from './practice.js';

export interface Kept {
  /** As the uses, or else their activities, say; each wording once. */
  readonly texts: readonly string[];
  /** The same with the activities of which each is said. */
  readonly told: readonly {readonly text: string; readonly activities: readonly Activity[]}[];
  readonly stated: readonly Retention[];
  /** Activities with a use of which nobody said how long. */
  readonly silent: readonly Activity[];
}

export function keptOf(uses: readonly Pick<UseOfLetter, 'use' | 'activity'>[]): Kept {
  const all = uses.map(({use, activity}) => {
    const retention = use.retention ?? activity.retention;
    return {activity, retention, text: retentionText(retention)};
  });
  const byText = grouped(
    all.flatMap(({activity, text}) => (text === undefined ? [] : [{activity, text}])),
    ({text}) => text,
  );
  return {
    told: [...byText].map(([text, some]) => ({text, activities: [...new Set(some.map(({activity}) => activity))]})),
    texts: [...byText.keys()],
    stated: all.flatMap(({retention}) => retention ?? []),
    silent: [...new Set(all.filter(({text}) => text === undefined).map(({activity}) => activity))],
  };
}
