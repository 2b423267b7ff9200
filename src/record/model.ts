/**
 * The record of processing: the one model that everything downstream reads. Property names here are camelCase; on disk the
 * same names are kebab-case. The properties are those that Civ. Code 1798.100–.140, 1798.83 and 11 CCR 7011–7157 need.
 * An absent property means "not said yet", which is never the same as "no".
 */
import type {
  ElementId,
  ExemptionId,
  FactId,
  Letter,
  LimbId,
  LimitPurposeId,
  PeopleId,
  PurposeId,
  ShineTheLightExclusionId,
  ShineTheLightKind,
  SourceId,
  ThirdPartyId,
} from '../law/ids.js';
import type {OwnTerms} from '../law/own-terms.js';
import type {Day, LooseDate} from './dates.js';
import type {ActivityId, FieldPattern, RecipientId, SystemId} from './ids.js';
import type {Provenance} from './provenance.js';

export type Answer = 'yes' | 'no' | 'unknown';
/** Facts that decide a letter or limb: `{'used-to-identify': 'yes'}`. */
export type Facts = Readonly<Partial<Record<FactId, Answer>>>;

export interface RecordOfProcessing {
  readonly organization: Organization;
  readonly notices: readonly NoticeReference[];
  /** What the organization added to the catalog of the law. */
  readonly terms?: OwnTerms;
  readonly systems: readonly System[];
  readonly activities: readonly Activity[];
  readonly recipients: readonly Recipient[];
  readonly questions: readonly OpenQuestion[];
  readonly requests: readonly ShineTheLightRequest[];
  readonly waivers: readonly Waiver[];
}

// ── organization ────────────────────────────────────────────────────────────

export interface Organization {
  readonly legalName: string;
  readonly tradeNames?: readonly string[];
  readonly brands?: readonly string[];
  readonly country?: string;
  readonly contact?: Contact;
  /** How consumers make requests (1798.130(a)(1)). */
  readonly requestMethods?: readonly RequestMethod[];
  /** Civ. Code 1798.130(a)(1)(A): an email address then suffices. */
  readonly onlyOnline?: Answer;
  readonly mobileApp?: Answer;
  /** Full- and part-time, Civ. Code 1798.83(c)(1). */
  readonly employees?: number;
  /** Gross revenue in US dollars by calendar year, 1798.140(d)(1)(A). */
  readonly revenue?: readonly {readonly year: number; readonly usd: number}[];
  /** Yearly figures of 1798.140(d)(1)(B)–(C), 11 CCR 7102 and 7120(b). */
  readonly consumersBoughtSoldShared?: number;
  readonly percentRevenueFromSelling?: number;
  readonly consumersProcessed?: number;
  readonly sensitiveConsumers?: number;
  /** A school, university or party acting for one under 20 U.S.C. 1232g. */
  readonly educationalInstitution?: Answer;
  /** Subject to and compliant with CalFIPA, Civ. Code 1798.83(h). */
  readonly calfipaCompliant?: Answer;
  readonly optOutSignals?: {readonly honored?: Answer; readonly frictionless?: Answer};
  /** Actual knowledge of selling or sharing PI of consumers under 16, 11 CCR 7011(e)(1)(G). */
  readonly sellsUnder16?: Answer;
  readonly shineTheLight?: ShineTheLightDesignation;
  readonly notes?: readonly Note[];
  readonly provenance?: readonly Provenance[];
}

export interface Contact {
  readonly postalAddress?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly web?: string;
}

export interface RequestMethod {
  readonly kind: 'web-form' | 'email' | 'toll-free' | 'postal' | 'in-person' | 'account';
  readonly at?: string;
}

/** Civ. Code 1798.83(b)(1) and (c)(2). */
export interface ShineTheLightDesignation {
  readonly postalAddress?: string;
  readonly email?: string;
  readonly tollFree?: string;
  readonly fax?: string;
  /** (A) supervised employees told, (B) the website, (C) every place of customer contact. */
  readonly means?: readonly ('employees' | 'website' | 'places')[];
  /** The policy of (c)(2), which replaces the list. */
  readonly alternative?: 'opt-in' | 'opt-out' | 'none';
}

/** A published notice as it stood on a day. */
export interface NoticeVersion {
  /** Path relative to the record. */
  readonly file: string;
  readonly url?: string;
  readonly retrieved?: Day;
  /** Hex, of the copy as it was kept; absent where the file is not one. */
  readonly sha256?: string;
  /** Last later day on which what is published was retrieved and found to be the same. */
  readonly seen?: Day;
}

/** A notice: its newest version, and those before it from the newest to the oldest. */
export interface NoticeReference extends NoticeVersion {
  readonly id: string;
  readonly scope?: readonly PeopleId[];
  readonly earlier?: readonly NoticeVersion[];
}

// ── systems and fields ──────────────────────────────────────────────────────

