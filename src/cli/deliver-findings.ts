/** Findings → stdout or a file. */
import * as Flags from '@oclif/core/flags';
import type {FindingsReport} from '../findings/index.js';
import {UserProblem} from '../record/problem.js';
import {FINDINGS_FORMATS, renderFindings, type FindingsFormat, type Fold} from '../renderers/findings/index.js';
import {asciiSymbols} from '../terminal/ascii-symbols.js';
import {plainStyle, type Style} from '../terminal/style.js';
import {outFlags} from './flags.js';

/** A name in --out tells the format, as it does for reports; a terminal gets what is made for it. */
const BY_EXTENSION: readonly (readonly [ending: string, format: FindingsFormat])[] = [
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
  ['.txt', 'pretty'],
];

export const findingsFlags = {
  ...outFlags,
  format: Flags.string({
    summary: 'How to print the findings; by default what the name in --out says, else pretty.',
    options: [...FINDINGS_FORMATS],
  }),
};

interface Wanted {
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
}

interface Screen {
  readonly style: Style;
  /** Only for the screen: a file has every finding. */
  readonly fold?: Fold | undefined;
  show(text: string): void;
}

/** Absolute path of the written file, or undefined where the findings were shown. */
export async function deliverFindings(
  report: FindingsReport,
  {format, out, force}: Wanted,
  {style, fold, show}: Screen,
): Promise<string | undefined> {
  const file = out === undefined || out === '-' ? undefined : out;
  const chosen = (format as FindingsFormat | undefined) ?? (file === undefined ? 'pretty' : formatOf(file));
  if (file === undefined) {
    const text = renderFindings(report, chosen, {style, ...(fold === undefined ? {} : {fold})});
    show(chosen === 'pretty' && !style.unicode ? asciiSymbols(text) : text);
    return undefined;
  }
  const {writeOutput} = await import('../store/output-files.js');
  return writeOutput(file, renderFindings(report, chosen, {style: plainStyle({unicode: true})}), {force});
}

/** A file without an ending gets what a screen would. Throws UserProblem for an ending that promises another format. */
function formatOf(file: string): FindingsFormat {
  const known = BY_EXTENSION.find(([ending]) => file.toLowerCase().endsWith(ending));
  if (known !== undefined) return known[1];
  if (!/\.[a-z][a-z0-9]{0,4}$/i.test(file)) return 'pretty';
  throw new UserProblem({
    code: 'unknown-format',
    what: 'The name does not tell a format in which findings are written',
    where: `--out ${file}`,
    fix: `End it in .md, .json or .txt, or add --format ${FINDINGS_FORMATS.join('|')}.`,
  });
}
