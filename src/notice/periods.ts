/** Periods of time that words name: "seven years", "90 days", "24-month". */
import type {Token} from './tokens.js';

const UNITS: Readonly<Record<string, string>> = {
  day: 'days',
  days: 'days',
  week: 'weeks',
  weeks: 'weeks',
  month: 'months',
  months: 'months',
  year: 'years',
  years: 'years',
};
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  eighteen: 18,
  thirty: 30,
  sixty: 60,
  ninety: 90,
};
const TO_MONTHS: Readonly<Record<string, number>> = {months: 1, years: 12};

/** Each once, years as months: `24 months`. A number in brackets behind its word is the same number: "two (2) years". */
export function periodsIn(tokens: readonly Token[]): readonly string[] {
  const found = new Set<string>();
  for (let at = 1; at < tokens.length; at += 1) {
    const unit = UNITS[(tokens[at] as Token).word];
    const number = unit === undefined ? undefined : numberOf((tokens[at - 1] as Token).word);
    if (unit === undefined || number === undefined) continue;
    const months = TO_MONTHS[unit];
    found.add(months === undefined ? `${number} ${unit}` : `${number * months} months`);
  }
  return [...found];
}

const numberOf = (word: string): number | undefined => NUMBERS[word] ?? (/^\d{1,3}$/.test(word) ? Number(word) : undefined);
