/** The state of a record for a terminal: 80 columns, whatever stands in the record. */
import {inert} from '../terminal/inert.js';
import type {Style} from '../terminal/style.js';
import {wrapped} from '../terminal/wrapped.js';
import type {Mapping, Status, TeamStatus} from '../workflows/show-status.js';

const MOST_ROWS = 10;
const WIDTH = 80;
const INDENT = '  ';

export function statusText(status: Status, style: Style): string {
  const {organization, asOf, systems, activities, recipients, mapping, questions, journal} = status;
  const overview = [
    style.strong(wrapped(`${inert(organization)}, as of ${asOf}`, WIDTH)),
    `${counted(activities, 'activity', 'activities')}, ${counted(systems, 'system')}, ${counted(mapping.fields, 'field')}, ${counted(recipients, 'recipient')}`,
    ...(mapping.fields === 0 ? [] : [`Fields: ${shares(mapping)}`]),
    ...(journal.whole ? [] : [style.bad(wrapped(`The journal of the record is not whole. ${journal.what} (journal.jsonl:${journal.line}).`, WIDTH))]),
  ];
  if (activities + systems + recipients === 0) {
    overview.push('', 'Nothing is told yet. Begin with `datamap import FILE` or `datamap interview`.');
  }
  const rows = (all: readonly (readonly Piece[])[]): readonly string[] => limited(all).map((pieces) => row(pieces, style));
  return [
    ...overview,
    ...section('Teams', teamTable(status, style), style),
    ...section(`Open questions (${questions.length})`, rows(questions.map(({question, ask, about, since, by, overdue}) => [
      ...(overdue ? [{text: 'overdue', look: 'bad' as const}] : []),
      {text: inert(question)},
      {text: [ask === undefined ? 'nobody asked' : `for ${inert(ask)}`, about && `about ${inert(about)}`, since && `since ${since}`, by && `by ${by}`].filter(Boolean).join(', '), look: 'muted' as const},
    ])), style),
    ...section(`Overdue reviews (${status.overdueReviews.length})`, rows(status.overdueReviews.map(({name, team, due, last, since}) => [
      {text: `${inert(name)}${team === null ? ':' : ''}`},
      ...(team === null ? [] : [{text: `(${inert(team)}):`, look: 'muted' as const}]),
      {text: last === null ? `never reviewed since ${since}` : `was due on ${due}`},
    ])), style),
    ...section(`Incomplete recipients (${status.incompleteRecipients.length})`, rows(status.incompleteRecipients.map(({name, lacks}) => [{text: `${inert(name)}: lacks ${lacks.join(', ')}`}])), style),
    ...section(`Next deadlines (${status.deadlines.length})`, rows(status.deadlines.map(({on, what, about}) => [
      ...(on < asOf ? [{text: `${on} missed `, look: 'bad' as const}] : [{text: `${on} `}]),
      {text: inert(what)},
      {text: inert(about), look: 'muted' as const},
    ])), style),
  ].join('\n');
}

/** A run of text in one look. */
interface Piece {
  readonly text: string;
  readonly look?: 'bad' | 'muted';
}

/** Broken at spaces, the rest further in. Each word is coloured by itself, so that no colour runs over the break. */
function row(pieces: readonly Piece[], style: Style): string {
  const words = pieces.flatMap(({text, look}) => text.split(' ').map((word) => ({word, look})));
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const {word, look} of words) {
    const shown = look === undefined ? word : style[look](word);
    const indent = lines.length === 0 ? INDENT : INDENT.repeat(2);
    if (width > 0 && indent.length + width + 1 + word.length > WIDTH) {
      lines.push(indent + line);
      line = shown;
      width = word.length;
    } else {
      line = width === 0 ? shown : `${line} ${shown}`;
      width += word.length + (width === 0 ? 0 : 1);
    }
  }
  return [...lines, (lines.length === 0 ? INDENT : INDENT.repeat(2)) + line].join('\n');
}

function section(title: string, rows: readonly string[], style: Style): readonly string[] {
  return rows.length === 0 ? [] : ['', style.strong(title), ...rows];
}

function limited(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return rows.length <= MOST_ROWS + 1 ? rows : [...rows.slice(0, MOST_ROWS), [{text: `and ${rows.length - MOST_ROWS} more (--json has all)`}]];
}

type Counts = Omit<TeamStatus, 'team'>;
const COLUMNS: readonly (readonly [string, (counts: Counts) => number])[] = [
  ['activities', ({activities}) => activities],
  ['fields', ({fields}) => fields],
  ['confirmed', ({confirmed}) => confirmed],
  ['suggested', ({suggested}) => suggested],
  ['unmapped', ({unmapped}) => unmapped],
  ['questions', ({openQuestions}) => openQuestions],
  ['overdue', ({overdueReviews}) => overdueReviews],
];
const NUMBERS = COLUMNS.reduce((width, [title]) => width + 1 + title.length, 0);
const LONGEST_NAME = WIDTH - INDENT.length - NUMBERS;

/** Rows add up to the last one, which is the record. */
function teamTable({teams, mapping, activities, questions, overdueReviews}: Status, style: Style): readonly string[] {
  if (teams.length === 0) return [];
  const all: Counts = {...mapping, activities, openQuestions: questions.length, overdueReviews: overdueReviews.length};
  const rows = teams.map((counts) => ({name: counts.team === null ? '(no team)' : inert(counts.team), counts}));
  const width = Math.max(...[...rows, {name: 'all'}].map(({name}) => name.length).filter((length) => length <= LONGEST_NAME));
  const line = (name: string, cells: readonly string[]): string => `${INDENT}${name.padEnd(width)}${cells.map((cell, at) => ` ${cell.padStart(COLUMNS[at]?.[0].length ?? 0)}`).join('')}`;
  const numbers = (counts: Counts): readonly string[] => COLUMNS.map(([, of]) => (of(counts) === 0 ? '-' : String(of(counts))));
  return [
    style.muted(`${INDENT}Each field counts once: for its system's team, or the only one that uses it.`),
    style.muted(line('', COLUMNS.map(([title]) => title))),
    // A long name stands above its numbers.
    ...rows.flatMap(({name, counts}) => (name.length <= width ? [line(name, numbers(counts))] : [wrapped(name, WIDTH, INDENT), line('', numbers(counts))])),
    ...(rows.length > 1 ? [style.strong(line('all', numbers(all)))] : []),
  ];
}

function shares({fields, confirmed, suggested, unmapped}: Mapping): string {
  const percent = (count: number): string => `${count} (${Math.round((count / fields) * 100)} %)`;
  return `${percent(confirmed)} confirmed, ${percent(suggested)} only suggested, ${percent(unmapped)} unmapped`;
}

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
