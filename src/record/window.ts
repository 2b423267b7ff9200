/** Periods that reports look back over, computed from the as-of day and never from the clock (11 CCR 7011(e)(1); Civ. Code 1798.83(a)). */
import {addMonths, firstDay, lastDay, type Day, type LooseDate} from './dates.js';

/** Both ends belong to the window. */
export interface Window {
  readonly from: Day;
  readonly to: Day;
}

/** The months before `asOf`, up to and including it: for twelve months and 2026-11-22, from 2025-11-22. */
export function precedingMonths(asOf: Day, months: number): Window {
  return {from: addMonths(asOf, -months), to: asOf};
}

/** 1 January to 31 December of a year. */
export function calendarYear(year: number): Window {
  const text = String(year).padStart(4, '0') as LooseDate;
  return {from: firstDay(text), to: lastDay(text)};
}

/** The calendar year before the one that `asOf` lies in. */
export function precedingCalendarYear(asOf: Day): number {
  return Number(asOf.slice(0, 4)) - 1;
}

export interface Period {
  readonly since?: LooseDate | undefined;
  readonly until?: LooseDate | undefined;
}

/** Whether a period has a day in the window. An open start or end reaches to all time: an undated practice counts as going on. */
export function overlaps(period: Period, window: Window): boolean {
  const begins = period.since === undefined || firstDay(period.since) <= window.to;
  const ends = period.until === undefined || lastDay(period.until) >= window.from;
  return begins && ends;
}

/** The narrower of two periods: a use within its activity. */
export function within(inner: Period, outer: Period): Period {
  const since = later(inner.since, outer.since);
  const until = earlier(inner.until, outer.until);
  return {since, until};
}

function later(a: LooseDate | undefined, b: LooseDate | undefined): LooseDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return firstDay(a) >= firstDay(b) ? a : b;
}

function earlier(a: LooseDate | undefined, b: LooseDate | undefined): LooseDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return lastDay(a) <= lastDay(b) ? a : b;
}
