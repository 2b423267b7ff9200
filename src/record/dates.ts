/**
 * Dates of the record: calendar days without a clock or time zone. People often know only the year or the month, so
 * `2021` and `2021-03` are dates too; comparisons use their first or their last day, whichever is meant.
 */

/** `YYYY-MM-DD`. */
export type Day = string & {readonly __brand: 'Day'};
/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type LooseDate = string & {readonly __brand: 'LooseDate'};

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** The date a text states, or null where it is none (`2023-02-30` is none). */
export function parseLooseDate(text: string): LooseDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  if (Number(year) < 1) return null;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > daysInMonth(Number(year), Number(month)))) return null;
  return text as LooseDate;
}

/** Like {@link parseLooseDate} for a full day. */
export function parseDay(text: string): Day | null {
  return text.length === 10 && parseLooseDate(text) !== null ? (text as Day) : null;
}

export function firstDay(date: LooseDate | Day): Day {
  return (date + '-01-01'.slice(date.length - 4)) as Day;
}

export function lastDay(date: LooseDate | Day): Day {
  if (date.length === 4) return `${date}-12-31` as Day;
  if (date.length === 10) return date as Day;
  return `${date}-${pad(daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7))))}` as Day;
}

/** The same day `months` months earlier or later; a day that the month lacks becomes its last one (31 March − 1 → 28 or 29 February). */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const year = Math.floor(count / 12);
  const month = (count % 12) + 1;
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(Math.min(Number(day.slice(8)), daysInMonth(year, month)))}` as Day;
}

export function addDays(day: Day, days: number): Day {
  const moved = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)) + days));
  return moved.toISOString().slice(0, 10) as Day;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const pad = (number: number): string => String(number).padStart(2, '0');
