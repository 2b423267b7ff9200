import * as Flags from '@oclif/core/flags';
import {documentFlags} from '../../cli/deliver.js';
import {recordFlag} from '../../cli/flags.js';
import {ReportCommand} from '../../cli/report-command.js';
import {contentsOf, type Document} from '../../documents/index.js';

export default class ReportRecord extends ReportCommand {
  static override summary = 'The record of processing activities, whole, as an auditor’s workbook.';
  static override description = `Activities, systems, fields, the matrix of categories, purposes, recipients, disclosures, findings of the checks,
open questions, waivers, the provenance of each value and the law cited: a sheet for each. Every format works; a workbook suits it best.`;
  static override examples = [
    {description: 'The workbook', command: '<%= config.bin %> <%= command.id %> --out record.xlsx'},
    {
      description: 'Only what concerns applicants',
      command: '<%= config.bin %> <%= command.id %> --people applicants --out applicants.xlsx',
    },
    {description: 'Every disclosure, for another program', command: '<%= config.bin %> <%= command.id %> --table disclosures --format csv'},
  ];
  static override flags = {
    ...recordFlag,
    ...documentFlags,
    people: Flags.string({summary: 'Only activities about these people.', helpValue: 'GROUP'}),
  };

  async run(): Promise<Document> {
    const {flags} = await this.parse(ReportRecord);
    return this.report('record', flags);
  }

  protected override onScreen(document: Document): Document {
    return contentsOf(document, {
      why: 'It is a workbook, and a screen is too small for it. Write it, or look at one of its tables:',
      ways: ['datamap report record --out record.xlsx', 'datamap report record --table disclosures'],
    });
  }
}
