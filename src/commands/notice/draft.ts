import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {deliver, documentFlags, planDelivery} from '../../cli/deliver.js';
import {recordFlag} from '../../cli/flags.js';
import {stdout} from '../../cli/standard-streams.js';
import type {Document} from '../../documents/index.js';

export default class NoticeDraft extends BaseCommand<Document> {
  static override summary = 'Write the wording that closes the gaps between the record and a notice.';
  static override description = `The category table corrected in the notice's own shape (its columns, its labels, its words for yes and no), the sentences to replace
and the paragraphs to add, each with the section of law that wants it. What the record does not know is marked [TO FILL: …], what nobody has
confirmed [unconfirmed]. --redline shows the same against the notice: only what changes, in its place; as CSV or XLSX it is a
table with a row for each change. The notice itself is never written to.`;
  static override examples = [
    {description: 'Everything to paste, as a page', command: '<%= config.bin %> <%= command.id %> --out draft.html'},
    {
      description: 'What changes, in its place, for counsel',
      command: '<%= config.bin %> <%= command.id %> notice/privacy-notice.html --redline --out redline.html',
    },
    {
      description: 'Only the corrected table, as Markdown',
      command: '<%= config.bin %> <%= command.id %> --table categories --format markdown',
    },
  ];
  static override args = {
    notice: Args.string({description: 'File of the notice. By default the one that datamap.yaml names.'}),
  };
  static override readonly reader = 'notice';
  static override flags = {
    ...recordFlag,
    redline: Flags.boolean({summary: 'Show what changes against the notice, deletions and insertions in their place.'}),
    ...documentFlags,
    table: Flags.string({summary: 'Only this table of the draft, for example the corrected one: categories.', helpValue: 'ID'}),
  };

  async run(): Promise<Document> {
    const {args, flags} = await this.parse(NoticeDraft);
    const delivery = planDelivery(flags, {terminal: stdout.isTTY && !this.jsonEnabled()});
    const {draftNotice} = await import('../../workflows/notice/draft-notice.js');
    const document = await draftNotice({
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
      files: args.notice === undefined ? [] : [args.notice],
      redline: flags.redline,
      inCells: delivery.format === 'csv' || delivery.format === 'xlsx',
      out: delivery.out,
      table: flags.table,
    });
    if (this.jsonEnabled() && delivery.out === undefined) return document;
    const written = await deliver(document, delivery, this.styleOf('stdout'));
    if (written !== undefined) this.note(`Wrote ${written}`);
    return document;
  }
}
