/** Sensitive personal information by limb, what it is used for, and the statement of 11 CCR 7011(e)(1)(J). */
import type {Law} from '../../law/index.js';
import {isBeyondLimit, limitUsesOf} from '../../record/index.js';
import {
  callout,
  cell,
  lines,
  paragraph,
  strong,
  type Callout,
  type Cell,
  type Row,
  type Section,
  type Table,
} from '../../documents/index.js';
import {cited, distinct, titleOf} from '../wording.js';
import {categoryCell} from './category-table.js';
import {evidenceNote, openFacts, originOf} from './evidence.js';
import {strongest, verdictOf, type CategoryPractice, type PracticeByCategory} from './rows.js';

export function sensitiveSection(
  practice: PracticeByCategory,
  law: Law,
  {name, incomplete}: {readonly name: string; readonly incomplete: readonly string[]},
): Section {
  const rows = practice.rows.filter(({limb, category, uses}) => (limb !== undefined || category.id === 'L') && uses.length > 0);
  const held = practice.rows.filter((row) => row.category.id === 'L' && verdictOf(row) === 'held');
  const table: Table = {
    kind: 'table',
    id: 'sensitive',
    columns: [
      {key: 'limb', title: 'Kind of sensitive personal information', weight: 2},
      {key: 'collected', title: 'Collected', type: 'answer', weight: 1},
      {key: 'elements', title: 'Data elements', weight: 1.6},
      {key: 'purposes', title: 'Used for, by activity', weight: 3},
    ],
    rows: rows.map((row) => sensitiveRow(row, law)),
    whenEmpty: 'No sensitive personal information is recorded as collected in the window.',
  };
  return {
    id: 'sensitive',
    title: '5. Sensitive personal information',
    blocks: [
      statement(rows, {
        name,
        incomplete: [...incomplete, ...(held.length === 0 ? [] : ['sensitive fields are held that no activity uses'])],
      }),
      paragraph('Whether its use goes beyond the purposes that need no right to limit (', cited('11 CCR 7027(m)'), ').'),
      table,
    ],
  };
}

function sensitiveRow(row: CategoryPractice, law: Law): Row {
  const verdict = strongest(row.uses);
  const note = evidenceNote(row.uses, law);
  const extras = {...(verdict === 'yes' ? {} : {tone: 'warning' as const}), ...(note === undefined ? {} : {note})};
  const collected =
    verdict === 'yes'
      ? [strong('YES')]
      : verdict === 'unconfirmed'
        ? [strong('YES'), 'unconfirmed']
        : [strong('NOT KNOWN'), ...openFacts(row.uses, law).map((fact) => `depends on: ${fact}`)];
  return {
    id: row.key,
    cells: [
      categoryCell(row),
      lines(collected, extras),
      cell(distinct(row.uses.map((use) => originOf(use, law))).join('; ')),
      limitCell(row, law),
    ],
  };
}

function limitCell(row: CategoryPractice, law: Law): Cell {
  const uses = limitUses(row);
  const texts = uses.map(
    ({activity, is}) =>
      `${activity}: ${is === undefined ? 'not recorded' : isBeyond({is}) ? 'beyond 11 CCR 7027(m)' : titleOf(law, 'limitPurposes', is)}`,
  );
  const tone = uses.some(isBeyond) ? 'bad' : uses.some(({is}) => is === undefined) ? 'warning' : undefined;
  return lines(texts, tone === undefined ? {} : {tone});
}

interface LimitUse {
  readonly activity: string;
  readonly is?: string;
}

function limitUses({uses}: CategoryPractice): readonly LimitUse[] {
  return limitUsesOf(uses).flatMap(({activity: {name}, is: stated}): readonly LimitUse[] =>
    stated.length === 0 ? [{activity: name}] : stated.map((is) => ({activity: name, is})),
  );
}

const isBeyond = ({is}: Pick<LimitUse, 'is'>): boolean => is !== undefined && isBeyondLimit(is);

function statement(
  rows: readonly CategoryPractice[],
  {name, incomplete}: {readonly name: string; readonly incomplete: readonly string[]},
): Callout {
  const sure = rows.filter(({uses}) => strongest(uses) !== 'depends');
  const uses = rows.flatMap(limitUses);
  if (uses.some(isBeyond)) {
    return callout('bad', [
      strong(`${name} uses or discloses sensitive personal information for purposes beyond those of 11 CCR 7027(m).`),
      ' It owes consumers the right to limit, with a notice and a link (1798.121; 11 CCR 7014).',
    ]);
  }
  if (uses.some(({is}) => is === undefined)) {
    return callout(
      'warning',
      'Whether sensitive personal information is used for purposes beyond those of 11 CCR 7027(m) cannot be stated: for some uses no purpose of that list is recorded.',
    );
  }
  if (incomplete.length > 0) {
    return callout(
      'warning',
      `No purpose beyond those of 11 CCR 7027(m) is recorded. That there is none cannot be stated while ${incomplete.join('; ')}.`,
    );
  }
  if (sure.length === 0 && rows.length === 0) {
    return callout('good', [strong(`${name} has not collected sensitive personal information in the window.`)]);
  }
  return callout('good', [
    strong(`${name} does not use or disclose sensitive personal information for purposes other than those of 11 CCR 7027(m).`),
  ]);
}
