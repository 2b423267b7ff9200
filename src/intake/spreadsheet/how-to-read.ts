/** What a reading of a workbook needs to know beside its cells. */
import type {Law} from '../../law/index.js';
import type {RecordOfProcessing} from '../../record/index.js';
import type {Origin} from './drafts.js';
import type {ColumnMapping, SavedMapping} from './mapping.js';
import type {Shape} from './shape.js';

export interface HowToRead {
  readonly record: RecordOfProcessing;
  readonly law: Law;
  readonly origin: Origin;
  /** Name of the file, for places. */
  readonly file: string;
  /** Meanings that a person stated, by heading or column letter. */
  readonly columns?: ColumnMapping;
  readonly saved?: readonly SavedMapping[];
  /** Only the sheet of this name; hidden ones too. */
  readonly sheet?: string;
  /** What the rows are, where the words do not tell. */
  readonly shape?: Shape;
  /** System that the file is about, where no column names one. */
  readonly system?: string;
}
