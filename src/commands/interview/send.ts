import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {join} from 'node:path';
import {BaseCommand} from '../../cli/base-command.js';
import {outFlags, recordFlag} from '../../cli/flags.js';
import {interviewFlags} from '../../cli/interview-flags.js';
import {stdout} from '../../cli/standard-streams.js';
import {visibleLine} from '../../text/visible.js';
import {SENT_FORMATS, type Sent} from '../../workflows/interview/sent-formats.js';

export default class InterviewSend extends BaseCommand<Omit<Sent, 'content'>> {
  static override summary = 'Write an interview to send: the same questions, to be answered without datamap.';
  static override description = [
    'Writes one HTML page that works by itself, offline, in any browser: it asks the questions under the conditions of `datamap interview`, keeps the answers in that browser as they are typed, says what is missing and hands back a file. `datamap interview --answers FILE` takes that file as it is.',
    'What the record says of the subject already stands in the page, to be looked over. Beside that the page holds only what its questions need: the names of systems, fields, recipients, teams and owners. It sends nothing anywhere.',
    '--format xlsx writes a workbook instead, for Excel or LibreOffice: a sheet of questions, and a sheet for each list, with a row for each purpose, place of data and recipient. `datamap interview --answers FILE` and `datamap import FILE` take it back, saved as .xlsx or .ods.',
  ].join('\n\n');
  static override examples = [
    {description: 'A page for a team that has something new to tell', command: '<%= config.bin %> <%= command.id %> --out questions.html'},
    {
      description: 'What is still open about the newsletter, to come back to privacy@example.com',
      command: '<%= config.bin %> <%= command.id %> newsletter --reply-to privacy@example.com --out newsletter.html',
    },
    {
      description: 'The same as a workbook',
      command: '<%= config.bin %> <%= command.id %> newsletter --format xlsx --out newsletter.xlsx',
    },
  ];
  static override args = {
    subject: Args.string({description: 'Id or name of the activity, or of what --about says; without it something new is asked about.'}),
  };
  static override flags = {
    ...interviewFlags,
    format: Flags.option({options: Object.keys(SENT_FORMATS) as (keyof typeof SENT_FORMATS)[], default: 'html' as const})({
      summary: 'What to write.',
    }),
    'reply-to': Flags.string({summary: 'Whom the answers go back to, as the page says it; your login name by default.', helpValue: 'NAME'}),
    ...recordFlag,
    ...outFlags,
    out: Flags.string({char: 'o', summary: 'File to write; - is stdout.', helpValue: 'FILE', required: true}),
  };

  async run(): Promise<Omit<Sent, 'content'>> {
    const {args, flags} = await this.parse(InterviewSend);
    const {sendInterview} = await import('../../workflows/interview/send-interview.js');
    const {content, ...sent} = await sendInterview({
      record: flags.record,
      from: process.cwd(),
      package: this.config.root,
      questionnaires: join(this.config.root, 'templates', 'interviews'),
      about: flags.about,
      depth: flags.full ? 'full' : 'quick',
      asOf: this.asOf,
      named: args.subject,
      format: flags.format,
      replyTo: flags['reply-to'] ?? this.who,
    });
    if (flags.out === '-') {
      stdout.write(content);
      return sent;
    }
    const written = await (await import('../../store/output-files.js')).writeOutput(flags.out, content, {force: flags.force});
    const size = (Buffer.byteLength(content) / 1e6).toFixed(1);
    this.note(`Wrote ${visibleLine(written)} (${size} MB). Send it; with the file that comes back: datamap interview --answers FILE`);
    return sent;
  }
}
