/** What the organization added to the catalog of the law: a reader must not take its letters, words and purposes for the law's. */
import {lettersAdded, type Element, type Law, type PurposeEntry} from '../law/index.js';
import {cell, lines, type Row, type Table} from '../documents/index.js';

/** Undefined where all terms are the catalog's. */
export function ownTermsTable(law: Law): Table | undefined {
  const rows = [
    ...law.all('elements').flatMap((element) => (element.own === true ? [elementRow(element, law)] : wordsRow(element))),
    ...law.all('purposes').flatMap((purpose) => (purpose.own === true ? [purposeRow(purpose)] : [])),
  ];
  if (rows.length === 0) return undefined;
  return {
    kind: 'table',
    id: 'own-terms',
    caption: 'The organization’s own terms, from datamap.yaml: not the law’s and not the catalog’s',
    columns: [
      {key: 'kind', title: 'Kind', weight: 1.2},
      {key: 'name', title: 'Own term', weight: 1.8},
      {key: 'belongs', title: 'Belongs to', weight: 1.6},
      {key: 'letters', title: 'Letters it adds', weight: 1},
      {key: 'reason', title: 'Reason', weight: 2.4},
      {key: 'words', title: 'Recognised by', weight: 2.4},
    ],
    rows,
  };
}

function elementRow(element: Element, law: Law): Row {
  const {id, name, parent = '', reason = '', ownWords = []} = element;
  const added = lettersAdded(element, law).map(({letter, limb}) => limb ?? letter);
  return {
    cells: [
      cell('data element'),
      lines([name, {text: id, code: true}]),
      cell({text: parent, code: true}),
      added.length === 0 ? cell('none') : cell(added.join(', '), {tone: 'warning'}),
      cell(reason),
      cell(ownWords.join('; ')),
    ],
  };
}

function wordsRow({id, name, ownWords = []}: Element): readonly Row[] {
  if (ownWords.length === 0) return [];
  return [{cells: [cell('further words'), lines([name]), cell({text: id, code: true}), cell('none'), cell(''), cell(ownWords.join('; '))]}];
}

function purposeRow({id, title, under = '', text = '', words}: PurposeEntry): Row {
  return {
    cells: [
      cell('purpose'),
      lines([title, {text: id, code: true}]),
      cell({text: under, code: true}),
      cell(''),
      cell(text),
      cell(words.join('; ')),
    ],
  };
}
