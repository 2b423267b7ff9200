/** What sensitive personal information is used for, against the purposes that need no right to limit: 11 CCR 7027(m). */
import type {LimbId, LimitPurposeId} from '../../law/index.js';
import type {Activity} from '../model.js';
import type {UseOfLetter} from './practice.js';

/** The catalog's id of a purpose that is none of the permitted ones. */
const BEYOND = 'other';

export const isBeyondLimit = (purpose: LimitPurposeId): boolean => purpose === BEYOND;

/** As the activity states them for a limb; empty where nobody said, which is never "permitted". */
export function limitPurposesOf({limitPurposes = []}: Activity, limb: LimbId | undefined): readonly LimitPurposeId[] {
  return limitPurposes.filter((stated) => stated.limb === limb).map(({is}) => is);
}

/** What an activity says that it uses a sensitive kind for; empty where it does not say. */
export interface LimitUse {
  readonly activity: Activity;
  readonly limb: LimbId | undefined;
  readonly is: readonly LimitPurposeId[];
}

/** Of uses of sensitive kinds, each activity and kind once. */
export function limitUsesOf(uses: readonly Pick<UseOfLetter, 'activity' | 'letter'>[]): readonly LimitUse[] {
  const byUse = new Map<string, LimitUse>();
  for (const {
    activity,
    letter: {limb},
  } of uses) {
    byUse.set(`${activity.id} ${limb ?? ''}`, {activity, limb, is: limitPurposesOf(activity, limb)});
  }
  return [...byUse.values()];
}
