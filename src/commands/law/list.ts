import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {documentFlags} from '../../cli/deliver.js';
import {LawCommand} from '../../cli/law-command.js';
import type {Document} from '../../documents/index.js';
import type {LawListing} from '../../reports/law/list.js';

export default class LawList extends LawCommand<LawListing> {
  static override summary = 'List what the law’s data holds: categories, data elements, duties, thresholds and more.';
  static override description = `Without an argument the collections, each with the number of its entries; with one, its entries in force on the as-of day:
id, title, sections, dates, and how far each was checked. datamap explain ID tells what an entry means, datamap law show ID
gives all of its data.`;
  static override examples = [
    {description: 'What there is', command: '<%= config.bin %> <%= command.id %>'},
    {description: 'Every number and time limit of the law', command: '<%= config.bin %> <%= command.id %> thresholds'},
    {description: 'Where biometric information occurs', command: '<%= config.bin %> <%= command.id %> --search biometric'},
    {
      description: 'All data elements with their letters, for a spreadsheet',
      command: '<%= config.bin %> <%= command.id %> elements --table elements --out elements.csv',
    },
  ];
  static override args = {collection: Args.string({description: 'Name of a collection: elements, duties, third-parties.'})};
  static override flags = {
    ...documentFlags,
    all: Flags.boolean({summary: 'Also entries that are not in force on the as-of day.'}),
    search: Flags.string({summary: 'Only entries that say this in their id, title, text, words or sections.', helpValue: 'TEXT'}),
  };

  async run(): Promise<LawListing | Document> {
    const {args, flags} = await this.parse(LawList);
    return this.answered(flags, async () => {
      const {listLaw} = await import('../../workflows/law/list.js');
      return listLaw({collection: args.collection, asOf: this.asOf, all: flags.all, search: flags.search});
    });
  }
}
