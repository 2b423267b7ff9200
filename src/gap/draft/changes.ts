/** Findings of the gap rules → sentences to replace, paragraphs to add and points to decide. Their wording is taken as it is. */
import type {Finding, NoticePlace} from '../../findings/index.js';
import type {Duty, Law} from '../../law/index.js';
import type {GapSubject} from '../subject.js';
import {whyNotUndisclosed} from '../unproven.js';
import {rewritten, type Rewrite} from './rewritten.js';
import {afterPart, afterStatements, type Where} from './where.js';

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
/** They put words of a sentence right; the sentence stays. */
const WORDS_ONLY = new Set(['other-business-name', 'placeholder-left', 'updated-too-long-ago']);
/** What they ask for is told after the sentence, which promises or tells more than the words that are too vague. */
const AFTER_THE_SENTENCE = new Set(['sale-not-disclosed', 'recipients-too-vague', 'purposes-too-vague']);
/** Where it points, a paragraph is missing, and the sentence there is none to replace. */
const NO_SENTENCE = new Set(['retention-not-per-category']);
/** True only if the record is whole: people are asked before the notice changes. */
const ASK_FIRST = new Set(['claimed-not-collected', 'sale-claimed-not-recorded']);
/** Their wording names each category sold or shared and, with it, the categories of third parties. */
const LISTS_SALES: readonly string[] = ['sale-denied', 'sale-not-stated', 'sale-not-disclosed'];
/** Lists of which each finding names one item; the statement that has the whole list, and the findings whose wording may have the item too. */
const ITEMS: ReadonlyMap<string, {readonly title: string; readonly reads: string; readonly saidBy: readonly string[]}> = new Map([
  ['limb-not-disclosed', {title: 'Sensitive personal information by its own terms', reads: 'collected', saidBy: ['sensitive-denied']}],
  ['source-not-disclosed', {title: 'Categories of sources', reads: 'sources', saidBy: ['third-party-sources-denied']}],
  ['third-party-not-disclosed', {title: 'Categories of third parties', reads: 'third-parties', saidBy: LISTS_SALES}],
]);
const READS: ReadonlyMap<string, string> = new Map([
  ['sale-not-stated', 'sold'],
  ['sale-not-disclosed', 'sold'],
  ['retention-not-per-category', 'retention'],
  ['updated-missing', 'updated'],
  ['people-not-addressed', 'people'],
]);

export function changesOf(
  findings: readonly Finding[],
  subject: GapSubject,
): {readonly replaced: readonly Replaced[]; readonly added: readonly Added[]; readonly open: readonly Open[]} {
  const rest = findings.filter(({rule}) => !OF_THE_TABLE.has(rule));
  const worded = withPeriods(
    rest.filter((finding) => finding.wording !== undefined && !isUnsettledSale(finding, subject)),
    subject,
  );
  const {replaced, again} = replacedBy(worded, subject);
  const absent = worded.filter((finding) => firstPlace(finding) === undefined && !isInTheTable(finding, subject));
  return {
    replaced,
    added: addedBy(
      absent.filter((finding) => !isSaid(finding, {worded, law: subject.law})),
      subject,
      replaced.find(({after}) => after.endsWith(PERIODS_FOLLOW)),
    ),
    open: [...findings.filter((finding) => isOpen(finding, subject)).map(openOf), ...again, ...worded.flatMap(vagueAgain)],
  };
}

/** A claim of sale is not taken back while anything is open that may be one. */
const isUnsettledSale = ({rule}: Finding, subject: GapSubject): boolean =>
  rule === 'sale-claimed-not-recorded' && whyNotUndisclosed(subject).length > 0;

