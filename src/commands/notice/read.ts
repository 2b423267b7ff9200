import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {asciiSymbols} from '../../terminal/ascii-symbols.js';
import {visibleJson} from '../../text/visible.js';
import type {NoticeReading} from '../../notice/reading.js';

export default class NoticeRead extends BaseCommand<NoticeReading> {
  static override summary = 'Show what is understood of a published privacy notice, and what is not.';
  static override description =
    'Reads a notice saved as HTML, Markdown, DOCX, PDF or plain text, or the source file that it lives in (JSX, Vue, PHP …): its dates, the names it uses for the business, its table of categories A to L by meaning whatever letter is printed, what it states about sensitive information, sources, sale, sharing and signals, and where it contradicts itself. Each answer has the line and the words it comes from; what was not understood is listed. Nothing is written and no record is needed.';
  static override examples = [
    {description: 'What does the notice say?', command: '<%= config.bin %> <%= command.id %> notice/privacy-notice.html'},
    {description: 'The same for a program', command: '<%= config.bin %> <%= command.id %> notice/privacy-notice.html --format json'},
  ];
  static override args = {
    file: Args.string({description: 'The notice: HTML, Markdown, DOCX, PDF, plain text or a source file.', required: true}),
  };
  static override readonly reader = 'notice';
  static override flags = {
    format: Flags.string({summary: 'How to print it.', options: ['pretty', 'json'], default: 'pretty'}),
  };

  override async run(): Promise<NoticeReading> {
    const {args, flags} = await this.parse(NoticeRead);
    const {readNotice, describeNoticeReading} = await import('../../workflows/notice/read-notice.js');
    const reading = await readNotice({file: args.file, asOf: this.asOf});
    const style = this.styleOf('stdout');
    if (flags.format === 'json') {
      this.show(visibleJson(JSON.stringify(reading, null, 2)));
    } else {
      const text = describeNoticeReading(reading, {asOf: this.asOf, ink: style});
      this.show(style.unicode ? text : asciiSymbols(text));
    }
    return reading;
  }
}
