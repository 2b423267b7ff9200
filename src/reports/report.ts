/** The report contract: a pure function of the record, the law and the as-of day. */
import type {Document} from '../documents/index.js';
import type {Finding} from '../findings/index.js';
import type {Law, PeopleId} from '../law/index.js';
import type {Day, JournalVerdict, RecordOfProcessing} from '../record/index.js';

export interface ReportOptions {
  /** Every window is computed from it. */
  readonly asOf: Day;
  /** The calendar year of a Shine the Light report; the one before `asOf` by default. */
  readonly year?: number;
  /** Only activities about these people. */
  readonly people?: PeopleId;
  /** Findings of the checks, for the record's own sheet. */
  readonly findings?: readonly Finding[];
  /** What the record's journal proves, for the record's own first sheet. */
  readonly journal?: JournalVerdict;
}

export interface Report {
  readonly title: string;
  build(record: RecordOfProcessing, law: Law, options: ReportOptions): Document;
}
