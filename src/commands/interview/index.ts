import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {join} from 'node:path';
import {writtenLine} from '../../cli/answers-given.js';
import {BaseCommand} from '../../cli/base-command.js';
import {deliver, planDelivery, type Delivery} from '../../cli/deliver.js';
import {byFlag, dryRunFlag, outFlags, recordFlag} from '../../cli/flags.js';
import {interviewFlags} from '../../cli/interview-flags.js';
import {noteLine} from '../../cli/note-line.js';
import {stderr} from '../../cli/standard-streams.js';
import {UserProblem} from '../../record/problem.js';
import {visible} from '../../text/visible.js';
import type {GapToAsk} from '../../workflows/interview/from-gaps.js';
import type {Interviewing, InterviewResult} from '../../workflows/interview/hold-interview.js';

/** The command by which the interview goes on. */
function commandFor(named: string | undefined, {about, full = false}: {readonly about: string; readonly full?: boolean}): string {
  const subject = named === undefined || about === 'organization' ? '' : ` ${/\s/.test(named) ? `"${named}"` : named}`;
  return `datamap interview${subject}${about === 'activity' ? '' : ` --about ${about}`}${full ? ' --full' : ''}`;
}

type Shown = InterviewResult | {readonly form: string} | {readonly gaps: readonly GapToAsk[]} | {readonly held: readonly InterviewResult[]};

export default class Interview extends BaseCommand<Shown> {
  static override summary =
    'Ask about one thing a team does with data about people, or about the organization, a team, a system or a recipient.';
  static override description = [
    'Asks, in plain words, for everything that the law needs to know of one activity: what it is, why it is done, which data it uses, where they come from, how long they are kept and who else gets them. Every answer is kept at once; Ctrl-C stops and loses nothing.',
    '--about asks about something else: the organization itself (who it is, its size, how requests reach it), a team (which activities it has), a system or a recipient. What is commonly known of an activity or a product is offered as the answer, to be confirmed or changed.',
    'An answers file is asked the same questions under the same conditions, without a terminal. --questions prints its form; where an answer is missing or wrong, the error names the question.',
  ].join('\n\n');
  static override examples = [
    {description: 'Ask about a new activity, or go on with one that was begun', command: '<%= config.bin %> <%= command.id %>'},
    {description: 'Ask what is still open about the newsletter', command: '<%= config.bin %> <%= command.id %> newsletter'},
    {description: 'Ask a team which activities it has', command: '<%= config.bin %> <%= command.id %> Marketing --about team'},
    {description: 'Ask about what check and gap found', command: '<%= config.bin %> <%= command.id %> --from-gaps'},
    {description: 'Print the form of an answers file', command: '<%= config.bin %> <%= command.id %> --questions'},
    {
      description: 'Take the answers from a file and show what they would change',
      command: '<%= config.bin %> <%= command.id %> --answers answers/garden-planner-app.yaml --dry-run',
    },
  ];
  static override args = {
    subject: Args.string({description: 'Id or name of the activity, or of what --about says; a new one is asked for its name.'}),
  };
  static override flags = {
    ...interviewFlags,
    answers: Flags.string({
      summary: 'File with the answers, YAML, JSON, or a workbook that was sent: nothing is asked.',
      helpValue: 'FILE',
    }),
    'on-conflict': Flags.string({
      summary:
        'Where the record says otherwise than the file: keep its word and leave an open question, which is the default, or take the answer.',
      options: ['keep', 'take'],
      dependsOn: ['answers'],
    }),
    questions: Flags.boolean({
      summary: 'Print the form of an answers file: every question, its help and its possible answers.',
      exclusive: ['answers', 'resume'],
    }),
    resume: Flags.boolean({summary: 'Go on with the interview that was stopped.', exclusive: ['answers']}),
    'from-gaps': Flags.boolean({
      summary: 'Ask about what check and gap found, the gravest first; without a terminal, list it.',
      exclusive: ['answers', 'questions', 'resume'],
    }),
    transcript: Flags.string({
      summary: 'Write what was asked and answered, by whom and when, to this file: .md, .html, .csv, .xlsx or .json.',
      helpValue: 'FILE',
    }),
    force: outFlags.force,
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
  };

