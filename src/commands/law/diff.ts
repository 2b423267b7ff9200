import {documentFlags} from '../../cli/deliver.js';
import {dayFlag, recordFlag} from '../../cli/flags.js';
import {beyondTheCatalog} from '../../cli/law-days.js';
import {LawCommand} from '../../cli/law-command.js';
import type {Document} from '../../documents/index.js';
import type {LawDiff} from '../../reports/law/diff.js';

/** Rows on a screen. */
const FOLD = {longest: 30, kept: 10};

export default class LawDiffCommand extends LawCommand<LawDiff> {
  static override summary = 'Show what changes in the law’s data between two days, and which rows of your record that changes.';
  static override description = `The law: entries that begin, end or change after --from up to and including --to, thresholds with old and new value, duties that
get another number, letters that data elements get or lose; each with its section and how far it was checked.
Your record, where there is one here or --record names it: fields with other letters, rows of the table of what is collected, statements
that your notices owe, numbers that the organization reaches. Both laws judge the same record and the same months before --to, so that
only the law differs. Exit code 0 whatever is found.
--json gives {from, to, catalog, entries, letters, record}; record is null where there is none, else {organization, window, looked, fields,
rows, duties, thresholds}. Each part is described in docs/law.md, “What law diff --json gives”.`;
  static override examples = [
    {description: 'What 2026 and 2027 bring', command: '<%= config.bin %> <%= command.id %> --from 2025-12-31 --to 2027-01-01'},
    {
      description: 'The same for counsel, with what it means for a record',
      command: '<%= config.bin %> <%= command.id %> --from 2025-12-31 --to 2027-01-01 --out law-2027.html',
    },
  ];
  static override flags = {
    from: dayFlag({summary: 'Day before the changes: the law that you know.', required: true}),
    to: dayFlag({summary: 'Last day of the changes: the law to come.', required: true}),
    ...recordFlag,
    ...documentFlags,
  };

  async run(): Promise<LawDiff | Document> {
    const {flags} = await this.parse(LawDiffCommand);
    return this.answered(
      flags,
      async () => {
        const unknown = beyondTheCatalog(flags.to);
        if (unknown !== undefined) this.note(unknown);
        const {diffLaw} = await import('../../workflows/law/diff.js');
        return diffLaw({from: flags.from, to: flags.to, record: flags.record, folder: process.cwd()});
      },
      FOLD,
    );
  }
}
