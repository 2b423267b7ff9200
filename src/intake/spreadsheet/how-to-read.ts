/** What a reading of a workbook needs to know beside its cells. */
import type {Law} from '../../law/index.js';
import type {RecordOfProcessing} from '../../record/index.js';
import type {DateOrder} from './cell-dates.js';
import type {Origin} from './drafts.js';
import type {ColumnMapping, SavedMapping, StatedMapping} from './mapping.js';
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
  /** As `saved`, but said by a person just now: in a mapping file, or when asked. */
  readonly stated?: readonly StatedMapping[];
  /** Which stands first in `03/04/2021`, where no other value of the column tells. */
  readonly dates?: DateOrder;
  /** Only the sheet of this name; hidden ones too. */
  readonly sheet?: string;
  /** What the rows are, where the words do not tell. */
  readonly shape?: Shape;
  /** Told now and then how many rows of how many are read. */
  readonly rowsRead?: (done: number, of: number) => void;
  /** System that the file is about, where no column names one. */
  readonly system?: string;
}
