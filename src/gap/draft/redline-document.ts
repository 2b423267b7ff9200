/** The same against the notice: only what changes, in its place. What is not shown stays as it is. */
import {cell, lines, paragraph, strong, type Block, type Cell, type Document, type Section} from '../../documents/index.js';
import type {ShapedRow, ShapedTable} from '../own-shape.js';
import type {Added, Replaced} from './changes.js';
import {aboutOf, beforePublishing, columnsOf, cutShort, distinct, open, sureness, whereWords} from './draft-document.js';
import type {NoticeDraft} from './draft.js';
import {changed, insertedMarked, marked, withLinks} from './marked.js';

interface Placed {
  /** Lines from the top; what goes in at the same line keeps the order given. */
  readonly at: number;
  readonly section: string;
  readonly blocks: readonly Block[];
}

export function redlineDocument(draft: NoticeDraft): Document {
  return {
    id: 'notice-redline',
    title: `Redline of ${draft.file}`,
    subtitle: 'Only what changes, in its place: first what goes, then what comes. The rest stays as it is.',
    date: draft.asOf,
    about: aboutOf(draft),
    sections: [beforePublishing(draft), ...sectionsOf(draft), open(draft.open)].filter(({blocks}) => blocks.length > 0),
  };
}

function sectionsOf({tables, newTableAt, tableCitations, replaced, added}: NoticeDraft): readonly Section[] {
  const placed: Placed[] = [
    ...replaced.map(ofSentence),
    ...distinct(tables).flatMap(({shaped, id, repeatedAt}) => {
      const rows = shaped.rows.filter(({is}) => is !== 'kept');
      if (rows.length === 0) return [];
      const where = newTableAt;
      return [
        {
          at: where === undefined ? shaped.table.line : where.how === 'end' ? Infinity : where.line,
          section: where === undefined ? (shaped.table.section ?? '') : where.how === 'end' ? END : (where.section ?? ''),
          blocks: ofTable({
            shaped,
            rows,
            id,
            repeatedAt,
            citations: tableCitations,
            where: where === undefined ? undefined : whereWords(where),
          }),
        },
      ];
    }),
    ...added.map(ofParagraph),
  ].sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  const sections: {title: string; blocks: Block[]}[] = [];
  for (const {section, blocks} of placed) {
    const title = section === '' ? 'Without a heading' : section;
    const known = sections.at(-1);
    if (known?.title === title) known.blocks.push(...blocks);
    else sections.push({title, blocks: [...blocks]});
  }
  return sections.map((section, index) => ({id: `change-${index + 1}`, ...section}));
}

const TOP = 'Top of the notice';
const END = 'End of the notice';

function ofSentence({line, section, before, after, citations, confidence}: Replaced): Placed {
  return {
    at: line,
    section: section ?? '',
    blocks: [label(`Line ${line}`, [...citations, ...cutShort(before)], confidence), paragraph(...changed(before, after))],
  };
}

function ofParagraph({title, paragraphs, citations, where, confidence}: Added): Placed {
  return {
    at: where.how === 'end' ? Infinity : where.line,
    section: where.how === 'top' ? TOP : where.how === 'end' ? END : (where.section ?? ''),
    blocks: [
      label(`${whereLabel(where)}${title}`, citations, confidence),
      ...paragraphs.map((text) => paragraph(...withLinks(insertedMarked(text)))),
    ],
  };
}

const whereLabel = ({how, line}: Added['where']): string =>
  how === 'after' ? `After line ${line}: ` : how === 'before' ? `Before line ${line}: ` : '';

const label = (what: string, citations: readonly string[], confidence: number): Block =>
  paragraph(strong(what), ` (${[...citations, ...sureness(confidence)].join('; ')})`);

interface OfTable {
  readonly shaped: ShapedTable;
  readonly rows: readonly ShapedRow[];
  readonly id: string;
  readonly repeatedAt: readonly number[];
  readonly citations: readonly string[];
  /** Of a table that is new. */
  readonly where: string | undefined;
}

function ofTable({shaped: {table}, rows, id, repeatedAt, citations, where}: OfTable): readonly Block[] {
  return [
    label(
      where === undefined
        ? `Table of line ${[table.line, ...repeatedAt].join(' and of line ')}: the rows that change`
        : `A table of categories, ${where}`,
      citations,
      1,
    ),
    {
      kind: 'table',
      id,
      columns: [...(where === undefined ? [{key: 'line', title: 'Line', weight: 0.5}] : []), ...columnsOf(table.columns)],
      rows: rows.map((row) => ({cells: [...(where === undefined ? [cell(lineOf(row))] : []), ...cellsOf(row)]})),
    },
  ];
}

const lineOf = ({is, line}: ShapedRow): string => (is === 'added' ? `after ${line}` : String(line));

function cellsOf({is, before, cells}: ShapedRow): readonly Cell[] {
  if (is === 'added') return cells.map((text) => (text === '' ? cell('') : cell(insertedMarked(text))));
  return cells.map((text, at) => {
    const old = before[at] ?? '';
    return text === old ? lines(text === '' ? [] : [marked(text)]) : lines([changed(old, text)]);
  });
}
