/** Activities × categories in the last twelve months: the picture that an auditor asks for first. */
import {lettersOfField, overlaps, isPersonal, type FieldLetter} from '../../record/index.js';
import {cell, type Cell, type Row, type Section} from '../../documents/index.js';
import {grouped} from '../wording.js';
import type {Source} from './source.js';

export function matrixSection({record, law, lookup, window}: Source): Section {
  const categories = law.all('categories');
  const uses = grouped(lookup.uses.filter(({period, field}) => overlaps(period, window) && isPersonal(field.field)), ({activity}) => activity);
  return {
    id: 'category-matrix',
    title: 'Category matrix',
    blocks: [
      {
        kind: 'table',
        id: 'category-matrix',
        columns: [{key: 'activity', title: 'Activity', weight: 2}, {key: 'team', title: 'Team', weight: 1}, ...categories.map(({id, title}) => ({key: id, title: `${id} ${title}`, type: 'answer' as const, weight: 0.7}))],
        rows: record.activities.filter(({status}) => status !== 'planned').map((activity): Row => {
          const letters = (uses.get(activity) ?? []).flatMap(({field}) => lettersOfField(field.field, {law, organization: record.organization, activity}).map((letter) => ({letter, field: field.id, sure: !(field.field.suggestion && !field.field.confirmed)})));
          return {cells: [cell(activity.name), cell(activity.team ?? ''), ...categories.map(({id}) => mark(letters.filter(({letter}) => letter.letter === id)))]};
        }),
        whenEmpty: 'The record holds no activity.',
      },
    ],
  };
}

interface Found {
  readonly letter: FieldLetter;
  readonly field: string;
  readonly sure: boolean;
}

function mark(found: readonly Found[]): Cell {
  if (found.length === 0) return cell('');
  const note = [...new Set(found.map(({field}) => field))].slice(0, 12).join('\n');
  if (found.some(({letter, sure}) => letter.state !== 'depends' && sure)) return cell('yes', {note});
  if (found.some(({letter}) => letter.state !== 'depends')) return cell('yes?', {tone: 'warning', note: `Suggested, not confirmed:\n${note}`});
  return cell('?', {tone: 'warning', note: `Depends on a fact that nobody has stated:\n${note}`});
}
