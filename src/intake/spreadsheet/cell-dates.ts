/** Dates as offices write them. Day and month are never guessed: where a column does not tell their order, and nobody says it, the cell is refused. */
import {parseLooseDate, type LooseDate} from '../../record/dates.js';

/** How a column writes `03/04/2024`, told by its other values. */
export type DateOrder = 'day-first' | 'month-first' | 'unknown';

const MONTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['jan', 'january', 'januar', 'janvier', 'enero', 'ene', 'janv', 'januari', 'gennaio', 'gen', 'janeiro'],
    ['feb', 'february', 'februar', 'fevrier', 'febrero', 'fevr', 'februari', 'febbraio', 'fevereiro', 'fev'],
    ['mar', 'march', 'marz', 'mars', 'marzo', 'mrz', 'maart', 'mrt', 'marco'],
    ['apr', 'april', 'avril', 'abril', 'abr', 'avr', 'aprile'],
    ['may', 'mai', 'mayo', 'mei', 'maggio', 'mag', 'maio'],
    ['jun', 'june', 'juni', 'juin', 'junio', 'giugno', 'giu', 'junho'],
    ['jul', 'july', 'juli', 'juillet', 'julio', 'juil', 'luglio', 'lug', 'julho'],
    ['aug', 'august', 'aout', 'agosto', 'ago', 'augustus'],
    ['sep', 'sept', 'september', 'septembre', 'septiembre', 'settembre', 'set', 'setembro'],
    ['oct', 'october', 'oktober', 'octobre', 'octubre', 'okt', 'ottobre', 'ott', 'outubro', 'out'],
    ['nov', 'november', 'novembre', 'noviembre', 'novembro'],
    ['dec', 'december', 'dezember', 'decembre', 'diciembre', 'dez', 'dic', 'dicembre', 'dezembro'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1])),
);

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/;

/** `said`: what a person says of the column, where its values do not tell. */
export function dateOrderOf(values: Iterable<string>, said: DateOrder = 'unknown'): DateOrder {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const match = SLASHED.exec(value.trim());
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst = true;
    if (Number(match[2]) > 12) monthFirst = true;
  }
  return dayFirst === monthFirst ? said : dayFirst ? 'day-first' : 'month-first';
}

export type ReadDate = {readonly date: LooseDate} | {readonly why: 'ambiguous' | 'no-date'};

export function readDate(text: string, order: DateOrder): ReadDate {
  const value = text.trim().replace(/[T ]\d{2}:\d{2}(?::\d{2})?.*$/, '');
  const iso = parseLooseDate(
    value.replace(/^(\d{4})[/.](\d{2})(?:[/.](\d{2}))?$/, (_, year: string, month: string, day?: string) =>
      [year, month, ...(day === undefined ? [] : [day])].join('-'),
    ),
  );
  if (iso) return {date: iso};
  const slashed = SLASHED.exec(value);
  if (slashed) return slashedDate(Number(slashed[1]), Number(slashed[2]), fullYear(slashed[3] ?? ''), order, value.includes('.'));
  return wordedDate(value);
}

/** A full stop between the numbers is the German way: the day stands first. */
function slashedDate(first: number, second: number, year: number, order: DateOrder, dotted: boolean): ReadDate {
  const way = first > 12 ? 'day-first' : second > 12 ? 'month-first' : first === second || dotted ? 'day-first' : order;
  if (way === 'unknown') return {why: 'ambiguous'};
  return way === 'day-first' ? dateOf(year, second, first) : dateOf(year, first, second);
}

/** `2 May 2013`, `May 2, 2013`, `02-May-13`, `May 2013`. */
function wordedDate(value: string): ReadDate {
  const words = value
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'de' && word !== 'of');
  if (words.length < 2 || words.length > 3) return {why: 'no-date'};
  const month = words.map((word) => (Object.hasOwn(MONTHS, word) ? MONTHS[word] : undefined)).find((found) => found !== undefined);
  const numbers = words.map((word) => /^(\d{1,4})(?:st|nd|rd|th)?$/.exec(word)?.[1]).filter((found) => found !== undefined);
  if (month === undefined || numbers.length !== words.length - 1) return {why: 'no-date'};
  const [first = '', second] = numbers;
  if (second === undefined) return first.length === 4 ? dateOf(Number(first), month) : {why: 'no-date'};
  return first.length === 4 ? dateOf(Number(first), month, Number(second)) : dateOf(fullYear(second), month, Number(first));
}

const fullYear = (text: string): number => (text.length === 4 ? Number(text) : Number(text) + (Number(text) < 70 ? 2000 : 1900));

function dateOf(year: number, month: number, day?: number): ReadDate {
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = parseLooseDate([String(year).padStart(4, '0'), two(month), ...(day === undefined ? [] : [two(day)])].join('-'));
  return date ? {date} : {why: 'no-date'};
}
