/** The cells of a row that say something to be read: what waits to be filled in, what went wrong and what names the business itself is left out. */
import {answerOf, isPlaceholder, saysNotApplicable} from './cell-words.js';
import {ownCells} from './own-party.js';
import type {Reading} from './reading.js';
import {rowOf, type CellRef, type Row} from './row.js';

export function liveCells(row: Row, {ledger, isOwn}: Reading): Row {
  const own = ownCells(row, isOwn);
  let dead: Set<CellRef> | undefined = own.length === 0 ? undefined : new Set(own);
  for (const ref of row.cells) {
    if (isPlaceholder(ref.text) && !isAnswerHere(ref)) {
      (dead ??= new Set()).add(ref);
      if (!saysNotApplicable(ref.text)) ledger.settle(ref, 'refused', 'nothing is filled in there yet');
    } else if (isError(ref)) {
      (dead ??= new Set()).add(ref);
      ledger.problem({
        code: 'error-in-cell',
        what: `The cell holds the error ${ref.text}`,
        where: ref.at,
        fix: 'Mend the formula in the sheet.',
      });
    }
  }
  return dead === undefined
    ? row
    : rowOf(
        row.cells.filter((ref) => !dead?.has(ref)),
        row,
      );
}

/** What holds a place elsewhere: `?` says that nobody knows, and no agreement applies where there is none. */
function isAnswerHere({meaning, text}: CellRef): boolean {
  return (
    (meaning === 'direct-marketing' && answerOf(text) !== undefined) ||
    ((meaning === 'contract' || meaning === 'contract-signed') && saysNotApplicable(text))
  );
}

/** `#REF!` is nobody's name: it is kept as a note only. */
const isError = ({cell}: CellRef): boolean => typeof cell !== 'string' && cell.kind === 'error';
