import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../cli/base-command.js';
import {deliverFindings, findingsFlags} from '../cli/deliver-findings.js';
import {failOnFlag, recordFlag} from '../cli/flags.js';
import {reaches, type FindingsReport, type Severity} from '../findings/index.js';

/** On a screen; somebody who mends them reads one rule at a time. */
const SHOWN_OF_A_RULE = 3;

export default class Check extends BaseCommand<FindingsReport> {
  static override summary = 'Check the record by its rules: what is missing, contradictory or forbidden.';
  static override description = `Every finding shows where it stands, the section of law, why it matters and what to write to mend it.
The screen shows the first three findings of a rule; --only RULE, --format markdown and --out give all of them.
Findings that waivers.yaml accepts are listed apart and do not count.
Exit code 0: nothing at or above --fail-on; 1: something; 2: could not check, or nothing to check.`;
  static override examples = [
    {description: 'Check the record of this folder', command: '<%= config.bin %> <%= command.id %>'},
    {
      description: 'One rule only, for a pull request',
      command: '<%= config.bin %> <%= command.id %> --only retention-missing --format markdown',
    },
    {description: 'Fail on any finding at all', command: '<%= config.bin %> <%= command.id %> --fail-on low'},
  ];
  static override flags = {
    ...recordFlag,
    ...failOnFlag,
    only: Flags.string({summary: 'Run this rule only; may be given several times.', multiple: true, helpValue: 'RULE'}),
    ...findingsFlags,
  };

  async run(): Promise<FindingsReport> {
    const {flags} = await this.parse(Check);
    const {checkRecord} = await import('../workflows/check-record.js');
    const report = await checkRecord({record: flags.record, from: process.cwd(), asOf: this.asOf, only: flags.only});
    const fold =
      flags.only === undefined ? {most: SHOWN_OF_A_RULE, seeAll: (rule: string) => `${this.config.bin} check --only ${rule}`} : undefined;
    const written = await deliverFindings(report, flags, {style: this.styleOf('stdout'), fold, show: (text) => this.show(text)});
    if (written !== undefined) this.note(`Wrote ${written}`);
    this.reportFindings(reaches(report, flags['fail-on'] as Severity | 'never'));
    return report;
  }
}
