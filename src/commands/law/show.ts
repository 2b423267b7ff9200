import * as Args from '@oclif/core/args';
import {documentFlags} from '../../cli/deliver.js';
import {LawCommand} from '../../cli/law-command.js';
import type {Document} from '../../documents/index.js';
import type {LawShown} from '../../reports/law/show.js';

export default class LawShow extends LawCommand<LawShown> {
  static override summary = 'Show an entry of the law’s data whole: every property, each version over time, what names it.';
  static override description = `For whoever checks the data itself. datamap explain ID is for reading: what an entry means on the as-of day, with its rules;
this shows the entry as the catalog holds it, at all times. An id that names several things shows all of them; source:affiliate names one.`;
  static override examples = [
    {description: 'A duty and how it was numbered before', command: '<%= config.bin %> <%= command.id %> PP-10'},
    {description: 'A threshold with its amounts over time', command: '<%= config.bin %> <%= command.id %> business-revenue'},
    {description: 'A data element, for another program', command: '<%= config.bin %> <%= command.id %> precise-location --json'},
  ];
  static override args = {id: Args.string({required: true, description: 'Id of an entry: L, email-address, PP-10, "11 CCR 7001(f)".'})};
  static override flags = documentFlags;

  async run(): Promise<LawShown | Document> {
    const {args, flags} = await this.parse(LawShow);
    return this.answered(flags, async () => {
      const {showLaw} = await import('../../workflows/law/show.js');
      return showLaw({id: args.id, asOf: this.asOf});
    });
  }
}
