/** What a row says of an activity itself: purposes, people, sources, retention, transfers, status, dates. */
import type {Day, LooseDate} from '../../record/index.js';
import {parseDay} from '../../record/dates.js';
import {readDate} from './cell-dates.js';
import {splitList, splitNames, splitWordings} from './cell-lists.js';
import {readRetention} from './cell-retention.js';
import {flowOf} from './cell-flow.js';
import {isBareAnswer, saysNone} from './cell-words.js';
import {countryIn} from './country-words.js';
import type {ActivityDraft} from './drafts.js';
import {wordsOfHeading} from './heading.js';
import {keepAside} from './open-cells.js';
import type {Reading} from './reading.js';
import type {CellRef, Row} from './row.js';

/** Every wording is kept, with the law's purpose beside it where it is clear. */
export function purposesOf(activity: ActivityDraft, row: Row, {drafts, ledger, law, worded}: Reading): void {
  for (const ref of row.of('purpose')) {
    if (saysNone(ref.text)) continue;
    const {words: vocabulary} = ref;
    const purposes = vocabulary
      ? splitWordings(ref.text).map((words) => {
          const is = vocabulary(words, law)?.purpose;
          return is === undefined ? worded.purposeIn(words) : {is, words};
        })
      : worded.purposesIn(ref.text);
    drafts.add(activity, 'purposes', purposes, ref);
    ledger.settle(ref, 'recorded');
  }
}

/** Kinds of people that the law's list knows; where words are left over, the whole cell is kept beside them. */
export function peopleOf(activity: ActivityDraft, row: Row, {drafts, ledger, law, people}: Reading): void {
  for (const ref of row.of('people')) {
    const {words} = ref;
    const told = words === undefined ? [] : splitList(ref.text).map((item) => words(item, law)?.people);
    const known = told.length > 0 && !told.includes(undefined);
    const {ids, rest} = known ? {ids: told.flatMap((each) => each ?? []), rest: []} : people.find(ref.text);
    if (ids.length === 0) continue;
    drafts.add(activity, 'people', ids, ref);
    if (rest.length > 0) drafts.note(activity, ref);
    ledger.settle(ref, 'recorded');
  }
}

export function sourcesOf(activity: ActivityDraft, row: Row, {ledger, sources, drafts}: Reading): readonly string[] {
  const found = new Set<string>();
  for (const ref of row.of('source')) {
    const {from, discloses} = flowOf(ref.text);
    const {ids, rest} = sources.find(from);
    if (ids.length === 0) {
      if (discloses) keepAside(activity, ref, 'it says who gets the data, not where it comes from', {drafts, ledger});
      continue;
    }
    for (const id of ids) found.add(id);
    if (rest.length > 0 || discloses) drafts.note(activity, ref);
    ledger.settle(ref, 'recorded');
  }
  return [...found];
}

export function retentionOf(row: Row, {ledger}: Reading): {readonly ref: CellRef; readonly value: object} | undefined {
  for (const ref of row.of('retention')) {
    if (isBareAnswer(ref.text) && !/^\d+$/.test(ref.text)) continue;
    const value = readRetention(ref.text, ref.heading);
    if (value) return {ref, value};
    ledger.problem({
      code: 'no-unit',
      what: `“${ref.text}” is a number without a unit of time`,
      where: ref.at,
      fix: 'Write days, months or years.',
    });
  }
  return undefined;
}

export function transfersOf(activity: ActivityDraft, row: Row, {drafts, ledger}: Reading): void {
  const safeguard = row.of('transfer').find(({heading}) => /safeguard|mechanism|garant/.test(wordsOfHeading(heading).join(' ')));
  for (const ref of row.of('country', 'transfer')) {
    if (ref === safeguard || isBareAnswer(ref.text) || saysNone(ref.text)) continue;
    const places = splitNames(ref.text).map(countryIn);
    // Anything but a list of countries stays a note.
    if (places.length === 0 || places.includes(undefined)) continue;
    const countries = places.flatMap((place) => (place === undefined ? [] : [place.country]));
    const [only] = countries;
    if (places.some((place) => place?.whole === false)) drafts.note(activity, ref);
    drafts.add(
      activity,
      'transfers',
      countries.length === 1 && safeguard && !saysNone(safeguard.text)
        ? [{country: only, safeguard: safeguard.text}]
        : countries.map((country) => ({country})),
      ref,
    );
    ledger.settle(ref, 'recorded');
    if (countries.length === 1 && safeguard) ledger.settle(safeguard, 'recorded');
  }
}

const STATUS_WORDS: readonly (readonly ['planned' | 'active' | 'ended', RegExp])[] = [
  [
    'planned',
    /^(?:planned|draft|proposed|geplant|entwurf|prevu|planifie|planificado|borrador|bozza|previsto|pianificato|concept|gepland|rascunho|planeado|planejado)$/,
  ],
  [
    'active',
    /^(?:active|live|in use|in production|production|running|ongoing|current|aktiv|in betrieb|actif|en cours|activo|vigente|attivo|attiva|in corso|in uso|actief|in gebruik|ativo|ativa|em vigor|em curso)$/,
  ],
  [
    'ended',
    /^(?:ended|retired|inactive|archived|decommissioned|terminated|closed|stopped|inaktiv|beendet|archive|termine|inactivo|finalizado|cessato|cessata|terminato|inattivo|dismesso|beeindigd|vervallen|inactief|encerrado|inativo|terminado)$/,
  ],
];

export function statusOf(activity: ActivityDraft, row: Row, {drafts, ledger}: Reading): void {
  for (const ref of row.of('status')) {
    const words = wordsOfHeading(ref.text);
    // A tool's code ends in the word: `privacy_draft`.
    const said = /^[a-z]+(?:_[a-z]+)+$/.test(ref.text) ? words.slice(-1) : words;
    const status = STATUS_WORDS.find(([, pattern]) => pattern.test(said.join(' ')))?.[0];
    if (status && drafts.put(activity, 'status', status, ref)) ledger.settle(ref, 'recorded');
  }
  for (const ref of row.of('review')) {
    if (/\b(?:next|nachste|prochaine|proxima|prossima|volgende)\b/.test(wordsOfHeading(ref.heading).join(' '))) continue;
    const read = readDate(ref.text, ref.written.dateOrder);
    if ('why' in read && read.why === 'ambiguous') ledger.doubtDate(ref);
    const day: Day | null = 'date' in read ? parseDay(read.date) : null;
    if (day && drafts.put(activity, 'review', {last: day}, ref)) ledger.settle(ref, 'recorded');
  }
}

export function dated(ref: CellRef | undefined, use: (ref: CellRef, date: LooseDate) => void, reading: Reading): void {
  if (!ref) return;
  const read = readDate(ref.text, ref.written.dateOrder);
  if ('date' in read) use(ref, read.date);
  else if (read.why === 'ambiguous') reading.ledger.doubtDate(ref);
}

export function dateOf(ref: CellRef | undefined, reading: Reading): LooseDate | undefined {
  let found: LooseDate | undefined;
  dated(
    ref,
    (cell, date) => {
      found = date;
      reading.ledger.settle(cell, 'recorded');
    },
    reading,
  );
  return found;
}