export interface System {
  readonly id: SystemId;
  readonly name: string;
  readonly description?: string;
  readonly kind?: 'saas' | 'database' | 'files' | 'paper' | 'device' | 'other';
  /** The recipient that runs it for us, if one does. */
  readonly vendor?: RecipientId;
  readonly location?: string;
  readonly country?: string;
  readonly owner?: string;
  readonly team?: string;
  readonly security?: string;
  readonly since?: LooseDate;
  readonly until?: LooseDate;
  readonly notes?: readonly Note[];
  readonly provenance?: readonly Provenance[];
  /** In the CSV beside the document, in its order. */
  readonly fields: readonly Field[];
}

/** One item of data about people. Named by system, dataset and name together. */
export interface Field {
  readonly dataset: string;
  readonly name: string;
  readonly label?: string;
  readonly type?: string;
  readonly description?: string;
  /** `not-personal` once somebody decided so; otherwise the elements say it. */
  readonly personal?: 'not-personal';
  readonly elements: readonly ElementId[];
  readonly facts?: Facts;
  /** Letters that a person put in place of the computed ones, with the reason that the law's mapping does not fit. */
  readonly override?: {
    readonly letters: readonly Letter[];
    readonly limbs?: readonly LimbId[];
    readonly reason: string;
    readonly by?: string;
    readonly on?: Day;
  };
  readonly exemption?: ExemptionId;
  /** Basis of 1798.140(v)(2): `government-records`, `made-public`, `unrestricted-disclosure`. */
  readonly publiclyAvailable?: 'government-records' | 'made-public' | 'unrestricted-disclosure';
  /** The three conditions of 1798.140(m); all must be yes. */
  readonly deidentified?: {readonly measures: Answer; readonly commitment: Answer; readonly contract: Answer};
  /** Radius in feet of a device's location, 1798.140(w). */
  readonly precisionFeet?: number;
  /** How the elements came to be: absent for a person's own entry. */
  readonly suggestion?: {readonly confidence: number; readonly because: string};
  readonly confirmed?: {readonly by: string; readonly on: Day; readonly reason?: string};
  readonly notes?: string;
  /** One entry per value: `of` is `name`, `elements`, … */
  readonly provenance?: readonly Provenance[];
}

// ── activities ──────────────────────────────────────────────────────────────

export interface Activity {
  readonly id: ActivityId;
  readonly name: string;
  readonly team?: string;
  readonly owner?: string;
  readonly status?: 'planned' | 'active' | 'ended';
  readonly description?: string;
  readonly people?: readonly PeopleId[];
  readonly purposes?: readonly Purpose[];
  readonly uses?: readonly Use[];
  readonly retention?: Retention;
  readonly discloses?: readonly Disclosure[];
  readonly since?: LooseDate;
  readonly until?: LooseDate;
  readonly facts?: Facts;
  /** Which purpose of 11 CCR 7027(m) each sensitive limb is used for. */
  readonly limitPurposes?: readonly {readonly limb: LimbId; readonly is: LimitPurposeId}[];
  readonly expectedByConsumer?: Answer;
  readonly interaction?: {readonly channel?: string; readonly purpose?: string};
  readonly approximately?: {readonly consumers?: number; readonly californians?: number; readonly households?: number};
  readonly knownUnder16?: Answer;
  readonly knownUnder13?: Answer;
  /** Where its notice at collection stands, 11 CCR 7012. */
  readonly collectionNotice?: string;
  readonly security?: string;
  readonly legalBasis?: string;
  readonly transfers?: readonly {readonly country: string; readonly safeguard?: string}[];
  readonly riskAssessment?: RiskAssessmentFacts;
  readonly review?: {readonly last?: Day; readonly by?: string; readonly everyMonths?: number};
  readonly notes?: readonly Note[];
  readonly provenance?: readonly Provenance[];
}

export interface Purpose {
  readonly is?: PurposeId;
  /** The organization's own specific wording, 11 CCR 7011(e)(1)(C). */
  readonly words?: string;
}

/** Fields and where they come from. Dates narrow those of the activity. */
export interface Use {
  /** Where nobody said which fields: the system that they lie in. Such a use is in no table until its fields are named. */
  readonly system?: SystemId;
  readonly fields: readonly FieldPattern[];
  readonly from?: readonly SourceId[];
  readonly retention?: Retention;
  readonly since?: LooseDate;
  readonly until?: LooseDate;
}

/** Civ. Code 1798.100(a)(3): a length, or the criteria where no length is possible. */
export interface Retention {
  readonly period?: string;
  /** The event from which the period counts. */
  readonly after?: string;
  readonly criteria?: string;
}

export type DisclosureKind = 'business-purpose' | 'sale' | 'sharing' | 'consumer-directed' | 'legal' | 'merger' | 'other';

