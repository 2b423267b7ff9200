/** The table that the notice must match: every category of the law with what was done in the window, short; the detail stands by activity. */
import {cite, tellingElements, type Law} from '../../law/index.js';
import {cell, lines, strong, type Cell, type Column, type Row, type Table} from '../../documents/index.js';
import {distinct, elementName, plural, some} from '../wording.js';
import {evidenceNote, idleNote, openFacts} from './evidence.js';
import {collectionGaps, disclosureGaps} from '../../record/index.js';
import {OPEN_POINTS, recipientsCell} from './recipients-cell.js';
import {verdictOf, type CategoryPractice, type PracticeByCategory} from './rows.js';
import {NOTHING, purposesCell, retentionCell, sourcesCell} from './use-cells.js';

const COLUMNS: readonly Column[] = [
  {key: 'category', title: 'Category', weight: 2},
  {key: 'collected', title: 'Collected', type: 'answer', weight: 1.3},
  {key: 'held', title: 'What we hold', weight: 3},
  {key: 'sources', title: 'Sources', weight: 2.2},
  {key: 'purposes', title: 'Purposes', weight: 3},
  {key: 'retention', title: 'Kept for', weight: 1.6},
  {key: 'disclosed', title: 'Disclosed for a business purpose', weight: 2.4},
  {key: 'sold', title: 'Sold or shared', weight: 2},
];

/** Elements named in a cell; the evidence names them all. */
const MOST_ELEMENTS = 10;

export function categoryTable(practice: PracticeByCategory, law: Law): Table {
  const gaps = collectionGaps(practice);
  const untold = disclosureGaps(practice);
  return {kind: 'table', id: 'categories', columns: COLUMNS, rows: practice.rows.map((row) => categoryRow(row, {law, gaps, untold}))};
}

interface About {
  readonly law: Law;
  readonly gaps: readonly string[];
  /** What stands in the way of a NO about all disclosures. */
  readonly untold: readonly string[];
}

function categoryRow(row: CategoryPractice, {law, gaps, untold}: About): Row {
  const {uses, disclosures} = row;
  const used = (made: () => Cell): Cell => (uses.length === 0 ? NOTHING : made());
  return {
    id: row.key,
    cells: [
      categoryCell(row),
      collectedCell(row, law, gaps),
      heldCell(row, law),
      used(() => sourcesCell(uses, law)),
      used(() => purposesCell(uses, law)),
      used(() => retentionCell(uses)),
      recipientsCell(disclosures, law, {kinds: ['business-purpose'], gaps: untold}),
      recipientsCell(disclosures, law, {kinds: ['sold', 'shared'], gaps: untold}),
    ],
  };
}

export function categoryCell({category, limb}: Pick<CategoryPractice, 'category' | 'limb'>): Cell {
  const citation = (limb ?? category).citations[0];
  const name = limb ? `${category.id}. Sensitive: ${limb.title}` : `${category.id}. ${category.title}`;
  if (citation === undefined) return cell({text: name, strong: true});
  const {text, url} = cite(citation);
  return lines([
    {text: name, strong: true},
    {text: text.replace(/^Cal\. Civ\. Code /, ''), ...(url === null ? {} : {link: url})},
  ]);
}

function heldCell({uses, idle}: CategoryPractice, law: Law): Cell {
  const inUse = distinct(uses.flatMap(({letter}) => (letter.element === undefined ? [] : [letter.element])));
  const overridden = distinct(
    uses
      .filter(({letter}) => letter.element === undefined)
      .map(({letter, field: {field}}) => `${field.label ?? field.name}${letter.state === 'override' ? ' (put by hand)' : ''}`),
  );
  const held = distinct(idle.flatMap(({field}) => field.elements)).filter((element) => !inUse.includes(element));
  const names = [...tellingElements(inUse, law).map((element) => elementName(law, element)), ...overridden];
  if (names.length === 0 && idle.length === 0) return NOTHING;
  const unused =
    uses.length > 0 || idle.length === 0
      ? []
      : [
          `in ${plural(idle.length, 'field')} that no activity uses${
            held.length === 0
              ? ''
              : ` (fields of: ${some(
                  held.map((element) => elementName(law, element)),
                  MOST_ELEMENTS,
                ).join('; ')})`
          }`,
        ];
  return lines(
    [...(names.length === 0 ? [] : [some(names, MOST_ELEMENTS).join('; ')]), ...unused],
    names.length > MOST_ELEMENTS ? {note: [...inUse.map((element) => elementName(law, element)), ...overridden].join('; ')} : {},
  );
}

function collectedCell(row: CategoryPractice, law: Law, gaps: readonly string[]): Cell {
  const note = evidenceNote(row.uses, law);
  const extras = note === undefined ? {} : {note};
  switch (verdictOf(row)) {
    case 'yes':
      return cell(strong('YES'), extras);
    case 'unconfirmed':
      return lines([strong('YES'), 'unconfirmed'], {tone: 'warning', ...extras});
    case 'depends':
      return lines([strong('NOT KNOWN'), ...openFacts(row.uses, law).map((fact) => `depends on: ${fact}`)], {tone: 'warning', ...extras});
    case 'held':
      return lines([strong('NOT KNOWN'), 'held, but no activity uses it'], {tone: 'warning', note: idleNote(row.idle)});
    case 'no':
      return gaps.length > 0 ? lines(['NO so far', OPEN_POINTS], {tone: 'muted', note: gaps.join('\n')}) : cell('NO', {tone: 'muted'});
  }
}

/** What the law itself lists under each: the measure of what is held. */
export function coverageTable({rows}: PracticeByCategory): Table {
  return {
    kind: 'table',
    id: 'definitions',
    caption: 'What each category covers in the law',
    columns: [
      {key: 'category', title: 'Category', weight: 2},
      {key: 'law', title: 'What the law lists', weight: 6},
    ],
    rows: rows.map((row): Row => ({
      id: row.key,
      cells: [categoryCell(row), cell(row.limb ? (row.limb.text ?? row.limb.title) : row.category.examples.join('; '))],
    })),
  };
}
