/** The redline as one table, a row for each change, for a spreadsheet: counsel ticks them off there. */
import {cell, lines, type Cell, type Document, type Table} from '../../documents/index.js';
import type {ShapedTable} from '../own-shape.js';
import {aboutOf, beforePublishing, cutShort, distinct, open, sureness} from './draft-document.js';
import type {NoticeDraft} from './draft.js';
import {marked} from './marked.js';
import type {Where} from './where.js';

interface Listed {
  /** Lines from the top; what goes in at the same line keeps the order given. */
  readonly at: number;
  readonly line: string;
  readonly section: string;
  readonly what: string;
  readonly says: string;
  readonly becomes: string;
  readonly law: readonly string[];
  readonly notes?: readonly string[];
}

export function changeListDocument(draft: NoticeDraft): Document {
  const {replaced, added} = draft;
  const listed: readonly Listed[] = [
    ...replaced.map(({line, section = '', before, after, citations, confidence}) => ({
      at: line,
      line: String(line),
      section,
      what: 'Replace the sentence',
      says: before,
      becomes: after,
      law: citations,
      notes: [...cutShort(before), ...sureness(confidence)],
    })),
    ...distinct(draft.tables).flatMap(({shaped}) => ofTable(shaped, draft)),
    ...added.map(({title, paragraphs, citations, where, confidence}) => ({
      at: atOf(where),
      line: lineOf(where),
      section: where.section ?? '',
      what: `Add: ${title}`,
      says: '',
      becomes: paragraphs.join('\n'),
      law: citations,
      notes: sureness(confidence),
    })),
  ];
  const changes = [...listed].sort((a, b) => (a.at === b.at ? 0 : a.at - b.at));
  return {
    id: 'notice-changes',
    title: `Changes to ${draft.file}`,
    subtitle: 'Each change of the redline in a row of its own, in the order of the notice. The rest stays as it is.',
    date: draft.asOf,
    about: aboutOf(draft),
    sections: [
      beforePublishing(draft),
      {id: 'changes', title: 'Changes', blocks: changes.length === 0 ? [] : [tableOf(changes)]},
      open(draft.open),
    ].filter(({blocks}) => blocks.length > 0),
  };
}

const atOf = ({how, line}: Where): number => (how === 'end' ? Infinity : line);
const lineOf = ({how, line}: Where): string => (how === 'after' || how === 'before' ? `${how} ${line}` : how);

/** A row for each cell that changes, and one for each row that is new. */
function ofTable({table, rows}: ShapedTable, {newTableAt, tableCitations: law}: NoticeDraft): readonly Listed[] {
  const section = (newTableAt === undefined ? table.section : newTableAt.section) ?? '';
  const labelAt = table.columns.findIndex(({holds}) => holds === 'category');
  return rows.flatMap(({is, line, before, cells}): readonly Listed[] => {
    if (is === 'kept') return [];
    if (is === 'added') {
      const place = newTableAt === undefined ? {at: line, line: `after ${line}`} : {at: atOf(newTableAt), line: lineOf(newTableAt)};
      return [{...place, section, what: 'Add the row', says: '', becomes: cells.map(withoutBreaks).join(' | '), law}];
    }
    return table.columns.flatMap(({title}, at) => {
      const [says = '', becomes = ''] = [before[at], cells[at]];
      if (says === becomes) return [];
      return [
        {
          at: line,
          line: String(line),
          section,
          what: `Row “${withoutBreaks(before[labelAt] ?? '')}”, column “${title}”`,
          says,
          becomes,
          law,
        },
      ];
    });
  });
}

const withoutBreaks = (text: string): string => text.replaceAll('\n', ' ');

function tableOf(changes: readonly Listed[]): Table {
  return {
    kind: 'table',
    id: 'changes',
    columns: [
      {key: 'line', title: 'Line', weight: 0.5},
      {key: 'section', title: 'Section'},
      {key: 'what', title: 'Change'},
      {key: 'says', title: 'The notice says', weight: 2},
      {key: 'becomes', title: 'It should say', weight: 3},
      {key: 'law', title: 'Law'},
      {key: 'notes', title: 'Note'},
    ],
    rows: changes.map(({line, section, what, says, becomes, law, notes = []}) => ({
      cells: [cell(line), cell(section), cell(what), shown(says), shown(becomes), cell(law.join('; ')), cell(notes.join('; '))],
    })),
  };
}

const shown = (text: string): Cell => lines(text === '' ? [] : text.split('\n').map(marked));
