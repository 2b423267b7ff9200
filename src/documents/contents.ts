/** What a Document holds, for a screen on which all of it would be too much. */
import {cell, list, number, paragraph} from './build.js';
import type {Document, Section, Table} from './document.js';

/** Its head, and each of its tables with the number of rows; `ways` are the commands that give more. */
export function contentsOf(document: Document, {why, ways}: {readonly why: string; readonly ways: readonly string[]}): Document {
  const rows = document.sections.flatMap((section) =>
    tablesIn(section).map((table) => ({cells: [cell(section.title), cell(table.id), number(table.rows.length)]})),
  );
  const columns: Table['columns'] = [
    {key: 'section', title: 'Part'},
    {key: 'table', title: '--table'},
    {key: 'rows', title: 'Rows', type: 'number'},
  ];
  return {
    ...document,
    sections: [
      {id: 'contents', title: 'What is in it', blocks: [{kind: 'table', id: 'contents', columns, rows}, paragraph(why), list(ways)]},
    ],
  };
}

const tablesIn = ({blocks}: Section): readonly Table[] => blocks.filter((block) => block.kind === 'table');
