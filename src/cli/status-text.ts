/** The state of a record for a terminal, in the columns that it has, whatever stands in the record. */
import {counted} from '../findings/wording.js';
import {columnsOf, padded} from '../text/columns.js';
import {visible, visibleLine} from '../text/visible.js';
import {wrapped} from '../text/wrapped.js';
import type {Style} from '../terminal/style.js';
import type {NoticeKept} from '../workflows/notice/notices-kept.js';
import type {Mapping, Status, TeamStatus} from '../workflows/show-status.js';

const MOST_ROWS = 10;
const INDENT = '  ';

export function statusText(status: Status, style: Style): string {
  const {organization, asOf, systems, activities, recipients, mapping, outdated, questions, journal} = status;
  const {width} = style;
  const nothing = activities + systems + recipients === 0;
  const overview = [
    style.strong(wrapped(`${organization === null ? 'A business without a name' : visibleLine(organization)}, as of ${asOf}`, width)),
    wrapped(
      `${counted(activities, 'activity')}, ${counted(systems, 'system')}, ${counted(mapping.fields, 'field')}, ${counted(recipients, 'recipient')}`,
      width,
    ),
    ...(mapping.fields === 0 ? [] : [wrapped(`Fields: ${shares(mapping)}`, width)]),
    ...(outdated.suggestions === 0
      ? []
      : [
          wrapped(
            `${counted(outdated.suggestions, 'suggestion')} may be out of date (the catalog is of ${outdated.catalog}): datamap map --auto makes them anew`,
            width,
          ),
        ]),
    ...(organization === null
      ? [style.warning(wrapped('Nobody has said its legal name yet: write it in datamap.yaml, under organization, as legal-name.', width))]
      : []),
    ...(journal.whole
      ? []
      : [style.bad(wrapped(visible(`The journal of the record is not whole. ${journal.what} (journal.jsonl:${journal.line}).`), width))]),
    ...(nothing ? ['', wrapped('Nothing is told yet. Begin with `datamap import FILE` or `datamap interview`.', width)] : []),
  ];
  const rows = (all: readonly (readonly Piece[])[]): readonly string[] => limited(all).map((pieces) => row(pieces, style));
  return [
    ...overview,
    ...section('Teams', teamTable(status, style), style),
    ...section(
      `Open questions (${questions.length})`,
      rows(
        questions.map(({question, ask, about, since, by, overdue}) => [
          ...(overdue ? [{text: 'overdue', look: 'bad' as const}] : []),
          {text: visibleLine(question)},
          {
            text: [
              ask === undefined ? 'nobody asked' : `for ${visibleLine(ask)}`,
              about && `about ${visibleLine(about)}`,
              since && `since ${since}`,
              by && `by ${by}`,
            ]
              .filter(Boolean)
              .join(', '),
            look: 'muted' as const,
          },
        ]),
      ),
      style,
    ),
    ...section(
      `Overdue reviews (${status.overdueReviews.length})`,
      rows(
        status.overdueReviews.map(({name, team, due, last, since}) => [
          {text: `${visibleLine(name)}${team === null ? ':' : ''}`},
          ...(team === null ? [] : [{text: `(${visibleLine(team)}):`, look: 'muted' as const}]),
          {text: last === null ? `never reviewed since ${since}` : `was due on ${due}`},
        ]),
      ),
      style,
    ),
    ...section(
      `Answers that nobody else confirmed (${status.unconfirmed.length})`,
      rows(
        status.unconfirmed.map(({activity, name, answers, by}) => [
          {text: `${visibleLine(name)}: ${counted(answers, 'answer')}${by.length === 0 ? '' : ` of ${visibleLine(by.join(', '))}`}`},
          {text: `datamap review ${activity}`, look: 'muted' as const},
        ]),
      ),
      style,
    ),
    ...section(
      `Incomplete recipients (${status.incompleteRecipients.length})`,
      rows(status.incompleteRecipients.map(({name, lacks}) => [{text: `${visibleLine(name)}: lacks ${lacks.join(', ')}`}])),
      style,
    ),
    ...section(`Notices (${status.notices.length})`, rows(status.notices.map(noticePieces)), style),
    ...section(
      `Next deadlines (${status.deadlines.length})`,
      rows(
        status.deadlines.map(({on, what, about}) => [
          ...(on < asOf ? [{text: `${on} missed `, look: 'bad' as const}] : [{text: `${on} `}]),
          {text: visibleLine(what)},
          {text: visibleLine(about), look: 'muted' as const},
        ]),
      ),
      style,
    ),
  ].join('\n');
}

/** A run of text in one look. */
interface Piece {
  readonly text: string;
  readonly look?: 'bad' | 'muted';
}

