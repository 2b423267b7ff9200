/** What closes the gaps of one notice: its table as it should read, sentences to replace, paragraphs to add, and what people must decide. */
import type {Finding} from '../../findings/index.js';
import {shapedTables, type ShapedTable} from '../own-shape.js';
import type {GapSubject} from '../subject.js';
import {changesOf, type Added, type Open, type Replaced} from './changes.js';
import {plainTable} from './plain-table.js';
import {afterStatements, type Where} from './where.js';

export interface NoticeDraft {
  readonly file: string;
  readonly organization: string;
  readonly asOf: string;
  /** Share of the notice's words that was understood, 0 to 1. */
  readonly coverage: number;
  /** In the notice's own shape; of a notice without one, the plain table and where it goes. */
  readonly tables: readonly ShapedTable[];
  readonly newTableAt?: Where;
  /** Sections that want the table. */
  readonly tableCitations: readonly string[];
  /** In the order of the notice. */
  readonly replaced: readonly Replaced[];
  readonly added: readonly Added[];
  readonly open: readonly Open[];
  /** Findings that somebody accepted: nothing is drafted for them. */
  readonly waived: number;
}

/** `findings`: of all gap rules over the same subject, with their waivers. */
export function draftOf(subject: GapSubject, findings: readonly Finding[]): NoticeDraft {
  const {notice, record, law, asOf} = subject;
  const own = notice.tables.length > 0;
  return {
    file: notice.file,
    organization: record.organization.legalName,
    asOf,
    coverage: notice.coverage,
    tables: own ? shapedTables(subject) : [plainTable(subject)],
    ...(own ? {} : {newTableAt: afterStatements(['collected'], notice)}),
    tableCitations: law.all('duties').find(({reads}) => reads === 'collected')?.citations ?? [],
    ...changesOf(
      findings.filter(({waived}) => waived === undefined),
      subject,
    ),
    waived: findings.filter(({waived}) => waived !== undefined).length,
  };
}
