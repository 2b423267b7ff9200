/** Paragraphs of the catalog with the record's own words in place of `{name}`; what the record does not know stays a visible gap. */
import {inSentence} from '../findings/index.js';
import type {Law, Letter} from '../law/index.js';
import type {Answer} from '../record/index.js';
import {sourceToReader, wordsIn} from './cell-texts.js';
import {gapFor, inFull} from './drafts.js';
import {mergedFlow} from './flows.js';
import {dayIn} from './redated.js';
import type {Evidence} from './summary.js';
import {categoryName, isPlainLetter, unconfirmedMark, type GapSubject, type NoticeSubject} from './subject.js';
import {because, provenNo, whyLimitOpen, whyNotUndisclosed} from './unproven.js';

/** A placeholder that the record cannot fill stays a gap to be filled, as does a choice that nobody has made. */
export function fillWording(
  {wording, reads}: {readonly wording: string; readonly reads?: string | undefined},
  subject: NoticeSubject,
): string {
  const choices = reads === undefined || subject.record === undefined ? [] : (CHOICES.get(reads)?.(subject) ?? []);
  let at = 0;
  return wording
    .replaceAll(/\[([a-z ]{1,40}) \/ ([a-z ]{1,40})\]/g, (_, yes: string, no: string) => {
      const choice = choices[at++] ?? [];
      if (choice === 'no-of-the-record') return subject.record === undefined ? no : provenNo(no, subject);
      return typeof choice === 'boolean' ? (choice ? yes : no) : gapFor(because(`${yes} or ${no}`, choice));
    })
    .replaceAll(/\[([a-z ]{1,60})\]/g, (_, what: string) => gapFor(what))
    .replace(/( ?)\{([a-z][a-z-]{0,40})\}(\.?)/g, (_, blank: string, name: string, stop: string) => {
      const value = valueOf(name, subject) || gapFor(name.replaceAll('-', ' '));
      return value.startsWith('\n') ? value : blank + value + stop;
    });
}

/** Without a record, what the notice tells of itself. */
function valueOf(name: string, subject: NoticeSubject): string | undefined {
  if (subject.record !== undefined) return VALUES.get(name)?.(subject);
  if (name === 'organization') return subject.notice.names[0]?.name;
  return name === 'date' || name === 'updated' ? dayIn(subject.notice, subject.asOf) : undefined;
}

/** An answer that the record gives, as sure as its fields where it is a NO of the whole record, or what is open before it gives one. */
type Choice = boolean | 'no-of-the-record' | readonly string[];

/** Statements that the law wants either way, decided by the record; the choices of a wording in their order. */
const CHOICES: ReadonlyMap<string, (subject: GapSubject) => readonly Choice[]> = new Map([
  ['under-16', (subject: GapSubject) => [sellsUnder16(subject)]],
  ['sensitive-use', (subject: GapSubject) => [usesBeyondLimit(subject)]],
  ['shine-the-light-alternative', ({record}: GapSubject) => [record.organization.shineTheLight?.alternative === 'opt-in']],
  ['collection-sold', (subject: GapSubject) => [whyNotUndisclosed(subject).length === 0 || whyNotUndisclosed(subject)]],
  ['signal', ({record}: GapSubject) => [answered(record.organization.optOutSignals?.honored)]],
  ['do-not-track', ({record}: GapSubject) => [[], answered(record.organization.optOutSignals?.honored)]],
]);

const answered = (answer: Answer | undefined): Choice => (answer === undefined || answer === 'unknown' ? [] : answer === 'yes');

/** What the organization says of itself, unless a disclosure of children's data may belie it. */
function sellsUnder16({record: {organization}, practice}: GapSubject): Choice {
  const ofMinors = [...practice.unsettled, ...practice.blindSales].filter(({activity}) => activity.knownUnder16 === 'yes');
  if (organization.sellsUnder16 !== 'no' || ofMinors.length === 0) return answered(organization.sellsUnder16);
  return [`${inFull([...new Set(ofMinors.map(({activity: {name}}) => name))])} may sell or share it`];
}

function usesBeyondLimit(subject: GapSubject): Choice {
  if (subject.practice.beyondLimit.size > 0) return true;
  const open = whyLimitOpen(subject);
  return open.length > 0 ? open : 'no-of-the-record';
}

const VALUES: ReadonlyMap<string, (subject: GapSubject) => string | undefined> = new Map<
  string,
  (subject: GapSubject) => string | undefined
>([
  ['organization', ({record}) => record.organization.legalName],
  ['contact', contactOf],
  ['designated', designatedOf],
  ['web', ({record}) => record.organization.contact?.web],
  ['methods', methodsOf],
  ['toll-free-number', ({record}) => record.organization.requestMethods?.find(({kind}) => kind === 'toll-free')?.at],
  ['date', ({notice, asOf}) => dayIn(notice, asOf)],
  ['updated', ({notice, asOf}) => dayIn(notice, asOf)],
  ['categories', ({practice, law}) => lettersIn(practice.letters, law)],
  ['sensitive', limbsOf],
  ['sources', ({practice, law}) => inFull([...practice.sources.keys()].map((id) => sourceToReader(id, law)))],
  ['purposes', purposesOf],
  ['sold-categories', soldOf],
  ['selling-purposes', sellingPurposesOf],
  ['disclosed-categories', disclosedOf],
  ['disclosing-purposes', disclosingPurposesOf],
  ['third-parties', thirdPartiesOf],
]);

