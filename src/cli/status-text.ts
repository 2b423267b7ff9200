/** The state of a record for a terminal. */
import {inert} from '../terminal/inert.js';
import type {Style} from '../terminal/style.js';
import type {Mapping, Status, TeamStatus} from '../workflows/show-status.js';

const MOST_ROWS = 10;
const LONGEST_NAME = 40;

export function statusText(status: Status, style: Style): string {
  const {organization, asOf, systems, activities, recipients, mapping, questions} = status;
  const overview = [
    style.strong(`${inert(organization)}, as of ${asOf}`),
    `${counted(activities, 'activity', 'activities')}, ${counted(systems, 'system')}, ${counted(mapping.fields, 'field')}, ${counted(recipients, 'recipient')}`,
    mapping.fields === 0 ? '' : `Fields: ${shares(mapping)}`,
  ];
  if (activities + systems + recipients === 0) {
    overview.push('', 'Nothing is told yet. Begin with `datamap import FILE` or `datamap interview`.');
  }
  return [
    ...overview.filter((line, index) => index > 2 || line !== ''),
    ...section('Teams', teamTable(status.teams, style), style),
    ...section(`Open questions (${questions.length})`, limited(questions.map(({question, ask, about, since, by, overdue}) =>
      `${overdue ? `${style.bad('overdue')} ` : ''}${inert(question)} ${style.muted([ask === undefined ? 'nobody asked' : `for ${inert(ask)}`, about && `about ${inert(about)}`, since && `since ${since}`, by && `by ${by}`].filter(Boolean).join(', '))}`)), style),
    ...section(`Overdue reviews (${status.overdueReviews.length})`, limited(status.overdueReviews.map(({name, team, due}) => `${inert(name)}${team === null ? '' : style.muted(` (${inert(team)})`)}: ${due === null ? 'never reviewed' : `was due on ${due}`}`)), style),
    ...section(`Incomplete recipients (${status.incompleteRecipients.length})`, limited(status.incompleteRecipients.map(({name, lacks}) => `${inert(name)}: lacks ${lacks.join(', ')}`)), style),
    ...section(`Next deadlines (${status.deadlines.length})`, limited(status.deadlines.map(({on, what, about}) => `${on < asOf ? style.bad(`${on} missed`) : on}  ${inert(what)} ${style.muted(inert(about))}`)), style),
  ].join('\n');
}

function section(title: string, rows: readonly string[], style: Style): readonly string[] {
  return rows.length === 0 ? [] : ['', style.strong(title), ...rows.map((row) => `  ${row}`)];
}

function limited(rows: readonly string[]): readonly string[] {
  return rows.length <= MOST_ROWS + 1 ? rows : [...rows.slice(0, MOST_ROWS), `and ${rows.length - MOST_ROWS} more (--json has all)`];
}

function teamTable(teams: readonly TeamStatus[], style: Style): readonly string[] {
  if (teams.length === 0) return [];
  const head = ['', 'activities', 'fields', 'confirmed', 'suggested', 'unmapped', 'questions', 'reviews overdue'];
  const rows = teams.map((team) => [
    team.team === null ? '(no team)' : shortened(inert(team.team)),
    ...[team.activities, team.fields, team.confirmed, team.suggested, team.unmapped, team.openQuestions, team.overdueReviews].map((count) => (count === 0 ? '-' : String(count))),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells: readonly string[]): string => cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  ');
  return [style.muted(line(head)), ...rows.map(line)];
}

function shares({fields, confirmed, suggested, unmapped}: Mapping): string {
  const percent = (count: number): string => `${count} (${Math.round((count / fields) * 100)} %)`;
  return `${percent(confirmed)} confirmed, ${percent(suggested)} only suggested, ${percent(unmapped)} unmapped`;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const shortened = (text: string): string => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME - 1)}…` : text);
