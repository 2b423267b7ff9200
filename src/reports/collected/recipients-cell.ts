/** To whom a category went, in one cell: an answer, the categories of recipients, and once what is not sure about them. */
import type {Law} from '../../law/index.js';
import {doubtsWhether, grouped, type Transfer, type TransferOfLetter} from '../../record/index.js';
import {cell, lines, strong, type Cell} from '../../documents/index.js';
import {distinct, recipientCategory} from '../wording.js';
import {evidenceNote, openFacts} from './evidence.js';
import {isNone, sentAs, sentOf, sentVerdict, strongest} from './rows.js';

interface Options {
  /** What the list is of. */
  readonly kinds: readonly Transfer[];
  /** Something about all disclosures stands in the way of a NO. */
  readonly gaps: readonly string[];
}

export const OPEN_POINTS = {text: 'open points', link: '#open-points'};

export function recipientsCell(disclosures: readonly TransferOfLetter[], law: Law, {kinds, gaps}: Options): Cell {
  const sent = sentOf(disclosures, ...kinds);
  if (isNone(sent)) return noneSent(gaps);
  const {lines: told, ...extras} = recipientsOf(disclosures, law, kinds);
  const answer = [strong(sentVerdict(sent) === 'unknown' ? 'NOT KNOWN' : 'YES')];
  return {lines: [answer, ...told, ...(sent.open.length > 0 ? [[OPEN_POINTS]] : [])], ...extras};
}

/** NO, unless something may have gone out that no category knows of. */
export function noneSent(gaps: readonly string[]): Cell {
  return gaps.length > 0 ? lines(['NO so far', OPEN_POINTS], {tone: 'muted', note: gaps.join('\n')}) : cell('NO', {tone: 'muted'});
}

/** Without the answer, for the lists in which every row is one. */
export function recipientsOf(disclosures: readonly TransferOfLetter[], law: Law, kinds: readonly Transfer[]): Cell {
  const {sure, open} = sentOf(disclosures, ...kinds);
  const instances = [...sure, ...open];
  return lines([...sureRecipients(sure, law, kinds), ...openRecipients(open, law, kinds)], {
    note: noteOf(instances, law),
    ...(instances.some(isOpen) ? {tone: 'warning' as const} : {}),
  });
}

function sureRecipients(sure: readonly TransferOfLetter[], law: Law, kinds: readonly Transfer[]): readonly string[] {
  const categories = [...grouped(sure, ({recipient}) => recipientCategory(recipient, law))].map(([name, of]) => ({
    name,
    verb: kinds.includes('sold') ? verbOf(of) : '',
    marks: marksOf(of, law),
  }));
  const [marks] = distinct(categories.map((category) => category.marks));
  const alike = categories.every((category) => category.marks === marks);
  const groups = grouped(categories, (category) => `${category.verb}\n${category.marks}`);
  const texts = [...groups.values()].map((group) => {
    const [first] = group;
    const names = group.map(({name}) => name).join('; ');
    return `${first?.verb ?? ''}${names}${alike || !first?.marks ? '' : ` (${first.marks})`}`;
  });
  return [...texts, ...(alike && marks ? [`(${marks})`] : [])];
}

/** Each with why nobody can tell. */
function openRecipients(open: readonly TransferOfLetter[], law: Law, kinds: readonly Transfer[]): readonly string[] {
  const why = (entry: TransferOfLetter): string =>
    doubtsWhether(entry, ...kinds)
      .map(({because}) => because)
      .join('; ');
  return [...grouped(open, why)].map(
    ([because, of]) => `perhaps to: ${distinct(of.map(({recipient}) => recipientCategory(recipient, law))).join('; ')} (${because})`,
  );
}

function verbOf(of: readonly TransferOfLetter[]): string {
  const isSold = sentAs(of, 'sold').length > 0;
  const isShared = sentAs(of, 'shared').length > 0;
  if (isSold && isShared) return 'sold to and shared with: ';
  return isSold ? 'sold to: ' : 'shared with: ';
}

function marksOf(of: readonly TransferOfLetter[], law: Law): string {
  const certainty = strongest(of);
  return [
    ...(certainty === 'unconfirmed' ? ['unconfirmed'] : []),
    ...(certainty === 'depends' ? [`depends on: ${openFacts(of, law).join(', ')}`] : []),
    ...(of.some(({transfer}) => transfer.doubts.length > 0) ? ['see open points'] : []),
  ].join('; ');
}

/** Not merely unconfirmed, which the answer beside it says already. */
const isOpen = ({certainty, transfer, recipient}: TransferOfLetter): boolean =>
  certainty === 'depends' || transfer.doubts.length > 0 || recipient?.category === undefined;

function noteOf(instances: readonly TransferOfLetter[], law: Law): string {
  const told = distinct(instances.map(({recipient, disclosure, activity}) => `${recipient?.name ?? disclosure.to}: ${activity.name}`)).join(
    '\n',
  );
  const fields = evidenceNote(instances, law);
  return fields === undefined ? told : `${told}\n${fields}`;
}
