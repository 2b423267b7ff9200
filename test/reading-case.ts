/** A hand-made reading of a notice for cases: what the file does not give is what a reader says of an empty notice. */
import {readFileSync} from 'node:fs';
import type {CategoryRow, NoticePassage, NoticeReading, Statements} from '../src/notice/reading.js';

interface Written extends Omit<Partial<NoticeReading>, 'categories' | 'statements'> {
  readonly categories?: readonly (Omit<CategoryRow, 'cells'> & Partial<Pick<CategoryRow, 'cells'>>)[];
  readonly statements?: Partial<Statements>;
}

const SILENT = {value: null, places: []};

export function readReadingCase(path: string): NoticeReading {
  const {categories = [], statements = {}, ...written} = JSON.parse(readFileSync(path, 'utf8')) as Written;
  return {
    file: 'privacy.md',
    format: 'markdown',
    lastUpdated: null,
    lastUpdatedAt: null as NoticePassage | null,
    updatedFilledIn: null as NoticePassage | null,
    otherwiseUpdated: [],
    effective: null,
    documents: [],
    names: [],
    tables: [],
    claims: [],
    people: [],
    contradictions: [],
    duties: [],
    elsewhere: [],
    outline: [],
    unread: [],
    coverage: 1,
    ...written,
    categories: categories.map((row) => ({cells: {}, ...row})),
    statements: {
      sensitive: SILENT,
      thirdPartySources: SILENT,
      soldOrShared: SILENT,
      disclosed: SILENT,
      under16: SILENT,
      shineTheLight: SILENT,
      doNotTrack: SILENT,
      optOutSignal: SILENT,
      ...statements,
    },
  };
}
