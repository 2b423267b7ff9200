/** A section of law: what the catalog and the rules take from it. */
import {cite, type Collection, type Law, type LawEntry, type Verification} from '../../law/index.js';
import {COLLECTIONS} from '../../law/collections.js';
import {VERIFIED, weakest} from '../../law/in-words.js';
import type {Explained, ExplainedItem, ExplainedPart} from './explanation.js';
import {citationsOfRule, type RuleOf} from './rules.js';

const MOST_ITEMS = 40;

interface Cited {
  readonly citation: string;
  readonly item: ExplainedItem;
  readonly group: string;
}

/** Undefined where the catalog has no words for it and nothing cites it, nor anything above it. */
export function explainSection(
  section: string,
  {law, rules}: {readonly law: Law; readonly rules: readonly RuleOf[]},
): Explained | undefined {
  const all = [...citedByEntries(law), ...citedByElements(law), ...citedByRules(law, rules)];
  for (let at: string | undefined = section; at !== undefined; at = above(at)) {
    const place = at;
    const found = all.filter(({citation}) => isWithin(citation, place));
    const today = law.stood(place) ? askedBy(place, law) : [];
    const asked = today.length > 0 ? today : askedAtOtherTimes(place, law);
    if (found.length === 0 && asked.length === 0) continue;
    const {text} = cite(place);
    const rests = summary(found.length);
    return {
      kind: 'section',
      is: 'section of law',
      id: place,
      title: text,
      ...(today.length > 0 || asked.length === 0 ? {inForce: law.stood(place)} : standing(place, {law, asked})),
      text: [
        ...(place === section
          ? []
          : [
              `The catalog does not go as deep as ${cite(section).text} and cannot tell whether there is such a part; this is the nearest above it.`,
            ]),
        ...(asked.length === 0 ? [rests] : asked.map(({text: says}) => says)),
      ].join(' '),
      ...(asked.length === 0 ? {} : {verified: VERIFIED[weakest(asked.map(({verification}) => verification))]}),
      citations: [cite(place)],
      parts: [...(asked.length === 0 || found.length === 0 ? [] : [{title: 'What rests on it here', text: rests}]), ...partsOf(found)],
    };
  }
  return undefined;
}

/** Not in force on the day: the days of what it or a section above it says of itself, or else of the entries that stand for it. */
function standing(
  place: string,
  {law, asked}: {readonly law: Law; readonly asked: readonly Asked[]},
): Pick<Explained, 'inForce' | 'from' | 'until'> {
  for (let at: string | undefined = law.stood(place) ? undefined : place; at !== undefined; at = above(at)) {
    const id = at;
    const dated = law.stood(at) ? undefined : law.history('sections').find((section) => section.id === id);
    const {effectiveFrom: from, effectiveTo: until} = dated ?? {};
    if (from !== undefined || until !== undefined) {
      return {inForce: false, ...(from === undefined ? {} : {from}), ...(until === undefined ? {} : {until})};
    }
  }
  return {inForce: false, ...periodOf(asked)};
}

/** Days of what is not in force: from the first one, until the last where all of it ended. */
function periodOf(asked: readonly Asked[]): {readonly from?: string; readonly until?: string} {
  const from = asked.map(({effectiveFrom = ''}) => effectiveFrom).sort()[0] ?? '';
  const ends = asked.flatMap(({effectiveTo}) => effectiveTo ?? []).sort();
  const until = ends.length === asked.length ? ends.at(-1) : undefined;
  return {...(from === '' ? {} : {from}), ...(until === undefined ? {} : {until})};
}

const summary = (count: number): string =>
  `${count} ${count === 1 ? 'statement of the catalog and its rules rests' : 'statements of the catalog and its rules rest'} on it. The text itself stands at the official address.`;

/** Lists whose entries say what the section that they cite first asks. */
const ASKING = [
  'duties',
  'categories',
  'limbs',
  'purposes',
  'limitPurposes',
  'exemptions',
  'contractClauses',
  'shineTheLight',
  'shineTheLightExclusions',
  'definitions',
  'protectedClasses',
  'requirements',
] as const satisfies readonly Collection[];

