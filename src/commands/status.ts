import {BaseCommand} from '../cli/base-command.js';
import {recordFlag} from '../cli/flags.js';
import {statusText} from '../cli/status-text.js';
import type {Status as StatusOfRecord} from '../workflows/show-status.js';

export default class Status extends BaseCommand<StatusOfRecord> {
  static override summary = 'Show how far the record is: per team what is mapped, open and overdue, and the next deadlines.';
  static override description = `A field counts as confirmed once a person has said what it is or agreed to a suggestion; a suggestion counts as one until then.
A field counts once: for the team of its system, or where that has none for the only team that uses it. Windows and deadlines
are counted from --as-of; each copy of a notice is held against the hash that was kept with it; the first review of an activity from its beginning, or from when the record was told of it.`;
  static override examples = [
    {description: 'See where the record of this folder stands', command: '<%= config.bin %> <%= command.id %>'},
    {description: 'The same for a program', command: '<%= config.bin %> <%= command.id %> --json'},
    {description: 'As of another day', command: '<%= config.bin %> <%= command.id %> --as-of 2026-12-31'},
  ];
  static override flags = {...recordFlag};

  async run(): Promise<StatusOfRecord> {
    const {flags} = await this.parse(Status);
    const {showStatus} = await import('../workflows/show-status.js');
    const status = await showStatus({record: flags.record, from: process.cwd(), asOf: this.asOf});
    this.show(statusText(status, this.styleOf('stdout')));
    return status;
  }
}
