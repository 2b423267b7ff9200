import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {byFlag, dryRunFlag, recordFlag, yesFlag} from '../../cli/flags.js';
import {counted} from '../../findings/wording.js';
import {UserProblem} from '../../record/problem.js';
import type {DecisionAbout, SetResult} from '../../workflows/map/set-fields.js';

export default class MapSet extends BaseCommand<SetResult> {
  static override summary = 'Decide what a field is: its elements, that it is not personal, or its letters.';
  static override description = `The decision replaces any suggestion and any decision before it, and is kept with who, when and why. Letters follow from the
elements by law; putting other letters with --letters is for where the law's mapping does not fit, and is reported as such.
--clear takes a decision back: the field is open again, with its suggestion where the decision had confirmed one; map --auto suggests
anew where it had not. What changes is shown; in a terminal you are asked before more than one field is written. --from reads decisions from a table with the columns field, element and
reason (and letters, limbs), a * in a field standing for anything and the element being not-personal or clear in place of one.`;
  static override examples = [
    {
      description: 'A field holds email addresses',
      command: '<%= config.bin %> <%= command.id %> mailheron.contacts.EMAIL --element email-address --reason "Looked at the form"',
    },
    {
      description: 'A whole dataset holds nothing about people',
      command: '<%= config.bin %> <%= command.id %> "shop.products.*" --not-personal --reason "Catalog of goods"',
    },
    {
      description: 'Put other letters than the computed ones',
      command:
        '<%= config.bin %> <%= command.id %> shop.planner_profiles.latitude --letters GL --limbs SPI-1C --reason "GPS of the phone, within 10 feet"',
    },
    {
      description: 'Take the decision on two fields back',
      command:
        '<%= config.bin %> <%= command.id %> shop.planner_profiles.latitude shop.addresses.id --clear --reason "Ask the vendor first"',
    },
  ];
  static override strict = false;
  static override args = {
    field: Args.string({description: 'Fields, each as system.dataset.field; a * stands for anything.'}),
  };
  static override flags = {
    element: Flags.string({
      summary: 'Data element by id, by name or by a word of your own from datamap.yaml; may be given several times.',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'ID',
    }),
    'not-personal': Flags.boolean({summary: 'The field holds nothing about people.'}),
    letters: Flags.string({summary: 'Letters in place of the computed ones: AB.', helpValue: 'LETTERS'}),
    limbs: Flags.string({
      summary: 'Limbs of sensitive personal information that go with the letters: SPI-1C.',
      multiple: true,
      multipleNonGreedy: true,
      helpValue: 'LIMB',
    }),
    clear: Flags.boolean({summary: 'Take the decision back, so that the field is open again.'}),
    from: Flags.string({summary: 'Table of decisions: field, element, reason; - is standard input.', helpValue: 'FILE.csv'}),
    reason: Flags.string({
      summary: '(required, but not with --from) Why, in a sentence; kept with the decision. With --from, for rows without one.',
    }),
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
    ...yesFlag,
  };

  async run(): Promise<SetResult> {
    const {flags, argv} = await this.parse(MapSet);
    const fields = argv.map(String);
    const unknown = fields.find((field) => field.startsWith('--'));
    if (unknown !== undefined) {
      throw new UserProblem({
        code: 'unknown-flag',
        what: `There is no flag ${unknown}`,
        where: 'datamap map set',
        fix: 'datamap map set --help lists the flags.',
      });
    }
    const decision = {
      elements: flags.element ?? [],
      notPersonal: flags['not-personal'],
      clear: flags.clear,
      letters: flags.letters,
      limbs: flags.limbs ?? [],
      reason: flags.reason ?? '',
    };
    const decidesHere =
      decision.elements.length + decision.limbs.length > 0 || decision.notPersonal || decision.clear || decision.letters !== undefined;
    if (flags.from !== undefined && (fields.length > 0 || decidesHere)) {
      throw new UserProblem({
        code: 'contradiction',
        what: 'The decisions are either in the file or in the command',
        where: '--from',
        fix: 'Leave out the fields and what they are; --reason may stay.',
      });
    }
    if (flags.from === undefined) this.refuseLack(fields, flags.reason);
    const {setFields} = await import('../../workflows/map/set-fields.js');
    const {decisionsIn} = await import('../../workflows/map/decisions-file.js');
    const {decisionPreview} = await import('../../workflows/map/preview.js');
    const decisions: readonly DecisionAbout[] =
      flags.from === undefined ? [{fields, decision}] : await decisionsIn(flags.from, {reason: decision.reason});
    const result = await setFields({
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
      by: this.who,
      decisions,
      command: flags.from === undefined ? `map set ${fields.join(' ')}${flags.clear ? ' --clear' : ''}` : `map set --from ${flags.from}`,
      dryRun: flags['dry-run'],
      agree: async ({changes}, {letters, overDecisions}) => {
        this.showWords(decisionPreview(changes, letters));
        return (
          flags['dry-run'] ||
          changes.length < 2 ||
          this.agreed(
            `Write ${counted(changes.length, 'change')}${overDecisions === 0 ? '' : `, of which ${overDecisions} over what a person decided`}?`,
            {byEnter: overDecisions === 0},
          )
        );
      },
    });
    this.tell(result, {cleared: flags.clear});
    return result;
  }

  private refuseLack(fields: readonly string[], reason: string | undefined): void {
    const example = 'For example: datamap map set mailheron.contacts.EMAIL --element email-address --reason "Looked at the form"';
    const where = 'datamap map set';
    if (fields.length === 0) {
      throw new UserProblem({code: 'usage', what: 'FIELD is missing: the field, as system.dataset.field', where, fix: example});
    }
    if (reason === undefined) throw new UserProblem({code: 'usage', what: 'The flag --reason is missing', where, fix: example});
  }

  private tell({changes, unchanged, written, dryRun}: SetResult, {cleared}: {readonly cleared: boolean}): void {
    const stood = unchanged > 0 ? `, ${unchanged} stood so already` : '';
    if (changes.length === 0) {
      this.note('The record says so already.');
    } else if (dryRun) {
      this.note(`${changes.length} would change${stood}. Nothing was written.`);
    } else if (written.length === 0) {
      this.note('Nothing was written.');
    } else {
      const done = cleared ? 'open again' : 'decided';
      this.note(`${changes.length} ${done}${stood}. Wrote ${counted(written.length, 'file')}. Next: datamap ${cleared ? 'map' : 'check'}`);
    }
  }
}
