import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {deliver, documentFlags, planDelivery} from '../../cli/deliver.js';
import {recordFlag} from '../../cli/flags.js';
import {stdout} from '../../cli/standard-streams.js';
import type {Document} from '../../documents/index.js';

export default class ReportRecord extends BaseCommand<Document> {
  static override summary = 'The record of processing activities, whole, as an auditor’s workbook.';
  static override description = `Activities, systems, fields, the matrix of categories, purposes, recipients, disclosures, findings of the checks,
open questions, waivers, the provenance of each value and the law cited: a sheet for each. Every format works; a workbook suits it best.`;
  static override examples = [
    {description: 'The workbook', command: '<%= config.bin %> <%= command.id %> --out record.xlsx'},
    {description: 'Only what concerns applicants', command: '<%= config.bin %> <%= command.id %> --people applicants --out applicants.xlsx'},
    {description: 'Every disclosure, for another program', command: '<%= config.bin %> <%= command.id %> --table disclosures --format csv'},
  ];
  static override flags = {
    ...recordFlag,
    ...documentFlags,
    people: Flags.string({summary: 'Only activities about these people.', helpValue: 'GROUP'}),
  };

  async run(): Promise<Document> {
    const {flags} = await this.parse(ReportRecord);
    const delivery = planDelivery(flags, {terminal: stdout.isTTY && !this.jsonEnabled()});
    const {writeReport} = await import('../../workflows/write-report.js');
    const {document, rendered} = await writeReport({report: 'record', format: delivery.format, record: flags.record, from: process.cwd(), asOf: this.asOf, people: flags.people, table: flags.table});
    const written = await deliver(rendered, delivery, {silent: this.jsonEnabled()});
    if (written !== undefined) this.note(`Wrote ${written}`);
    return document;
  }
}