const FAULTS = {
  changed: 'was changed since it was kept',
  missing: 'is not there',
  unreadable: 'cannot be read',
} as const;

function noticePieces({id, file, versions, retrieved, old, months, faults}: NoticeKept): readonly Piece[] {
  const when = retrieved === null ? 'when it was retrieved is not known' : `last retrieved on ${retrieved}`;
  const bad = [
    ...(old ? [`more than ${months} months ago`] : []),
    ...faults.map((fault) => `${visibleLine(fault.file)} ${FAULTS[fault.what]}`),
  ];
  const which = `${visibleLine(file)}${versions === 1 ? '' : ` and ${counted(versions - 1, 'version')} before it`}`;
  return [
    {text: `${visibleLine(id)}: ${when}${bad.length > 0 ? ',' : ''}`},
    ...(bad.length > 0 ? [{text: bad.join(', '), look: 'bad' as const}] : []),
    {text: `(${which})`, look: 'muted' as const},
  ];
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
    if (width > 0 && indent.length + width + 1 + columnsOf(word) > style.width) {
      lines.push(indent + line);
      line = shown;
      width = columnsOf(word);
    } else {
      line = width === 0 ? shown : `${line} ${shown}`;
      width += columnsOf(word) + (width === 0 ? 0 : 1);
    }
  }
  return [...lines, (lines.length === 0 ? INDENT : INDENT.repeat(2)) + line].join('\n');
}

function section(title: string, rows: readonly string[], style: Style): readonly string[] {
  return rows.length === 0 ? [] : ['', style.strong(title), ...rows];
}

function limited(rows: readonly (readonly Piece[])[]): readonly (readonly Piece[])[] {
  return rows.length <= MOST_ROWS + 1
    ? rows
    : [...rows.slice(0, MOST_ROWS), [{text: `and ${rows.length - MOST_ROWS} more (--json has all)`}]];
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
/** Below this a name has no room beside its numbers. */
const SHORTEST_NAME = 8;

/** Rows add up to the last one, which is the record. */
function teamTable({teams, mapping, activities, questions, overdueReviews}: Status, style: Style): readonly string[] {
  if (teams.length === 0) return [];
  const all: Counts = {...mapping, activities, openQuestions: questions.length, overdueReviews: overdueReviews.length};
  const rows = [
    ...teams.map((counts) => ({
      name: counts.team === null ? '(no team)' : visibleLine(counts.team),
      counts,
      paint: (text: string) => text,
    })),
    ...(teams.length > 1 ? [{name: 'all', counts: all, paint: style.strong}] : []),
  ];
  const room = style.width - INDENT.length - NUMBERS;
  return [
    style.muted(wrapped("Each field counts once: for its system's team, or the only one that uses it.", style.width, INDENT)),
    ...(room < SHORTEST_NAME ? rows.flatMap((each) => teamBelow(each, style)) : teamColumns(rows, room, style)),
  ];
}

interface TeamRow {
  readonly name: string;
  readonly counts: Counts;
  paint(text: string): string;
}

function teamColumns(rows: readonly TeamRow[], room: number, style: Style): readonly string[] {
  const width = Math.max(0, ...rows.map(({name}) => columnsOf(name)).filter((length) => length <= room));
  const line = (name: string, cells: readonly string[]): string =>
    `${INDENT}${padded(name, width)}${cells.map((cell, at) => ` ${cell.padStart(COLUMNS[at]?.[0].length ?? 0)}`).join('')}`;
  const numbers = (counts: Counts): readonly string[] => COLUMNS.map(([, of]) => (of(counts) === 0 ? '-' : String(of(counts))));
  return [
    style.muted(
      line(
        '',
        COLUMNS.map(([title]) => title),
      ),
    ),
    // A long name stands above its numbers.
    ...rows.flatMap(({name, counts, paint}) =>
      (columnsOf(name) <= width ? [line(name, numbers(counts))] : [wrapped(name, style.width, INDENT), line('', numbers(counts))]).map(
        paint,
      ),
    ),
  ];
}

/** On a narrow screen: the name, and below it what is not nothing. */
function teamBelow({name, counts, paint}: TeamRow, style: Style): readonly string[] {
  const told = COLUMNS.flatMap(([title, of]) => (of(counts) === 0 ? [] : [`${title} ${of(counts)}`])).join(', ');
  return [wrapped(name, style.width, INDENT), wrapped(told === '' ? 'nothing' : told, style.width, INDENT.repeat(2))].map(paint);
}

function shares({fields, confirmed, suggested, unmapped}: Mapping): string {
  const percent = (count: number): string => `${count} (${Math.round((count / fields) * 100)} %)`;
  return `${percent(confirmed)} confirmed, ${percent(suggested)} only suggested, ${percent(unmapped)} unmapped`;
}