export interface Disclosure {
  readonly to: RecipientId;
  readonly kind?: DisclosureKind;
  readonly fields: readonly FieldPattern[];
  readonly purpose?: Purpose;
  /** What we got for it, money or not, 1798.140(ad)(1). */
  readonly consideration?: string;
  /** For cross-context behavioral advertising, 1798.140(k): then it is sharing whatever it is called (11 CCR 7050(b)). */
  readonly crossContextAdvertising?: Answer;
  /** Use by the recipient for its own direct marketing, 1798.83(a). */
  readonly directMarketing?: 'yes' | 'should-know' | 'no' | 'unknown';
  readonly channels?: readonly ('mail' | 'telephone' | 'email')[];
  readonly shineTheLightExclusion?: ShineTheLightExclusionId | 'none';
  /** Kinds used to derive the list that was given, 1798.83(e)(6)(B). */
  readonly derivedFrom?: readonly ShineTheLightKind[];
  readonly since?: LooseDate;
  readonly until?: LooseDate;
  readonly transferMechanism?: string;
  readonly notes?: string;
}

/** What decides 11 CCR 7150(b) and fills 7152(a). */
export interface RiskAssessmentFacts {
  readonly admt?: {
    readonly used: Answer;
    readonly decision?: 'financial' | 'housing' | 'education' | 'employment' | 'healthcare' | 'none';
    readonly reviewerInterprets?: Answer;
    readonly reviewerAnalyses?: Answer;
    readonly reviewerHasAuthority?: Answer;
    readonly exception?: string;
    readonly logic?: string;
  };
  readonly training?: {readonly target?: string; readonly intended: Answer};
  readonly automatedInference?: Answer;
  readonly systematicObservation?: Answer;
  readonly sensitiveLocation?: Answer;
  readonly payrollOnly?: Answer;
  readonly benefits?: string;
  readonly impacts?: string;
  readonly safeguards?: string;
}

// ── recipients ──────────────────────────────────────────────────────────────

export type Role = 'service-provider' | 'contractor' | 'third-party' | 'affiliate' | 'government' | 'unknown';

export interface Recipient {
  readonly id: RecipientId;
  /** Legal name, as a report must print it (1798.83(a)(2)). */
  readonly name: string;
  readonly tradeName?: string;
  readonly postalAddress?: string;
  readonly email?: string;
  readonly web?: string;
  readonly country?: string;
  readonly role?: Role;
  readonly category?: ThirdPartyId;
  readonly commonControl?: Answer;
  readonly sameBrand?: Answer;
  readonly contract?: Contract;
  /** What it sells, where its name does not tell (1798.83(a)(2)). */
  readonly products?: readonly string[];
  readonly natureEvident?: Answer;
  readonly notes?: readonly Note[];
  readonly provenance?: readonly Provenance[];
}

/** 11 CCR 7051(a) and 7053(a); certification and monitoring are the contractor's, 1798.140(j)(1)(B)–(C). */
export interface Contract {
  /** Whether there is one at all, where that is all that anybody said. */
  readonly inPlace?: Answer;
  readonly reference?: string;
  readonly signed?: LooseDate;
  readonly ends?: LooseDate;
  /** Clauses of the law's checklist that it has: `noSale`, `specificPurposes`, … */
  readonly clauses?: Readonly<Partial<Record<string, Answer>>>;
  readonly certification?: Answer;
  readonly monitoring?: Answer;
}

// ── around the record ───────────────────────────────────────────────────────

/** Text that an input held and that has no property of its own: kept, never dropped. */
export interface Note {
  readonly text: string;
  /** Heading it stood under. */
  readonly label?: string;
  readonly at?: string;
}

export interface OpenQuestion {
  readonly id: string;
  readonly question: string;
  /** What it is about: `activities/newsletter`. */
  readonly about?: string;
  readonly ask?: string;
  readonly since?: Day;
  readonly by?: Day;
  readonly conflict?: DisputedValue;
}

/** Two sources disagree on a property of what a question is about: both words, and where each stands. */
export interface DisputedValue {
  readonly property: string;
  /** The record's word, as `valueWords` writes it. */
  readonly kept: string;
  readonly keptFrom?: string;
  readonly other: string;
  readonly otherFrom?: string;
}

/** A Shine the Light request. Holds a reference chosen by the user, never the customer's data. */
export interface ShineTheLightRequest {
  readonly reference: string;
  readonly received: Day;
  readonly channel: 'designated' | 'other';
  readonly answered?: Day;
  readonly answer?: 'list' | 'none' | 'alternative' | 'not-covered';
}

/** A finding that somebody accepted, until a day. */
export interface Waiver {
  readonly rule: string;
  /** Fingerprint of the finding, or a place prefix such as `activities/newsletter`. */
  readonly place: string;
  readonly reason: string;
  readonly by: string;
  readonly until: Day;
}
