/** The law's data as lists: what the catalog holds, or the entries of a collection with their sections, dates and marks. */
import {COLLECTIONS, type CollectionName} from '../../law/collections.js';
import {titleOf} from '../../law/changes.js';
import {VERIFIED, weakest} from '../../law/in-words.js';
import {markOfLetter} from '../../law/marks.js';
import {cite, isInForce, type Element, type Law, type LawEntry, type Verification} from '../../law/index.js';
import {
  cell,
  code,
  day,
  lines,
  link,
  number,
  paragraph,
  strong,
  type Column,
  type Document,
  type Row,
  type Table,
} from '../../documents/index.js';
import {some} from '../wording.js';
import {detailOf, DETAILS} from './detail.js';

export interface ListedEntry {
  readonly id: string;
  readonly title: string;
  /** What matters most of its kind: an element's letters, a threshold's value, when a duty is owed. */
  readonly detail?: string;
  readonly inForce: boolean;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
  /** Absent for an element that no category names. */
  readonly verification?: Verification;
  readonly citations: readonly string[];
}

export interface ListedCollection {
  readonly name: string;
  readonly kind: string;
  readonly is: string;
  /** Entries in force on the day, and in all: one id may stand several times, for different days. */
  readonly inForce: number;
  readonly all: number;
  /** Absent where only the collections were asked for. */
  readonly entries?: readonly ListedEntry[];
}

export interface LawListing {
  readonly asOf: string;
  /** Day to which the catalog was brought up to date. */
  readonly catalog: string;
  readonly search?: string;
  readonly collections: readonly ListedCollection[];
}

interface Wanted {
  /** Only these; every collection by default. */
  readonly of?: readonly CollectionName[] | undefined;
  readonly withEntries: boolean;
  /** Also what is not in force. */
  readonly all: boolean;
  readonly search?: string | undefined;
}

/** With `search`, collections where nothing is found are left out unless they were asked for. */
export function lawListing(law: Law, {of, withEntries, all, search}: Wanted): LawListing {
  const collections = (of ?? COLLECTIONS).map((name): ListedCollection => {
    const history = law.history(name.collection) as readonly LawEntry[];
    const counted = {inForce: history.filter((entry) => isInForce(entry, law.asOf)).length, all: history.length};
    const listed = {name: name.name, kind: name.kind, is: name.is, ...counted};
    if (!withEntries) return listed;
    const entries = history
      .filter((entry) => all || isInForce(entry, law.asOf))
      .map((entry) => ({entry, told: listedEntry(entry, name, law)}))
      .filter(({entry, told}) => search === undefined || has(entry, told, search.toLowerCase()));
    return {...listed, entries: entries.map(({told}) => told)};
  });
  return {
    asOf: law.asOf,
    catalog: law.version,
    ...(search === undefined ? {} : {search}),
    collections: of === undefined && search !== undefined ? collections.filter(({entries}) => entries?.length !== 0) : collections,
  };
}

function listedEntry(entry: LawEntry, {collection}: CollectionName, law: Law): ListedEntry {
  const {id, effectiveFrom, effectiveTo} = entry;
  const detail = detailOf(collection, entry, law);
  const {citations, verification} = lawOf(entry, law);
  return {
    id,
    title: collection === 'sections' ? (entry.text ?? id) : titleOf(entry),
    ...(detail === undefined ? {} : {detail}),
    inForce: isInForce(entry, law.asOf),
    ...(effectiveFrom === undefined ? {} : {effectiveFrom}),
    ...(effectiveTo === undefined ? {} : {effectiveTo}),
    ...(verification === undefined ? {} : {verification}),
    citations: collection === 'sections' ? [id] : citations,
  };
}

/** An element has no section of its own: its letters bring theirs, and it is checked as far as the least checked of them. */
export function lawOf(entry: LawEntry, law: Law): {readonly citations: readonly string[]; readonly verification?: Verification} {
  const {citations, verification} = law.asItStood(entry) as Partial<LawEntry>;
  const {letters = []} = entry as LawEntry & Partial<Pick<Element, 'letters'>>;
  if (verification !== undefined) return {citations: citations ?? [], verification};
  const now = law.lettersOf([entry.id], () => 'unknown');
  const mappings = letters.filter(({letter, limb}) => now.some((each) => each.letter === letter && each.limb === limb));
  const marks = mappings.map((mapping) => markOfLetter(entry as unknown as Element, mapping, law));
  return {
    citations: [...new Set(now.map(({citation}) => citation))],
    ...(marks.length === 0 ? {} : {verification: weakest(marks)}),
  };
}

function has(entry: LawEntry, {id, title, detail = '', citations}: ListedEntry, sought: string): boolean {
  const {
    text = '',
    words = [],
    phrases = [],
  } = entry as LawEntry & {readonly words?: readonly string[]; readonly phrases?: readonly string[]};
  return [id, title, detail, text, ...citations, ...citations.map((each) => cite(each).text), ...words, ...phrases].some((part) =>
    part.toLowerCase().includes(sought),
  );
}

// ── as a Document ───────────────────────────────────────────────────────────

const OWN_TERMS = 'Terms that a record adds are not among the law’s: in its folder, datamap explain knows them.';

interface HowToShow {
  /** Columns joined, so that a screen holds them side by side. */
  readonly narrow: boolean;
}

