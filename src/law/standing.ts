/** Which sections stood on a day, and how far what rests on them was checked as of it. Nothing else decides either. */
import {remembered} from './remembered.js';
import type {CatalogData, LawEntry, LawItem, Verification} from './types.js';

export interface Dated {
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

/** Something that is said of the law, on the sections that it rests on. */
export interface Statement extends Dated {
  readonly verification: Verification;
  readonly citations: readonly string[];
}

export interface Standing {
  /** Whether a section stood on the day under that number, as far as the catalog knows its dates. */
  stood(citation: string): boolean;
  /** How far a statement was checked as of the day; of one that was not in force, as of the day of its own that is nearest. */
  checked(statement: Statement): Verification;
  /** A version of an entry as it stood on the day, or on the day of its own that is nearest: without the sections that came later or had gone. */
  asItStood<Entry extends object>(entry: Entry): Entry;
}

type Texts = Pick<CatalogData, 'sectionDates' | 'readFrom'>;

export function standingOn(asOf: string, texts: Texts): Standing {
  const onDay = remembered((day: string) => onTheDay(day, texts));
  const on = (dated: Dated): Standing => onDay(nearestDay(dated, asOf));
  return {
    stood: (citation) => onDay(asOf).stood(citation),
    checked: (statement) => on(statement).checked(statement),
    asItStood: (entry) => on(entry as Dated).asItStood(entry),
  };
}

/** The day itself where it lies within the dates; otherwise the first or last of theirs. */
function nearestDay({effectiveFrom = '', effectiveTo}: Dated, day: string): string {
  if (day < effectiveFrom) return effectiveFrom;
  return effectiveTo !== undefined && effectiveTo < day ? effectiveTo : day;
}

/** What of an entry, or of the text of a section, depends on the day. */
type Narrowed = Pick<LawEntry, 'id' | 'verification'> & {readonly citations?: readonly string[]; readonly items?: readonly LawItem[]};

function onTheDay(day: string, texts: Texts): Standing {
  let sections: ReadonlyMap<string, boolean> | undefined;
  const stood = remembered((citation: string): boolean =>
    withAllAbove(citation).every((part) => (sections ??= sectionsOn(day, texts)).get(part) !== false),
  );
  const unread = texts.readFrom.filter(({day: read}) => day < read);

  /** From memory where any text that it rests on was read in a later version only: a statement is checked as far as its weakest part. */
  const checked = ({verification, citations}: Statement): Verification =>
    verification === 'verified' && citations.some((id) => unread.some(({sections: text}) => id.startsWith(text))) ? 'memory' : verification;

  const narrowed = remembered((entry: Narrowed): Narrowed => {
    const {id, citations, verification, items} = entry;
    const standing = citations?.every(stood) === false ? citations.filter(stood) : citations;
    // A section cites nothing: it is one.
    const mark = checked({verification, citations: standing ?? [id]});
    const said = items?.map((item) => itemOn(item, {verification, mark}));
    if (standing === citations && mark === verification && said?.every((item, index) => item === items?.[index]) !== false) return entry;
    return {
      ...entry,
      ...(standing === undefined ? {} : {citations: standing}),
      verification: mark,
      ...(said === undefined ? {} : {items: said}),
    };
  });
  /** An element is checked letter by letter. */
  const asItStood = <Entry extends object>(entry: Entry): Entry =>
    'verification' in entry ? (narrowed(entry as unknown as Narrowed) as unknown as Entry) : entry;

  /** An item says how it was checked only where that is otherwise than the entry, whose mark on the day is `mark`. */
  const itemOn = (item: LawItem, entry: {readonly verification: Verification; readonly mark: Verification}): LawItem => {
    const {citation, verification} = item;
    const own = checked({verification: verification ?? entry.verification, citations: citation === undefined ? [] : [citation]});
    return own === verification || (verification === undefined && (own === entry.mark || own === entry.verification))
      ? item
      : {...item, verification: own};
  };

  return {stood, checked, asItStood};
}

/** Sections whose dates the catalog knows: whether one stood on the day under its number. */
function sectionsOn(asOf: string, {sectionDates}: Texts): ReadonlyMap<string, boolean> {
  const known = new Map<string, boolean>();
  for (const section of sectionDates) known.set(section.id, known.get(section.id) === true || isInForce(section, asOf));
  return known;
}

/** `1798.140(v)(1)` → itself, `1798.140(v)`, `1798.140`. */
function withAllAbove(citation: string): readonly string[] {
  const open = citation.lastIndexOf('(');
  return open < 0 ? [citation] : [citation, ...withAllAbove(citation.slice(0, open))];
}

export function isInForce({effectiveFrom = '', effectiveTo}: Dated, day: string): boolean {
  return effectiveFrom <= day && (effectiveTo === undefined || effectiveTo >= day);
}
