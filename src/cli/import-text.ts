/** An import for a terminal, in the columns that it has, whatever stands in the file. */
import {counted} from '../findings/wording.js';
import {columnsOf, padded} from '../text/columns.js';
import {visible, visibleLine} from '../text/visible.js';
import {hanging} from '../text/wrapped.js';
import type {Change} from '../intake/index.js';
import {originWords} from '../record/provenance.js';
import type {ReadColumn, ReadPart} from '../intake/spreadsheet/index.js';
import type {Style} from '../terminal/style.js';
import type {ImportedFile, ImportResult} from '../workflows/import/result.js';
import {valueWords} from '../record/value-words.js';

const MOST_NAMES = 8;
const MOST_LINES = 20;
const INDENT = '  ';
/** In fewer columns a heading and what became of its cells stand on two lines. */
const WIDE = 60;
const SHORTEST_HEADING = 12;

export function importText({files, compared, dryRun}: ImportResult, {width}: Pick<Style, 'width'>): string {
  const blocks = files.flatMap((file) => [
    fileText(file, width, dryRun),
    changeText(file.changes, compared, width),
    vanishedText(file, width),
  ]);
  return blocks.filter((block) => block !== '').join('\n\n');
}

function fileText(file: ImportedFile, width: number, dryRun: boolean): string {
  const {recorded, notes, refused, structure, filled} = file.cells;
  return [
    indented(
      '',
      `${file.file}: ${file.records === 0 ? `nothing recognised (${file.why ?? 'no records'})` : `${counted(file.records, 'record')} (${file.layout ?? RECOGNISED[file.recognised] ?? file.recognised})`}`,
      width,
    ),
    ...file.parts.flatMap((part) => partLines(part, file.parts.length > 1, width)),
    indented(
      INDENT,
      `${counted(filled, 'filled cell')}: ${recorded} recorded, ${notes} kept as notes, ${refused} refused, ${structure} headings, titles and totals.`,
      width,
    ),
    ...(file.formulas ?? []).map(({sheet, cells, examples: [first = '']}) =>
      marked(
        '-',
        `${sheet === null ? '' : `${sheet}: `}${counted(cells, 'cell')} with a formula; the last computed value was taken: ${visibleLine(first)}`,
        width,
      ),
    ),
    ...(dryRun ? refusals(file.unrecorded, width) : []),
    ...warnings(
      file.problems.map(({what, where}) => `${where === undefined ? '' : `${where}: `}${what}`),
      width,
    ),
  ].join('\n');
}

function vanishedText({vanished = [], recognised}: ImportedFile, width: number): string {
  if (vanished.length === 0) return '';
  const ended = vanished.filter(({ended: on}) => on !== undefined);
  const lines = vanished.map(
    ({entity, title, at, ended: on, alsoElsewhere}) =>
      `${entity} “${short(visibleLine(title), 60)}” (${at})${on === undefined ? (alsoElsewhere ? ', of which others speak too' : '') : `: ends on ${on}`}`,
  );
  const printed = recognised === 'datamap-record';
  const gone = printed ? 'Rows of the record that are no longer in it' : 'No longer in the file, which an earlier import of it said';
  const kept = `Nothing of it is removed; --retire-missing ends ${printed ? 'the activities, systems and disclosures among them' : 'what only this file said'}.`;
  return [
    indented(
      '',
      `${gone}: ${vanished.length}. ${ended.length > 0 ? `${ended.length} ${ended.length === 1 ? 'is' : 'are'} ended now.` : kept}`,
      width,
    ),
    ...warnings(lines, width),
  ].join('\n');
}

/** Whoever tries a file out wants to mend it before it is imported; afterwards the receipt tells. */
function refusals(cells: ImportedFile['unrecorded'], width: number): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const {at, text, outcome, why = ''} of cells) {
    if (outcome !== 'refused') continue;
    const known = byReason.get(why);
    const told = `${at} “${short(visibleLine(text), 30)}”`;
    if (known) known.push(told);
    else byReason.set(why, [told]);
  }
  return [...byReason].map(([why, told]) => {
    const more = told.length > MOST_NAMES ? ` and ${told.length - MOST_NAMES} more` : '';
    return marked('-', `Refused, ${why}: ${told.slice(0, MOST_NAMES).join(', ')}${more}`, width);
  });
}

