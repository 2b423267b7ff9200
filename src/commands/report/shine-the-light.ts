import * as Flags from '@oclif/core/flags';
import {documentFlags} from '../../cli/deliver.js';
import {recordFlag} from '../../cli/flags.js';
import {ReportCommand} from '../../cli/report-command.js';
import type {Document} from '../../documents/index.js';

export default class ReportShineTheLight extends ReportCommand {
  static override summary = 'The Shine the Light report of Civ. Code 1798.83 for a calendar year.';
  static override description = `Which of the 27 categories were disclosed to third parties for their direct marketing, and the names and addresses of all of them.
Whether the law applies, and with which exclusions, is said with its reasons. What must be settled before a customer receives the report stands first.
One report serves every customer of the year.`;
  static override examples = [
    {description: 'For the year before this one', command: '<%= config.bin %> <%= command.id %>'},
    {description: 'For a year, as a page', command: '<%= config.bin %> <%= command.id %> --year 2025 --out shine-the-light-2025.html'},
  ];
  static override flags = {
    ...recordFlag,
    ...documentFlags,
    year: Flags.integer({summary: 'Calendar year; the one before --as-of by default.', helpValue: 'YYYY'}),
  };

  async run(): Promise<Document> {
    const {flags} = await this.parse(ReportShineTheLight);
    return this.report('shine-the-light', flags);
  }
}
