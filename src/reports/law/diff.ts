/** What changes in the law's data between two days, and what that makes of a record. */
import type {FieldEffect, FieldUnderLaw, Standing, ThresholdEffect} from '../../record/index.js';
import type {PropertyChange} from '../../law/changes.js';
import {amount, figure, VERIFIED} from '../../law/in-words.js';
import {COLLECTIONS} from '../../law/collections.js';
import {cite, type Verification} from '../../law/index.js';
import {
  callout,
  cell,
  code,
  day,
  lines,
  link,
  list,
  paragraph,
  strong,
  type Block,
  type Cell,
  type Document,
  type Row,
  type Section,
  type Table,
} from '../../documents/index.js';
import {plural} from '../wording.js';
import {changeText} from './values.js';

type Change = 'begins' | 'ends' | 'changes';

export interface DiffEntry {
  /** First day on which it is so. */
  readonly on: string;
  readonly collection: string;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly change: Change;
  /** What differs between the two versions, where one takes the place of the other. */
  readonly properties: readonly PropertyChange[];
  /** As from that day: `Value: 30 calendar days`, `Owed: always`. */
  readonly detail?: string;
  readonly citations: readonly string[];
  readonly verification: Verification;
}

export interface DiffLetter {
  readonly on: string;
  readonly change: Change;
  readonly letter: string;
  readonly limb?: string;
  readonly title: string;
  readonly when?: string;
  /** The question that decides it. */
  readonly question?: string;
  readonly citation: string;
  readonly verification: Verification;
  readonly elements: readonly string[];
}

