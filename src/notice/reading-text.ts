/** A reading as text for a terminal, as wide as it is: what was understood, where it stands, and what was not. */
import type {Law, Letter} from '../law/index.js';
import {shortened} from './blocks.js';
import {toldClaims} from './claims-text.js';
import type {
  AddressedPeople,
  CategoryRow,
  Claim,
  Contradiction,
  DutyReading,
  NoticePassage,
  NoticeReading,
  ProseContradiction,
  StatementContradiction,
  Statements,
  Unread,
} from './reading.js';
import {collapsed} from './formats/text-builder.js';

/** How the screen marks words; given by the caller, so that no colour is decided here. */
export interface Ink {
  readonly bullet: string;
  /** Columns; the lines of a notice's own words are broken to fit. */
  readonly width: number;
  bad(text: string): string;
  warning(text: string): string;
  good(text: string): string;
  strong(text: string): string;
  muted(text: string): string;
}

/** On a narrower screen what stands beside each other stands below. */
const WIDE = 70;
const QUOTE = 240;
const SHORT_QUOTE = 110;
const MOST_PLACES = 2;
const MOST_UNREAD = 30;

/** What a line is in a file that is none of lines. */
const LINES: Readonly<Partial<Record<NoticeReading['format'], string>>> = {
  docx: 'a line below is a paragraph of the document',
  pdf: 'lines are counted from the first page on',
};

const STATEMENT_TITLES: Readonly<Record<keyof Statements, string>> = {
  sensitive: 'Sensitive information',
  thirdPartySources: 'From third parties',
  soldOrShared: 'Sold or shared',
  disclosed: 'Disclosed for a business purpose',
  under16: 'Sells or shares under 16s’ data',
  shineTheLight: 'Shine the Light',
  doNotTrack: 'Do Not Track',
  optOutSignal: 'Opt-out signals',
};

const PROSE_TITLES: Readonly<Record<ProseContradiction['about'], string>> = {
  collection: 'collected or not',
  disclosure: 'disclosed or not',
  retention: 'how long it is kept',
};

export function noticeReadingText(reading: NoticeReading, {law, ink}: {readonly law: Law; readonly ink: Ink}): string {
  const parts = [
    head(reading, ink),
    section(
      'Names of the business',
      reading.names.flatMap(({name, places}) => beside(name, linesOf(places), {columns: 44, ink, paint: (text) => ink.muted(text)})),
      'none found',
      ink,
    ),
    section(
      'Categories of personal information',
      categoryLines(reading.categories, law, ink),
      'no table or list of categories was found',
      ink,
    ),
    section('Statements', statementLines(reading.statements, ink), '', ink),
    section(`What its sentences say (${reading.claims.length})`, claimLines(reading.claims, law, ink), 'nothing was understood', ink),
    ...(reading.people.length > 0 ? [section('People it speaks of', peopleLines(reading.people, law, ink), '', ink)] : []),
    section(`Contradictions (${reading.contradictions.length})`, contradictionLines(reading.contradictions, ink), 'none found', ink),
    section('What the law asks for', [...elsewhereLines(reading.elsewhere, ink), ...dutyLines(reading.duties, law, ink)], '', ink),
    section(`Not read (${reading.unread.length})`, unreadLines(reading.unread, ink), 'nothing', ink),
    wrapped(`Coverage ${Math.round(reading.coverage * 100)} % of the words were read or recognised as beside the point.`, 0, 0, ink)
      .join('\n')
      .replace('Coverage', ink.strong('Coverage')),
  ];
  return `${parts.join('\n\n')}\n`;
}

function head({file, format, lastUpdated, lastUpdatedAt, updatedFilledIn, effective, documents, names}: NoticeReading, ink: Ink): string {
  const title = names[0] ? `Privacy notice of ${names[0].name}` : 'Privacy notice of a business it does not name';
  const missing = updatedFilledIn === null ? 'no whole date found' : `filled in when the page is shown  line ${updatedFilledIn.line}`;
  const updated = lastUpdated === null ? missing : `${lastUpdated}${lastUpdatedAt ? `  line ${lastUpdatedAt.line}` : ''}`;
  const told = (label: string, text: string): readonly string[] => wrapped(`${padded(label, 14)} ${text}`, 2, 17, ink);
  return [
    ...wrapped(title, 0, 2, ink).map((line) => ink.strong(line)),
    ...told('File', `${collapsed(file)} (${[format, LINES[format]].filter(Boolean).join('; ')})`),
    ...told('Last updated', updated).map((line) => (lastUpdated === null ? ink.warning(line) : line)),
    ...told('Effective', effective ?? 'not stated'),
    ...documents.flatMap(({title: name, line, is}, at) =>
      told(at === 0 ? 'Documents' : '', `${shortened(name, 40)} line ${line}${is === 'notice' ? '' : ', no notice: not read'}`),
    ),
  ].join('\n');
}

