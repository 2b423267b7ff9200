/** Flags that several commands share. Names and meanings are the same everywhere. */
import * as Flags from '@oclif/core/flags';
import {parseDay, type Day} from '../record/dates.js';
import {SEVERITIES} from '../findings/finding.js';
import {UserProblem} from '../record/problem.js';
import {checkDayOfLaw} from './law-days.js';
import {personNamed} from './who.js';

export const dayFlag = Flags.custom<Day>({
  helpValue: 'YYYY-MM-DD',
  parse: async (text, _context, {name}) => {
    const day = parseDay(text);
    if (day === null) {
      throw new UserProblem({
        code: 'not-a-day',
        what: `"${text}" is not a day`,
        where: `--${name}`,
        fix: 'Write it as YYYY-MM-DD, for example 2026-11-22.',
      });
    }
    checkDayOfLaw(day, `--${name}`);
    return day;
  },
});

/** On every command. */
export const globalFlags = {
  'as-of': dayFlag({summary: 'Day that every window is computed from; today by default.', env: 'DATAMAP_AS_OF', helpGroup: 'GLOBAL'}),
  color: Flags.boolean({
    summary: 'Colour on a terminal; NO_COLOR and TERM=dumb are honoured.',
    allowNo: true,
    default: true,
    helpGroup: 'GLOBAL',
  }),
  // Declared whole: `--input FILE` is another flag of some commands.
  'no-input': Flags.boolean({summary: 'Never ask a question.', helpGroup: 'GLOBAL'}),
  quiet: Flags.boolean({char: 'q', summary: 'No notes on stderr; the answer and errors stay.', env: 'DATAMAP_QUIET', helpGroup: 'GLOBAL'}),
};

export const recordFlag = {
  record: Flags.string({
    summary: 'Folder of the record; by default the nearest datamap.yaml upward from here.',
    env: 'DATAMAP_RECORD',
    helpValue: 'DIR',
  }),
};

export const dryRunFlag = {
  'dry-run': Flags.boolean({char: 'n', summary: 'Show what would change and write nothing.'}),
};

/** On commands that show many changes and ask before they write them. */
export const yesFlag = {
  yes: Flags.boolean({summary: 'Write what is shown without asking; without a terminal nothing is asked anyway.'}),
};

/** On every command that writes to the record. */
export const byFlag = {
  by: Flags.string({
    summary: 'Who says so, for provenance and journal; your login name by default.',
    env: 'DATAMAP_USER',
    helpValue: 'NAME',
    parse: async (text) => personNamed(text),
  }),
};

export const outFlags = {
  out: Flags.string({char: 'o', summary: 'File to write; - is stdout.', helpValue: 'FILE'}),
  force: Flags.boolean({char: 'f', summary: 'Replace a file that datamap did not write.'}),
};

export const failOnFlag = {
  'fail-on': Flags.string({summary: 'Lowest severity that makes the exit code 1.', options: [...SEVERITIES, 'never'], default: 'high'}),
};

/** For errors that come before the flags are parsed, or where no command is there to parse them. */
export const saysJson = (argv: readonly string[]): boolean => flagsIn(argv).includes('--json');
export const saysNoColor = (argv: readonly string[]): boolean => flagsIn(argv).includes('--no-color');

/** What stands before `--`. */
function flagsIn(argv: readonly string[]): readonly string[] {
  const end = argv.indexOf('--');
  return end < 0 ? argv : argv.slice(0, end);
}
