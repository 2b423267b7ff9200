/** Activities × categories in the last twelve months: the picture that an auditor asks for first. */
import {grouped, hasBegun, type Activity, type UseOfField, type UseOfLetter} from '../../record/index.js';
import {cell, type Cell, type Row, type Section} from '../../documents/index.js';
import {activityCell} from '../wording.js';
import type {Source} from './source.js';

/** Fields named in a note; the sheet of fields names them all. */
const MOST_NAMES = 12;

export function matrixSection({record, law, practice}: Source): Section {
  const categories = law.all('categories');
  const collected = grouped(practice.collected, ({activity}) => activity);
  const unknown = new Set(practice.unmapped);
  const unmapped = grouped(
    practice.uses.filter(({field}) => unknown.has(field)),
    ({activity}) => activity,
  );
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
          const gap = gapIn(activity, unmapped.get(activity) ?? []);
          return {
            cells: [activityCell(activity), cell(activity.team ?? ''), ...categories.map(({id}) => mark(letters.get(id) ?? [], gap))],
          };
        }),
        whenEmpty: 'The record holds no activity.',
      },
    ],
  };
}

/** Why an activity may collect more than its fields tell; undefined where they tell all. */
function gapIn({uses}: Activity, unmapped: readonly UseOfField[]): string | undefined {
  if ((uses ?? []).every(({fields}) => fields.length === 0)) return 'The activity names no field';
  if (unmapped.length === 0) return undefined;
  return `Not mapped:\n${namesOf(unmapped)}`;
}

const namesOf = (uses: readonly Pick<UseOfField, 'field'>[]): string =>
  [...new Set(uses.map(({field}) => field.id))].slice(0, MOST_NAMES).join('\n');

function mark(found: readonly UseOfLetter[], gap: string | undefined): Cell {
  if (found.length === 0) return gap === undefined ? cell('') : cell('?', {tone: 'warning', note: gap});
  const note = namesOf(found);
  if (found.some(({certainty}) => certainty === 'sure')) return cell('yes', {note});
  if (found.some(({certainty}) => certainty === 'unconfirmed')) {
    return cell('yes?', {tone: 'warning', note: `Suggested, not confirmed:\n${note}`});
  }
  return cell('?', {tone: 'warning', note: `Depends on a fact that nobody has stated:\n${note}`});
}