function isOpen(finding: Finding, subject: GapSubject): boolean {
  const {practice} = subject;
  if (ASK_FIRST.has(finding.rule)) return true;
  if (finding.rule === 'sale-not-stated') return whyNotUndisclosed(subject).length > 0;
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

/** One sentence about keeping is replaced; the others are as vague. */
function vagueAgain({rule, places, citations}: Finding): readonly Open[] {
  if (rule !== 'retention-too-vague') return [];
  return noticePlacesOf(places.slice(1)).map(({line, quote}) => ({
    line,
    message: `It says as little of keeping once more: “${quote}”`,
    remedy: 'Take it out, or give the length there too',
    citations,
  }));
}

/** What the draft has already: an item of a list in place of a denial; who bought it, in the list of what was sold. */
function isSaid({rule, wording = '', places}: Finding, {worded, law}: {readonly worded: readonly Finding[]; readonly law: Law}): boolean {
  if (rule === 'duty-missing') {
    const {reads, when} = dutyAbout(places, law) ?? {};
    return reads === 'sold-to' && when === 'sold-or-shared' && worded.some((other) => LISTS_SALES.includes(other.rule));
  }
  return worded.some((other) => ITEMS.get(rule)?.saidBy.includes(other.rule) === true && other.wording?.includes(itemOf(wording)) === true);
}

/** `We also collect it from: ` and `data brokers`, of a sentence that ends in a list of one. */
const leadOf = (wording: string): string => wording.slice(0, wording.indexOf(': ') + 2);
const itemOf = (wording: string): string => wording.slice(leadOf(wording).length).replace(/\.$/, '');

const IN_THE_TABLE = new Set<string | undefined>(['collected', 'category-terms']);

/** What the table of categories answers, in a column of its own or because the draft brings the whole table. */
function isInTheTable({rule, places}: Finding, {notice: {tables}, law}: GapSubject): boolean {
  if (rule === 'retention-not-per-category') return hasColumnOfPeriods(tables);
  if (tables.length > 0) return false;
  return rule === 'limb-not-disclosed' || (rule === 'duty-missing' && IN_THE_TABLE.has(dutyAbout(places, law)?.reads));
}

const hasColumnOfPeriods = (tables: GapSubject['notice']['tables']): boolean =>
  tables.some(({columns}) => columns.some(({holds}) => holds === 'retention'));

const PERIODS_FOLLOW = 'We keep personal information for these times:';

/** Where the draft gives the periods, a vague sentence about keeping leads to them. */
function withPeriods(findings: readonly Finding[], {notice: {tables}}: GapSubject): readonly Finding[] {
  if (!findings.some(({rule}) => rule === 'retention-not-per-category')) return findings;
  const wording = hasColumnOfPeriods(tables) ? 'The table of categories says how long we keep each of them.' : PERIODS_FOLLOW;
  return findings.map((finding) => (finding.rule === 'retention-too-vague' ? {...finding, wording} : finding));
}

const firstPlace = ({rule, places: [first]}: Finding): NoticePlace | undefined =>
  first?.in === 'notice' && !NO_SENTENCE.has(rule) ? first : undefined;

interface Rewritten {
  readonly place: NoticePlace;
  readonly rewrites: readonly Rewrite[];
  readonly findings: readonly Finding[];
}

/** Several findings about one sentence replace it once, by all that they word. */
function replacedBy(
  findings: readonly Finding[],
  subject: GapSubject,
): {readonly replaced: readonly Replaced[]; readonly again: readonly Open[]} {
  const {tables, categories} = subject.notice;
  const rows = new Set([...tables.flatMap((table) => table.rows.map(({line}) => line)), ...categories.map(({place: {line}}) => line)]);
  const bySentence = new Map<string, Rewritten>();
  const said = new Set<string>();
  const again = new Map<string, Open>();
  for (const finding of findings) {
    const first = firstPlace(finding);
    if (first === undefined) continue;
    for (const {place, rewrite} of sentencesOf(finding, first, subject)) {
      if (rows.has(place.line) || rewrite.text === place.quote) continue;
      const key = `${place.line} ${place.quote}`;
      const known = bySentence.get(key);
      // It is said once in place of a denial; whether the next one is about the same, a person must judge.
      if (isOwnSentence(finding) && said.has(rewrite.text) && known?.rewrites.some(({text}) => text === rewrite.text) !== true) {
        again.set(key, againOf(place, finding));
        continue;
      }
      said.add(rewrite.text);
      bySentence.set(key, {
        place,
        rewrites: [...(known?.rewrites ?? []), rewrite],
        findings: [...(known?.findings ?? []), finding],
      });
    }
  }
  return {
    replaced: [...bySentence.values()].map(replacedOf).sort((a, b) => a.line - b.line),
    again: [...again].filter(([key]) => !bySentence.has(key)).map(([, open]) => open),
  };
}

function replacedOf({place: {line, section, quote}, rewrites, findings}: Rewritten): Replaced {
  const replacing = rewrites.some(({how}) => how === 'instead');
  const behind = findings.filter((_, at) => !replacing || rewrites[at]?.how !== 'words');
  return {
    line,
    ...(section === undefined ? {} : {section}),
    before: quote,
    after: rewritten(quote, rewrites),
    citations: [...new Set(behind.flatMap(({citations}) => citations))],
    // One good reason to replace it is enough.
    confidence: behind.reduce((most, {confidence}) => Math.max(most, confidence), 0),
  };
}

/** Its wording is a sentence of its own, not the sentence of the notice with other words in it. */
const isOwnSentence = ({rule}: Finding): boolean =>
  EVERY_PLACE.has(rule) || rule === 'statement-contradicts-prose' || rule === 'sale-not-disclosed';

function sentencesOf(
  finding: Finding,
  first: NoticePlace,
  {notice}: GapSubject,
): readonly {readonly place: NoticePlace; readonly rewrite: Rewrite}[] {
  const {rule, places, wording = ''} = finding;
  if (rule === 'other-business-name') {
    const named = notice.names.find(({name}) => finding.message.includes(`"${name}"`));
    return (named?.places ?? []).map((passage) => ({
      place: {...first, ...passage},
      rewrite: {
        how: 'words',
        text: passage.quote
          .replaceAll(named?.name ?? wording, wording)
          .replaceAll(`${wording}.`, wording.endsWith('.') ? wording : `${wording}.`),
      },
    }));
  }
  if (EVERY_PLACE.has(rule)) {
    return (rule === 'sale-denied' ? plainestFirst(noticePlacesOf(places), notice) : noticePlacesOf(places)).map((place) => ({
      place,
      rewrite: {how: 'instead', text: wording},
    }));
  }
  const how = WORDS_ONLY.has(rule) ? 'words' : AFTER_THE_SENTENCE.has(rule) ? 'after' : 'instead';
  return [{place: first, rewrite: {how, text: wording}}];
}

const noticePlacesOf = (places: Finding['places']): readonly NoticePlace[] => places.filter((place) => place.in === 'notice');

/** The sentence that denies most, so that what is said of children or of one kind of data is not the one to be replaced. */
function plainestFirst(places: readonly NoticePlace[], {claims}: GapSubject['notice']): readonly NoticePlace[] {
  const denials = ({line, quote}: NoticePlace): number =>
    claims.filter(
      ({verb, negated, confidence, place}) =>
        negated && (verb === 'sell' || verb === 'share') && confidence >= PLAIN && place.line === line && place.quote === quote,
    ).length;
  return places
    .map((place) => ({place, count: denials(place)}))
    .sort((a, b) => b.count - a.count)
    .map(({place}) => place);
}

/** Of what the reader is surer than this, it is personal information as a whole, without a condition. */
const PLAIN = 0.8;

/** `leadsToPeriods`: the sentence after which the lengths of keeping stand. */
function addedBy(findings: readonly Finding[], subject: GapSubject, leadsToPeriods: Replaced | undefined): readonly Added[] {
  const {notice, law} = subject;
  const duties = law.all('duties');
  const added = new Map<string, Added & {readonly order: number}>();
  const dutyOf = ({rule, places}: Finding): Duty | undefined => (rule === 'duty-missing' ? dutyAbout(places, law) : undefined);
  const orderOf = (duty: Duty | undefined): number => (duty === undefined ? Infinity : duties.indexOf(duty));
  const whole = new Set(findings.flatMap((finding) => dutyOf(finding)?.reads ?? []));
  for (const finding of findings) {
    const {rule, wording = '', citations, confidence, title} = finding;
    const list = ITEMS.get(rule);
    if (list !== undefined && rule !== 'limb-not-disclosed' && whole.has(list.reads)) continue;
    const duty = dutyOf(finding);
    const key = `${rule} ${list === undefined ? (duty?.id ?? wording) : leadOf(wording)}`;
    const known = added.get(key);
    const reads = duty?.reads ?? list?.reads ?? READS.get(rule);
    const isLedTo = rule === 'retention-not-per-category' && leadsToPeriods !== undefined;
    added.set(key, {
      title: duty?.title ?? list?.title ?? titleOf(finding) ?? title,
      paragraphs: known === undefined ? wording.split('\n') : [`${(known.paragraphs[0] ?? '').replace(/\.$/, '')}; ${itemOf(wording)}.`],
      citations: [...new Set([...(known?.citations ?? []), ...citations])],
      confidence: Math.min(known?.confidence ?? 1, confidence),
      where: isLedTo ? afterPart(leadsToPeriods, notice) : afterStatements(reads === undefined ? [] : [reads], notice),
      // Nothing may stand between them and the sentence that leads to them.
      order: isLedTo ? -1 : orderOf(duty ?? duties.find((each) => each.reads === reads)),
    });
  }
  return [...added.values()].sort((a, b) => compared(lineOf(a.where), lineOf(b.where)) || compared(a.order, b.order));
}

/** Infinity less infinity is no number. */
const compared = (a: number, b: number): number => (a === b ? 0 : a - b);
const lineOf = ({how, line}: Where): number => (how === 'end' ? Infinity : line);

/** The statement of the law that a finding of `duty-missing` is about. */
const dutyAbout = (places: Finding['places'], law: Law): Duty | undefined =>
  law.all('duties').find(({title}) => places.some((place) => place.in === 'absent' && place.what === title));

function titleOf({rule, places}: Finding): string | undefined {
  if (rule === 'people-not-addressed') return 'Whom the notice is about';
  const what = places.find((place) => place.in === 'absent')?.what;
  return what === undefined ? undefined : what.charAt(0).toUpperCase() + what.slice(1);
}
