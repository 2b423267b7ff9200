/** Which recipients that a register names are the business itself: nothing is disclosed to them. */
import type {RecordOfProcessing} from '../../record/index.js';
import {nameKey} from '../same-value.js';
import type {CellRef, Row} from './row.js';
import {FIRST, FIRST_PARTY, OURSELVES} from './words/first-party.js';
import {wordsOfHeading} from './heading.js';

/** Whether a name is the business: as the record calls it, or as anybody calls themselves. */
export type IsOwn = (name: string) => boolean;

export function ownNames({organization}: Pick<RecordOfProcessing, 'organization'>): IsOwn {
  const {legalName, tradeNames = [], brands = [], contact} = organization;
  const names = new Set([legalName, ...tradeNames, ...brands].filter((name) => name !== '').map(nameKey));
  const host = contact?.web === undefined ? undefined : hostOf(contact.web);
  return (name) =>
    names.has(nameKey(name)) || (host !== undefined && hostOf(name) === host) || OURSELVES.has(wordsOfHeading(name).join(' '));
}

/** `https://www.fernhill.example/shop` → `fernhill.example`. */
const hostOf = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www)?\./, '')
    .split('/', 1)[0] ?? '';

/** Cells of a row that name the business where others name recipients. A cookie of the first party is set by the site that it was found on. */
export function ownCells(row: Row, isOwn: IsOwn): readonly CellRef[] {
  const named = row.of('recipient', 'legal-name', 'recipient-host');
  return named.length > 0 && isFirstParty(row) ? named : named.filter(({text}) => isOwn(text));
}

function isFirstParty(row: Row): boolean {
  if (row.of('party').some(({text}) => FIRST.has(wordsOfHeading(text).join(' ')))) return true;
  return (
    row.first('field') !== undefined && row.cells.some(({text}) => text.length < LONGEST && FIRST_PARTY.has(wordsOfHeading(text).join(' ')))
  );
}

/** Letters of the longest of these words, and some. */
const LONGEST = 40;
