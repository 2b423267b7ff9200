/** The report as it is: the same bytes as `--json` prints. */
import type {FindingsReport} from '../../findings/index.js';

export const json = (report: FindingsReport): string => `${JSON.stringify(report, null, 2)}\n`;
