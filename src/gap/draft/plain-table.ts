/** The table of the regulation's categories for a notice that has none: category, what is held, whether collected. */
import type {Letter} from '../../law/index.js';
import type {CategoryTable} from '../../notice/reading.js';
import {dependsOn} from '../cell-texts.js';
import {gapFor, heldIn, heldMarked} from '../drafts.js';
import type {ShapedRow, ShapedTable} from '../own-shape.js';
import {categoryName, isPlainLetter, type GapSubject} from '../subject.js';

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
  if (undecided === undefined) return [name, '', 'NO'];
  return [name, heldIn(undecided, law), gapFor(`YES or NO; ${dependsOn(letter, subject) ?? ''}`)];
}

/** By its own terms, kind by kind (11 CCR 7011(e)(1)(A)). */
function sensitiveRows({practice, law}: GapSubject): readonly ShapedRow[] {
  const name = categoryName('L', law);
  if (practice.limbs.size === 0) return [added('L', [name, '', 'NO'])];
  return [...practice.limbs].map(([id, evidence]) =>
    added('L', [`${name}: ${law.get('limbs', id).title}`, heldMarked(evidence, law), 'YES']),
  );
}

const added = (letter: Letter, cells: readonly string[]): ShapedRow => ({is: 'added', line: 0, letter, before: [], cells});
