/** What an id, or a section of law, means: the catalog's entry with what hangs on it, or the rule. */
import {checks} from '../../checks/index.js';
import {gapRules} from '../../gap/index.js';
import {cite, isInForce, lawAsOf, type Law, type LawEntry, type Threshold} from '../../law/index.js';
import {nearest, UserProblem, type Day} from '../../record/index.js';
import {entriesCalled, plain} from '../../law/find-called.js';
import {entriesNamed, meantBy, partsOfId, sectionAsked, type NamedEntry} from '../../law/find-entries.js';
import {amount, VERIFIED, weakest} from '../../law/in-words.js';
import {lawOf} from '../../reports/law/list.js';
import {partsOf} from './parts.js';
import {askedBy, explainSection} from './section.js';
import {citationsOfRule, type RuleOf} from './rules.js';
import {isOfOwnTerms, lawAround, type WhichRecord, type WithTermsOf} from '../law-of-record.js';
import type {Explained, Explanation} from './explanation.js';

interface Options {
  readonly id: string;
  readonly asOf: Day;
  /** The law of a record, where its own terms count; the catalog's by default. */
  readonly law?: Law;
}

/** The same for whoever asks within a record: what its organization added is explained too. */
export async function explainWithin({id, ...where}: {readonly id: string} & WhichRecord): Promise<WithTermsOf<Explanation>> {
  const {asOf} = where;
  try {
    const {law, folder} = await lawAround(where);
    return {result: explainEntry({id, asOf, law}), termsOf: folder};
  } catch (error) {
    // Who mends own terms is told to look up what the catalog has.
    if (!isOfOwnTerms(error)) throw error;
    const result = ofCatalog({id, asOf});
    if (result === undefined) throw error;
    return {result, termsOf: undefined, leftOut: error};
  }
}

function ofCatalog(asked: Options): Explanation | undefined {
  try {
    return explainEntry(asked);
  } catch (error) {
    if (error instanceof UserProblem) return undefined;
    throw error;
  }
}

const LONGEST = 120;
/** Explained one below the other; of more than these the reader chooses. */
const MOST_MEANINGS = 3;

/** Throws UserProblem with what was probably meant where nothing has that id. */
export function explainEntry({id, asOf, law = lawAsOf(asOf)}: Options): Explanation {
  const asked = id.trim();
  const told = (entries: readonly Explained[]): Explanation => ({asked, asOf, law: law.version, entries});
  if (asked === '' || asked.length > LONGEST) {
    throw new UserProblem({
      code: 'unknown-id',
      what: asked === '' ? 'There is nothing to explain' : 'That is too long to be an id',
      where: 'the argument ID',
      fix: 'Give an id or a section, for example `datamap explain email-address`.',
    });
  }
  const rules = [
    ...checks.map(({meta}): RuleOf => ({of: 'record', meta})),
    ...gapRules.map(({meta}): RuleOf => ({of: meta.needs === 'notice' ? 'notice-alone' : 'notice', meta})),
  ];
  const entries = named(asked, law, rules);
  if (entries.length > 0) return told(entries);
  const section = sectionAsked(asked);
  const found = section === undefined ? undefined : explainSection(section, {law, rules});
  if (found !== undefined) return told([found]);
  const called = entriesCalled(asked, law);
  if (called.length > MOST_MEANINGS) throw severalMeanings(asked, called);
  if (called.length > 0) return told(called.map((each) => explained(each, {law, rules})));
  throw unknownId(asked, law, rules);
}

/** Entries of the catalog and rules; a section stands for itself only where nothing else has the name. */
function named(asked: string, law: Law, rules: readonly RuleOf[]): readonly Explained[] {
  const entries = entriesNamed(asked, law).filter(({of}) => of.collection !== 'sections');
  const {kind, name} = partsOfId(asked);
  const ofRules = kind === undefined || kind === 'rule' ? rules : [];
  const key = name.toLowerCase();
  const exact = [...entries.filter(({id}) => id === name), ...ofRules.filter(({meta}) => meta.id === name)];
  const matching =
    exact.length > 0 ? exact : [...entries, ...ofRules.filter(({meta}) => meta.id === key || plain(meta.title) === plain(name))];
  return matching.map((found) => ('meta' in found ? explainedRule(found, law) : explained(found, {law, rules})));
}

