/** For what needs no record and does better with one. */
import {UserProblem} from '../record/index.js';
import {findRecord, openRecord, type OpenedRecord} from '../store/index.js';

/** Undefined where there is none near `from`. Throws UserProblem where the one that is named, or that is there, cannot be read. */
export async function recordIfAny({
  record,
  from,
}: {
  readonly record?: string | undefined;
  readonly from: string;
}): Promise<OpenedRecord | undefined> {
  try {
    return await openRecord(await findRecord({record, from}));
  } catch (error) {
    if (record === undefined && error instanceof UserProblem && error.code === 'no-record') return undefined;
    throw error;
  }
}
