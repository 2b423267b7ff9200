/** The table that the notice must match: every category of the law with what was done in the window. */
import type {Law} from '../../law/index.js';
import {grouped, retentionText, type TransferOfLetter, type UseOfLetter} from '../../record/index.js';
import {cell, lines, type Cell, type Column, type Row, type Table} from '../../documents/index.js';
import {distinct, elementName, plural, purposeText, recipientCategory, titleOf} from '../wording.js';
import {evidenceNote, idleNote, openFacts} from './evidence.js';
import {gapsIn, strongest, verdictOf, type CategoryPractice, type PracticeByCategory} from './rows.js';
import {cite} from '../../law/index.js';

const COLUMNS: readonly Column[] = [
  {key: 'category', title: 'Category', weight: 1.6},
  {key: 'law', title: 'What the law lists', weight: 2.2},
  {key: 'held', title: 'What we hold', weight: 1.8},
  {key: 'collected', title: 'Collected', type: 'answer', weight: 1},
  {key: 'sources', title: 'Sources', weight: 1.4},
  {key: 'purposes', title: 'Purposes', weight: 2.6},
  {key: 'retention', title: 'Kept for', weight: 2},
  {key: 'disclosed', title: 'Disclosed for a business purpose to', weight: 1.8},
  {key: 'sold', title: 'Sold or shared to', weight: 1.8},
];

const NOTHING: Cell = cell('—', {tone: 'muted'});

export function categoryTable(practice: PracticeByCategory, law: Law): Table {
  const gaps = gapsIn(practice);
  return {kind: 'table', id: 'categories', columns: COLUMNS, rows: practice.rows.map((row) => categoryRow(row, law, gaps))};
}

function categoryRow(row: CategoryPractice, law: Law, gaps: readonly string[]): Row {
  const {uses, disclosures} = row;
  const of = (...kinds: readonly string[]): readonly TransferOfLetter[] => disclosures.filter(({transfer}) => transfer.is.some((kind) => kinds.includes(kind)));
  return {
    id: row.key,
    cells: [
      categoryCell(row),
      lawCell(row),
      heldCell(row, law),
      collectedCell(row, law, gaps),
      uses.length === 0 ? NOTHING : sourcesCell(uses, law),
      uses.length === 0 ? NOTHING : purposesCell(uses, law),
      uses.length === 0 ? NOTHING : retentionCell(uses),
      recipientsCell(of('business-purpose'), law),
      recipientsCell(of('sold', 'shared'), law, true),
    ],
  };
}

export function categoryCell({category, limb}: Pick<CategoryPractice, 'category' | 'limb'>): Cell {
  const citation = (limb ?? category).citations[0];
  const name = limb ? `${category.id}. Sensitive: ${limb.title}` : `${category.id}. ${category.title}`;
  if (citation === undefined) return cell({text: name, strong: true});
  const {text, url} = cite(citation);
  return lines([{text: name, strong: true}, {text: text.replace(/^Cal\. Civ\. Code /, ''), ...(url === null ? {} : {link: url})}]);
}

function lawCell({category, limb}: CategoryPractice): Cell {
  return cell(limb ? (limb.text ?? limb.title) : category.examples.join('; '));
}

function heldCell({uses, idle}: CategoryPractice, law: Law): Cell {
  const inUse = distinct(uses.flatMap(({letter}) => (letter.element === undefined ? [] : [letter.element])));
  const overridden = distinct(uses.filter(({letter}) => letter.element === undefined).map(({field}) => field.field.label ?? field.field.name));
  const held = distinct(idle.flatMap(({field}) => field.elements)).filter((element) => !inUse.includes(element));
  const names = [...inUse.map((element) => elementName(law, element)), ...overridden];
  if (names.length === 0 && idle.length === 0) return NOTHING;
  const unused = uses.length > 0 || idle.length === 0 ? [] : [`in ${plural(idle.length, 'field')} that no activity uses${held.length === 0 ? '' : ` (fields of: ${held.map((element) => elementName(law, element)).join('; ')})`}`];
  return lines([...(names.length === 0 ? [] : [names.join('; ')]), ...unused]);
}

