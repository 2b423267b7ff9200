/** What was understood of a published notice. Every statement has a place; what was not understood is said. */
import type {ElementId, Letter, LimbId, PeopleId, PurposeId} from '../law/index.js';
import type {HeaderFamily} from './words/header-words.js';

/** Lines count from 1 in the file as given, paragraphs with text in a DOCX, lines of text in a PDF; `section` is the path of headings, joined with ` › `. */
export interface NoticePassage {
  readonly line: number;
  readonly section?: string;
  readonly quote: string;
}

/** A passage with the day that it gives. */
export interface DatedPassage extends NoticePassage {
  readonly day: string;
}

export interface NoticeReading {
  readonly file: string;
  readonly format: 'html' | 'markdown' | 'text' | 'docx' | 'pdf';
  /** `YYYY-MM-DD`, or null where none is printed in full. */
  readonly lastUpdated: string | null;
  readonly lastUpdatedAt: NoticePassage | null;
  /** Where a program fills in the day when the page is shown: what it will be is not in the file. */
  readonly updatedFilledIn: NoticePassage | null;
  /** Where it says that it was last updated on another day. */
  readonly otherwiseUpdated: readonly DatedPassage[];
  readonly effective: string | null;
  /** The documents that the file holds, where it holds several: those that are no notice were not read. */
  readonly documents: readonly DocumentInFile[];
  /** Names the notice uses for the business, the defined one first. */
  readonly names: readonly NamedBusiness[];
  readonly categories: readonly CategoryRow[];
  /** The tables that `categories` comes from, as they are printed. */
  readonly tables: readonly CategoryTable[];
  readonly statements: Statements;
  readonly claims: readonly Claim[];
  readonly people: readonly AddressedPeople[];
  readonly contradictions: readonly Contradiction[];
  readonly duties: readonly DutyReading[];
  /** Where it sends residents of California to a text that is not in this file. */
  readonly elsewhere: readonly NoticePassage[];
  /** Its sections, and where something can be added to them. */
  readonly outline: readonly SectionOutline[];
  readonly unread: readonly Unread[];
  /** Share of the notice's words that were read or recognised as beside the point, 0 to 1. */
  readonly coverage: number;
}

export interface SectionOutline {
  /** Its path of headings; empty before the first. */
  readonly section: string;
  readonly line: number;
  /** Of its heading, which it may have nothing else of. */
  readonly lastLine: number;
  /** Whether its headings tell that it is about another law than California's. */
  readonly elsewhere: boolean;
  /** What can only be added to before or after: a paragraph, a whole list, a whole table. */
  readonly parts: readonly {readonly line: number; readonly lastLine: number}[];
}

export interface DocumentInFile {
  readonly title: string;
  readonly line: number;
  readonly is: 'notice' | 'other';
}

export interface NamedBusiness {
  readonly name: string;
  readonly places: readonly NoticePassage[];
}

/** A row of the category table, keyed by meaning: `letter` is canonical whatever letter the notice prints. */
export interface CategoryRow {
  readonly letter: Letter;
  readonly collected: 'yes' | 'no' | 'other' | null;
  readonly printed: string;
  readonly place: NoticePassage;
  readonly examples?: string;
  readonly sources?: string;
  readonly purposes?: string;
  readonly disclosedTo?: string;
  readonly soldOrShared?: 'yes' | 'no' | 'other' | null;
  readonly retention?: string;
  /** The other cells of the row by header. */
  readonly cells: Readonly<Record<string, string>>;
}

/** A table of categories in its own shape: a draft of it keeps its columns, their order, its labels and its words for yes and no. */
export interface CategoryTable {
  readonly line: number;
  readonly section?: string;
  readonly columns: readonly PrintedColumn[];
  /** All of them, also those that name no category. */
  readonly rows: readonly PrintedRow[];
}

export interface PrintedColumn {
  /** As printed; empty where nothing heads it. */
  readonly title: string;
  /** What it is about; undefined where that was not understood. */
  readonly holds?: HeaderFamily;
}

export interface PrintedRow {
  readonly line: number;
  readonly letter: Letter | null;
  readonly collected: CategoryRow['collected'];
  /** In the order of the columns. */
  readonly cells: readonly string[];
}

