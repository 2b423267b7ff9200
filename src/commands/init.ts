import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {join, resolve} from 'node:path';
import {BaseCommand} from '../cli/base-command.js';
import {stdout} from '../cli/standard-streams.js';
import type {Style} from '../terminal/style.js';
import {visibleLine} from '../text/visible.js';
import {wrapped} from '../text/wrapped.js';
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
    this.show(startedText(started, {dir: args.dir, style: this.styleOf('stdout'), terminal: stdout.isTTY}));
    if (started.attributesToAdd.length > 0) {
      this.note(
        `There is a .gitattributes already, which stays as it is. For git to merge what two teams write, add to it:\n${started.attributesToAdd.map((line) => `  ${line}`).join('\n')}`,
      );
    }
    return started;
  }

  /** Undefined where it is left open. */
  private async askForName(): Promise<string | undefined> {
    const prompter = await this.prompter();
    const name = await prompter.text({
      ask: 'What is the legal name of the business?',
      help: 'As its contracts have it, for example "Acme, Inc." Leave it empty where you do not know it yet.',
    });
    return name === '' ? undefined : name;
  }
}

/** Room for a command and what it does on one line. */
const COMMAND = 26;
const SIDE_BY_SIDE = 72;

function startedText(
  {counts, organization, example, folder, next}: StartedRecord,
  {dir, style, terminal}: {readonly dir: string; readonly style: Style; readonly terminal: boolean},
): string {
  const file = join(folder, 'datamap.yaml');
  const begun = example
    ? `${organization}, a made-up company, in ${folder}: ${counts.systems} systems with ${counts.fields} fields, ${counts.activities} activities, ${counts.recipients} recipients.`
    : organization === null
      ? `A record begins in ${file}. Write the legal name of the business there first, under organization, as legal-name.`
      : `The record of ${organization} begins in ${file}.`;
  return [
    // A path in a pipe is for a program to take.
    wrapped(`${style.check} ${visibleLine(begun)}`, terminal ? style.width : Number.POSITIVE_INFINITY),
    '',
    'Next:',
    ...(dir === '.' ? [] : [`  cd ${visibleLine(dir)}`]),
    ...next.map(({command, does}) =>
      style.width < SIDE_BY_SIDE
        ? `  ${command}\n${style.muted(wrapped(does, style.width, '      '))}`
        : `  ${command.padEnd(COMMAND)} ${style.muted(does)}`,
    ),
  ].join('\n');
}
