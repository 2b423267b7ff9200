/** A Document → stdout or a file, in one of its formats. */
import * as Flags from '@oclif/core/flags';
import {UserProblem} from '../record/problem.js';
import type {Document} from '../documents/index.js';
import {FORMATS, formatOfName, renderDocument, type FormatName, type Rendered} from '../renderers/index.js';
import {jsonPieces} from '../text/json.js';
import {asciiSymbols} from '../terminal/ascii-symbols.js';
import type {Style} from '../terminal/style.js';
import {outFlags} from './flags.js';
import {stdout} from './standard-streams.js';

export const documentFlags = {
  ...outFlags,
  format: Flags.string({
    summary: 'How to print it; by default what the name in --out says, else pretty on a terminal and markdown elsewhere.',
    options: [...FORMATS],
  }),
  table: Flags.string({summary: 'Only this table of the report, for example for another program.', helpValue: 'ID'}),
};

interface Wanted {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
}

export interface Delivery {
  readonly format: FormatName;
  /** Undefined for stdout. */
  readonly out: string | undefined;
  readonly force: boolean;
}

/** Decided before any work: the format, and that its bytes can go where they are sent. `terminal`: stdout is a screen that will show it. */
export function planDelivery({format, out, force}: Wanted, {terminal}: {readonly terminal: boolean}): Delivery {
  const file = out === undefined || out === '-' ? undefined : out;
  const chosen = formatOf(format as FormatName | undefined, {file, terminal});
  if (chosen === 'xlsx' && file === undefined && terminal) {
    throw new UserProblem({
      code: 'binary-to-terminal',
      what: 'A workbook cannot be shown on a terminal',
      where: '--format xlsx',
      fix: 'Write it to a file: --out report.xlsx',
    });
  }
  return {format: chosen, out: file, force};
}

function formatOf(
  stated: FormatName | undefined,
  {file, terminal}: {readonly file: string | undefined; readonly terminal: boolean},
): FormatName {
  if (file === undefined) return stated ?? (terminal ? 'pretty' : 'markdown');
  const told = formatOfName(file);
  if (stated !== undefined && told !== undefined && stated !== told) {
    throw new UserProblem({
      code: 'format-mismatch',
      what: `The name says ${told}, but --format says ${stated}`,
      where: `--out ${file}`,
      fix: 'Leave --format out, or give the file the name that fits.',
    });
  }
  const format = stated ?? told;
  if (format === undefined) {
    throw new UserProblem({
      code: 'unknown-format',
      what: 'The name does not tell the format',
      where: `--out ${file}`,
      fix: `End it in .md, .html, .csv, .xlsx or .json, or add --format ${FORMATS.join('|')}.`,
    });
  }
  return format;
}

/** Absolute path of the written file, or undefined where it went to stdout, in the `style` of that. */
export async function deliver(document: Document, {format, out, force}: Delivery, style: Style): Promise<string | undefined> {
  if (out !== undefined) {
    return (await import('../store/output-files.js')).writeOutput(out, await renderDocument(document, format), {force});
  }
  if (format === 'json') for (const piece of jsonPieces(document)) stdout.write(piece);
  else stdout.write(drawn(await renderDocument(document, format, style), format, style));
  return undefined;
}

/** What is made for a screen uses only the signs that it draws. */
const drawn = (rendered: Rendered, format: FormatName, {unicode}: Style): Rendered =>
  format === 'pretty' && !unicode ? asciiSymbols(String(rendered)) : rendered;
