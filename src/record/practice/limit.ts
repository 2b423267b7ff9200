/** What sensitive personal information is used for, against the purposes that need no right to limit: 11 CCR 7027(m). */
import type {LimbId, LimitPurposeId} from '../../law/index.js';
import type {Activity} from '../model.js';

/** The catalog's id of a purpose that is none of the permitted ones. */
const BEYOND = 'other';

export const isBeyondLimit = (purpose: LimitPurposeId): boolean => purpose === BEYOND;

/** As the activity states them for a limb; empty where nobody said, which is never "permitted". */
export function limitPurposesOf({limitPurposes = []}: Activity, limb: LimbId | undefined): readonly LimitPurposeId[] {
  return limitPurposes.filter((stated) => stated.limb === limb).map(({is}) => is);
}
