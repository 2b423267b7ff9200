/** A workbook read, with what only a person can say of it: what unknown columns hold, and which way round dates are written. */
import {
  MEANING_WORDS,
  type DateOrder,
  type Meaning,
  type MappedColumn,
  type ReadColumn,
  type ReadPart,
  type StatedMapping,
  type WorkbookReading,
} from '../../intake/spreadsheet/index.js';
import {ownHeading} from './mapping-file.js';
import type {Prompter} from '../../terminal/prompter.js';

interface HowToAsk {
  /** Reads the workbook with what was said so far. */
  readonly read: (stated: readonly StatedMapping[]) => WorkbookReading;
  /** Said before anybody is asked. */
  readonly stated: readonly StatedMapping[];
  /** Where nobody can be asked, the reading is what the words tell. */
  readonly ask?: (() => Promise<Prompter>) | undefined;
}

export async function readAsking({read, stated, ask}: HowToAsk): Promise<WorkbookReading> {
  const first = read(stated);
  if (ask === undefined) return first;
  const columns = await askColumns(first.parts, ask);
  const told = [...columns, ...stated];
  const second = columns.length === 0 ? first : read(told);
  const dates = await askDates(second.parts, ask);
  return dates.length === 0 ? second : read([...dates, ...told]);
}

/** A sheet with more unknown columns than this is no register that somebody can be asked about. */
const MOST_ASKED = 40;
const NOTE: Meaning = 'notes';

async function askColumns(parts: readonly ReadPart[], ask: () => Promise<Prompter>): Promise<readonly StatedMapping[]> {
  const mappings: StatedMapping[] = [];
  for (const part of parts.filter(isOpen)) {
    const unknown = part.columns.filter((column) => column.unknown !== undefined);
    if (unknown.length === 0 || unknown.length > MOST_ASKED) continue;
    const columns: MappedColumn[] = [];
    for (const column of unknown) columns.push({heading: ownHeading(column.column), meaning: await askColumn(column, part, await ask())});
    mappings.push({signature: part.signature, columns});
  }
  return mappings;
}

/** What a table would be taken for if only its columns were known; help and hidden sheets are left in peace. */
const isOpen = ({left, signature, header}: ReadPart): boolean =>
  signature !== '' && typeof header === 'number' && (left === undefined || left.includes('--columns'));

async function askColumn(column: ReadColumn, {name}: ReadPart, prompter: Prompter): Promise<Meaning> {
  const {samples = [], suggested} = column.unknown ?? {};
  const choices = [
    ...MEANING_WORDS.filter(([meaning]) => meaning === suggested),
    ...MEANING_WORDS.filter(([meaning]) => meaning !== suggested),
  ].map(([meaning, words]) => ({
    value: meaning as string,
    label: meaning === suggested ? `${words} (its cells look like it)` : words,
    words: [meaning],
  }));
  const note = {value: NOTE as string, label: 'Something else: keep it as a note'};
  const answer = await prompter.search({
    ask: `What does the column "${column.column}" hold?`,
    help: `${name === null ? '' : `Sheet ${name}. `}For example: ${samples.map(shortened).join(' | ')}`,
    choices: suggested === undefined || suggested === NOTE ? [note, ...choices] : choices,
    ...(suggested === undefined || suggested === NOTE ? {} : {always: [note]}),
  });
  return answer as Meaning;
}

async function askDates(parts: readonly ReadPart[], ask: () => Promise<Prompter>): Promise<readonly StatedMapping[]> {
  const mappings: StatedMapping[] = [];
  for (const part of parts) {
    const doubtful = part.columns.filter(({doubtfulDates}) => doubtfulDates !== undefined);
    if (part.signature === '' || doubtful.length === 0) continue;
    const columns: MappedColumn[] = [];
    for (const column of doubtful) {
      const order = await askOrder(column, part, await ask());
      if (order !== undefined) columns.push({heading: ownHeading(column.column), meaning: column.as, dates: order});
    }
    if (columns.length > 0) mappings.push({signature: part.signature, columns});
  }
  return mappings;
}

async function askOrder({column, doubtfulDates = []}: ReadColumn, {name}: ReadPart, prompter: Prompter): Promise<DateOrder | undefined> {
  const [first = '', second = ''] = (doubtfulDates[0] ?? '').split(/[/.-]/);
  const answer = await prompter.one({
    ask: `Dates in "${column}": which comes first?`,
    help: `${name === null ? '' : `Sheet ${name}. `}For example: ${doubtfulDates.map(shortened).join(' | ')}`,
    choices: [
      {value: 'day-first', label: `The day: ${Number(first)} ${monthNamed(second)}`},
      {value: 'month-first', label: `The month: ${Number(second)} ${monthNamed(first)}`},
      {value: '', label: 'Nobody knows: refuse these dates'},
    ],
  });
  return answer === '' ? undefined : (answer as DateOrder);
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const monthNamed = (digits: string): string => MONTHS[Number(digits) - 1] ?? digits;

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);
