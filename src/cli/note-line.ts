/** What of a file was passed over, as one line for a person. */
import type {ProblemDetails} from '../record/index.js';
import {visibleLine} from '../text/visible.js';

export const noteLine = ({what, where, fix}: ProblemDetails): string =>
  visibleLine(`Note: ${where === undefined ? '' : `${where}: `}${what}.${fix === undefined ? '' : ` ${fix}`}`);
