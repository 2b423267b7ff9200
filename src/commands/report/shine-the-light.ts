import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {deliver, documentFlags, planDelivery} from '../../cli/deliver.js';
import {recordFlag} from '../../cli/flags.js';
import {stdout} from '../../cli/standard-streams.js';
import type {Document} from '../../documents/index.js';

export default class ReportShineTheLight extends BaseCommand<Document> {
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
    const delivery = planDelivery(flags, {terminal: stdout.isTTY && !this.jsonEnabled()});
    const {writeReport} = await import('../../workflows/write-report.js');
    const {document, rendered} = await writeReport({report: 'shine-the-light', format: delivery.format, record: flags.record, from: process.cwd(), asOf: this.asOf, year: flags.year, table: flags.table});
    const written = await deliver(rendered, delivery, {silent: this.jsonEnabled()});
    if (written !== undefined) this.note(`Wrote ${written}`);
    return document;
  }
}
