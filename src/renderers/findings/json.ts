/** The report as it is: the same bytes as `--json` prints. */
import {visibleJson} from '../../text/visible.js';
import type {FindingsReport} from '../../findings/index.js';

export const json = (report: FindingsReport): string => `${visibleJson(JSON.stringify(report, null, 2))}\n`;