function collectedCell(row: CategoryPractice, law: Law, gaps: readonly string[]): Cell {
  const verdict = verdictOf(row);
  const note = evidenceNote(row.uses, law);
  const extras = note === undefined ? {} : {note};
  switch (verdict) {
    case 'yes':
      return cell('YES', extras);
    case 'unconfirmed':
      return lines(['YES (unconfirmed)'], {tone: 'warning', ...extras});
    case 'depends':
      return lines(['NOT KNOWN', ...openFacts(row.uses, law).map((fact) => `depends on: ${fact}`)], {tone: 'warning', ...extras});
    case 'held':
      return lines(['NOT KNOWN', 'held, but no activity uses it'], {tone: 'warning', note: idleNote(row.idle)});
    case 'no':
      return gaps.length > 0 ? lines(['NO so far', gaps.join('; ')], {tone: 'warning'}) : cell('NO', {tone: 'muted'});
  }
}

function sourcesCell(uses: readonly UseOfLetter[], law: Law): Cell {
  const named = distinct(uses.flatMap(({use}) => use.from ?? [])).map((source) => titleOf(law, 'sources', source));
  const silent = distinct(uses.filter(({use}) => (use.from ?? []).length === 0).map(({activity}) => activity.name));
  return lines([...named, ...(silent.length === 0 ? [] : [`not recorded: ${silent.join(', ')}`])], silent.length === 0 ? {} : {tone: 'warning'});
}

function purposesCell(uses: readonly UseOfLetter[], law: Law): Cell {
  const activities = distinct(uses.map(({activity}) => activity));
  const named = distinct(activities.flatMap(({purposes}) => (purposes ?? []).map((purpose) => purposeText(purpose, law))));
  const silent = activities.filter(({purposes}) => (purposes ?? []).length === 0).map(({name}) => name);
  return lines([...named, ...(silent.length === 0 ? [] : [`not recorded: ${silent.join(', ')}`])], silent.length === 0 ? {} : {tone: 'warning'});
}

function retentionCell(uses: readonly UseOfLetter[]): Cell {
  const groups = grouped(uses, ({use, activity}) => retentionText(use.retention ?? activity.retention));
  const named = [...groups].filter(([text]) => text !== undefined);
  const alone = groups.size === 1;
  const texts = named.map(([text, of]) => (alone ? (text ?? '') : `${text ?? ''}: ${distinct(of.map(({activity}) => activity.name)).join(', ')}`));
  const silent = distinct((groups.get(undefined) ?? []).map(({activity}) => activity.name));
  return lines([...texts, ...(silent.length === 0 ? [] : [`not recorded: ${silent.join(', ')}`])], silent.length === 0 ? {} : {tone: 'warning'});
}

/** Categories of recipients, each marked where it hangs on a suggestion or an unknown fact. Doubts are told in full under open points. */
export function recipientsCell(instances: readonly TransferOfLetter[], law: Law, sold = false): Cell {
  if (instances.length === 0) return NOTHING;
  const byCategory = grouped(instances, ({recipient}) => recipientCategory(recipient, law));
  let sure = true;
  const texts = [...byCategory].map(([name, of]) => {
    const marks = [
      ...(sold && of.every(({transfer}) => !transfer.is.includes('sold')) ? ['shared'] : []),
      ...(sold && of.some(({transfer}) => transfer.is.includes('sold')) ? [of.some(({transfer}) => transfer.is.includes('shared')) ? 'sold and shared' : 'sold'] : []),
      ...(strongest(of) === 'unconfirmed' ? ['unconfirmed'] : []),
      ...(strongest(of) === 'depends' ? [`depends on: ${openFacts(of, law).join(', ')}`] : []),
      ...(of.some(({transfer}) => transfer.doubts.length > 0) ? ['see open points'] : []),
    ];
    if (strongest(of) !== 'yes' || of.some(({transfer, recipient}) => transfer.doubts.length > 0 || recipient?.category === undefined)) sure = false;
    return marks.length === 0 ? name : `${name} (${marks.join('; ')})`;
  });
  const note = distinct(instances.map(({recipient, disclosure, activity}) => `${recipient?.name ?? disclosure.to}: ${activity.name}`)).join('\n');
  const fields = evidenceNote(instances, law);
  return lines(texts, {note: fields === undefined ? note : `${note}\n${fields}`, ...(sure ? {} : {tone: 'warning'})});
}