/** A row of the table of what is collected, under both laws; null where the law has no such row. */
export interface RowEffect {
  readonly row: string;
  readonly title: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface DutyEffect {
  readonly id: string;
  readonly title: string;
  /** For the organization: owed from now on, no longer, or under other words or another number. */
  readonly change: Change;
  readonly because: string;
  /** Where the record says so. */
  readonly places: readonly string[];
  /** What differs, where one version takes the place of another. */
  readonly properties: readonly PropertyChange[];
  readonly citations: readonly string[];
}

export interface RecordEffects {
  readonly organization: string;
  /** What the record did in it decides, under both laws. */
  readonly window: {readonly from: string; readonly to: string};
  readonly looked: {readonly fields: number; readonly activities: number};
  readonly fields: readonly FieldEffect[];
  readonly rows: readonly RowEffect[];
  readonly duties: readonly DutyEffect[];
  readonly thresholds: readonly ThresholdEffect[];
}

export interface LawDiff {
  readonly from: string;
  readonly to: string;
  readonly catalog: string;
  readonly entries: readonly DiffEntry[];
  readonly letters: readonly DiffLetter[];
  /** Null where there is no record. */
  readonly record: RecordEffects | null;
}

export function diffDocument({from, to, catalog, entries, letters, record}: LawDiff): Document {
  const changes = entries.length + letters.length;
  return {
    id: 'law-diff',
    title: `What changes in the law’s data from ${from} to ${to}`,
    ...(record === null ? {} : {subtitle: record.organization}),
    date: to,
    about: [
      {label: 'Law', value: `changes from the day after ${from} up to and including ${to}; catalog of ${catalog}`},
      {
        label: 'Record',
        value:
          record === null
            ? 'none found: this is the law’s part only'
            : `${plural(record.looked.activities, 'activity', 'activities')}, ${plural(record.looked.fields, 'field')}`,
      },
    ],
    sections: [
      summarySection(entries, letters, record),
      ...(record === null || changes === 0 ? [] : recordSections(record, {from, to})),
      ...lawSections(entries, letters),
    ],
  };
}

function summarySection(entries: readonly DiffEntry[], letters: readonly DiffLetter[], record: RecordEffects | null): Section {
  const count = entries.length + letters.length;
  const law =
    count === 0
      ? 'Nothing in the law’s data begins, ends or changes between the two days.'
      : `${plural(entries.length, 'entry changes', 'entries change')} in the law’s data, and ${plural(letters.length, 'letter or limb', 'letters or limbs')} of data elements.`;
  const blocks: Block[] = [paragraph(law)];
  if (record === null) {
    blocks.push(
      paragraph(
        'No record was found, so that nothing is said of yours: run it in the folder of a record, or name one with ',
        code('--record DIR'),
        '.',
      ),
    );
  } else if (count > 0) {
    const {fields, rows, duties, thresholds} = record;
    blocks.push(
      list([
        `${plural(fields.length, 'field')} of the record: other letters or limbs`,
        `${plural(rows.length, 'row')} of the table of what is collected`,
        `${plural(duties.length, 'statement')} that the notices owe, owe no more or owe under another number`,
        `${plural(thresholds.length, 'number')} of the law that the organization reaches under one law and not the other, or for which nobody recorded its figure`,
      ]),
    );
    if (fields.length + rows.length + duties.length + thresholds.length === 0) {
      blocks.push(callout('good', 'Nothing of the record is touched.'));
    }
  }
  return {id: 'summary', title: 'In short', blocks};
}

// ── the record ──────────────────────────────────────────────────────────────

function recordSections(
  {fields, rows, duties, thresholds, window}: RecordEffects,
  {from, to}: {readonly from: string; readonly to: string},
): readonly Section[] {
  const section = (id: string, title: string, table: Omit<Table, 'kind' | 'id'>): readonly Section[] =>
    table.rows.length === 0 ? [] : [{id, title, blocks: [{kind: 'table', id, ...table}]}];
  const basis = `The same record under the law of both days: what was done from ${window.from} to ${window.to} decides. Under the law of ${from} stands on the left, under that of ${to} on the right.`;
  const found = [
    ...section('your-rows', 'Your table of what is collected', rowsTable(rows)),
    ...section('your-fields', 'Your fields', fieldsTable(fields)),
    ...section('your-duties', 'What your notices owe', dutiesTable(duties)),
    ...section('your-thresholds', 'Your figures', thresholdsTable(thresholds)),
  ];
  const [first, ...rest] = found;
  return first === undefined ? [] : [{...first, blocks: [paragraph(basis), ...first.blocks]}, ...rest];
}

function rowsTable(rows: readonly RowEffect[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: [
      {key: 'row', title: 'Row', weight: 3},
      {key: 'before', title: 'Before'},
      {key: 'after', title: 'After'},
    ],
    rows: rows.map(({row, title, before, after}) => ({id: row, cells: [cell(strong(title)), answer(before), answer(after)]})),
  };
}

const answer = (verdict: string | null): Cell => (verdict === null ? cell('no such row', {tone: 'muted'}) : cell(verdict));

function fieldsTable(fields: readonly FieldEffect[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: [
      {key: 'field', title: 'Field', weight: 2},
      {key: 'change', title: 'Letters', weight: 2},
      {key: 'why', title: 'Why', weight: 2},
    ],
    rows: fields.map(({field, elements, before, after, because}) => ({
      id: field,
      cells: [
        lines([strong(field), ...(elements.length === 0 ? [] : [elements.join(', ')])]),
        lines([underLaw(before), [{text: '→ '}, {text: underLaw(after), strong: true}]]),
        lines(because.map(({letter, citation, when}) => `${letter}: ${cite(citation).text}${when === undefined ? '' : `, where ${when}`}`)),
      ],
    })),
  };
}

function underLaw({applies, depends, exempt}: FieldUnderLaw): string {
  if (exempt !== undefined) return `exempt (${exempt})`;
  const parts = [...applies, ...depends.map((letter) => `${letter} (not known)`)];
  return parts.length === 0 ? 'none' : parts.join(', ');
}

function dutiesTable(duties: readonly DutyEffect[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: [
      {key: 'duty', title: 'Statement', weight: 3},
      {key: 'change', title: 'For you', weight: 2},
      {key: 'law', title: 'Law', weight: 2},
    ],
    rows: duties.map(({id, title, change, because, places, properties, citations}) => ({
      id,
      cells: [
        lines([strong(id), title]),
        lines([strong(OWED[change]), because, ...places, ...properties.filter(({property}) => property === 'title').map(changeText)]),
        lines([...citations.map(linked), ...properties.flatMap(renumbered)]),
      ],
    })),
  };
}

/** `in place of Cal. Code Regs. tit. 11, § 7011(e)(1)(K)`: what it was cited by and is no more. */
function renumbered({property, before, after}: PropertyChange): readonly string[] {
  if (property !== 'citations' || !Array.isArray(before) || !Array.isArray(after)) return [];
  const gone = (before as readonly string[]).filter((citation) => !after.includes(citation));
  return gone.length === 0 ? [] : [`in place of ${gone.map((citation) => cite(citation).text).join('; ')}`];
}

const OWED: Readonly<Record<Change, string>> = {
  begins: 'owed from now on',
  ends: 'no longer owed',
  changes: 'still owed, but not as before',
};
const linked = (citation: string): ReturnType<typeof link> => link(cite(citation).text, cite(citation).url);

function thresholdsTable(thresholds: readonly ThresholdEffect[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: [
      {key: 'threshold', title: 'Number', weight: 3},
      {key: 'before', title: 'Before', weight: 2},
      {key: 'after', title: 'After', weight: 2},
    ],
    rows: thresholds.map(({id, title, figure: value, of, before, after}) => ({
      id,
      cells: [lines([strong(title), `${of}: ${value === undefined ? 'not recorded' : figure(value)}`]), standing(before), standing(after)],
    })),
  };
}

const STANDING: Readonly<Record<Standing, string>> = {
  reached: 'reached',
  'not-reached': 'not reached',
  'not-recorded': 'nobody can tell',
  'not-in-force': 'no such number',
};

const standing = ({standing: is, threshold}: ThresholdEffect['before']): Cell =>
  lines([strong(STANDING[is]), ...(threshold === undefined ? [] : [amount(threshold)])]);

// ── the law ─────────────────────────────────────────────────────────────────

function lawSections(entries: readonly DiffEntry[], letters: readonly DiffLetter[]): readonly Section[] {
  return COLLECTIONS.flatMap(({name, plural: title}): readonly Section[] => {
    const own = entries.filter(({collection}) => collection === name);
    const blocks: Block[] = [
      ...(own.length === 0 ? [] : [{kind: 'table' as const, id: name, ...entriesTable(own)}]),
      ...(name !== 'elements' || letters.length === 0 ? [] : [{kind: 'table' as const, id: 'letters', ...lettersTable(letters)}]),
    ];
    return blocks.length === 0 ? [] : [{id: name, title: `Law: ${title}`, blocks}];
  });
}

const COLUMNS: Table['columns'] = [
  {key: 'what', title: 'What', weight: 3},
  {key: 'on', title: 'From', type: 'date'},
  {key: 'change', title: 'Change', weight: 3},
  {key: 'law', title: 'Law', weight: 2},
];

const CHANGE: Readonly<Record<Change, string>> = {begins: 'begins', ends: 'is no more', changes: 'changes'};

function entriesTable(entries: readonly DiffEntry[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: COLUMNS,
    rows: entries.map(({on, kind, id, title, change, properties, detail, citations, verification}) => ({
      cells: [
        lines(kind === 'section' ? [linked(id), title] : [strong(id), title]),
        day(on),
        lines([strong(CHANGE[change]), ...(detail === undefined ? [] : [detail]), ...properties.map(changeText)]),
        lines([...(kind === 'section' ? [] : citations.map(linked)), VERIFIED[verification]]),
      ],
    })),
  };
}

function lettersTable(letters: readonly DiffLetter[]): Omit<Table, 'kind' | 'id'> {
  return {
    caption: 'Letters and limbs that data elements get or lose',
    columns: COLUMNS,
    rows: letters.map(({on, change, letter, limb, title, when, question, citation, verification, elements}): Row => ({
      cells: [
        lines([strong(limb ?? letter), title]),
        day(on),
        lines([
          strong(`${CHANGE[change]} for ${plural(elements.length, 'element')}`),
          elements.join(', '),
          ...(when === undefined ? [] : [`only where ${when}: ${question ?? ''}`]),
        ]),
        lines([linked(citation), VERIFIED[verification]]),
      ],
    })),
  };
}
