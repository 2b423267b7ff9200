/** Shapes of the catalog. Every entry carries its citation, its dates and how far it was verified; all texts are our own plain words. */
import type {ElementId, FactId, Letter, LimbId, PurposeId, ShineTheLightKind, SourceId, ThirdPartyId, PeopleId} from './ids.js';

/**
 * How far a statement of law was checked: read in primary text; read only in another's account; from memory; or our own
 * reading, which the text does not state. `own`: no statement of law at all, but of the organization whose record is read.
 */
export type Verification = 'verified' | 'secondary' | 'memory' | 'inference' | 'own';

/** What every entry of the catalog carries. */
export interface LawEntry {
  readonly id: string;
  readonly title: string;
  /** Sections in the form that `citation.ts` writes and links: `1798.140(v)(1)(A)`, `11 CCR 7011(e)(1)(A)`. */
  readonly citations: readonly string[];
  readonly verification: Verification;
  /** First day in force; absent where it was so from the start of the Act. `YYYY-MM-DD`. */
  readonly effectiveFrom?: string;
  /** Last day in force. */
  readonly effectiveTo?: string;
  /** What it means, in plain words. */
  readonly text?: string;
}

export interface OwnMark {
  /** Not of the catalog: the organization added it in its record. */
  readonly own?: true;
}

export interface Category extends LawEntry {
  readonly id: Letter;
  /** Term that the notice must use, 11 CCR 7011(e)(1)(A). */
  readonly title: string;
  /** What the statute lists under it, item by item. */
  readonly examples: readonly string[];
  /** False where the statute names the category and lists nothing under it: the examples are our own. */
  readonly lists?: false;
  /** Words by which a notice's row or heading is recognised, lower case. */
  readonly words: readonly string[];
}

/** A limb of sensitive personal information. */
export interface Limb extends LawEntry {
  readonly id: LimbId;
  readonly words: readonly string[];
}

/** A letter or limb of an element, with what it depends on. */
export interface Mapping extends OwnMark {
  readonly letter: Letter;
  /** Set where `letter` is L. */
  readonly limb?: LimbId;
  readonly citation: string;
  readonly verification: Verification;
  /** Applies only where this fact is yes. */
  readonly when?: FactId;
  /** What a suggestion assumes while the fact is unknown; a report never assumes. */
  readonly assume?: boolean;
  readonly effectiveFrom?: string;
  readonly effectiveTo?: string;
}

/** A fine-grained kind of data. */
export interface Element extends OwnMark {
  readonly id: ElementId;
  readonly name: string;
  readonly text: string;
  readonly parent?: ElementId;
  /** A part of its parent and not a kind of it: the city of an address. */
  readonly part?: boolean;
  /** Names and abbreviations in schemas, as space-separated lower-case tokens: `first name`, `dob`, `e mail`. */
  readonly words: readonly string[];
  /** Phrases in notices and spreadsheets, lower case. */
  readonly phrases: readonly string[];
  readonly letters: readonly Mapping[];
  readonly shineTheLight?: readonly ShineTheLightKind[];
  readonly article9?: string;
  readonly fides?: string;
  readonly dpv?: string;
  readonly dlp?: string;
  /** Of its `words` and `phrases`, those that the organization added. */
  readonly ownWords?: readonly string[];
  /** Why the organization gave it letters of its own. */
  readonly reason?: string;
}

/** Something only people can tell, on which a letter depends. */
export interface Fact extends LawEntry {
  readonly id: FactId;
  /** As asked in the interview. */
  readonly question: string;
  /** Where the record keeps it. */
  readonly of: 'field' | 'activity' | 'organization';
}

export interface PurposeEntry extends LawEntry, OwnMark {
  readonly id: PurposeId;
  readonly kind: 'business' | 'commercial';
  /** The statutory purpose that a specific one belongs to. */
  readonly under?: PurposeId;
  /**
   * As what a use of sensitive information for it may count under 11 CCR 7027(m), our own reading: entries of `limitPurposes`,
   * `other` where none of the eight covers it. Absent from an organization's own purposes.
   */
  readonly limitPurposes?: readonly string[];
  readonly words: readonly string[];
}

export interface SourceEntry extends LawEntry {
  readonly id: SourceId;
  /**
   * Others than the consumer and the business itself: a notice saying "we receive nothing from others" is then false. Wider than the
   * third party of 1798.140(ai), from which service providers and contractors are excepted.
   */
  readonly thirdParty: boolean;
  /** A service provider or contractor, and so no third party: 1798.140(ai)(2) and (3). */
  readonly actsForBusiness?: boolean;
  /** As a notice says it to the consumer, within a sentence, where that is not the title. */
  readonly toReader?: string;
  readonly words: readonly string[];
}

export interface ThirdPartyEntry extends LawEntry {
  readonly id: ThirdPartyId;
  readonly words: readonly string[];
}

export interface PeopleEntry extends LawEntry {
  readonly id: PeopleId;
  readonly words: readonly string[];
  /** False for people who are no customers in the sense of 1798.83(e)(1): who gave nothing for personal, family or household purposes. */
  readonly customer?: boolean;
}

/** One of the 27 kinds of Civ. Code 1798.83(e)(6)(A). */
export interface ShineTheLightEntry extends LawEntry {
  readonly id: ShineTheLightKind;
  /** One of the fifteen of (f)(1), which affiliates of the same brand must list too. */
  readonly sameBrand: boolean;
  readonly letters: readonly Letter[];
}