interface Asked {
  readonly text: string;
  readonly verification: Verification;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

/** What a section asks, in plain words: its own text in the catalog, or else what the entries say that stand for it. */
export function askedBy(section: string, law: Law): readonly Asked[] {
  const own = law.find('sections', section);
  return own ? [own] : askedByEntries(section, (collection) => law.all(collection));
}

/** The same where it asks nothing on the day, but did or will. */
function askedAtOtherTimes(section: string, law: Law): readonly Asked[] {
  const own = law.history('sections').filter(({id}) => id === section);
  return own.length > 0
    ? own.map((each) => law.asItStood(each))
    : askedByEntries(section, (collection) => (law.history(collection) as readonly LawEntry[]).map((each) => law.asItStood(each)));
}

function askedByEntries(section: string, entriesOf: (collection: (typeof ASKING)[number]) => readonly LawEntry[]): readonly Asked[] {
  return ASKING.flatMap((collection) => entriesOf(collection) as readonly (LawEntry & {readonly under?: string})[])
    .filter(({citations, under}) => citations[0] === section && under === undefined)
    .map(({title, text, ...entry}) => ({...entry, text: text === undefined ? `${title}.` : `${title}: ${text}`}));
}

/** `1798.140(v)(1)` holds `1798.140(v)(1)(A)`; `1798.14` does not hold `1798.140`. */
function isWithin(citation: string, section: string): boolean {
  return citation === section || (citation.startsWith(section) && '(.'.includes(citation.charAt(section.length)));
}

function above(section: string): string | undefined {
  const open = section.lastIndexOf('(');
  return open < 0 ? undefined : section.slice(0, open);
}

function citedByEntries(law: Law): readonly Cited[] {
  return COLLECTIONS.flatMap(({collection, plural}) =>
    law
      .all(collection)
      .flatMap((entry) =>
        'citations' in entry
          ? entry.citations.map((citation): Cited => ({citation, group: plural, item: {term: entry.id, notes: [entry.title]}}))
          : [],
      ),
  );
}

/** One line for each letter or limb, with the elements that it is the reason for. */
function citedByElements(law: Law): readonly Cited[] {
  const groups = new Map<string, {readonly citation: string; readonly term: string; readonly names: string[]}>();
  for (const {id} of law.all('elements')) {
    for (const {letter, limb, citation} of law.lettersOf([id], () => 'unknown')) {
      const key = `${citation} ${limb ?? letter}`;
      const group = groups.get(key) ?? {citation, term: limb ?? letter, names: []};
      group.names.push(id);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({citation, term, names}) => ({
    citation,
    group: 'Letters and limbs that data elements get from it',
    item: {term, notes: [listed(names)]},
  }));
}

function citedByRules(law: Law, rules: readonly RuleOf[]): readonly Cited[] {
  return rules.flatMap(({of, meta}) =>
    citationsOfRule(meta, law).map((citation): Cited => ({
      citation,
      group: of === 'record' ? 'Rules of datamap check' : 'Rules of datamap gap',
      item: {term: meta.id, notes: [meta.title]},
    })),
  );
}

function partsOf(found: readonly Cited[]): readonly ExplainedPart[] {
  const titles = [...new Set(found.map(({group}) => group))];
  return titles.map((title) => {
    const items = itemsOf(found.filter(({group}) => group === title));
    const rest = items.length - MOST_ITEMS;
    return {title, items: rest > 0 ? [...items.slice(0, MOST_ITEMS), {term: `and ${rest} more`, notes: []}] : items};
  });
}

/** One item for each term and what is said of it, with every place where it cites the section. */
function itemsOf(cited: readonly Cited[]): readonly ExplainedItem[] {
  const items = new Map<string, {readonly item: ExplainedItem; readonly places: string[]}>();
  for (const {item, citation} of cited) {
    const key = [item.term, ...item.notes].join('\n');
    const known = items.get(key) ?? {item, places: []};
    known.places.push(cite(citation).text);
    items.set(key, known);
  }
  return [...items.values()].map(({item, places}) => ({...item, notes: [...item.notes, places.join('; ')]}));
}

const listed = (names: readonly string[]): string =>
  names.length > 12 ? `${names.slice(0, 12).join(', ')} and ${names.length - 12} more` : names.join(', ');
