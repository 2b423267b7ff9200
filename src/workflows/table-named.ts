/** One table of a Document, by the id that somebody typed. */
import {onlyTable, tablesOf, type Document} from '../documents/index.js';
import {nearest, UserProblem} from '../record/index.js';

/** Throws UserProblem, with the tables that there are, where `document` has none of that id. `what` it is: `report`. */
export function tableNamed(document: Document, id: string, what: string): Document {
  const only = onlyTable(document, id);
  if (only) return only;
  const known = tablesOf(document).map((table) => table.id);
  const near = nearest(id, known);
  throw new UserProblem({
    code: 'unknown-table',
    what: `The ${what} has no table "${id}"`,
    where: '--table',
    fix: near === undefined ? `Its tables are: ${known.join(', ')}` : `Did you mean ${near}?`,
  });
}
