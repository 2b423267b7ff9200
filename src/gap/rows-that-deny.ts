/** Rows of the notice's tables that say "not disclosed" of a category, or "nobody" to whom, against the record. */
import type {Letter} from '../law/index.js';
import {answerOf} from '../notice/table/answer.js';
import type {CategoryTable, NoticePassage} from '../notice/reading.js';
import type {GapSubject} from './subject.js';
import {answersInColumn} from './own-words.js';

export interface DenyingRow {
  readonly letter: Letter;
  readonly printed: string;
  readonly place: NoticePassage;
  /** Headings of the columns that deny. */
  readonly under: readonly string[];
}

/** Each category once: a page may print its table twice. */
export function rowsThatDeny({notice, practice: {saidDisclosed}}: GapSubject): readonly DenyingRow[] {
  const byLetter = new Map<Letter, DenyingRow>();
  for (const table of notice.tables) {
    for (const {letter, line, cells} of table.rows) {
      if (letter === null || !saidDisclosed.has(letter) || byLetter.has(letter)) continue;
      const under = table.columns.flatMap(({title}, at) =>
        tellsOfDisclosure(table, at) && answerOf(cells[at] ?? '') === 'no' ? title : [],
      );
      if (under.length === 0) continue;
      const printed = notice.categories.find((row) => row.letter === letter)?.printed.trim() ?? letter;
      byLetter.set(letter, {
        letter,
        printed,
        under,
        place: {line, ...(table.section ? {section: table.section} : {}), quote: cells.join(' | ')},
      });
    }
  }
  return [...byLetter.values()];
}

/** A column of answers, or one of recipients where "None" is one; "sold to: none" denies a sale and no disclosure. */
function tellsOfDisclosure(table: CategoryTable, at: number): boolean {
  const {title = '', holds} = table.columns[at] ?? {};
  if (holds === 'disclosed') return answersInColumn(table, at);
  return holds === 'thirdParties' && !/\b(?:sold|sell|sale|shar)/i.test(title);
}
