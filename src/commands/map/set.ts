import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../../cli/base-command.js';
import {byFlag, dryRunFlag, recordFlag} from '../../cli/flags.js';
import type {SetResult} from '../../workflows/set-field.js';

export default class MapSet extends BaseCommand<SetResult> {
  static override summary = 'Decide what a field is: its elements, that it is not personal, or its letters.';
  static override description = `The decision replaces any suggestion and any decision before it, and is kept with who, when and why. Letters follow from the
elements by law; putting other letters with --letters is for where the law's mapping does not fit, and is reported as such.`;
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
  ];
  static override args = {
    field: Args.string({required: true, description: 'system.dataset.field; a * stands for anything.'}),
  };
  static override flags = {
    element: Flags.string({
      summary: 'Data element of the catalog, by id or name; may be given several times.',
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
    reason: Flags.string({summary: 'Why, in a sentence; kept with the decision.', required: true}),
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
  };

  async run(): Promise<SetResult> {
    const {args, flags} = await this.parse(MapSet);
    const {setField} = await import('../../workflows/set-field.js');
    const {decisionPreview} = await import('../../workflows/map-preview.js');
    const result = await setField({
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
      by: this.who,
      fields: args.field,
      decision: {
        elements: flags.element ?? [],
        notPersonal: flags['not-personal'],
        letters: flags.letters,
        limbs: flags.limbs ?? [],
        reason: flags.reason,
      },
      dryRun: flags['dry-run'],
    });
    this.showWords(decisionPreview(result.changes));
    const {changes, unchanged, written, dryRun} = result;
    if (dryRun) {
      this.note(`${changes.length} would change, ${unchanged} stand so already. Nothing was written.`);
    } else if (changes.length === 0) {
      this.note('The record says so already.');
    } else {
      this.note(
        `${changes.length} decided${unchanged > 0 ? `, ${unchanged} stood so already` : ''}. Wrote ${written.length} ${written.length === 1 ? 'file' : 'files'}. Next: datamap check`,
      );
    }
    return result;
  }
}
