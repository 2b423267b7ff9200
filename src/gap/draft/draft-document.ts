/** The wording that closes the gaps, to be pasted: whole tables, sentences with what to write in their place, paragraphs. */
import {
  callout,
  cell,
  code,
  lines,
  list,
  paragraph,
  strong,
  type Block,
  type Document,
  type Section,
  type Table,
} from '../../documents/index.js';
import {counted} from '../../findings/index.js';
import {lastHeading} from '../belongs.js';
import type {ShapedTable} from '../own-shape.js';
import type {Added, Open, Replaced} from './changes.js';
import type {NoticeDraft} from './draft.js';
import {countOf, marked, withLinks} from './marked.js';
import type {Where} from './where.js';

export function draftDocument(draft: NoticeDraft): Document {
  return {
    id: 'notice-draft',
    title: `Draft for ${draft.file}`,
    subtitle: 'Wording that closes the gaps between the notice and the record. Nothing was written into the notice.',
    date: draft.asOf,
    about: aboutOf(draft),
    sections: [beforePublishing(draft), tables(draft), replaced(draft.replaced), added(draft.added), open(draft.open)].filter(
      ({blocks}) => blocks.length > 0,
    ),
  };
}

export const aboutOf = ({file, organization, asOf}: NoticeDraft): Document['about'] => [
  {label: 'Notice', value: file},
  {label: 'Organization', value: organization},
  {label: 'As of', value: asOf},
];

/** Below this a notice was hardly read, and what is called missing may stand in the rest. */
const ENOUGH = 0.8;

export function beforePublishing(draft: NoticeDraft): Section {
  const texts = textsOf(draft);
  const [gaps, unconfirmed] = [countOf(texts, 'TO FILL'), countOf(texts, 'unconfirmed')];
  const blocks: Block[] = [];
  if (draft.coverage < ENOUGH) {
    blocks.push(
      callout(
        'warning',
        `Only ${Math.round(draft.coverage * 100)} % of the notice was understood: what is added here may stand in the rest.`,
        'Read the notice beside this draft.',
      ),
    );
  }
  if (gaps > 0) {
    blocks.push(
      callout('warning', `${counted(gaps, 'place')} marked [TO FILL: …]: the record does not know it.`, 'Fill in what is missing.'),
    );
  }
  if (unconfirmed > 0) {
    blocks.push(
      callout(
        'warning',
        [
          `${counted(unconfirmed, 'statement')} marked [unconfirmed] ${unconfirmed === 1 ? 'rests' : 'rest'} on suggestions only. Confirm with `,
          code('datamap map'),
          ', then draft again.',
        ],
        'Confirm what nobody has confirmed.',
      ),
    );
  }
  if (draft.waived > 0) blocks.push(paragraph(`Nothing is drafted for ${counted(draft.waived, 'waived finding')}.`));
  if (isEmpty(draft)) blocks.push(callout('good', 'The notice needs no other wording by what the record holds.', 'Nothing to change.'));
  return {id: 'before-publishing', title: 'Before you publish', blocks};
}

export const isEmpty = ({tables, replaced, added}: NoticeDraft): boolean =>
  replaced.length + added.length === 0 && tables.every(({rows}) => rows.every(({is}) => is === 'kept'));

/** Everything that would be published. */
function textsOf({tables, replaced, added}: NoticeDraft): readonly string[] {
  return [
    ...distinct(tables).flatMap(({shaped: {rows}}) => rows.flatMap(({cells}) => cells)),
    ...replaced.map(({after}) => after),
    ...added.flatMap(({paragraphs}) => paragraphs),
  ];
}

/** Of a table that the page prints twice the first, with the lines of the others. */
export function distinct(
  tables: readonly ShapedTable[],
): readonly {readonly shaped: ShapedTable; readonly id: string; readonly repeatedAt: readonly number[]}[] {
  const byText = new Map<string, {shaped: ShapedTable; repeatedAt: number[]}>();
  for (const shaped of tables) {
    const key = JSON.stringify([shaped.table.columns, shaped.rows.map(({cells}) => cells)]);
    const known = byText.get(key);
    if (known) known.repeatedAt.push(shaped.table.line);
    else byText.set(key, {shaped, repeatedAt: []});
  }
  return [...byText.values()].map((entry, index) => ({...entry, id: index === 0 ? 'categories' : `categories-${index + 1}`}));
}

