import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {byFlag, dayFlag, dryRunFlag, recordFlag} from '../../cli/flags.js';
import {keptNoticeFlags, keptNoticeNote, keptNoticeText} from '../../cli/kept-notice.js';
import type {KeptNotice} from '../../workflows/notice/keep-notice.js';

export default class NoticeAdd extends BaseCommand<KeptNotice> {
  static override summary = 'Keep a dated copy of a published notice in the record.';
  static override description = `The file is read first; what is no notice is refused. Its bytes are kept as they are under notices/ID/DATE in the record, with address,
day and SHA-256 in datamap.yaml, and gap refuses a copy that was changed since. A copy from a later day becomes the newer version of
the same notice, one from an earlier day goes before it; gap takes the version that was in force on --as-of. The same bytes again change
nothing, or only say that the page was still the same on a later day. Nothing is fetched.`;
  static override examples = [
    {
      description: 'Keep the page as it was saved today',
      command:
        '<%= config.bin %> <%= command.id %> notice/privacy-notice.html --from https://bramblewick.example/privacy --retrieved 2026-11-22',
    },
    {
      description: 'A notice for job applicants only; see what would be written',
      command:
        '<%= config.bin %> <%= command.id %> notice/privacy-notice.html --from https://bramblewick.example/jobs/privacy --retrieved 2026-03-01 --id jobs --scope applicants --dry-run',
    },
  ];
  static override args = {
    file: Args.string({
      description: 'The notice as it was published: HTML, Markdown, Word, PDF, text or source; - is standard input.',
      required: true,
    }),
  };
  static override readonly reader = 'notice';
  static override flags = {
    from: Flags.string({summary: 'Address at which it is published.', required: true, helpValue: 'URL'}),
    retrieved: dayFlag({summary: 'Day on which the copy was taken.', required: true}),
    ...keptNoticeFlags,
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
  };

  async run(): Promise<KeptNotice> {
    const {args, flags} = await this.parse(NoticeAdd);
    const {addNotice} = await import('../../workflows/notice/keep-notice.js');
    const kept = await addNotice({
      file: args.file,
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
      by: this.who,
      command: `notice add ${args.file} --from ${flags.from} --retrieved ${flags.retrieved}`,
      dryRun: flags['dry-run'],
      url: flags.from,
      retrieved: flags.retrieved,
      id: flags.id,
      scope: flags.scope,
    });
    this.showWords(keptNoticeText(kept, this.textWidth));
    this.note(keptNoticeNote(kept));
    return kept;
  }
}