function section(title: string, lines: readonly string[], empty: string, ink: Ink): string {
  return [ink.strong(title), ...(lines.length > 0 ? lines : wrapped(empty, 2, 2, ink).map((line) => ink.muted(line)))].join('\n');
}

function categoryLines(rows: readonly CategoryRow[], law: Law, ink: Ink): readonly string[] {
  if (rows.length === 0) return [];
  const byLetter = new Map<Letter, CategoryRow>(rows.map((row) => [row.letter, row]));
  return law.all('categories').flatMap(({id, title}) => {
    const row = byLetter.get(id);
    const answer = padded(row ? answerWord(row.collected) : '-', 6);
    const coloured = row?.collected === 'yes' ? ink.good(answer) : row?.collected === 'no' ? ink.warning(answer) : answer;
    const printed = row ? withoutOwnLetter(row.printed, id) : title;
    const where = ink.muted(row ? `line ${row.place.line}` : 'not in it');
    if (ink.width < WIDE) return [`  ${id}  ${coloured} ${where}`, ...wrapped(printed, 5, 5, ink)];
    const room = ink.width - 28;
    return [`  ${id}  ${padded(shortened(printed, room), room)} ${coloured} ${where}`];
  });
}

/** `A. Identifiers` stands beside its A already; a letter that is not its own is shown as printed. */
const withoutOwnLetter = (printed: string, letter: Letter): string =>
  printed.toUpperCase().startsWith(`${letter}.`) && printed.length > 3 ? printed.slice(2).trim() : printed;

/** A word and what is said of it: in columns, or below each other where the screen is narrow. */
function beside(
  text: string,
  said: string,
  {columns, ink, paint}: {readonly columns: number; readonly ink: Ink; readonly paint: (text: string) => string},
): readonly string[] {
  if (ink.width >= WIDE) return [`  ${padded(text, columns)} ${paint(said)}`];
  return [...wrapped(text, 2, 4, ink), ...wrapped(said, 4, 6, ink).map((line) => paint(line))];
}

function answerWord(answer: CategoryRow['collected']): string {
  return answer === null ? 'empty' : answer.toUpperCase();
}

function claimLines(claims: readonly Claim[], law: Law, ink: Ink): readonly string[] {
  return toldClaims(claims, law).flatMap(({title, places, details}) => [
    ...beside(title, linesOf(places), {columns: 44, ink, paint: (text) => ink.muted(text)}),
    ...(details === '' ? [] : wrapped(details, 6, 6, ink).map((line) => ink.muted(line))),
  ]);
}

function peopleLines(people: readonly AddressedPeople[], law: Law, ink: Ink): readonly string[] {
  return people.flatMap(({people: id, places, excluded}) => {
    const said = [linesOf(places), excluded.length > 0 ? `not about them: ${linesOf(excluded)}` : ''].filter(Boolean).join('; ');
    return beside(law.find('people', id)?.title ?? id, said, {columns: 44, ink, paint: (text) => ink.muted(text)});
  });
}

function statementLines(statements: Statements, ink: Ink): readonly string[] {
  return (Object.keys(STATEMENT_TITLES) as (keyof Statements)[]).flatMap((id) => {
    const {value, places} = statements[id];
    const said = value === null ? 'not stated' : value === true ? 'mentioned' : String(value);
    return [
      ...beside(STATEMENT_TITLES[id], said, {columns: 34, ink, paint: (text) => (value === null ? ink.muted(text) : text)}),
      ...places.slice(0, MOST_PLACES).flatMap((place) => quoted(place, 6, ink)),
    ];
  });
}

/** What a statement is contradicted by stands below it together: the statement is quoted once. */
function contradictionLines(all: readonly Contradiction[], ink: Ink): readonly string[] {
  return all.flatMap((each, at) => {
    const before = all[at - 1];
    if (each.kind === 'category') {
      const told = `the table answers NO (line ${each.row.line}), the prose says it is collected:`;
      return [...signed(ink.bad(each.letter), told, ink), ...quoted(each, 6, ink)];
    }
    const isSame =
      before !== undefined && before.kind !== 'category' && aboutOf(before) === aboutOf(each) && isSamePlace(before.says, each.says);
    const title =
      each.kind === 'statement' && each.statement === 'business-name'
        ? 'another business is named'
        : `${aboutOf(each)}: the notice says both`;
    return [
      ...(isSame ? [] : [...signed(ink.bad('!'), title, ink), ...quoted(each.says, 6, ink)]),
      ...(isSamePlace(each.says, each) ? [] : quoted(each, 6, ink)),
    ];
  });
}

