/**
 * Assessments as OneTrust exports them → a form each: what the export says of the assessment itself, the kinds of people and data that its
 * answers name, and each question with its answers. Field names: developer.onetrust.com, reference "exportassessmentusingget".
 */
import type {Cell, Sheet, TypedCell} from '../spreadsheet/workbook.js';
import type {Leaf, Mapping, Tree} from './tree.js';

export const ASSESSMENTS = 'OneTrust assessments';

/** Undefined where the documents are something else. */
export function assessmentSheet(documents: readonly Tree[]): Sheet | undefined {
  const assessments = documents.flatMap((tree) => (tree.is === 'list' ? tree.items : [tree]));
  if (assessments.length === 0 || !assessments.every(isAssessment)) return undefined;
  const columns = new Map<string, number>();
  const rows = assessments.map((assessment) => {
    const row: Cell[] = [];
    for (const [label, cell] of answersIn(assessment)) {
      const at = columns.get(label) ?? columns.size;
      columns.set(label, at);
      while (row.length < at) row.push('');
      row[at] = joined(row[at], cell);
    }
    return row;
  });
  const inRows = rows.flat().reduce((sum, cell) => sum + ((cell as TypedCell).leaves ?? 0), 0);
  return {
    name: ASSESSMENTS,
    hidden: false,
    rows,
    merges: [],
    lines: assessments.map(({place}) => Number(place.split(':')[0])),
    named: {
      as: 'vertical',
      names: [...columns.keys()],
      repeated: [],
      labels: documents.reduce((sum, tree) => sum + leavesOf(tree).length, 0) - inRows,
    },
  };
}

/** A text is asked for in one of the questions of a section, and answered. */
function isAssessment(tree: Tree): tree is Mapping {
  if (tree.is !== 'map' || tree.entries.get('assessmentId') === undefined) return false;
  return questionsIn(tree).some(
    (question) => at(question, 'questionResponses') !== undefined && at(question, 'question', 'content') !== undefined,
  );
}

const at = (tree: Tree | undefined, ...keys: readonly string[]): Tree | undefined =>
  keys.reduce<Tree | undefined>((inner, key) => (inner?.is === 'map' ? inner.entries.get(key) : undefined), tree);

const itemsAt = (tree: Tree, ...keys: readonly string[]): readonly Tree[] => {
  const list = at(tree, ...keys);
  return list?.is === 'list' ? list.items : [];
};

const questionsIn = (assessment: Mapping): readonly Tree[] =>
  itemsAt(assessment, 'sections').flatMap((section) => itemsAt(section, 'questions'));

/** What the export says of an assessment itself, by the label of its answer. */
const OF_ITSELF: readonly (readonly [label: string, ...keys: readonly string[]])[] = [
  ['Assessment', 'name'],
  ['Organization group', 'orgGroup', 'name'],
  ['Description', 'description'],
  ['Respondent', 'respondent', 'name'],
  ['Assessment status', 'status'],
  ['Result', 'resultName'],
  ['Template', 'template', 'name'],
  ['Completed on', 'completedOn'],
  ['Risk level', 'riskLevel'],
];

function answersIn(assessment: Mapping): readonly (readonly [label: string, cell: TypedCell])[] {
  const own = OF_ITSELF.flatMap(([label, ...keys]) => answer(label, leafOf(at(assessment, ...keys))));
  const records = itemsAt(assessment, 'primaryEntityDetails').flatMap((record) =>
    answer(primaryLabel(assessment), leafOf(at(record, 'name'))),
  );
  return [...records, ...own, ...questionsIn(assessment).flatMap(answersOf)];
}

/** What the record is that the assessment is about. */
function primaryLabel(assessment: Mapping): string {
  const kind = leafOf(at(assessment, 'primaryRecordType'))?.text ?? '';
  return /asset/i.test(kind) ? 'Asset' : /vendor/i.test(kind) ? 'Vendor' : 'Processing activity';
}

function answersOf(question: Tree): readonly (readonly [label: string, cell: TypedCell])[] {
  const label = labelOf(question);
  const given = itemsAt(question, 'questionResponses');
  const responses = given.flatMap((each) => itemsAt(each, 'responses'));
  const named = (key: string, title: string): readonly (readonly [label: string, cell: TypedCell])[] =>
    responses.flatMap((each) => answer(title, leafOf(at(each, key, 'name'))));
  const triple = [
    ...named('dataSubject', 'Data subjects'),
    ...named('dataElement', 'Data elements'),
    ...named('dataCategory', 'Classes of data elements'),
  ];
  return [
    ...triple,
    // Where an answer names kinds of data, its text only says the same again.
    ...(triple.length > 0 ? [] : responses.flatMap((each) => answer(label, leafOf(at(each, 'response'))))),
    ...given.flatMap((each) =>
      answer('Justifications', leafOf(at(each, 'justification'))).map(
        ([title, cell]) => [title, {...cell, text: `${label}: ${cell.text}`}] as const,
      ),
    ),
  ];
}

/** What authors of templates call a question, else its wording, which may be marked up. */
function labelOf(question: Tree): string {
  const [name, content] = ['friendlyName', 'content'].map((key) => leafOf(at(question, 'question', key))?.text ?? '');
  return (name === '' ? content?.replace(/<[^<>]*>/g, ' ') : name)?.replace(/\s+/g, ' ').trim() ?? '';
}

const leafOf = (tree: Tree | undefined): Leaf | undefined => (tree?.is === 'leaf' && tree.text.trim() !== '' ? tree : undefined);

const answer = (label: string, leaf: Leaf | undefined): readonly (readonly [label: string, cell: TypedCell])[] =>
  leaf === undefined || label === '' ? [] : [[label, {text: leaf.text, kind: leaf.kind, place: leaf.place, leaves: 1}]];

/** Several answers of one question, each once. */
function joined(before: Cell | undefined, cell: TypedCell): TypedCell {
  if (before === undefined || before === '') return cell;
  const known = before as TypedCell;
  const text = known.text.split('; ').includes(cell.text) ? known.text : `${known.text}; ${cell.text}`;
  return {...known, kind: 'text', text, leaves: (known.leaves ?? 1) + (cell.leaves ?? 1)};
}

function leavesOf(tree: Tree): readonly Leaf[] {
  if (tree.is === 'leaf') return tree.text.trim() === '' ? [] : [tree];
  return (tree.is === 'list' ? tree.items : [...tree.entries.values()]).flatMap(leavesOf);
}
