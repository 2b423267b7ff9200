/** The notice's own line of its date with another day in it, written as the notice writes its days. */
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const MONTH = `(?:${MONTHS.join('|')}|${MONTHS.map((name) => name.slice(0, 3)).join('|')})`;
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}\\b`, 'i');
const DAY_FIRST = new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH}\\.?,? \\d{4}\\b`, 'i');
const AMERICAN = /\b\d{1,2}\/\d{1,2}\/\d{4}\b/;
const ISO = /\b\d{4}-\d{2}-\d{2}\b/;

/** Undefined where the quote has no day in one of the usual forms, or more than one: nobody knows which is meant. */
export function redated(quote: string, day: string): string | undefined {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = MONTHS[Number(month) - 1] ?? month;
  const forms: readonly (readonly [RegExp, string])[] = [
    [MONTH_FIRST, `${name} ${Number(date)}, ${year}`],
    [DAY_FIRST, `${Number(date)} ${name} ${year}`],
    [AMERICAN, `${Number(month)}/${Number(date)}/${year}`],
    [ISO, day],
  ];
  const found = forms.filter(([form]) => form.test(quote));
  const [only] = found;
  if (only === undefined || found.length > 1) return undefined;
  const now = quote.replace(only[0], only[1]);
  return only[0].test(now.replace(only[1], '')) ? undefined : now;
}
