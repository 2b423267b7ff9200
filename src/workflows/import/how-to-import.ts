/** What a person may say of an import. */
import type {DateOrder, HowToRead, Shape} from '../../intake/spreadsheet/index.js';
import type {Day} from '../../record/index.js';
import type {Prompter} from '../../terminal/prompter.js';
import type {OnConflict} from './propose-file.js';

export interface HowToImport {
  readonly files: readonly string[];
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  readonly dryRun: boolean;
  /** As typed: `Why=purpose,B=owner`. */
  readonly columns?: string | undefined;
  readonly sheet?: string | undefined;
  readonly system?: string | undefined;
  readonly shape?: Shape | undefined;
  /** Where the record says otherwise; `ask` needs a prompter. By default the record's word is kept. */
  readonly onConflict?: OnConflict | undefined;
  /** Where somebody can be asked. */
  readonly ask?: (() => Promise<Prompter>) | undefined;
  /** Told now and then how many rows of a file are read. */
  readonly rowsRead?: HowToRead['rowsRead'];
  /** Path of a file that says what columns mean. */
  readonly mapping?: string | undefined;
  readonly dates?: DateOrder | undefined;
  /** The day on which ends what is no longer in its file; by default it goes on. */
  readonly retireMissing?: Day | undefined;
  readonly receipt?: {readonly path: string; readonly force: boolean} | undefined;
  /** Workbook for the refused rows. */
  readonly rejects?: {readonly path: string; readonly force: boolean} | undefined;
}
