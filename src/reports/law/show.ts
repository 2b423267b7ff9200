/** An entry of the law's data, whole: every property, each version, what hangs on it. */
import {nameOf, type CollectionName} from '../../law/collections.js';
import {differences, titleOf, type PropertyChange} from '../../law/changes.js';
import {amount, PROPERTIES, VERIFIED} from '../../law/in-words.js';
import type {NamedEntry} from '../../law/find-entries.js';
import {markOfLetter} from '../../law/marks.js';
import {referencesTo} from '../../law/references.js';
import {
  cite,
  isInForce,
  type Citation,
  type Element,
  type Law,
  type LawEntry,
  type Letter,
  type Mapping,
  type LimbId,
  type Threshold,
  type Verification,
} from '../../law/index.js';
import {cell, code, lines, link, paragraph, strong, type Document, type Row, type Section, type Table} from '../../documents/index.js';
import {lawOf, periodOf} from './list.js';
import {changeText, valueText} from './values.js';

export interface ShownVersion {
  readonly inForce: boolean;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  /** What differs from the version before it. */
  readonly changed: readonly PropertyChange[];
  readonly verification?: Verification;
  readonly verified?: string;
  readonly citations: readonly Citation[];
  /** The entry as the catalog holds it. */
  readonly data: unknown;
}

