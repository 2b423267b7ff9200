import type {Law} from '../../law/index.js';
import type {Lookup, RecordOfProcessing, Window} from '../../record/index.js';

/** What every sheet is made from. */
export interface Source {
  readonly record: RecordOfProcessing;
  readonly law: Law;
  readonly lookup: Lookup;
  readonly window: Window;
}
