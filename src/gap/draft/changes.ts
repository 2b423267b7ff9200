/** Findings of the gap rules → sentences to replace, paragraphs to add and points to decide. Their wording is taken as it is. */
import type {Finding, NoticePlace} from '../../findings/index.js';
import type {GapSubject} from '../subject.js';
import {afterStatements, type Where} from './where.js';

interface Change {
  readonly citations: readonly string[];
  /** How sure the reading behind it is, 0 to 1. */
  readonly confidence: number;
}

export interface Replaced extends Change {
  readonly line: number;
  readonly section?: string;
  readonly before: string;
  readonly after: string;
}

export interface Added extends Change {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly where: Where;
}

export interface Open {
  readonly line?: number;
  readonly message: string;
  readonly remedy: string;
  readonly citations: readonly string[];
}

/** What the corrected table answers. */
const OF_THE_TABLE = new Set(['collected-but-denied', 'collected-not-disclosed', 'claimed-not-collected', 'notice-contradicts-itself']);
/** The same untrue sentence may stand in several places. */
const EVERY_PLACE = new Set([
  'sale-denied',
  'under-16-denied',
  'sensitive-denied',
  'third-party-sources-denied',
  'disclosure-denied',
  'sale-claimed-not-recorded',
]);
/** True only if the record is whole: people are asked before the notice changes. */
const ASK_FIRST = new Set(['claimed-not-collected', 'sale-claimed-not-recorded']);
/** Lists of which each finding names one item, and the statement that has the whole list. */
const ITEMS: ReadonlyMap<string, {readonly title: string; readonly reads: string}> = new Map([
  ['limb-not-disclosed', {title: 'Sensitive personal information by its own terms', reads: 'collected'}],
  ['source-not-disclosed', {title: 'Categories of sources', reads: 'sources'}],
  ['third-party-not-disclosed', {title: 'Categories of third parties', reads: 'third-parties'}],
]);
const READS: ReadonlyMap<string, string> = new Map([
  ['sale-not-stated', 'sold'],
  ['sale-not-disclosed', 'sold'],
  ['retention-not-per-category', 'retention'],
  ['updated-missing', 'updated'],
]);

export function changesOf(
  findings: readonly Finding[],
  subject: GapSubject,
): {readonly replaced: readonly Replaced[]; readonly added: readonly Added[]; readonly open: readonly Open[]} {
  const rest = findings.filter(({rule}) => !OF_THE_TABLE.has(rule));
  const worded = rest.filter((finding) => finding.wording !== undefined && !isUnsettledSale(finding, subject));
  const {replaced, again} = replacedBy(worded, subject);
  return {
    replaced,
    added: addedBy(
      worded.filter((finding) => firstPlace(finding) === undefined && !isSaid(finding, replaced)),
      subject,
    ),
    open: [...findings.filter((finding) => isOpen(finding, subject)).map(openOf), ...again],
  };
}

/** A claim of sale is not taken back while a disclosure that may be one is open. */
const isUnsettledSale = ({rule}: Finding, {practice}: GapSubject): boolean =>
  rule === 'sale-claimed-not-recorded' && practice.unsettled.length + practice.blindSales.length > 0;

function isOpen(finding: Finding, {practice}: GapSubject): boolean {
  if (ASK_FIRST.has(finding.rule)) return true;
  if (finding.rule === 'notice-contradicts-itself') {
    return ![...practice.letters.keys()].some((letter) => finding.message.includes(`Category ${letter} `));
  }
  return finding.wording === undefined;
}

function openOf({places, message, remedy, citations}: Finding): Open {
  const place = places.find((each) => each.in === 'notice');
  return {...(place === undefined ? {} : {line: place.line}), message, remedy, citations};
}

const againOf = ({line, quote}: NoticePlace, {citations}: Finding): Open => ({
  line,
  message: `It denies as much once more: “${quote}”`,
  remedy: 'Take it out where it is untrue',
  citations,
});

/** An item of a list that stands in place of a denial already. */
const isSaid = ({rule, wording = ''}: Finding, replaced: readonly Replaced[]): boolean =>
  ITEMS.has(rule) && replaced.some(({after}) => after.includes(wording.slice(wording.indexOf(': ') + 2)));

const firstPlace = ({places: [first]}: Finding): NoticePlace | undefined => (first?.in === 'notice' ? first : undefined);

