/** Sources, purposes and retention of many uses in a cell that is read at once. What a cell sums up, the tables by activity say in full. */
import type {Law} from '../../law/index.js';
import {keptOf, retentionSpan, type Activity, type UseOfLetter} from '../../record/index.js';
import {cell, lines, type Cell, type Inline} from '../../documents/index.js';
import {distinct, plural, purposeText, some, statutoryPurpose, titleOf} from '../wording.js';

export const NOTHING: Cell = cell('—', {tone: 'muted'});

/** As many are said in their own words; more are summed up. */
const MOST_PURPOSES = 4;
const MOST_PERIODS = 3;
const MOST_CRITERIA = 2;
const MOST_ACTIVITIES = 6;
/** The section with the detail. */
const DETAIL: Inline = {text: 'by activity', link: '#by-activity'};

/** What some uses do not say, last in the cell. */
function unsaid(activities: readonly Activity[], all: readonly Activity[]): readonly string[] {
  if (activities.length === 0) return [];
  return [
    activities.length === all.length
      ? 'not recorded'
      : `not recorded: ${some(
          activities.map(({name}) => name),
          MOST_ACTIVITIES,
        ).join(', ')}`,
  ];
}

const warned = (silent: readonly unknown[]): {readonly tone?: 'warning'} => (silent.length === 0 ? {} : {tone: 'warning'});
const activitiesOf = (uses: readonly UseOfLetter[]): readonly Activity[] => distinct(uses.map(({activity}) => activity));

export function sourcesCell(uses: readonly UseOfLetter[], law: Law): Cell {
  const named = distinct(uses.flatMap(({use}) => use.from ?? [])).map((source) => titleOf(law, 'sources', source));
  const silent = activitiesOf(uses.filter(({use}) => (use.from ?? []).length === 0));
  return lines([...(named.length === 0 ? [] : [named.join('; ')]), ...unsaid(silent, activitiesOf(uses))], warned(silent));
}

export function purposesCell(uses: readonly UseOfLetter[], law: Law): Cell {
  const activities = activitiesOf(uses);
  const silent = activities.filter(({purposes}) => (purposes ?? []).length === 0);
  const stated = activities.flatMap(({purposes}) => purposes ?? []);
  const texts = distinct(stated.map((purpose) => purposeText(purpose, law)));
  if (texts.length <= MOST_PURPOSES) {
    return lines([...(texts.length === 0 ? [] : [texts.join('; ')]), ...unsaid(silent, activities)], warned(silent));
  }
  const statutory = distinct(stated.flatMap(({is}) => (is === undefined ? [] : [statutoryPurpose(is, law)])));
  const summed: (string | readonly (string | Inline)[])[] = [
    ...(statutory.length === 0 ? [] : [statutory.join('; ')]),
    [
      `${texts.length} specific purposes, `,
      DETAIL,
      `: ${some(
        activities.filter((activity) => !silent.includes(activity)).map(({name}) => name),
        MOST_ACTIVITIES,
      ).join(', ')}`,
    ],
  ];
  return lines([...summed, ...unsaid(silent, activities)], {note: texts.join('\n'), ...warned(silent)});
}

export function retentionCell(uses: readonly UseOfLetter[]): Cell {
  const {texts, stated, silent} = keptOf(uses);
  if (texts.length <= MOST_PERIODS) return lines([...texts, ...unsaid(silent, activitiesOf(uses))], warned(silent));
  const {span, others} = retentionSpan(stated);
  const criteria = others.length <= MOST_CRITERIA ? others : [`${plural(others.length, 'criterion', 'criteria')} without a length`];
  return lines([...(span === undefined ? [] : [span]), ...criteria, [DETAIL], ...unsaid(silent, activitiesOf(uses))], {
    note: texts.join('\n'),
    ...warned(silent),
  });
}
