/** A record and one published notice → the wording that closes the gaps, as a draft or as a redline. The notice itself is only read. */
import {resolve} from 'node:path';
import type {Document} from '../../documents/index.js';
import {changeListDocument, draftDocument, draftOf, redlineDocument} from '../../gap/index.js';
import {UserProblem} from '../../record/index.js';
import {heldAgainstRecord, type WhichNotices} from './held-against-record.js';
import {tableNamed} from '../table-named.js';

interface Options extends WhichNotices {
  readonly redline: boolean;
  /** For a spreadsheet: the redline as a list of changes. */
  readonly inCells: boolean;
  /** Where it will be written: never over the notice. */
  readonly out?: string | undefined;
  /** Id of the only table wanted. */
  readonly table?: string | undefined;
}

/** Throws UserProblem where there is no record, no notice, more than one, nothing to compare, or `out` is the notice. */
export async function draftNotice({redline, inCells, out, table, ...which}: Options): Promise<Document> {
  const {
    held: [held, ...others],
  } = await heldAgainstRecord(which);
  if (held === undefined || others.length > 0) {
    throw new UserProblem({
      code: 'several-notices',
      what: 'The record names several notices, and a draft is for one',
      where: 'datamap.yaml › notices',
      fix: `Name one: datamap notice draft ${held?.subject.notice.file ?? 'FILE'}`,
    });
  }
  if (out !== undefined && resolve(which.from, out) === held.path) {
    throw new UserProblem({
      code: 'would-replace-notice',
      what: 'That is the notice itself, which is only read',
      where: `--out ${out}`,
      fix: 'Name another file, for example draft.html.',
    });
  }
  const draft = draftOf(held.subject, held.findings);
  if (redline && inCells && (table === undefined || table === 'changes')) {
    const list = changeListDocument(draft);
    return table === undefined ? list : tableNamed(list, table, 'redline');
  }
  const document = redline ? redlineDocument(draft) : draftDocument(draft);
  return table === undefined ? document : tableNamed(document, table, redline ? 'redline' : 'draft');
}
