/** What every row is read with: what was read before, where cells went, and the law's words. */
import type {Law} from '../../law/index.js';
import type {Drafts} from './drafts.js';
import type {HowToRead} from './how-to-read.js';
import {ownNames, type IsOwn} from './own-party.js';
import {elementFinder, type ElementFinder} from './element-words.js';
import {entryFinder, type EntryFinder} from './law-words.js';
import type {Ledger} from './ledger.js';
import {purposeFinder, type PurposeFinder} from './purpose-words.js';
import {recipientWords, type RecipientWords} from './row-recipients.js';

export interface Reading {
  readonly drafts: Drafts;
  readonly ledger: Ledger;
  readonly law: Law;
  readonly words: RecipientWords;
  readonly people: EntryFinder;
  readonly sources: EntryFinder;
  readonly purposes: EntryFinder;
  readonly worded: PurposeFinder;
  readonly elementsIn: ElementFinder;
  /** Whether a name is the business itself. */
  readonly isOwn: IsOwn;
  /** Name of the system that the file is about, where its rows name none. */
  readonly system?: string | undefined;
}

export function readingOf(drafts: Drafts, ledger: Ledger, {law, record, system}: Pick<HowToRead, 'law' | 'record' | 'system'>): Reading {
  const purposes = entryFinder(law.all('purposes'));
  return {
    drafts,
    ledger,
    law,
    words: recipientWords(law),
    people: entryFinder(law.all('people')),
    sources: entryFinder(law.all('sources'), {wholeNames: true}),
    purposes,
    worded: purposeFinder(purposes),
    elementsIn: elementFinder(law),
    isOwn: ownNames(record),
    system,
  };
}