function contactOf({record}: GapSubject): string | undefined {
  const {email, phone, postalAddress, web} = record.organization.contact ?? {};
  return inFull([email, phone, web, postalAddress].filter((value) => value !== undefined));
}

/** The addresses of 1798.83(b)(1); where none is designated, those for all questions. */
function designatedOf(subject: GapSubject): string | undefined {
  const {email, postalAddress, tollFree, fax} = subject.record.organization.shineTheLight ?? {};
  return inFull([email, postalAddress, tollFree, fax].filter((value) => value !== undefined)) || contactOf(subject);
}

function methodsOf({record}: GapSubject): string | undefined {
  return inFull((record.organization.requestMethods ?? []).map(({kind, at}) => (at === undefined ? kind : `${kind} (${at})`)));
}

function limbsOf({practice, law}: GapSubject): string | undefined {
  return inFull(
    [...practice.limbs].map(([id, evidence]) => `${inSentence(law.find('limbs', id)?.title ?? id)}${unconfirmedMark(evidence)}`),
  );
}

/** `none` only where nothing went to anybody but service providers; a recipient without a category is no "none". */
function thirdPartiesOf(subject: GapSubject): string {
  const {practice, law} = subject;
  const titles = [...practice.givenTo.keys()].map((id) => inSentence(law.find('thirdParties', id)?.title ?? id));
  if (titles.length > 0) return inFull(titles);
  return practice.reachedOthers ? gapFor('third parties') : noneUnlessOpen('third parties', subject);
}

function purposesOf({practice}: GapSubject): string {
  return asList(wordsIn(practice.activities.flatMap(({purposes = []}) => purposes)));
}

/** People write purposes in all kinds of grammar: several stand in lines of their own below the sentence. */
function asList(items: readonly string[]): string {
  const [only = ''] = items;
  if (items.length < 2) return inSentence(only);
  return `\n${items.map((item) => item.charAt(0).toUpperCase() + item.slice(1)).join('\n')}`;
}

/** `none` only where nothing is recorded that may have gone to anybody for a business purpose. */
function disclosedOf(subject: GapSubject): string {
  const {disclosed, saidDisclosed} = subject.practice;
  if (disclosed.size > 0) return lettersIn(disclosed, subject.law);
  return saidDisclosed.size > 0 ? gapFor('disclosed categories') : noneUnlessOpen('disclosed categories', subject);
}

/** `none` where the record is whole and holds none. */
function noneUnlessOpen(what: string, subject: GapSubject): string {
  const open = whyNotUndisclosed(subject);
  return open.length > 0 ? gapFor(because(what, open)) : provenNo('none', subject);
}

function soldOf(subject: GapSubject): string {
  const {practice, law} = subject;
  const flow = mergedFlow(practice);
  if (flow === undefined) return noneUnlessOpen('sold categories', subject);
  return lettersIn(new Map(flow.letters.map((letter) => [letter, {confidence: flow.unconfirmed.has(letter) ? 0 : 1}])), law);
}

/** Of a sale, only what is said of it: what the activity is for is not why its data is sold. */
function sellingPurposesOf({practice, lookup}: GapSubject): string {
  const disclosures = [...practice.sold.values(), ...practice.shared.values()].flatMap((flow) => flow.disclosures);
  const own = wordsIn(disclosures.flatMap(({purpose}) => purpose ?? []));
  const silent = disclosures.filter(({purpose}) => !purpose?.words?.trim()).map(({to}) => lookup.recipient(to)?.name ?? to);
  const gap = silent.length === 0 ? [] : [gapFor(`why it is sold to or shared with ${inFull([...new Set(silent)])}`)];
  return asList([...own, ...gap]);
}

/** Who acts for the business serves what the activity is for, unless more is said. */
function disclosingPurposesOf({practice}: GapSubject): string {
  const flows = [...practice.disclosed.values()];
  const own = flows.flatMap(({disclosures}) => disclosures.flatMap(({purpose}) => purpose ?? []));
  const isSilent = flows.some(({disclosures}) => disclosures.some(({purpose}) => !purpose?.words?.trim()));
  return asList(wordsIn([...own, ...(isSilent ? flows.flatMap(({activities}) => activities.flatMap(({purposes = []}) => purposes)) : [])]));
}

const lettersIn = (letters: ReadonlyMap<Letter, Pick<Evidence, 'confidence'>>, law: Law): string =>
  inFull(
    [...letters]
      .filter(([letter]) => isPlainLetter(letter))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([letter, evidence]) => `${categoryName(letter, law)}${unconfirmedMark(evidence)}`),
  );
