/** A file that holds a table of categories and nothing else of a notice, such as data that a page is filled from. */
import type {NoticeReading} from '../notice/reading.js';

/** Everything that was understood stands in its tables, and it has neither headings nor a date of its own. */
export function isFragment({tables, claims, statements, duties, lastUpdated, names, outline}: NoticeReading): boolean {
  const rows = new Set(tables.flatMap((table) => [table.line, ...table.rows.map(({line}) => line)]));
  if (rows.size === 0 || lastUpdated !== null || names.length > 0 || outline.some(({section}) => section !== '')) return false;
  const last = Math.max(...rows);
  const first = Math.min(...rows);
  const isInside = ({line}: {readonly line: number}): boolean => line >= first && line <= last + 1;
  const stated = Object.values(statements).flatMap(({places}: {readonly places: readonly {readonly line: number}[]}) => places);
  return [...claims.map(({place}) => place), ...stated, ...duties.flatMap(({present, places}) => (present ? places : []))].every(isInside);
}
