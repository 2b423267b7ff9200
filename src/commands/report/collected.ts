import * as Flags from '@oclif/core/flags';
import {documentFlags} from '../../cli/deliver.js';
import {recordFlag} from '../../cli/flags.js';
import {ReportCommand} from '../../cli/report-command.js';
import type {Document} from '../../documents/index.js';

export default class ReportCollected extends ReportCommand {
  static override summary = 'Categories of personal information collected in the last 12 months.';
  static override description = `For each category of Civ. Code 1798.140(v)(1), and each kind of sensitive information: what the law lists beside what is held,
collected or not, sources, purposes, retention, to whom it was disclosed, sold or shared. Then the separate lists that 1798.130(a)(5) wants,
with their negative statements, and the open points: what is not known is never counted as a NO.`;
  static override examples = [
    {description: 'Read it on the terminal', command: '<%= config.bin %> <%= command.id %>'},
    {
      description: 'A page for counsel, as of the day of the policy',
      command: '<%= config.bin %> <%= command.id %> --as-of 2026-07-01 --out collected.html',
    },
    {description: 'Only employees, as a workbook', command: '<%= config.bin %> <%= command.id %> --people employees --out employees.xlsx'},
    {description: 'The one table, for another program', command: '<%= config.bin %> <%= command.id %> --table categories --format csv'},
  ];
  static override flags = {
    ...recordFlag,
    ...documentFlags,
    people: Flags.string({summary: 'Only activities about these people.', helpValue: 'GROUP'}),
  };

  async run(): Promise<Document> {
    const {flags} = await this.parse(ReportCollected);
    return this.report('collected', flags);
  }
}