  async run(): Promise<Shown> {
    const {args, flags} = await this.parse(Interview);
    const how = {
      record: flags.record,
      from: process.cwd(),
      questionnaires: join(this.config.root, 'templates', 'interviews'),
      about: flags.about,
      depth: flags.full ? ('full' as const) : ('quick' as const),
      asOf: this.asOf,
      by: this.who,
      dryRun: flags['dry-run'],
      named: args.subject,
    };
    if (flags.questions) {
      const {interviewForm} = await import('../../workflows/interview/form.js');
      const form = await interviewForm(how);
      this.show(visible(form.trimEnd()));
      return {form};
    }
    if (flags['from-gaps']) return this.fromGaps(how);
    const hand = flags.transcript === undefined ? undefined : planDelivery({out: flags.transcript, force: flags.force}, {terminal: false});
    const {interviewAtTerminal, interviewFromFile} = await import('../../workflows/interview/hold-interview.js');
    if (flags.answers !== undefined) {
      const {changeList} = await import('../../workflows/interview/preview.js');
      const result = await interviewFromFile({...how, file: flags.answers, replace: flags['on-conflict'] === 'take'});
      this.showWords(changeList(result.changes));
      for (const note of result.notes ?? []) this.note(noteLine(note));
      return this.tell(result, hand);
    }
    const again = (named: string | undefined): string => commandFor(named, flags);
    if (!this.interactive) throw noTerminal(again(args.subject));
    let begun: string | undefined;
    try {
      const prompter = await this.prompter();
      const result = await interviewAtTerminal({...how, resume: flags.resume, prompter, onBegun: (id) => void (begun = id)});
      return await this.tell(result, hand);
    } catch (error) {
      if (error instanceof Error && error.name === 'ExitPromptError') {
        stderr.write(begun === undefined ? '\nNothing was answered yet.\n' : `\nYour answers are kept. Go on with: ${again(begun)}\n`);
      }
      throw error;
    }
  }

  private async fromGaps(how: Interviewing): Promise<Shown> {
    const {askFromGaps, gapsToAsk} = await import('../../workflows/interview/from-gaps.js');
    if (!this.interactive) {
      const gaps = await gapsToAsk(how);
      this.showWords(gaps.length === 0 ? 'Nothing to ask about.' : gaps.map(gapWords).join('\n'));
      return {gaps};
    }
    const held = await askFromGaps({...how, prompter: await this.prompter()});
    for (const result of held) await this.tell(result, undefined);
    return {held: held.map(({transcript: _, ...result}) => result)};
  }

  /** Says what became of it, and hands over the transcript. */
  private async tell({transcript, ...result}: InterviewResult, hand: Delivery | undefined): Promise<InterviewResult> {
    const {outcome, about, id} = result;
    if (outcome === 'draft') this.note(`Your answers are kept. Go on with: ${commandFor(id, {about})}`);
    const line = writtenLine(result);
    if (line !== undefined) this.note(line);
    if (hand !== undefined && transcript !== undefined) {
      const file = await deliver(transcript, hand, this.styleOf('stdout'));
      if (file !== undefined) this.note(`Wrote ${file}`);
    }
    return result;
  }
}

const gapWords = ({subject, findings, command}: GapToAsk): string =>
  [`${subject?.name ?? 'Said in the notice'}: ${command}`, ...findings.map(({says}) => `  ${says}`)].join('\n');

/** Says what is missing and how else to answer, instead of waiting for a keyboard that is not there. */
function noTerminal(command: string): UserProblem {
  return new UserProblem({
    code: 'no-terminal',
    what: 'There is no terminal to ask questions on',
    fix: `Run it in a terminal, without --no-input and --json, or give the answers in a file: ${command} --answers FILE. Its form: ${command} --questions`,
  });
}