function tables({tables: all, newTableAt}: NoticeDraft): Section {
  const blocks = distinct(all).flatMap(({shaped, id, repeatedAt}): readonly Block[] => [
    paragraph(
      newTableAt === undefined
        ? `The table of line ${[shaped.table.line, ...repeatedAt].join(' and of line ')}, corrected, in its own shape.`
        : `The notice has no table of categories. This one goes ${whereWords(newTableAt)}.`,
    ),
    tableOf(shaped, id),
  ]);
  return {id: 'categories', title: 'Categories of personal information collected', blocks};
}

function tableOf({table, rows}: ShapedTable, id: string): Table {
  return {
    kind: 'table',
    id,
    columns: columnsOf(table.columns),
    rows: rows.map(({cells}) => ({cells: cells.map((text) => lines(text === '' ? [] : text.split('\n').map(marked)))})),
  };
}

export function columnsOf(columns: ShapedTable['table']['columns']): Table['columns'] {
  return columns.map(({title, holds}, at) => ({
    key: `column-${at + 1}`,
    title: title === '' ? `Column ${at + 1}` : title,
    weight: holds === 'collected' ? 0.5 : holds === 'examples' ? 2 : 1,
  }));
}

function replaced(all: readonly Replaced[]): Section {
  const rows = all.map(({line, section, before, after, citations, confidence}) => ({
    cells: [
      lines([
        [strong(`Line ${line}`)],
        ...(section === undefined ? [] : [lastHeading(section)]),
        ...cutShort(before),
        ...sureness(confidence),
      ]),
      cell(before),
      cell(marked(after)),
      cell(citations.join('; ')),
    ],
  }));
  const columns = [
    {key: 'where', title: 'Where'},
    {key: 'says', title: 'The notice says', weight: 2},
    {key: 'write', title: 'Write instead', weight: 3},
    {key: 'law', title: 'Law'},
  ];
  return {id: 'replace', title: 'Sentences to replace', blocks: rows.length === 0 ? [] : [{kind: 'table', id: 'replace', columns, rows}]};
}

function added(all: readonly Added[]): Section {
  const blocks = all.flatMap(({title, paragraphs, citations, where, confidence}): readonly Block[] => [
    paragraph(
      strong(title),
      ` (${citations.join('; ')}) ${whereWords(where)}${sureness(confidence)
        .map((words) => `; ${words}`)
        .join('')}:`,
    ),
    ...textOf(paragraphs),
  ]);
  return {id: 'add', title: 'Paragraphs to add', blocks};
}

/** Several lines are a list; the first may lead to it. */
function textOf(paragraphs: readonly string[]): readonly Block[] {
  const [first = '', ...rest] = paragraphs;
  const leads = rest.length === 0 || first.endsWith(':');
  return [
    ...(leads ? [paragraph(...withLinks(marked(first)))] : []),
    ...(rest.length === 0 ? [] : [list((leads ? rest : paragraphs).map(marked))]),
  ];
}

export function open(all: readonly Open[]): Section {
  const items = all.map(({line, message, remedy, citations}) => [
    ...(line === undefined ? [] : [strong(`Line ${line}:`), ' ']),
    `${sentence(message)} ${sentence(remedy)} (${citations.join('; ')})`,
  ]);
  return {id: 'decide', title: 'For people to decide', blocks: items.length === 0 ? [] : [list(items)]};
}

const sentence = (text: string): string => (/[.?!]”?$/.test(text) ? text : `${text}.`);

/** Said where the reading is doubtful. */
const SURE = 0.8;
export const sureness = (confidence: number): readonly string[] =>
  confidence < SURE ? [`reading only ${Math.round(confidence * 100)} % sure`] : [];

/** Of a sentence that is too long to be quoted whole. */
export const cutShort = (before: string): readonly string[] =>
  before.endsWith('…') ? ['the sentence goes on in the notice: read it to its end'] : [];

export function whereWords({how, line, section}: Where): string {
  if (how === 'top') return 'at the top';
  if (how === 'end') return 'at the end';
  return `${how} line ${line}${section === undefined ? '' : `, “${lastHeading(section)}”`}`;
}
