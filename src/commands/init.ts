import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {join, resolve} from 'node:path';
import {BaseCommand} from '../cli/base-command.js';
import {stdout} from '../cli/standard-streams.js';
import type {StartedRecord} from '../workflows/start-record.js';

export default class Init extends BaseCommand<StartedRecord> {
  static override summary = 'Start a record in a folder, or a made-up company to try everything on.';
  static override description = `A record is a folder of YAML and CSV files, best kept in git. Nothing that is there already is touched.
On a terminal, the legal name of the business is asked for where --name does not say it.`;
  static override examples = [
    {description: 'Start the record of your organization here', command: '<%= config.bin %> <%= command.id %> --name "Acme, Inc."'},
    {description: 'Try everything on a made-up company', command: '<%= config.bin %> <%= command.id %> try-it --example'},
  ];
  static override args = {
    dir: Args.string({description: 'Folder to start it in; made if it is not there.', default: '.'}),
  };
  static override flags = {
    name: Flags.string({summary: 'Legal name of the business.', helpValue: 'NAME', exclusive: ['example']}),
    example: Flags.boolean({summary: 'Write the example company: its spreadsheets, its notice and its record.'}),
  };

  async run(): Promise<StartedRecord> {
    const {args, flags} = await this.parse(Init);
    const legalName = flags.name ?? (flags.example || !this.interactive ? undefined : await this.askForName());
    const {startRecord} = await import('../workflows/start-record.js');
    const started = await startRecord({
      folder: resolve(args.dir),
      legalName,
      example: flags.example ? join(this.config.root, 'templates', 'example') : undefined,
      by: this.who,
      asOf: this.asOf,
      command: 'init',
    });
    const {counts, organization} = started;
    const style = this.styleOf('stdout');
    this.show(
      [
        started.example
          ? `${style.check} ${organization}, a made-up company, in ${started.folder}: ${counts.systems} systems with ${counts.fields} fields, ${counts.activities} activities, ${counts.recipients} recipients.`
          : organization === null
            ? `${style.check} A record begins in ${join(started.folder, 'datamap.yaml')}. Write the legal name of the business there first, under organization, as legal-name.`
            : `${style.check} The record of ${organization} begins in ${join(started.folder, 'datamap.yaml')}.`,
        '',
        'Next:',
        ...(args.dir === '.' ? [] : [`  cd ${args.dir}`]),
        ...started.next.map(({command, does}) => `  ${command.padEnd(26)} ${style.muted(does)}`),
      ].join('\n'),
    );
    return started;
  }

  /** Undefined where it is left open. */
  private async askForName(): Promise<string | undefined> {
    const {inquirerPrompter} = await import('../terminal/inquirer-prompter.js');
    const prompter = inquirerPrompter({style: this.styleOf('stdout'), columns: stdout.columns, write: (text) => stdout.write(text)});
    const name = await prompter.text({ask: 'What is the legal name of the business?', help: 'As its contracts have it, for example "Acme, Inc." Leave it empty where you do not know it yet.'});
    return name === '' ? undefined : name;
  }
}