const RECOGNISED: Readonly<Record<string, string>> = {
  fields: 'fields of systems',
  activities: 'processing activities',
  recipients: 'recipients',
  systems: 'systems',
  data: 'kinds of data',
  none: 'rows',
  'fides-datasets': 'Fides datasets',
  'fides-systems': 'Fides systems',
  transcend: 'Transcend manifest',
};

function partLines({name, header, left, records, columns}: ReadPart, several: boolean, width: number): readonly string[] {
  // What a manifest says beside its lists is about the file; where that is all, the file's own line says so.
  if (left !== undefined && header === 'n/a' && name === null) return [];
  const found =
    left !== undefined
      ? `left aside: ${left}`
      : header === 'vertical' && records === 0
        ? 'more of an activity that is listed'
        : header === 'n/a'
          ? `${records} ${records === 1 ? 'entry' : 'entries'}`
          : counted(records, 'record');
  const title =
    several && name !== null ? [indented(INDENT, `${name}: ${found}`, width)] : left === undefined ? [] : [indented(INDENT, found, width)];
  if (left !== undefined || header === null) return title;
  const shown =
    typeof header === 'number'
      ? columns
      : columns.filter(hasCells).map((column) => ({...column, letter: '', column: below(column.column, name)}));
  if (shown.length === 0) return title;
  return [...title, `${INDENT}${howRead(header, records)}`, ...columnLines(shown, width)];
}

function howRead(header: NonNullable<ReadPart['header']>, records: number): string {
  switch (header) {
    case 'n/a':
      return 'Read by its keys:';
    case 'vertical':
      return records > 1 ? 'Forms, read by their labels:' : 'A form, read by its labels:';
    case 'bullets':
      return 'Lists with labels, one under each heading:';
    case 'per event':
      return 'Tables, one under each heading:';
    default:
      return `Headings in row ${header}:`;
  }
}

const hasCells = ({cells: {recorded, notes, refused}}: ReadColumn): boolean => recorded + notes + refused > 0;

/** `system[].name` in the list `system[]` is its `name`. */
const below = (column: string, list: string | null): string =>
  list !== null && column.startsWith(`${list}.`) ? column.slice(list.length + 1) : column;

function columnLines(columns: readonly ReadColumn[], width: number): readonly string[] {
  const letters = Math.max(...columns.map(({letter}) => letter.length));
  const meanings = Math.max(...columns.map((column) => meaningOf(column).length));
  const cells = Math.max(...columns.map((column) => cellsOf(column).length));
  const room = Math.max(SHORTEST_HEADING, width - 2 * INDENT.length - letters - 6 - meanings - cells);
  const headings = Math.min(room, Math.max(...columns.map(({column}) => columnsOf(visibleLine(column)))));
  return columns.map((column) => {
    const start = `${INDENT}${INDENT}${letters === 0 ? '' : `${padded(column.letter, letters)} `}`;
    const heading = short(visibleLine(column.column), width < WIDE ? width - columnsOf(start) : headings);
    if (width < WIDE) {
      return `${start}${heading}\n${indented(' '.repeat(columnsOf(start)), `-> ${meaningOf(column)}: ${cellsOf(column)}`, width)}`;
    }
    const line = `${start}${padded(heading, headings)} -> ${padded(meaningOf(column), meanings)} ${cellsOf(column)}`;
    return columnsOf(line) <= width
      ? line
      : `${start}${padded(heading, headings)} -> ${meaningOf(column)}\n${indented(' '.repeat(columnsOf(start) + headings + 4), cellsOf(column), width)}`;
  });
}

const meaningOf = ({as, by}: ReadColumn): string => `${as}${by === 'words' ? '' : ` (${BY[by]})`}`;
const BY = {person: 'as you said', saved: 'as saved', values: 'by its values', words: 'by its words', layout: 'by its layout'} as const;

const cellsOf = ({cells: {recorded, notes, refused}}: ReadColumn): string =>
  [`${recorded} recorded`, ...(notes > 0 ? [counted(notes, 'note')] : []), ...(refused > 0 ? [`${refused} refused`] : [])].join(', ');