/** The version in force; else the next one to come; else the last. */
function explained({of, versions}: NamedEntry, {law, rules}: {readonly law: Law; readonly rules: readonly RuleOf[]}): Explained {
  const current = versions.find((entry) => isInForce(entry, law.asOf));
  const chosen = current ?? nearestInTime(versions, law.asOf);
  const entry = current === undefined ? chosen : (law.get(of.collection, current.id) as LawEntry);
  const element = entry as LawEntry & {readonly name?: string; readonly own?: true};
  const {effectiveFrom, effectiveTo} = element;
  const {citations, verification} = lawOf(entry, law);
  return {
    kind: of.kind,
    is: element.own === true ? `${of.is} of your own` : of.is,
    id: entry.id,
    title: element.title ?? element.name ?? entry.id,
    inForce: current !== undefined,
    ...(effectiveFrom === undefined ? {} : {from: effectiveFrom}),
    ...(effectiveTo === undefined ? {} : {until: effectiveTo}),
    ...textOf(entry),
    ...(verification === undefined ? {} : {verified: VERIFIED[verification]}),
    citations: citations.map(cite),
    parts: partsOf(of.kind, entry, {law, rules, others: versions.filter((version) => version !== chosen)}),
    entry,
  };
}

/** Of versions none of which is in force: the next to come, else the last that was. */
function nearestInTime(versions: readonly LawEntry[], asOf: string): LawEntry {
  const inOrder = [...versions].sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
  return inOrder.find(({effectiveFrom}) => (effectiveFrom ?? '') > asOf) ?? (inOrder.at(-1) as LawEntry);
}

/** A number comes first in what is said of it. */
function textOf(entry: LawEntry): {readonly text?: string} {
  const value = 'value' in entry ? [`${amount(entry as Threshold)}.`] : [];
  const text = [...value, ...(entry.text === undefined ? [] : [entry.text])].join(' ');
  return text === '' ? {} : {text};
}

const SEARCH = 'datamap law list --search WORD finds entries by what they say.';

const RULE: Readonly<Record<RuleOf['of'], string>> = {
  record: 'rule over the record (datamap check)',
  notice: 'rule over record and notice (datamap gap)',
  'notice-alone': 'rule over the notice, with or without a record (datamap gap)',
};

function explainedRule({of, meta}: RuleOf, law: Law): Explained {
  const {id, title, why, severity, effectiveFrom} = meta;
  const sections = citationsOfRule(meta, law);
  const marks = sections.flatMap((section) => askedBy(section, law).map(({verification}) => verification));
  return {
    kind: 'rule',
    is: RULE[of],
    id,
    title,
    inForce: (effectiveFrom ?? '') <= law.asOf,
    ...(effectiveFrom === undefined ? {} : {from: effectiveFrom}),
    text: why,
    ...(marks.length === 0 ? {} : {verified: VERIFIED[weakest(marks)]}),
    citations: sections.map(cite),
    parts: [
      {title: 'Severity', text: severity},
      sections.length === 0
        ? {title: 'The law', text: `None of the sections that it rests on stood on ${law.asOf}.`}
        : {
            title: 'What the sections ask',
            items: sections.map((section) => ({term: cite(section).text, notes: askedBy(section, law).map(({text}) => text)})),
          },
    ],
    entry: {...meta, citations: sections},
  };
}

function severalMeanings(asked: string, called: readonly NamedEntry[]): UserProblem {
  return new UserProblem({
    code: 'several-meanings',
    what: `"${asked}" is what ${called.length} entries of the catalog are called`,
    where: 'the argument ID',
    fix: `Name one of them: ${called
      .slice(0, 12)
      .map(({of, id}) => `${of.kind}:${id}`)
      .join(', ')}`,
  });
}

function unknownId(asked: string, law: Law, rules: readonly RuleOf[]): UserProblem {
  const meant = meantBy(asked, law, {nearest, also: rules.map(({meta}) => meta.id)});
  return new UserProblem({
    code: 'unknown-id',
    what: `Nothing in the catalog or among the rules is called "${asked}"`,
    where: 'the argument ID',
    fix:
      meant.length > 0
        ? `Did you mean ${meant.join(', ')}? ${SEARCH}`
        : `Give a category (A to L), a data element (email-address), a purpose, a rule, or a section such as "1798.140(ae)" or "11 CCR 7011(e)". ${SEARCH}`,
  });
}
