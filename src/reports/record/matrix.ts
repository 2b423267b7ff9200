/** Activities × categories in the last twelve months: the picture that an auditor asks for first. */
import {grouped, hasBegun, type UseOfLetter} from '../../record/index.js';
import {cell, type Cell, type Row, type Section} from '../../documents/index.js';
import type {Source} from './source.js';

export function matrixSection({record, law, practice}: Source): Section {
  const categories = law.all('categories');
  const collected = grouped(practice.collected, ({activity}) => activity);
  return {
    id: 'category-matrix',
    title: 'Category matrix',
    blocks: [
      {
        kind: 'table',
        id: 'category-matrix',
        columns: [
          {key: 'activity', title: 'Activity', weight: 2},
          {key: 'team', title: 'Team', weight: 1},
          ...categories.map(({id, title}) => ({key: id, title: `${id} ${title}`, type: 'answer' as const, weight: 0.7})),
        ],
        rows: record.activities.filter(hasBegun).map((activity): Row => {
          const letters = grouped(collected.get(activity) ?? [], ({letter}) => letter.letter);
          return {cells: [cell(activity.name), cell(activity.team ?? ''), ...categories.map(({id}) => mark(letters.get(id) ?? []))]};
        }),
        whenEmpty: 'The record holds no activity.',
      },
    ],
  };
}

function mark(found: readonly UseOfLetter[]): Cell {
  if (found.length === 0) return cell('');
  const note = [...new Set(found.map(({field}) => field.id))].slice(0, 12).join('\n');
  if (found.some(({certainty}) => certainty === 'sure')) return cell('yes', {note});
  if (found.some(({certainty}) => certainty === 'unconfirmed')) {
    return cell('yes?', {tone: 'warning', note: `Suggested, not confirmed:\n${note}`});
  }
  return cell('?', {tone: 'warning', note: `Depends on a fact that nobody has stated:\n${note}`});
}
