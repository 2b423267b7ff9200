import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../cli/base-command.js';
import {byFlag, dryRunFlag, recordFlag} from '../cli/flags.js';
import {counted} from '../findings/wording.js';
import {UserProblem} from '../record/problem.js';
import {answeredBy, type ReviewResult} from '../workflows/review.js';

export default class Review extends BaseCommand<ReviewResult> {
  static override summary = 'Look over what others answered, and confirm it.';
  static override description = [
    'What one person answered in an interview counts as unconfirmed until a second person has looked at it: reports say so beside it. Without --confirm, on a terminal, each is shown with its answers and who gave them, and you are asked; elsewhere, and with --list, what waits is listed.',
    'Nobody confirms an answer of their own: --by says who you are, by default your login name.',
  ].join('\n\n');
  static override examples = [
    {description: 'Look over what waits, one after the other', command: '<%= config.bin %> <%= command.id %>'},
    {description: 'List what waits', command: '<%= config.bin %> <%= command.id %> --list'},
    {
      description: 'Confirm all answers about one activity',
      command: '<%= config.bin %> <%= command.id %> garden-planner-app --confirm --by legal.reviewer',
    },
  ];
  static override args = {
    subject: Args.string({description: 'Id or name of an activity, a system or a recipient, or organization; by default all that waits.'}),
  };
  static override flags = {
    confirm: Flags.boolean({summary: 'Confirm every answer about it that others gave.'}),
    list: Flags.boolean({summary: 'Only list what waits.', exclusive: ['confirm']}),
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
  };

  async run(): Promise<ReviewResult> {
    const {args, flags} = await this.parse(Review);
    const how = {
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
      by: this.who,
      named: args.subject,
      dryRun: flags['dry-run'],
    };
    if (flags.confirm && args.subject === undefined) throw nothingNamed();
    const {confirmAnswers, listUnconfirmed, reviewAtTerminal} = await import('../workflows/review.js');
    const result = flags.confirm
      ? await confirmAnswers(how)
      : flags.list || !this.interactive
        ? await listUnconfirmed(how)
        : await reviewAtTerminal({...how, prompter: await this.prompter()});
    this.tell(result);
    return result;
  }

  private tell({open, confirmed, written}: ReviewResult): void {
    for (const {name, answers} of confirmed) this.showWords(`Confirmed ${counted(answers, 'answer')} about "${name}".`);
    this.showWords(
      open.length === 0
        ? 'Every answer was confirmed by a second person.'
        : [
            'Waiting for a second person:',
            ...open.map(
              (each) =>
                `  ${each.about}: ${counted(each.answers.length, 'answer')} of ${answeredBy(each).join(', ') || 'somebody unnamed'}`,
            ),
          ].join('\n'),
    );
    if (confirmed.length > 0 && written.length === 0) this.note('Nothing was written.');
  }
}

function nothingNamed(): UserProblem {
  return new UserProblem({
    code: 'nothing-named',
    what: 'Nothing is named to confirm',
    where: 'datamap review --confirm',
    fix: 'Name what you have looked at: datamap review newsletter --confirm. datamap review --list says what waits.',
  });
}
