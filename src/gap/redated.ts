/** Days as the notice writes its own. */
import type {NoticeReading} from '../notice/reading.js';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = `(?:${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')})`;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?,? \\d{4}\\b`, 'i');
const AMERICAN = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/;
const ISO = /\b\d{4}-\d{2}-\d{2}\b/;

/** The line with another day in it; undefined where it has no day in one of the usual forms, or more than one: nobody knows which is meant. */
export function redated(quote: string, day: string): string | undefined {
  const found = formsOf(day).filter(([form]) => form.test(quote));
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const now = quote.replace(only[0], only[1]);
  return only[0].test(now.replace(only[1], '')) ? undefined : now;
}

/** For a line that is new: in the form of a date that the notice prints, else in the one that Californians read. */
export function dayIn({lastUpdatedAt, duties}: NoticeReading, day: string): string {
  const forms = formsOf(day);
  const dated = duties.filter(({id}) => id === 'updated' || id === 'effective').flatMap(({places}) => places);
  const quotes = [...(lastUpdatedAt === null ? [] : [lastUpdatedAt]), ...dated].map(({quote}) => quote);
  const own = quotes.map((quote) => forms.find(([form]) => form.test(quote))).find((found) => found !== undefined);
  return (own ?? forms[0])?.[1] ?? day;
}

function formsOf(day: string): readonly (readonly [form: RegExp, written: string])[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  return [
    [MONTH_FIRST, `${name} ${Number(date)}, ${year}`],
    [DAY_FIRST, `${Number(date)} ${name} ${year}`],
    [AMERICAN, `${Number(month)}/${Number(date)}/${year}`],
    [ISO, day],
  ];
}
