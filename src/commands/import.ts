import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {BaseCommand} from '../cli/base-command.js';
import {filesGiven} from '../cli/files-given.js';
import {byFlag, dryRunFlag, recordFlag} from '../cli/flags.js';
import type {ImportedFile, ImportResult} from '../workflows/import/result.js';

type Shown = ImportedFile | {readonly files: readonly ImportedFile[]};

export default class Import extends BaseCommand<Shown> {
  static override summary = 'Take what spreadsheets and manifests say into the record: registers, data dictionaries, vendor lists.';
  static override description = `Reads CSV, TSV, XLSX and ODS with a row of headings, wherever it stands, YAML, JSON and JSON Lines, and the tables and forms of Markdown. Known layouts are recognised
by themselves; other columns by their words. --columns says what the words do not, and is remembered for the same headings. Every filled cell is recorded, kept as a note, or
refused with a reason; the receipt says which. Nothing is removed: where the record says otherwise its word is kept and shown.
The same file twice changes nothing.`;
  static override examples = [
    {
      description: 'See what a register would change, and write nothing',
      command: '<%= config.bin %> <%= command.id %> spreadsheets/processing-activities.xlsx --dry-run',
    },
    {
      description: 'Import a data dictionary and keep a full receipt',
      command: '<%= config.bin %> <%= command.id %> spreadsheets/shop-data-dictionary.csv --receipt receipt.md',
    },
    {
      description: 'Say what two columns mean, by heading and by letter',
      command: '<%= config.bin %> <%= command.id %> spreadsheets/vendors.csv --columns "Legal name=legal-name,H=contract-signed"',
    },
  ];
  static override strict = false;
  static override args = {file: Args.string({required: true, description: 'Spreadsheets to import; - is standard input.'})};
  static override flags = {
    columns: Flags.string({
      summary: 'What columns mean: "Heading=meaning,B=meaning"; header=9 names the row of the headings.',
      helpValue: 'LIST',
    }),
    sheet: Flags.string({summary: 'Only this sheet, even if it is hidden.', helpValue: 'NAME'}),
    system: Flags.string({summary: 'The system that the file is about, where no column names one.', helpValue: 'NAME'}),
    as: Flags.string({
      summary: 'What the rows are, where the headings do not tell.',
      options: ['fields', 'activities', 'recipients', 'systems', 'data'],
    }),
    replace: Flags.boolean({summary: 'Where the record says otherwise, take what the file says.'}),
    receipt: Flags.string({summary: 'Write the full receipt to this file (.md, .html, .csv, .xlsx or .json).', helpValue: 'FILE'}),
    force: Flags.boolean({char: 'f', summary: 'Replace a receipt that datamap did not write.'}),
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
  };

  async run(): Promise<Shown> {
    const {flags, argv} = await this.parse(Import);
    const files = filesGiven(argv, 'import');
    const {importFiles} = await import('../workflows/import/import-files.js');
    const {importText} = await import('../cli/import-text.js');
    const result = await importFiles({
      files,
      record: flags.record,
      from: process.cwd(),
      asOf: this.asOf,
      by: this.who,
      dryRun: flags['dry-run'],
      columns: flags.columns,
      sheet: flags.sheet,
      system: flags.system,
      shape: flags.as as ImportedShape | undefined,
      replace: flags.replace,
      receipt: flags.receipt === undefined ? undefined : {path: flags.receipt, force: flags.force},
    });
    this.show(importText(result, this.styleOf('stdout')));
    this.say(result);
    const [only, ...more] = result.files;
    return only && more.length === 0 ? only : {files: result.files};
  }

  private say({written, dryRun, files, receipt}: ImportResult): void {
    if (dryRun) {
      this.note(receipt === undefined ? 'Nothing was written.' : `Nothing of the record was changed; receipt written to ${receipt}.`);
      return;
    }
    if (receipt !== undefined) this.note(`Receipt: ${receipt}`);
    if (written.length > 0) this.note(`Wrote ${written.length} ${written.length === 1 ? 'file' : 'files'}.`);
    if (written.length === 0) return;
    const fields = files.some(({changes}) => changes.some(({entity}) => entity.startsWith('fields/')));
    this.note(
      fields
        ? 'Next: datamap map --auto suggests what the new fields are; datamap check says what is missing.'
        : 'Next: datamap check says what is missing.',
    );
  }
}

type ImportedShape = 'fields' | 'activities' | 'recipients' | 'systems' | 'data';
