import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {byFlag, dryRunFlag, recordFlag, yesFlag} from '../../cli/flags.js';
import {stderr} from '../../cli/standard-streams.js';
import {UserProblem} from '../../record/problem.js';
import {visibleLine} from '../../text/visible.js';
import {counted} from '../../findings/wording.js';
import type {HowToSuggest, MapResult} from '../../workflows/map/map-fields.js';
import type {OpenSuggestion, ReviewResult} from '../../workflows/map/review/review-mapping.js';

const confidenceFlag = Flags.custom<number>({
  helpValue: '0..1',
  parse: async (text) => {
    const value = Number(text);
    if (text.trim() !== '' && value >= 0 && value <= 1) return value;
    throw new UserProblem({
      code: 'not-a-confidence',
      what: `"${text}" is no number from 0 to 1`,
      where: '--min-confidence',
      fix: 'For example: --min-confidence 0.6',
    });
  },
});

export default class Map extends BaseCommand<MapResult | ReviewResult> {
  static override summary = 'Link fields to data elements: suggest, review, confirm.';
  static override description = `With --auto, every field that nobody has decided on gets a suggestion with its confidence and reason. Suggestions of an earlier
catalog are made anew: what is surer, different or not suggested any more is shown before it is written. What a person decided is
never touched. Without --auto, a person goes through the suggestions in groups, the most uncertain first.
A suggestion stays one until a person confirms it: reports and checks say so.`;
  static override examples = [
    {description: 'Show what would be suggested, and write nothing', command: '<%= config.bin %> <%= command.id %> --auto --dry-run'},
    {
      description: 'Suggest elements for one system, only where fairly sure',
      command: '<%= config.bin %> <%= command.id %> --auto --system mailheron --min-confidence 0.8',
    },
    {description: 'Go through the open suggestions', command: '<%= config.bin %> <%= command.id %>'},
  ];
  static override flags = {
    auto: Flags.boolean({summary: 'Write suggestions for all fields that nobody has decided on.'}),
    'min-confidence': confidenceFlag({summary: 'Leave a field unmapped where the suggestion is less sure.', default: 0.6}),
    system: Flags.string({summary: 'Only the fields of this system.', helpValue: 'ID'}),
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
    ...yesFlag,
  };

  async run(): Promise<MapResult | ReviewResult> {
    const {flags} = await this.parse(Map);
    if (flags['dry-run'] && !flags.auto) {
      throw new UserProblem({
        code: 'nothing-to-try',
        what: '--dry-run works only together with --auto: a review saves each decision as it is made',
        where: 'datamap map',
        fix: 'Add --auto, or leave --dry-run out; Undo takes a decision back.',
      });
    }
    const how = {record: flags.record, from: process.cwd(), asOf: this.asOf, by: this.who, system: flags.system};
    return flags.auto ? this.suggest({...how, minConfidence: flags['min-confidence'], dryRun: flags['dry-run']}) : this.review(how);
  }

  private async suggest(how: HowToSuggest): Promise<MapResult> {
    const {mapFields} = await import('../../workflows/map/map-fields.js');
    const {mappingPreview} = await import('../../workflows/map/preview.js');
    let news = 0;
    const result = await mapFields({
      ...how,
      agree: async (planned, letters) => {
        news = planned.changes.length + planned.renewed;
        this.showWords(mappingPreview(planned, letters));
        return how.dryRun || news === 0 || this.agreed(`Write ${counted(news, 'change')}?`);
      },
    });
    if (news === 0) this.note('The record says all of this already.');
    else if (result.written.length === 0) this.note('Nothing was written.');
    else this.note(`Wrote ${result.written.length} ${result.written.length === 1 ? 'file' : 'files'}.`);
    if (result.counts.suggested + result.counts.unmapped > 0) {
      this.note('Next: datamap map goes through what is open; datamap map set decides one field.');
    }
    return result;
  }

  private async review(
    how: Omit<Parameters<typeof import('../../workflows/map/review/review-mapping.js').reviewSuggestions>[0], 'prompter'>,
  ): Promise<ReviewResult> {
    const {openSuggestions, reviewSuggestions} = await import('../../workflows/map/review/review-mapping.js');
    const open = await openSuggestions(how);
    if (open.length === 0) {
      this.show('Every field is decided. Next: datamap check');
      return {confirmed: 0, skipped: 0, left: 0};
    }
    if (!this.interactive) {
      this.showWords(open.map(line).join('\n'));
      throw new UserProblem({
        code: 'no-terminal',
        what: `${open.length} ${open.length === 1 ? 'field waits' : 'fields wait'} for a decision and there is no terminal to ask at`,
        fix: 'Run it in a terminal; or write suggestions with datamap map --auto, and decide with datamap map set FIELD --element ID --reason WHY.',
      });
    }
    const prompter = await this.prompter();
    let saved = 0;
    const goOn = `datamap map${how.system === undefined ? '' : ` --system ${how.system}`}`;
    const result = await reviewSuggestions({...how, prompter, onSaved: (decisions) => void (saved = decisions)}).catch((error: unknown) => {
      if (error instanceof Error && error.name === 'ExitPromptError') {
        stderr.write(
          `\n${saved === 0 ? 'Nothing was decided yet.' : `${saved} ${saved === 1 ? 'decision is' : 'decisions are'} saved.`} Go on with: ${goOn}\n`,
        );
      }
      throw error;
    });
    this.note(`${result.confirmed} decided, ${result.left} left. ${result.left > 0 ? `Go on with: ${goOn}` : 'Next: datamap check'}`);
    // Undo goes back no further than one sitting.
    if (result.confirmed > 0) this.note('To take a decision back later: datamap map set FIELD --clear --reason WHY');
    return result;
  }
}

function line({field, state, because, told}: OpenSuggestion): string {
  return [`${visibleLine(field)}  ${state}`, ...[...told, because].filter((each) => each !== '').map((each) => `    ${each}`)].join('\n');
}
