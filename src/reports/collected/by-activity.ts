/** What the table of categories sums up, in full: which activity for which specific purpose, from whom, and how long each is kept. */
import type {Law} from '../../law/index.js';
import {grouped, retentionText, type Activity, type UseOfLetter} from '../../record/index.js';
import {cell, lines, paragraph, type Cell, type Row, type Section, type Table} from '../../documents/index.js';
import {activityCell, cited, distinct, periodText, purposeText, titleOf} from '../wording.js';
import type {PracticeByCategory} from './rows.js';

export function byActivitySection({rows}: PracticeByCategory, law: Law): Section {
  const uses = rows.flatMap((row) => row.uses);
  return {
    id: 'by-activity',
    title: '1. Purposes, sources and retention by activity',
    blocks: [
      paragraph(
        'The specific purposes (',
        cited('11 CCR 7011(e)(1)(C)'),
        ') and the sources (',
        cited('11 CCR 7011(e)(1)(B)'),
        ') of each activity, with the letters of its categories.',
      ),
      activitiesTable(uses, law),
      paragraph(
        'How long each is kept, or the criteria by which it is decided (',
        cited('1798.100(a)(3)'),
        '; ',
        cited('11 CCR 7012(e)(4)'),
        ').',
      ),
      retentionTable(uses),
    ],
  };
}

function activitiesTable(uses: readonly UseOfLetter[], law: Law): Table {
  return {
    kind: 'table',
    id: 'activities',
    caption: 'Which activity for which purpose',
    columns: [
      {key: 'activity', title: 'Activity', weight: 1.4},
      {key: 'purposes', title: 'Specific purposes', weight: 3},
      {key: 'sources', title: 'Sources', weight: 2},
      {key: 'categories', title: 'Categories', weight: 1},
      {key: 'when', title: 'In use', weight: 1.2},
    ],
    rows: [...grouped(uses, ({activity}) => activity)].map(([activity, of]): Row => ({
      id: activity.id,
      cells: [
        activityCell(activity),
        purposesOf(activity, law),
        sourcesOf(of, law),
        cell(lettersOf(of)),
        lines(distinct(of.map(({period}) => periodText(period)))),
      ],
    })),
    whenEmpty: 'No use of personal information is recorded in the window.',
  };
}

function purposesOf({purposes = []}: Activity, law: Law): Cell {
  return purposes.length === 0
    ? cell('not recorded', {tone: 'warning'})
    : lines(distinct(purposes.map((purpose) => purposeText(purpose, law))));
}

function sourcesOf(uses: readonly UseOfLetter[], law: Law): Cell {
  const named = distinct(uses.flatMap(({use}) => use.from ?? [])).map((source) => titleOf(law, 'sources', source));
  const silent = uses.filter(({use}) => (use.from ?? []).length === 0);
  return silent.length === 0
    ? cell(named.join('; '))
    : lines(
        [...(named.length === 0 ? [] : [named.join('; ')]), named.length === 0 ? 'not recorded' : `not recorded for ${lettersOf(silent)}`],
        {tone: 'warning'},
      );
}

function retentionTable(uses: readonly UseOfLetter[]): Table {
  const kept = grouped(uses, ({use, activity}) => retentionText(use.retention ?? activity.retention));
  return {
    kind: 'table',
    id: 'retention',
    caption: 'How long each is kept',
    columns: [
      {key: 'retention', title: 'Kept for', weight: 2.4},
      {key: 'activity', title: 'Activity', weight: 2},
      {key: 'categories', title: 'Categories', weight: 1.4},
    ],
    rows: [...kept].flatMap(([text, of]) =>
      [...grouped(of, ({activity}) => activity)].map(([activity, own]): Row => ({
        cells: [text === undefined ? cell('not recorded', {tone: 'warning'}) : cell(text), activityCell(activity), cell(lettersOf(own))],
      })),
    ),
    whenEmpty: 'No use of personal information is recorded in the window.',
  };
}

/** Limbs by their letter alone: the table of categories says which. */
const lettersOf = (uses: readonly UseOfLetter[]): string => [...distinct(uses.map(({letter}) => letter.letter))].sort().join(', ');