/** A statement that a privacy notice owes. */
export interface Duty extends LawEntry {
  /** Which document or place owes it; absent for the privacy policy. */
  readonly owedIn?: 'notice-at-collection' | 'financial-incentive-notice' | 'website' | 'organization';
  /** When it is owed, judged on the record: one of the conditions that the gap rules know. */
  readonly when:
    | 'always'
    | 'sold-or-shared'
    | 'disclosed'
    | 'limit'
    | 'under-16-sold'
    | 'admt'
    | 'ten-million'
    | 'frictionless'
    | 'not-sold'
    | 'not-limit'
    | 'shine-the-light'
    | 'tracking'
    | 'signals'
    | 'workers'
    | 'not-only-online'
    | 'review-process'
    | 'minors-post'
    | 'shine-the-light-website'
    | 'shine-the-light-alternative';
  /** Id that `notice read` reports for it, where the notice reader looks for it. */
  readonly reads?: string;
  /** Paragraph that would close the gap; `{name}` placeholders are filled from the record. */
  readonly wording?: string;
}

/** A length of time or number that the law sets. */
export interface Threshold extends LawEntry {
  readonly value: number;
  readonly unit: 'months' | 'days' | 'business-days' | 'usd' | 'consumers' | 'percent' | 'employees' | 'feet' | 'years';
  /** Reached only by more than this: “in excess of”. */
  readonly exceeds?: boolean;
}

/** One of the things that an entry consists of or asks for: a condition, a listed content, an exception. */
export interface LawItem {
  readonly text: string;
  readonly citation?: string;
  /** Where it was checked otherwise than the entry. */
  readonly verification?: Verification;
  /** Day by which it is owed. `YYYY-MM-DD`. */
  readonly due?: string;
}

/** Terms of the law that are lists: exemptions, exclusions, limit purposes, contract clauses, roles, kinds of transfer, definitions. */
export interface Term extends LawEntry {
  readonly items?: readonly LawItem[];
  readonly words?: readonly string[];
  /** Of an exemption: it switches off some rights only, and the notice still covers the data. */
  readonly partly?: boolean;
}

/** What the law asks of a business beside the statements of its notices, or what decides whether it asks. */
export interface Requirement extends Term {
  readonly topic: RequirementTopic;
}

export type RequirementTopic =
  | 'scope'
  | 'notices'
  | 'requests'
  | 'signals'
  | 'contracts'
  | 'minors'
  | 'risk-assessment'
  | 'cybersecurity-audit'
  | 'automated-decisions'
  | 'data-brokers'
  | 'shine-the-light'
  | 'enforcement'
  | 'gdpr-record';

export interface GenericPurpose extends Term {
  /** Words that may stand around a phrase without making it specific. */
  readonly fillers?: readonly string[];
}

/**
 * What a section asks, where no entry says it in the words that a reader of that section needs. Its dates hold for everything
 * below it, and no entry cites it outside them: sensitive personal information is not cited for a day before 2023.
 */
export interface SectionText extends Pick<LawEntry, 'verification' | 'effectiveFrom' | 'effectiveTo'> {
  /** As entries and rules cite it. */
  readonly id: string;
  readonly text: string;
}

/** Everything, as the YAML files beside this one say it. */
export interface CatalogData {
  /** The day up to which the catalog was brought up to date; changes that were known then for later days are in it. */
  readonly version: string;
  /** The first day on which the Act applied, and the section that says so. */
  readonly begins: LawBeginning;
  /** Texts that were read in their version of a day, and in no earlier one. */
  readonly readFrom: readonly TextRead[];
  readonly categories: readonly Category[];
  readonly limbs: readonly Limb[];
  readonly facts: readonly Fact[];
  readonly elements: readonly Element[];
  readonly purposes: readonly PurposeEntry[];
  readonly sources: readonly SourceEntry[];
  readonly thirdParties: readonly ThirdPartyEntry[];
  readonly people: readonly PeopleEntry[];
  readonly shineTheLight: readonly ShineTheLightEntry[];
  readonly duties: readonly Duty[];
  readonly thresholds: readonly Threshold[];
  readonly limitPurposes: readonly Term[];
  readonly shineTheLightExclusions: readonly Term[];
  readonly exemptions: readonly Term[];
  readonly contractClauses: readonly Term[];
  readonly roles: readonly Term[];
  readonly transfers: readonly Term[];
  /** Words that name nobody in particular (partners, vendors, affiliates): too weak for a notice, 11 CCR 7001(f)–(g). */
  readonly weakWords: readonly Term[];
  /** Purposes too broad to mean anything, 11 CCR 7152(a)(1). */
  readonly genericPurposes: readonly GenericPurpose[];
  readonly sections: readonly SectionText[];
  /** Of the sections that came or went while the Act stood; made from `sections` by the build. */
  readonly sectionDates: readonly Pick<SectionText, 'id' | 'effectiveFrom' | 'effectiveTo'>[];
  /** What the law means by its words, with what each consists of. */
  readonly definitions: readonly Term[];
  /** The laws that make the protected classifications of category C, with the classes that each names. */
  readonly protectedClasses: readonly Term[];
  /** What the law asks beside the statements of notices: clocks, signals, triggers, submissions, gates, remedies. */
  readonly requirements: readonly Requirement[];
}

export interface LawBeginning extends Pick<LawEntry, 'verification'> {
  readonly day: string;
  readonly citation: string;
}

export interface TextRead {
  /** How the numbers of its sections begin: `11 CCR`. */
  readonly sections: string;
  readonly day: string;
}

export type Collection = Exclude<keyof CatalogData, 'version' | 'begins' | 'readFrom' | 'sectionDates'>;
