/** Cells whose sense a person must settle: kept as a note with the reason, and asked for where one answer would settle it. */
import {isPlaceholder, saysNone} from './cell-words.js';
import type {Draft, Drafts} from './drafts.js';
import type {Ledger} from './ledger.js';
import {namesIn} from './names-in-cell.js';
import type {CellRef, Meanings, Row} from './row.js';
import type {Shape} from './shape.js';

interface Where {
  readonly drafts: Drafts;
  readonly ledger: Ledger;
}

export function keepAside(draft: Draft, ref: CellRef, why: string, {drafts, ledger}: Where): void {
  drafts.note(draft, ref);
  ledger.settle(ref, 'note', why);
}

const LONGEST_QUOTE = 200;

/** `AuthBridge / IDfy or equivalent` is one recipient or system that nobody named yet, not several: the record asks which. */
export function askWhich(row: Row, shape: Shape, about: Draft | undefined, where: Where): void {
  if (about) {
    for (const ref of row.of(...listedNames(shape))) if (!saysNone(ref.text) && !isPlaceholder(ref.text)) askWhichOf(about, ref, where);
  }
}

export function askWhichOf(about: Draft, ref: CellRef, where: Where): void {
  const {open: pieces, joined} = namesIn(ref.text, ref.written);
  const open = joined === undefined ? pieces : [joined];
  if (open.length === 0) return;
  const words = open.map((piece) => `“${piece.length > LONGEST_QUOTE ? `${piece.slice(0, LONGEST_QUOTE)}…` : piece}”`).join(' and ');
  const [what, whose] = ref.meaning === 'system' ? ['which system', 'which system it is'] : ['which recipient', 'who it is'];
  const leave = open.length > 1 ? 'leave' : 'leaves';
  where.drafts.ask(
    about,
    what,
    `The register says ${words}: ${ref.meaning === 'system' ? 'which system is it?' : 'who receives the data?'}`,
    ref,
  );
  where.ledger.problem({
    code: 'left-open',
    what: `${words} ${leave} open ${whose}; asked in questions.yaml`,
    where: ref.at,
    fix: 'Name the one in use.',
  });
  keepAside(about, ref, `it leaves open ${whose}; asked in questions.yaml`, where);
}

/** Columns whose cells list names. In a list of vendors or systems the row's own name is what the row is about. */
function listedNames(shape: Shape): Meanings {
  if (shape === 'recipients') return ['system'];
  return shape === 'systems' || shape === 'fields' ? ['recipient', 'legal-name'] : ['recipient', 'legal-name', 'system'];
}
