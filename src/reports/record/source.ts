import type {Law} from '../../law/index.js';
import type {Practice, RecordOfProcessing} from '../../record/index.js';

/** What every sheet is made from. */
export interface Source {
  readonly record: RecordOfProcessing;
  readonly law: Law;
  /** Of the last twelve months, with the lookup and the letters that all sheets share. */
  readonly practice: Practice;
}