export interface ShownLetter {
  readonly letter: Letter;
  readonly limb?: LimbId;
  readonly title: string;
  /** The fact it hangs on, and the question that decides it. */
  readonly when?: string;
  readonly question?: string;
  readonly citation: Citation;
  readonly verification: Verification;
  readonly verified: string;
  readonly inForce: boolean;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

export interface NamedBy {
  readonly collection: string;
  readonly by: string;
  readonly ids: readonly string[];
}

export interface ShownEntry {
  readonly kind: string;
  readonly collection: string;
  readonly is: string;
  readonly id: string;
  readonly title: string;
  readonly inForce: boolean;
  /** By their first day. */
  readonly versions: readonly ShownVersion[];
  /** Of an element: every letter and limb, whenever it holds. */
  readonly letters?: readonly ShownLetter[];
  /** Entries of the catalog that name it. */
  readonly namedBy: readonly NamedBy[];
}

export interface LawShown {
  readonly asked: string;
  readonly asOf: string;
  readonly catalog: string;
  readonly entries: readonly ShownEntry[];
}

export function lawShown(asked: string, found: readonly NamedEntry[], law: Law): LawShown {
  return {asked, asOf: law.asOf, catalog: law.version, entries: found.map((entry) => shownEntry(entry, law))};
}

function shownEntry({of, id, versions}: NamedEntry, law: Law): ShownEntry {
  const inOrder = [...versions].sort((a, b) => ((a.effectiveFrom ?? '') < (b.effectiveFrom ?? '') ? -1 : 1));
  const current = versions.find((entry) => isInForce(entry, law.asOf)) ?? versions[0];
  const {letters} = current as LawEntry & Partial<Pick<Element, 'letters'>>;
  return {
    kind: of.kind,
    collection: of.name,
    is: of.is,
    id,
    title: titleOf(current),
    inForce: isInForce(current, law.asOf),
    versions: inOrder.map((entry, index) => shownVersion(entry, inOrder[index - 1], {of, law})),
    ...(letters === undefined ? {} : {letters: letters.map((mapping) => shownLetter(mapping, current as unknown as Element, law))}),
    namedBy: namedBy(of, id),
  };
}

function shownVersion(
  entry: LawEntry,
  before: LawEntry | undefined,
  {of, law}: {readonly of: CollectionName; readonly law: Law},
): ShownVersion {
  const {effectiveFrom, effectiveTo} = entry;
  const {citations, verification} = lawOf(entry, law);
  return {
    inForce: isInForce(entry, law.asOf),
    ...(effectiveFrom === undefined ? {} : {effectiveFrom}),
    ...(effectiveTo === undefined ? {} : {effectiveTo}),
    changed: before === undefined ? [] : differences(law.asItStood(before), law.asItStood(entry)),
    ...(verification === undefined ? {} : {verification, verified: VERIFIED[verification]}),
    citations: (of.collection === 'sections' ? [entry.id] : citations).map(cite),
    data: entry,
  };
}

function shownLetter(mapping: Mapping, element: Element, law: Law): ShownLetter {
  const {letter, limb, when, citation, effectiveTo} = mapping;
  const versions =
    limb === undefined ? law.history('categories').filter(({id}) => id === letter) : law.history('limbs').filter(({id}) => id === limb);
  const named = versions.find((each) => isInForce(each, law.asOf)) ?? versions[0];
  const question = law.history('facts').find(({id}) => id === when)?.question;
  const effectiveFrom = mapping.effectiveFrom ?? earliest(versions);
  const checked = markOfLetter(element, {...mapping, ...(effectiveFrom === undefined ? {} : {effectiveFrom})}, law);
  return {
    letter,
    ...(limb === undefined ? {} : {limb}),
    title: named?.title ?? letter,
    ...(when === undefined ? {} : {when}),
    ...(question === undefined ? {} : {question}),
    citation: cite(citation),
    verification: checked,
    verified: VERIFIED[checked],
    inForce: isInForce(mapping, law.asOf) && (limb === undefined || law.find('limbs', limb) !== undefined),
    ...(effectiveFrom === undefined ? {} : {effectiveFrom}),
    ...(effectiveTo === undefined ? {} : {effectiveTo}),
  };
}

/** Undefined where it was so from the start. */
function earliest(versions: readonly LawEntry[]): string | undefined {
  const days = versions.map(({effectiveFrom}) => effectiveFrom ?? '').sort();
  return days[0] === '' ? undefined : days[0];
}

function namedBy({collection}: CollectionName, id: string): readonly NamedBy[] {
  const groups = new Map<string, NamedBy & {readonly ids: string[]}>();
  for (const {collection: from, by, id: naming} of referencesTo(collection, id)) {
    const group = groups.get(`${from} ${by}`) ?? {collection: nameOf(from).name, by, ids: []};
    if (!group.ids.includes(naming)) group.ids.push(naming);
    groups.set(`${from} ${by}`, group);
  }
  return [...groups.values()];
}

// ── as a Document ───────────────────────────────────────────────────────────

export function shownDocument({asked, asOf, catalog, entries}: LawShown): Document {
  const [only] = entries;
  return {
    id: 'law-show',
    title: entries.length === 1 && only !== undefined ? headingOf(only) : `${asked}: ${entries.length} entries of this id`,
    date: asOf,
    about: [
      {label: 'As of', value: `${asOf}; catalog of ${catalog}`},
      {label: 'What it means', value: `datamap explain ${/\s/.test(asked) ? `"${asked}"` : asked}`},
    ],
    sections: entries.flatMap((entry) => sectionsOf(entry, entries.length > 1)),
  };
}

const headingOf = ({id, title, kind}: ShownEntry): string => (kind === 'section' ? cite(id).text : `${id}: ${title}`);

function sectionsOf(entry: ShownEntry, several: boolean): readonly Section[] {
  const prefix = several ? `${entry.kind}-` : '';
  const current = entry.versions.find(({inForce}) => inForce) ?? entry.versions[0];
  if (current === undefined) return [];
  const section = (id: string, title: string, table: Omit<Table, 'kind' | 'id'>): Section => ({
    id: `${prefix}${id}`,
    title: several ? `${title} (${entry.kind})` : title,
    blocks: [{kind: 'table', id: `${prefix}${id}`, ...table}],
  });
  return [
    {
      ...section('data', sentence(entry.is), dataTable(current)),
      blocks: [paragraph(standing(entry, current)), {kind: 'table', id: `${prefix}data`, ...dataTable(current)}],
    },
    ...(entry.letters === undefined ? [] : [section('letters', 'Letters and limbs', lettersTable(entry.letters))]),
    section('law', 'The law', lawTable(current)),
    ...(entry.versions.length === 1 ? [] : [section('versions', 'Over time', versionsTable(entry.versions))]),
    section('named-by', 'What hangs on it in the catalog', namedByTable(entry.namedBy)),
  ];
}

const sentence = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;

function standing({inForce, versions}: ShownEntry, current: ShownVersion): string {
  const period = periodOf(current);
  if (!inForce) return `NOT IN FORCE on this day, only ${period}.`;
  return `In force${period === '' ? ' from the start of the Act' : ` ${period}`}${versions.length > 1 ? `; one of ${versions.length} versions` : ''}.`;
}

/** Shown by themselves. */
const ELSEWHERE = new Set(['id', 'citations', 'verification', 'letters', 'effectiveFrom', 'effectiveTo']);

function dataTable({data}: ShownVersion): Omit<Table, 'kind' | 'id'> {
  const {letters} = data as {readonly letters?: unknown};
  const ofElement = Array.isArray(letters) && letters.some((each) => typeof each === 'object');
  const rows = Object.entries(data as LawEntry).filter(([property]) => !ELSEWHERE.has(property) || (property === 'letters' && !ofElement));
  return {
    columns: [
      {key: 'property', title: 'Property'},
      {key: 'value', title: 'Value', weight: 4},
    ],
    rows: rows.map(([property, value]) => ({
      id: property,
      cells: [
        cell(code(property)),
        lines([valueText(property, value), ...(PROPERTIES[property] === undefined ? [] : [PROPERTIES[property]])]),
      ],
    })),
  };
}

function lettersTable(letters: readonly ShownLetter[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: [
      {key: 'letter', title: 'Letter'},
      {key: 'where', title: 'Only where'},
      {key: 'law', title: 'Law'},
    ],
    rows: letters.map(({letter, limb, title, when, question, citation, verified, inForce, ...dates}) => {
      const period = periodOf(dates);
      return {
        id: limb ?? letter,
        cells: [
          lines([strong(limb ?? letter), title]),
          when === undefined ? cell('always') : lines([question ?? '', when]),
          lines([
            link(citation.text, citation.url),
            verified,
            ...(period === '' ? [] : [inForce ? period : `NOT IN FORCE on this day: ${period}`]),
          ]),
        ],
      };
    }),
    whenEmpty: 'None: no category names it.',
  };
}

function lawTable({citations, verified}: ShownVersion): Omit<Table, 'kind' | 'id'> {
  return {
    ...(verified === undefined ? {} : {caption: `${sentence(verified)}.`}),
    columns: [
      {key: 'section', title: 'Section'},
      {key: 'address', title: 'Official address'},
    ],
    rows: citations.map(({id, text, url}): Row => ({id, cells: [cell(link(text, url)), cell(url ?? '')]})),
    whenEmpty: 'None: nothing in the law names it.',
  };
}

function versionsTable(versions: readonly ShownVersion[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: [
      {key: 'period', title: 'In force'},
      {key: 'change', title: 'What differs from the version before'},
      {key: 'law', title: 'Law'},
    ],
    rows: versions.map(({inForce, changed, citations, verified, data, ...dates}, index) => ({
      cells: [
        lines([strong(periodOf(dates)), ...(inForce ? ['on this day'] : [])]),
        index === 0 ? lines(['the first', ...valueOf(data)]) : lines(changed.map(changeText)),
        lines([...citations.map(({text, url}) => link(text, url)), ...(verified === undefined ? [] : [verified])]),
      ],
    })),
  };
}

const valueOf = (data: unknown): readonly string[] => ('value' in (data as object) ? [amount(data as Threshold)] : []);

function namedByTable(named: readonly NamedBy[]): Omit<Table, 'kind' | 'id'> {
  return {
    columns: [
      {key: 'collection', title: 'Collection'},
      {key: 'by', title: 'Named by their'},
      {key: 'entries', title: 'Entries', weight: 4},
    ],
    rows: named.map(({collection, by, ids}) => ({cells: [cell(strong(collection)), cell(code(by)), cell(ids.join(', '))]})),
    whenEmpty: 'Nothing.',
  };
}
