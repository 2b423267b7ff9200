/** What the reports share: build the Document, then print it as asked, where asked. */
import {folded, type Document} from '../documents/index.js';
import type {ReportName} from '../reports/index.js';
import {BaseCommand} from './base-command.js';
import {deliver, planDelivery} from './deliver.js';
import {stdout} from './standard-streams.js';

/** Rows on a screen: every category of the law fits. */
const LONGEST_TABLE = 30;
const SHOWN_OF_IT = 10;

interface ReportFlags {
  readonly record?: string | undefined;
  readonly format?: string | undefined;
  readonly out?: string | undefined;
  readonly force: boolean;
  readonly table?: string | undefined;
  readonly people?: string | undefined;
  readonly year?: number | undefined;
}

export abstract class ReportCommand extends BaseCommand<Document> {
  protected async report(name: ReportName, flags: ReportFlags): Promise<Document> {
    const {record, table, people, year} = flags;
    const delivery = planDelivery(flags, {terminal: stdout.isTTY && !this.jsonEnabled()});
    const {buildReport} = await import('../workflows/build-report.js');
    const document = await buildReport({report: name, record, from: process.cwd(), asOf: this.asOf, table, people, year});
    if (this.jsonEnabled() && delivery.out === undefined) return document;
    const isForScreen = delivery.format === 'pretty' && flags.format === undefined && table === undefined;
    const written = await deliver(isForScreen ? this.onScreen(document) : document, delivery, this.styleOf('stdout'));
    if (written !== undefined) this.note(`Wrote ${written}`);
    return document;
  }

  /** What a screen shows of it where nobody said how to print it. */
  protected onScreen(document: Document): Document {
    return folded(document, {longest: LONGEST_TABLE, kept: SHOWN_OF_IT});
  }
}
