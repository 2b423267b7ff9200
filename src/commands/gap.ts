import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../cli/base-command.js';
import {deliverFindings, findingsFlags} from '../cli/deliver-findings.js';
import {filesGiven} from '../cli/files-given.js';
import {failOnFlag, recordFlag} from '../cli/flags.js';
import {reaches, type FindingsReport, type Severity} from '../findings/index.js';
import {UserProblem} from '../record/problem.js';

/** On a screen; one row of the notice after the other is corrected from a file. */
const SHOWN_OF_A_RULE = 5;

/** For a line of shell. */
const asTyped = (file: string): string => (/^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`);

const shareFlag = Flags.custom<number>({
  helpValue: '0..1',
  parse: async (text, _context, {name}) => {
    const share = /^(?:0|1|0?\.\d{1,6}|1\.0{1,6}|0\.\d{1,6})$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(share)) {
      throw new UserProblem({
        code: 'not-a-share',
        what: `"${text}" is not a number from 0 to 1`,
        where: `--${name}`,
        fix: 'Write it as a fraction, for example 0.8.',
      });
    }
    return share;
  },
});

export default class Gap extends BaseCommand<FindingsReport> {
  static override summary = 'Compare the record with the published privacy notice, both ways.';
  static override description = `Each finding quotes the line of the notice and names the place in the record, with the section of law, the remedy and wording to paste.
The notice is also held against itself and against what the law demands. What could not be read of it is said first.
With --notice-only no record is needed: what hangs on the record's facts is listed as not judged, with the fact that is missing.
The screen shows the first five findings of a rule; --format markdown and --out give all of them.
Exit code 0: nothing at or above --fail-on; 1: something; 2: could not compare, or nothing to compare.`;
  static override examples = [
    {description: 'The notices that datamap.yaml names', command: '<%= config.bin %> <%= command.id %>'},
    {
      description: 'A notice before it is published, as a comment for the pull request',
      command: '<%= config.bin %> <%= command.id %> notice/privacy-notice.html --format markdown --out gap.md',
    },
    {
      description: 'Without any record: what is wrong with a notice by itself',
      command: '<%= config.bin %> <%= command.id %> --notice-only notice/privacy-notice.html',
    },
    {
      description: 'Only what is sure, whatever its weight',
      command: '<%= config.bin %> <%= command.id %> --min-confidence 0.9 --fail-on low',
    },
  ];
  static override strict = false;
  static override args = {
    notice: Args.string({
      description:
        'Files of notices: HTML, Markdown, DOCX, PDF or text; - is standard input. By default the notices named in datamap.yaml.',
    }),
  };
  static override readonly reader = 'notice';
  static override flags = {
    'notice-only': Flags.boolean({summary: 'Judge the notices by themselves: against their own words, the law and the calendar.'}),
    ...recordFlag,
    ...failOnFlag,
    'min-confidence': shareFlag({summary: 'Leave out findings that are less sure than this.', default: 0}),
    ...findingsFlags,
  };

  async run(): Promise<FindingsReport> {
    const {argv, flags} = await this.parse(Gap);
    const files = filesGiven(argv, 'gap');
    const asked = {record: flags.record, from: process.cwd(), asOf: this.asOf, files, minConfidence: flags['min-confidence']};
    const report = flags['notice-only']
      ? await (await import('../workflows/notice/judge-notice.js')).judgeNotice(asked)
      : await (await import('../workflows/notice/compare-notice.js')).compareNotice(asked);
    const fold = {
      most: SHOWN_OF_A_RULE,
      seeAll: () =>
        [this.config.bin, 'gap', ...(flags['notice-only'] ? ['--notice-only'] : []), ...files.map(asTyped), '--format markdown'].join(' '),
    };
    const written = await deliverFindings(report, flags, {style: this.styleOf('stdout'), fold, show: (text) => this.show(text)});
    if (written !== undefined) this.note(`Wrote ${written}`);
    this.reportFindings(reaches(report, flags['fail-on'] as Severity | 'never'));
    return report;
  }
}