export interface Statement<Value> {
  readonly value: Value | null;
  readonly places: readonly NoticePassage[];
}

export interface Statements {
  readonly sensitive: Statement<'processes' | 'does not process'>;
  readonly thirdPartySources: Statement<'receives' | 'does not receive'>;
  readonly soldOrShared: Statement<'yes' | 'no'>;
  /** Disclosed to anybody for a business purpose in the preceding twelve months. */
  readonly disclosed: Statement<'yes' | 'no'>;
  readonly under16: Statement<'yes' | 'no'>;
  readonly shineTheLight: Statement<boolean>;
  readonly doNotTrack: Statement<'responds' | 'does not respond'>;
  readonly optOutSignal: Statement<boolean>;
}

/** One thing that a sentence of the notice says is done, or is not done. */
export interface Claim {
  readonly verb: 'collect' | 'receive' | 'use' | 'infer' | 'disclose' | 'sell' | 'share' | 'retain';
  readonly negated: boolean;
  /** Who does it, where that is not the business. */
  readonly by?: 'service-provider' | 'third-party' | 'consumer';
  /** That it may be done, if the person chooses, if the person agrees; of a denial also that it has exceptions. */
  readonly hedge?: 'may' | 'choice' | 'consent' | 'except';
  /** Elements of the catalog that the words name. */
  readonly elements: readonly string[];
  readonly letters: readonly Letter[];
  readonly limbs: readonly LimbId[];
  /** Whom it is about, where the sentence or a heading above it says so. */
  readonly people?: readonly PeopleId[];
  /** Source or third-party category, where one is named. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
  readonly purposes?: readonly PurposeId[];
  readonly scope?: ClaimScope;
  readonly place: NoticePassage;
  readonly confidence: number;
}

/** What a claim is confined to, where it does not speak of all that the business does; `elsewhere` is any law but California's. */
export type ClaimScope = 'california' | 'elsewhere' | 'one-product' | 'some-data';

/** Kinds of people that the notice speaks of by name, in whatever words. */
export interface AddressedPeople {
  readonly people: PeopleId;
  readonly places: readonly NoticePassage[];
  /** Where it says that it is not about them. */
  readonly excluded: readonly NoticePassage[];
}

export type Contradiction = CategoryContradiction | StatementContradiction | ProseContradiction;

/** The table answers NO while the prose plainly says that such data is collected. */
export interface CategoryContradiction {
  readonly kind: 'category';
  readonly letter: Letter;
  readonly row: NoticePassage;
  readonly line: number;
  readonly section?: string;
  readonly quote: string;
  readonly confidence: number;
}

/** A statement against the prose: "we do not process sensitive information", "we receive nothing from third parties". */
export interface StatementContradiction {
  readonly kind: 'statement';
  readonly statement: 'sensitive' | 'thirdPartySources' | 'disclosed' | 'soldOrShared' | 'business-name';
  readonly says: NoticePassage;
  readonly line: number;
  readonly section?: string;
  readonly quote: string;
  readonly confidence: number;
}

/** Notices that can stand within a privacy policy, and that owe statements of their own: `owedIn` of the law's duties. */
export type ContainedKind = 'notice-at-collection' | 'financial-incentive-notice';

/** One sentence of the prose against another: a denial against what is done, or two periods for the same data. */
export interface ProseContradiction {
  readonly kind: 'prose';
  readonly about: 'collection' | 'disclosure' | 'retention';
  /** Elements of the catalog that both name; none where both speak of all personal information. */
  readonly elements: readonly ElementId[];
  readonly says: NoticePassage;
  readonly line: number;
  readonly section?: string;
  readonly quote: string;
  readonly confidence: number;
}

export interface DutyReading {
  /** `collected`, `disclosed`, `sold`, `methods`, `right-to-know`, `right-to-delete`, `updated`, … : `reads` of the law's duties. Those of a notice of another kind stand there only where the file holds one. */
  readonly id: string;
  readonly present: boolean;
  readonly places: readonly NoticePassage[];
}

export interface Unread {
  readonly line: number;
  readonly what: 'table' | 'passage' | 'picture' | 'list' | 'document';
  readonly why: string;
}
