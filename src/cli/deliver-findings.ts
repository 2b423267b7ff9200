/** Findings → stdout or a file. */
import * as Flags from '@oclif/core/flags';
import type {FindingsReport} from '../findings/index.js';
import {FINDINGS_FORMATS, renderFindings, type FindingsFormat, type Fold} from '../renderers/findings/index.js';
import {asciiSymbols} from '../terminal/ascii-symbols.js';
import {plainStyle, type Style} from '../terminal/style.js';
import {outFlags} from './flags.js';

/** A name in --out tells the format, as it does for reports; a terminal gets what is made for it. */
const BY_EXTENSION: readonly (readonly [ending: string, format: FindingsFormat])[] = [
  ['.md', 'markdown'],
  ['.markdown', 'markdown'],
  ['.json', 'json'],
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
  const chosen =
    (format as FindingsFormat | undefined) ?? BY_EXTENSION.find(([ending]) => file?.toLowerCase().endsWith(ending))?.[1] ?? 'pretty';
  if (file === undefined) {
    const text = renderFindings(report, chosen, {style, ...(fold === undefined ? {} : {fold})});
    show(chosen === 'pretty' && !style.unicode ? asciiSymbols(text) : text);
    return undefined;
  }
  const {writeOutput} = await import('../store/output-files.js');
  return writeOutput(file, renderFindings(report, chosen, {style: plainStyle({unicode: true})}), {force});
}