export function listingDocument(listing: LawListing, {narrow}: HowToShow): Document {
  const {asOf, catalog, search, collections} = listing;
  const entries = search !== undefined || collections.some((each) => each.entries !== undefined);
  const about = [
    {label: 'As of', value: `${asOf}; catalog of ${catalog}`},
    ...(search === undefined ? [] : [{label: 'Search', value: search}]),
  ];
  return {
    id: 'law-list',
    title: 'The law as data',
    date: asOf,
    about,
    sections: entries
      ? collections.length === 0
        ? [
            {
              id: 'nothing',
              title: 'Nothing found',
              blocks: [paragraph(`Nothing in force on ${asOf} says “${search ?? ''}”. --all looks at other times too. ${OWN_TERMS}`)],
            },
          ]
        : collections.map((collection) => ({
            id: collection.name,
            title: `${pluralOf(collection)} (${collection.entries?.length ?? 0})`,
            blocks: [entriesTable(collection, listing, {narrow})],
          }))
      : [
          {
            id: 'collections',
            title: 'Collections',
            blocks: [
              collectionsTable(collections, {narrow}),
              paragraph(
                'Entries of one of them: ',
                code('datamap law list NAME'),
                '. Search in all: ',
                code('datamap law list --search TEXT'),
                '.',
              ),
            ],
          },
        ],
  };
}

const pluralOf = ({name}: ListedCollection): string => COLLECTIONS.find((each) => each.name === name)?.plural ?? name;

function collectionsTable(collections: readonly ListedCollection[], {narrow}: HowToShow): Table {
  const columns: readonly Column[] = narrow
    ? [
        {key: 'name', title: 'Name'},
        {key: 'in-force', title: 'In force', type: 'number'},
        {key: 'is', title: 'Each is a'},
      ]
    : [
        {key: 'name', title: 'Name'},
        {key: 'in-force', title: 'In force', type: 'number'},
        {key: 'all', title: 'In all', type: 'number'},
        {key: 'is', title: 'Each is a'},
      ];
  return {
    kind: 'table',
    id: 'collections',
    columns,
    rows: collections.map(({name, inForce, all, is}) => ({
      id: name,
      cells: [cell(strong(name)), number(inForce), ...(narrow ? [] : [number(all)]), cell(is)],
    })),
  };
}

function entriesTable(collection: ListedCollection, {asOf, search}: LawListing, {narrow}: HowToShow): Table {
  const {name, entries = []} = collection;
  const detail = COLLECTIONS.find((each) => each.name === name);
  const title = detail === undefined ? undefined : DETAILS[detail.collection]?.title;
  const columns: readonly Column[] = narrow
    ? [
        {key: 'id', title: 'Id'},
        {key: 'title', title: name === 'sections' ? 'What it asks' : 'Title'},
        {key: 'law', title: name === 'sections' ? 'Checked' : 'Law'},
      ]
    : [
        {key: 'id', title: 'Id', weight: 1.5},
        {key: 'title', title: 'Title', weight: 3},
        ...(title === undefined ? [] : [{key: 'detail', title, weight: 2}]),
        {key: 'law', title: 'Law', weight: 2},
        {key: 'checked', title: 'Checked'},
        {key: 'from', title: 'From', type: 'date' as const},
        {key: 'until', title: 'Until', type: 'date' as const},
        {key: 'in-force', title: 'In force', type: 'answer' as const},
      ];
  return {
    kind: 'table',
    id: name,
    columns,
    rows: entries.map((entry) => (narrow ? narrowRow(entry, title) : wideRow(entry, title !== undefined))),
    whenEmpty: search === undefined ? `None in force on ${asOf}. --all shows those of other times.` : `None says “${search}”. ${OWN_TERMS}`,
  };
}

function wideRow(
  {id, title, detail = '', citations, verification, effectiveFrom, effectiveTo, inForce}: ListedEntry,
  detailed: boolean,
): Row {
  return {
    id,
    cells: [
      cell(strong(id)),
      cell(title),
      ...(detailed ? [cell(detail)] : []),
      lines(citations.map((citation) => link(cite(citation).text, cite(citation).url))),
      cell(verification === undefined ? 'no category names it' : VERIFIED[verification]),
      day(effectiveFrom),
      day(effectiveTo),
      cell(inForce ? 'yes' : 'no', inForce ? {} : {tone: 'muted'}),
    ],
  };
}

function narrowRow({id, title, detail, citations, verification, inForce, ...dates}: ListedEntry, called: string | undefined): Row {
  const own = citations.filter((each) => each !== id);
  const mark = verification === undefined || (verification === 'verified' && own.length > 0) ? [] : [MARK[verification]];
  const period = periodOf(dates);
  return {
    id,
    cells: [
      cell(strong(id), inForce ? {} : {tone: 'muted'}),
      lines([title, ...(detail === undefined || detail === '' || called === undefined ? [] : [`${called}: ${detail}`])]),
      lines([
        ...(citations.length === 0
          ? ['no category names it']
          : some(
              citations.filter((each) => each !== id),
              3,
            )),
        ...mark,
        ...(period === '' ? [] : [inForce ? period : `NOT IN FORCE: ${period}`]),
      ]),
    ],
  };
}

/** On a screen, what was read in the law itself goes without saying. */
const MARK: Readonly<Record<Verification, string>> = {
  verified: 'in the text',
  own: 'your own',
  secondary: 'another’s account',
  memory: 'from memory',
  inference: 'our own reading',
};

export function periodOf({effectiveFrom, effectiveTo}: Pick<LawEntry, 'effectiveFrom' | 'effectiveTo'>): string {
  return [effectiveFrom === undefined ? [] : `from ${effectiveFrom}`, effectiveTo === undefined ? [] : `until ${effectiveTo}`]
    .flat()
    .join(' ');
}
