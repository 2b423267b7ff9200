import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import {join} from 'node:path';
import {writtenLine} from '../cli/answers-given.js';
import {BaseCommand} from '../cli/base-command.js';
import {filesGiven} from '../cli/files-given.js';
import {byFlag, dayFlag, dryRunFlag, recordFlag} from '../cli/flags.js';
import {noteLine} from '../cli/note-line.js';
import {UserProblem} from '../record/problem.js';
import type {Prompter} from '../terminal/prompter.js';
import type {OnConflict} from '../workflows/import/propose-file.js';
import type {InterviewResult} from '../workflows/interview/hold-interview.js';
import type {ImportedFile, ImportResult} from '../workflows/import/result.js';

type Shown = ImportedFile | {readonly files: readonly ImportedFile[]} | Omit<InterviewResult, 'transcript'>;

export default class Import extends BaseCommand<Shown> {
  static override summary = 'Take what spreadsheets and manifests say into the record: registers, data dictionaries, vendor lists.';
  static override description = `Reads CSV, TSV, XLSX and ODS with a row of headings, wherever it stands, YAML, JSON and JSON Lines, and the tables and forms of Markdown. Known layouts are recognised
by themselves; other columns by their words. --columns says what the words do not, and is remembered for the same headings. Every filled cell is recorded, kept as a note, or
refused with a reason; the receipt says which. The answers of an interview that was sent are taken as datamap interview --answers takes them. The workbook of
datamap report record, edited, is compared with the record cell by cell: only what somebody changed, added or took out counts. Nothing is removed. Where the record says otherwise, you are asked; without a terminal its word
is kept, and the conflict is shown and left as an open question. The same file twice changes nothing.`;
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
    'on-conflict': Flags.string({
      summary:
        "Where the record says otherwise: ask, keep its word and leave an open question, or take the file's; ask on a terminal, else keep.",
      options: ['ask', 'keep', 'take'],
    }),
    mapping: Flags.string({
      summary: 'YAML file that says what columns mean, in the form of mappings.yaml; --columns counts more.',
      helpValue: 'FILE',
    }),
    dates: Flags.string({
      summary: 'Which comes first in 03/04/2021, day or month, where no other date of its column tells; asked on a terminal, else refused.',
      options: ['dmy', 'mdy'],
    }),
    'retire-missing': Flags.boolean({
      summary:
        'End what an earlier import of the same file said, nobody else said and the file no longer says; by default it is only listed.',
    }),
    'retired-on': dayFlag({summary: 'Day on which --retire-missing ends it; the as-of day by default.', dependsOn: ['retire-missing']}),
    receipt: Flags.string({summary: 'Write the full receipt to this file (.md, .html, .csv, .xlsx or .json).', helpValue: 'FILE'}),
    rejects: Flags.string({summary: 'Write the refused rows to this workbook (.xlsx), to correct and import again.', helpValue: 'FILE'}),
    force: Flags.boolean({char: 'f', summary: 'Replace a receipt or rejects that datamap did not write.'}),
    ...recordFlag,
    ...byFlag,
    ...dryRunFlag,
  };

  async run(): Promise<Shown> {
    const {flags, argv} = await this.parse(Import);
    const files = filesGiven(argv, 'import');
    const {importFiles} = await import('../workflows/import/import-files.js');
    const {importText} = await import('../cli/import-text.js');
    const onConflict = this.policy(flags['on-conflict'] as OnConflict | undefined, flags['dry-run']);
    let prompter: Promise<Prompter> | undefined;
    const how = {
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
      onConflict,
      ask: this.interactive && (!flags['dry-run'] || onConflict === 'ask') ? () => (prompter ??= this.prompter()) : undefined,
      rowsRead: this.rowsDone,
      mapping: flags.mapping,
      dates: flags.dates === undefined ? undefined : flags.dates === 'dmy' ? ('day-first' as const) : ('month-first' as const),
      retireMissing: flags['retire-missing'] ? (flags['retired-on'] ?? this.asOf) : undefined,
      receipt: flags.receipt === undefined ? undefined : {path: flags.receipt, force: flags.force},
      rejects: flags.rejects === undefined ? undefined : {path: flags.rejects, force: flags.force},
    };
    const result = await importFiles(how).catch((error: unknown) => {
      const [file, ...others] = files;
      // What was read from a pipe cannot be read again.
      if (!(error instanceof UserProblem) || error.code !== 'an-interview' || file === undefined || others.length > 0 || file === '-') {
        throw error;
      }
      if (flags.receipt === undefined && flags.rejects === undefined) return {answers: file};
      throw new UserProblem({
        code: error.code,
        what: error.what,
        where: file,
        fix: 'It has a transcript instead of a receipt: datamap interview --answers FILE --transcript FILE',
      });
    });
    if ('answers' in result) return this.answers(result.answers, how);
    this.show(importText(result, this.styleOf('stdout')));
    this.say(result);
    const [only, ...more] = result.files;
    return only && more.length === 0 ? only : {files: result.files};
  }

  /** The answers of an interview that came back. */
  private async answers(
    file: string,
    {record, dryRun, onConflict}: {readonly record: string | undefined; readonly dryRun: boolean; readonly onConflict: OnConflict},
  ): Promise<Shown> {
    const {interviewFromFile} = await import('../workflows/interview/hold-interview.js');
    const {changeList} = await import('../workflows/interview/preview.js');
    const {transcript: _, ...result} = await interviewFromFile({
      record,
      from: process.cwd(),
      questionnaires: join(this.config.root, 'templates', 'interviews'),
      about: 'activity',
      depth: 'quick',
      asOf: this.asOf,
      by: this.who,
      dryRun,
      file,
      replace: onConflict === 'take',
    });
    this.showWords(changeList(result.changes));
    for (const note of result.notes ?? []) this.note(noteLine(note));
    const line = writtenLine(result);
    if (line !== undefined) this.note(line);
    return result;
  }

  /** Whoever only looks is asked nothing, unless they say so. */
  private policy(said: OnConflict | undefined, dryRun: boolean): OnConflict {
    if (said !== 'ask') return said ?? (this.interactive && !dryRun ? 'ask' : 'keep');
    if (this.interactive) return said;
    throw new UserProblem({
      code: 'no-terminal',
      what: 'There is no terminal to ask on',
      where: '--on-conflict ask',
      fix: 'Say --on-conflict keep, which leaves each conflict as an open question, or --on-conflict take; or run it in a terminal, without --no-input and --json.',
    });
  }

  private say({written, dryRun, files, receipt, rejects}: ImportResult): void {
    if (rejects !== undefined) {
      this.note(
        rejects === null ? 'No row was refused: no rejects were written.' : `Refused rows: ${rejects}. Correct them and import that file.`,
      );
    }
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