/** Several findings about one sentence replace it once, by all that they word. */
function replacedBy(
  findings: readonly Finding[],
  subject: GapSubject,
): {readonly replaced: readonly Replaced[]; readonly again: readonly Open[]} {
  const rows = new Set(subject.notice.tables.flatMap((table) => table.rows.map(({line}) => line)));
  const bySentence = new Map<string, Replaced>();
  const said = new Set<string>();
  const again = new Map<string, Open>();
  for (const finding of findings) {
    const first = firstPlace(finding);
    if (first === undefined) continue;
    for (const {place, after} of sentencesOf(finding, first, subject)) {
      if (rows.has(place.line)) continue;
      const key = `${place.line} ${place.quote}`;
      const known = bySentence.get(key);
      // It is said once in place of a denial; whether the next one is about the same, a person must judge.
      if (isOwnSentence(finding) && said.has(after) && known?.after.includes(after) !== true) {
        again.set(key, againOf(place, finding));
        continue;
      }
      said.add(after);
      bySentence.set(key, merged(known, {place, after, finding}));
    }
  }
  return {
    replaced: [...bySentence.values()].sort((a, b) => a.line - b.line),
    again: [...again].filter(([key]) => !bySentence.has(key)).map(([, open]) => open),
  };
}

function merged(
  known: Replaced | undefined,
  {place, after, finding}: {readonly place: NoticePlace; readonly after: string; readonly finding: Finding},
): Replaced {
  const {citations, confidence} = finding;
  const said = known?.after ?? '';
  return {
    line: place.line,
    ...(place.section === undefined ? {} : {section: place.section}),
    before: place.quote,
    after: said === '' ? after : said.includes(after) ? said : `${said} ${after}`,
    citations: [...new Set([...(known?.citations ?? []), ...citations])],
    // One good reason to replace it is enough.
    confidence: Math.max(known?.confidence ?? 0, confidence),
  };
}

/** Its wording is a sentence of its own, not the sentence of the notice with other words in it. */
const isOwnSentence = ({rule}: Finding): boolean =>
  EVERY_PLACE.has(rule) || rule === 'statement-contradicts-prose' || rule === 'sale-not-disclosed';

function sentencesOf(
  finding: Finding,
  first: NoticePlace,
  {notice}: GapSubject,
): readonly {readonly place: NoticePlace; readonly after: string}[] {
  const {rule, places, wording = ''} = finding;
  if (rule === 'other-business-name') {
    const named = notice.names.find(({name}) => finding.message.includes(`"${name}"`));
    return (named?.places ?? []).map((passage) => ({
      place: {...first, ...passage},
      after: passage.quote
        .replaceAll(named?.name ?? wording, wording)
        .replaceAll(`${wording}.`, wording.endsWith('.') ? wording : `${wording}.`),
    }));
  }
  if (EVERY_PLACE.has(rule)) return places.filter((place) => place.in === 'notice').map((place) => ({place, after: wording}));
  // The sentence is true as far as it goes: the list comes after it.
  if (rule === 'sale-not-disclosed') return [{place: first, after: `${first.quote} ${wording}`}];
  return [{place: first, after: wording}];
}

function addedBy(findings: readonly Finding[], subject: GapSubject): readonly Added[] {
  const {notice, law} = subject;
  const added = new Map<string, Added>();
  const whole = new Set(findings.flatMap((finding) => dutyReads(finding, subject) ?? []));
  for (const finding of findings) {
    const {rule, places, wording = '', citations, confidence, title} = finding;
    const list = ITEMS.get(rule);
    if (list !== undefined && rule !== 'limb-not-disclosed' && whole.has(list.reads)) continue;
    if (rule === 'retention-not-per-category' && notice.tables.some(({columns}) => columns.some(({holds}) => holds === 'retention'))) {
      continue;
    }
    const duty = rule === 'duty-missing' ? law.all('duties').find((each) => isAbout(places, each.title)) : undefined;
    const key = list === undefined ? `${rule} ${duty?.id ?? wording}` : rule;
    const known = added.get(key);
    const reads = duty?.reads ?? list?.reads ?? READS.get(rule);
    added.set(key, {
      title: duty?.title ?? list?.title ?? titleOf(finding) ?? title,
      paragraphs: known === undefined ? wording.split('\n') : [`${known.paragraphs[0] ?? ''}; ${wording.slice(wording.indexOf(': ') + 2)}`],
      citations: [...new Set([...(known?.citations ?? []), ...citations])],
      confidence: Math.min(known?.confidence ?? 1, confidence),
      where: afterStatements(reads === undefined ? [] : [reads], notice),
    });
  }
  return [...added.values()].sort((a, b) => a.where.line - b.where.line);
}

const isAbout = (places: Finding['places'], title: string): boolean =>
  places.some((place) => place.in === 'absent' && place.what === title);

function dutyReads({rule, places}: Finding, {law}: GapSubject): string | undefined {
  return rule === 'duty-missing' ? law.all('duties').find(({title}) => isAbout(places, title))?.reads : undefined;
}

function titleOf({places}: Finding): string | undefined {
  const what = places.find((place) => place.in === 'absent')?.what;
  return what === undefined ? undefined : what.charAt(0).toUpperCase() + what.slice(1);
}
