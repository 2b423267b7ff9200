/** The table of the regulation's categories for a notice that has none: category, what is held, whether collected. */
import type {Letter} from '../../law/index.js';
import type {CategoryTable} from '../../notice/reading.js';
import {letterKey} from '../../record/index.js';
import {gapFor, heldIn, heldMarked} from '../drafts.js';
import type {ShapedRow, ShapedTable} from '../own-shape.js';
import {categoryName, isPlainLetter, type GapSubject} from '../subject.js';
import {because, provenNo, whyNotNone} from '../unproven.js';

const COLUMNS: CategoryTable['columns'] = [
  {title: 'Category', holds: 'category'},
  {title: 'What we collected in the preceding 12 months', holds: 'examples'},
  {title: 'Collected', holds: 'collected'},
];

export function plainTable(subject: GapSubject): ShapedTable {
  const {law} = subject;
  const letters = law
    .all('categories')
    .map(({id}) => id)
    .filter(isPlainLetter);
  return {
    table: {line: 0, columns: COLUMNS, rows: []},
    rows: [...letters.map((letter) => added(letter, cellsOf(letter, subject))), ...sensitiveRows(subject)],
  };
}

function cellsOf(letter: Letter, subject: GapSubject): readonly string[] {
  const {practice, law} = subject;
  const name = categoryName(letter, law);
  const evidence = practice.letters.get(letter);
  if (evidence !== undefined) return [name, heldMarked(evidence, law), 'YES'];
  const undecided = practice.undecided.get(letter);
  return [name, undecided === undefined ? '' : heldIn(undecided, law), noOrOpen({letter}, subject)];
}

/** NO where the record is whole; else what must be known first. */
function noOrOpen(key: Parameters<typeof whyNotNone>[0], subject: GapSubject): string {
  const reasons = whyNotNone(key, subject);
  return reasons.length === 0 ? provenNo('NO', subject) : gapFor(because('YES or NO', reasons));
}

/** By its own terms, kind by kind (11 CCR 7011(e)(1)(A)). */
function sensitiveRows(subject: GapSubject): readonly ShapedRow[] {
  const {practice, law} = subject;
  const name = categoryName('L', law);
  const rows = law.all('limbs').flatMap(({id: limb, title}): readonly ShapedRow[] => {
    const row = (held: string, answer: string): readonly ShapedRow[] => [added('L', [`${name}: ${title}`, held, answer])];
    const evidence = practice.limbs.get(limb);
    if (evidence !== undefined) return row(heldMarked(evidence, law), 'YES');
    const undecided = practice.undecidedLimbs.get(limb);
    if (undecided !== undefined) return row(heldIn(undecided, law), noOrOpen({letter: 'L', limb}, subject));
    return practice.idle.has(letterKey('L', limb)) ? row('', noOrOpen({letter: 'L', limb}, subject)) : [];
  });
  return rows.length > 0 ? rows : [added('L', [name, '', noOrOpen({letter: 'L'}, subject)])];
}

const added = (letter: Letter, cells: readonly string[]): ShapedRow => ({is: 'added', line: 0, letter, before: [], cells});
