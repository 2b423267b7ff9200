/** To whom a category went, in one cell: an answer, the categories of recipients, and once what is not sure about them. */
import type {Law} from '../../law/index.js';
import {grouped, type TransferOfLetter} from '../../record/index.js';
import {cell, lines, strong, type Cell} from '../../documents/index.js';
import {distinct, recipientCategory} from '../wording.js';
import {evidenceNote, openFacts} from './evidence.js';
import {sentAs, strongest} from './rows.js';
import {NOTHING} from './use-cells.js';

interface Options {
  /** Something stands in the way of a NO. */
  readonly doubted: boolean;
  /** Of what is sold or shared each category says which. */
  readonly sold?: boolean;
}

export function recipientsCell(instances: readonly TransferOfLetter[], law: Law, {doubted, sold = false}: Options): Cell {
  if (instances.length === 0) return doubted ? NOTHING : cell('NO', {tone: 'muted'});
  const {lines: told, ...extras} = recipientsOf(instances, law, {sold});
  return {lines: [[strong(strongest(instances) === 'depends' ? 'NOT KNOWN' : 'YES')], ...told], ...extras};
}

/** Without the answer, for the lists in which every row is one. */
export function recipientsOf(instances: readonly TransferOfLetter[], law: Law, {sold = false}: {readonly sold?: boolean} = {}): Cell {
  const categories = [...grouped(instances, ({recipient}) => recipientCategory(recipient, law))].map(([name, of]) => ({
    name,
    verb: sold ? verbOf(of) : '',
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
  return lines([...texts, ...(alike && marks ? [`(${marks})`] : [])], {
    note: noteOf(instances, law),
    ...(instances.some(isOpen) ? {tone: 'warning' as const} : {}),
  });
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