function changeText(changes: readonly Change[], compared: boolean, width: number): string {
  if (changes.length === 0) return compared ? indented('', 'Nothing to change: the record says all of this already.', width) : '';
  const rows: string[] = [];
  for (const folder of ['systems', 'fields', 'activities', 'recipients', 'organization', 'questions']) {
    const own = changes.filter(({entity}) => entity === folder || entity.startsWith(`${folder}/`));
    const added = own.filter(({op, properties}) => op === 'add' && !properties.some(({property}) => property === 'conflict'));
    const changed = own.filter((change) => change.op === 'change' && propertiesOf(change) !== '');
    if (added.length > 0) {
      rows.push(marked('+', `${added.length} new ${added.length === 1 ? SINGULAR[folder] : folder}: ${names(added)}`, width));
    }
    rows.push(...changed.slice(0, MOST_LINES).map((change) => marked('~', `${change.entity}: ${propertiesOf(change)}`, width)));
    if (changed.length > MOST_LINES) rows.push(marked('~', `and ${changed.length - MOST_LINES} more changed ${folder}`, width));
  }
  const settled = changes.filter(({op}) => op === 'remove');
  if (settled.length > 0) rows.push(marked('-', `${counted(settled.length, 'open question')} settled: ${names(settled)}`, width));
  const conflicts = conflictsIn(changes);
  const open = conflicts.filter(({decided}) => decided !== true);
  if (open.length > 0) {
    rows.push(
      indented(
        INDENT,
        `${counted(open.length, 'conflict')}, where the record's word is kept and questions.yaml asks which is right (--on-conflict take takes the file's):`,
        width,
      ),
      ...warnings(open.map(conflictWords), width),
    );
  }
  if (conflicts.length > open.length) {
    rows.push(
      indented(INDENT, `${counted(conflicts.length - open.length, 'conflict')}, where the record's word is kept, as you said.`, width),
    );
  }
  return [indented('', compared ? 'Changes to the record:' : 'Changes, compared with an empty record:', width), ...rows].join('\n');
}

const SINGULAR: Readonly<Record<string, string>> = {
  systems: 'system',
  fields: 'field',
  activities: 'activity',
  recipients: 'recipient',
  questions: 'question',
  organization: 'organization',
};

const conflictsIn = (changes: readonly Change[]): readonly (Change['properties'][number] & Pick<Change, 'entity'>)[] =>
  changes.flatMap(({op, entity, properties}) => (op === 'conflict' ? properties.map((property) => ({...property, entity})) : []));

const conflictWords = ({entity, property, before, after, at, from}: ReturnType<typeof conflictsIn>[number]): string =>
  `${entity} ${property}: the record says ${valueWords(before)}${from?.before === undefined ? '' : ` (${originWords(from.before)})`}, the file ${valueWords(after)}${at === undefined ? '' : ` (${at})`}`;

function warnings(lines: readonly string[], width: number): readonly string[] {
  const shown = lines.slice(0, MOST_LINES).map((line) => marked('!', line, width));
  return lines.length > MOST_LINES ? [...shown, marked('!', `and ${lines.length - MOST_LINES} more; the receipt lists all`, width)] : shown;
}

function names(changes: readonly Change[]): string {
  const shown = changes.slice(0, MOST_NAMES).map(({title}) => short(title, 50));
  return `${shown.join(', ')}${changes.length > MOST_NAMES ? ` and ${changes.length - MOST_NAMES} more` : ''}`;
}

const propertiesOf = ({properties}: Change): string =>
  properties
    .filter(({property}) => property !== 'provenance')
    .map(({property, before, after}) =>
      before === undefined || Array.isArray(after) ? property : `${property} ${valueWords(before)} -> ${valueWords(after)}`,
    )
    .join(', ');

const marked = (mark: string, text: string, width: number): string => indented(`${INDENT}${mark} `, text, width);

/** The first line behind `start`, the others further in. A break in the text is none of the line. */
const indented = (start: string, text: string, width: number): string =>
  hanging(start, onOneLine(visible(text)), {width, below: start === '' ? INDENT.length : start.length});

const onOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

const short = (text: string, most: number): string => (text.length > most ? `${text.slice(0, Math.max(1, most - 1))}…` : text);
