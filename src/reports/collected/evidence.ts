/** The fields, activities and dates behind a cell. */
import type {FactId, Law} from '../../law/index.js';
import {grouped, type Activity, type Certainty, type FieldInSystem, type FieldLetter, type Period} from '../../record/index.js';
import {lines, type Section, type Table} from '../../documents/index.js';
import {activityCell, distinct, elementName, periodText, plural, purposeText, some, titleOf} from '../wording.js';
import type {CategoryPractice, PracticeByCategory} from './rows.js';

interface Instance {
  readonly activity: Activity;
  readonly field: FieldInSystem;
  readonly letter: FieldLetter;
  readonly certainty: Certainty;
  readonly period: Period;
}

const MOST_IN_NOTE = 12;
const MOST_IN_TABLE = 25;

/** For the note behind a cell: one line for each field in each activity. Undefined where there is nothing to show. */
export function evidenceNote(instances: readonly Instance[], law: Law): string | undefined {
  const found = distinct(
    instances.map(
      ({activity, field, letter, certainty, period}) =>
        `${field.id} (${originOf({field, letter}, law)}): ${activity.name}, ${periodText(period)}${certaintyWord(certainty)}`,
    ),
  );
  return found.length === 0 ? undefined : some(found, MOST_IN_NOTE).join('\n');
}

/** What makes it that letter, and whether the law says so: an element, a fact about the people, or a person with a reason. */
export function originOf({field, letter}: Pick<Instance, 'field' | 'letter'>, law: Law): string {
  const {element, when, own} = letter;
  if (element !== undefined) return `${elementName(law, element)}${own === true ? ', a letter of the organization’s own' : ''}`;
  const {override} = field.field;
  if (override !== undefined) return `put by hand: ${override.reason}`;
  return when === undefined ? 'not known' : titleOf(law, 'facts', when);
}

export function idleNote(idle: readonly FieldInSystem[]): string {
  return some(
    idle.map(({id}) => `${id}: no activity uses it`),
    MOST_IN_NOTE,
  ).join('\n');
}

/** The facts that instances hang on, as the law calls them. */
export function openFacts(instances: readonly Instance[], law: Law): readonly string[] {
  const facts = distinct(
    instances.flatMap(({certainty, letter}): readonly FactId[] =>
      certainty === 'depends' && letter.when !== undefined ? [letter.when] : [],
    ),
  );
  return facts.map((fact) => titleOf(law, 'facts', fact));
}

/** Every category and activity with the fields it rests on: what a reader of paper has in place of notes. */
export function evidenceSection({rows}: PracticeByCategory, law: Law): Section {
  const table: Table = {
    kind: 'table',
    id: 'evidence',
    columns: [
      {key: 'category', title: 'Category', weight: 1.5},
      {key: 'activity', title: 'Activity', weight: 1.5},
      {key: 'fields', title: 'Fields', weight: 2.5},
      {key: 'elements', title: 'Data elements', weight: 2},
      {key: 'when', title: 'In use', weight: 1.2},
      {key: 'standing', title: 'Standing', weight: 1.5},
    ],
    rows: rows.flatMap((row) =>
      [...grouped(row.uses, ({activity}) => activity)].map(([activity, uses]) => evidenceRow(row, activity, uses, law)),
    ),
    whenEmpty: 'No use of personal information is recorded in the window.',
  };
  return {id: 'evidence', title: 'Evidence', blocks: [{...table, caption: 'Of what is collected'}, disclosuresTable(rows, law)]};
}

function evidenceRow(row: CategoryPractice, activity: Activity, uses: readonly Instance[], law: Law): Table['rows'][number] {
  const unsure = uses.filter(({certainty}) => certainty !== 'sure');
  const facts = openFacts(uses, law);
  const unconfirmed = distinct(uses.filter(({certainty}) => certainty === 'unconfirmed').map(({field}) => field)).length;
  const standing = [
    ...(unconfirmed === 0 ? [] : [`${plural(unconfirmed, 'suggestion')} not confirmed`]),
    ...facts.map((fact) => `depends on: ${fact}`),
  ];
  return {
    cells: [
      lines([rowName(row)]),
      activityCell(activity),
      lines(some(distinct(uses.map(({field}) => field.id)), MOST_IN_TABLE).map((id) => ({text: id, code: true}))),
      lines(distinct(uses.map((use) => originOf(use, law)))),
      lines(distinct(uses.map(({period}) => periodText(period)))),
      unsure.length === 0 ? lines(['stated']) : lines(standing, {tone: 'warning'}),
    ],
  };
}

/** Every disclosure that a list counts, by name: what the categories of recipients, purposes and dates of the lists are drawn from. */
function disclosuresTable(rows: PracticeByCategory['rows'], law: Law): Table {
  const instances = rows.flatMap((row) => row.disclosures.map((instance) => ({row, instance})));
  return {
    kind: 'table',
    id: 'evidence-disclosures',
    caption: 'Of what is disclosed, sold or shared',
    columns: [
      {key: 'recipient', title: 'Recipient', weight: 1.5},
      {key: 'activity', title: 'Activity', weight: 1.5},
      {key: 'counted', title: 'Counted as', weight: 1.2},
      {key: 'categories', title: 'Categories', weight: 1},
      {key: 'fields', title: 'Fields', weight: 2.5},
      {key: 'purpose', title: 'Specific purpose', weight: 2},
      {key: 'when', title: 'When', weight: 1.2},
    ],
    rows: [...grouped(instances, ({instance}) => instance.disclosure)].map(([disclosure, of]) => {
      const [
        {
          instance: {recipient, activity, transfer, period},
        },
      ] = of as [(typeof of)[number], ...typeof of];
      return {
        cells: [
          lines([recipient?.name ?? disclosure.to]),
          activityCell(activity),
          lines(transfer.is.map((kind) => kind.replace('-', ' '))),
          lines([distinct(of.map(({row}) => row.category.id)).join(', ')]),
          lines(some(distinct(of.map(({instance: {field}}) => field.id)), MOST_IN_TABLE).map((id) => ({text: id, code: true}))),
          lines(disclosure.purpose ? [purposeText(disclosure.purpose, law)] : []),
          lines([periodText(period)]),
        ],
      };
    }),
    whenEmpty: 'No disclosure of a known category is recorded in the window.',
  };
}

/** `A Identifiers`, `L Precise geolocation`. */
export function rowName({category, limb}: Pick<CategoryPractice, 'category' | 'limb'>): string {
  return `${category.id}  ${limb?.title ?? category.title}`;
}

function certaintyWord(certainty: Certainty): string {
  if (certainty === 'sure') return '';
  return certainty === 'unconfirmed' ? ' (suggestion, not confirmed)' : ' (depends on an unknown fact)';
}