function aboutOf(each: StatementContradiction | ProseContradiction): string {
  if (each.kind === 'prose') return PROSE_TITLES[each.about];
  return each.statement === 'business-name' ? each.statement : STATEMENT_TITLES[each.statement].toLowerCase();
}

/** A sign of one column, and text beside it. */
function signed(sign: string, text: string, ink: Ink): readonly string[] {
  const [first = '', ...rest] = wrapped(text, 5, 5, ink);
  return [`  ${sign}  ${first.trimStart()}`, ...rest];
}

/** One sentence can name both businesses: it is quoted once. */
function isSamePlace(one: NoticePassage, other: NoticePassage): boolean {
  return one.line === other.line && one.quote === other.quote;
}

const DUTY_INDENT = 11;

/** What the law asks for on its day: a duty that begins later is told only where the notice has it already. */
function dutyLines(duties: readonly DutyReading[], law: Law, ink: Ink): readonly string[] {
  const titles = new Map(
    law
      .all('duties')
      .toReversed()
      .flatMap(({reads, title}) => (reads === undefined ? [] : [[reads, title] as const])),
  );
  const told = ({id, present, places}: DutyReading): readonly string[] => {
    const [first = '', ...rest] = wrapped(`${titles.get(id) ?? 'Not asked for yet'} (${id})`, DUTY_INDENT, DUTY_INDENT, ink);
    const mark = present ? ink.good('present') : `${ink.warning('absent')} `;
    return [`  ${mark}  ${first.trimStart()}`, ...rest, ...whereTold(places, ink)];
  };
  return [...duties.filter(({present}) => present), ...duties.filter(({id, present}) => !present && titles.has(id))].flatMap(told);
}

function elsewhereLines(places: readonly NoticePassage[], ink: Ink): readonly string[] {
  const [first] = places;
  return first === undefined
    ? []
    : [
        ...wrapped('For California it refers to a text that is not here; what is absent may stand there:', 2, 2, ink),
        ...quoted(first, 4, ink),
      ];
}

/** The first place in its own words, the others by their lines. */
function whereTold(places: readonly NoticePassage[], ink: Ink): readonly string[] {
  const [first] = places;
  if (first === undefined) return [];
  const others = linesOf(places.filter(({line}) => line !== first.line));
  return [
    ...wrapped(`line ${first.line}  "${shortened(first.quote, SHORT_QUOTE)}"`, DUTY_INDENT, DUTY_INDENT + 2, ink),
    ...(others === '' ? [] : wrapped(`also ${others}`, DUTY_INDENT, DUTY_INDENT + 2, ink)),
  ].map((text) => ink.muted(text));
}

function unreadLines(unread: readonly Unread[], ink: Ink): readonly string[] {
  const told = unread
    .slice(0, MOST_UNREAD)
    .flatMap(({line, what, why}) => wrapped(`line ${line}  ${what}: ${shortened(why, QUOTE)}`, 2, 4, ink));
  return unread.length > MOST_UNREAD ? [...told, `  ${ink.muted(`and ${unread.length - MOST_UNREAD} more; --json has them all`)}`] : told;
}

function quoted({line, quote}: NoticePassage, indent: number, ink: Ink): readonly string[] {
  return wrapped(`line ${line}  "${shortened(quote, QUOTE)}"`, indent, indent + 2, ink).map((text) => ink.muted(text));
}

function linesOf(places: readonly NoticePassage[]): string {
  const lines = [...new Set(places.map(({line}) => line))].sort((a, b) => a - b);
  const shown = lines.slice(0, 6).join(', ');
  return lines.length === 0 ? '' : `line${lines.length > 1 ? 's' : ''} ${shown}${lines.length > 6 ? ', …' : ''}`;
}

function wrapped(text: string, first: number, rest: number, {width}: Ink): readonly string[] {
  const lines: string[] = [];
  let line = ' '.repeat(first);
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = ' '.repeat(rest) + word;
    } else {
      line += empty ? word : ` ${word}`;
    }
    empty = false;
  }
  return [...lines, line];
}

function padded(text: string, width: number): string {
  return text.length >= width ? text : text + ' '.repeat(width - text.length);
}
