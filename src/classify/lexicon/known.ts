/** What the word lists and the catalog know of a phrase. Built from `words/*.yaml` and the catalog; see `compile.ts`. */
import type {ElementId} from '../../law/index.js';

/** A person's, an organization's, a thing's (a product, a server, a setting), or a crowd's in figures. */
export type Whose = 'person' | 'organization' | 'thing' | 'figures';

/** What a table or object is about, where its name tells. Decides what bare names such as `date` or `amount` are. */
export type Topic =
  | 'customer'
  | 'user'
  | 'employee'
  | 'applicant'
  | 'student'
  | 'patient'
  | 'person'
  | 'purchase'
  | 'bank'
  | 'card'
  | 'loan'
  | 'activity'
  | 'session'
  | 'device'
  | 'position'
  | 'address'
  | 'approximate-location'
  | 'employment'
  | 'employer'
  | 'recruiting'
  | 'education'
  | 'schoolwork'
  | 'special-needs'
  | 'religion'
  | 'health'
  | 'military'
  | 'messages'
  | 'call'
  | 'phone'
  | 'email'
  | 'name'
  | 'credentials'
  | 'biometrics'
  | 'photo'
  | 'footage'
  | 'identity-document'
  | 'visa'
  | 'license'
  | 'inference'
  | 'insurance'
  | 'preferences';

const PEOPLE: ReadonlySet<Topic | undefined> = new Set<Topic>([
  'customer',
  'user',
  'employee',
  'applicant',
  'student',
  'patient',
  'person',
]);

/** A topic that is somebody, not something about somebody. */
export const isPerson = (topic: Topic | undefined): boolean => PEOPLE.has(topic);

/** What columns tell of the table or object that they stand in. */
export type Sign =
  | 'address'
  | 'bank'
  | 'post'
  | 'body'
  | 'position'
  | 'company'
  | 'ledger'
  | 'somebody'
  | 'visitor'
  | 'hit'
  | 'track'
  | 'texting'
  | 'sold'
  | 'login'
  | 'insured'
  | 'treated'
  | 'owner'
  | 'endpoint'
  | 'gathering'
  | 'subject'
  | 'software';

/** What a word in the name of a table, a nested object or a field's own prefix says: whose data it is and what it is about. */
export interface Sense {
  readonly whose: Whose;
  readonly topic?: Topic;
  /** Says little by itself: any other word of the name, and the other columns of the table, overrule it. */
  readonly weak?: true;
  /** Said of a table, it holds only where a column shows this; where none does, the table is about things. */
  readonly needs?: Sign;
  /** Behind somebody it is about them: `lead_features`. */
  readonly ofOwner?: true;
  /** Whose a table is instead where two columns show this. */
  readonly unless?: Readonly<Partial<Record<Sign, Whose>>>;
}

/** What a whole system is about, where its tables tell: in a hospital's, a visit is no visit of a page. */
export const DOMAINS = ['health', 'work', 'school', 'finance'] as const;
export type Domain = (typeof DOMAINS)[number];

/**
 * Words around an item of data that say: this is not the item itself but something about it. `setting`: how a program treats
 * it, never personal. `state`: whether, when or how often; of a fact about a person (a diagnosis, a marriage) it is part.
 */
export type Aspect = 'setting' | 'state';

/** Where an everyday word names personal data: among data about a topic, about anyone, or anywhere but among things. */
export type Needed = Topic | 'anyone' | 'anywhere';

/** What a bare name stands for: an element, or nobody's data. */
export type Meaning = ElementId | 'none';

export interface Known {
  /** Elements of which it is a name, in the catalog's order. */
  readonly elements?: readonly ElementId[];
  /** It is an everyday word too, and names them only there; with an empty list, nowhere. */
  readonly needs?: readonly Needed[];
  readonly sense?: Sense;
  /** In place of its sense in systems that are about one thing. */
  readonly inDomain?: Readonly<Partial<Record<Domain, Sense>>>;
  /** What a system of this name is about. */
  readonly about?: Domain;
  readonly before?: Aspect;
  readonly after?: Aspect;
  /** Changes nothing of the item that it stands beside. */
  readonly part?: true;
  /** By the topic of the table it stands in. */
  readonly bare?: Readonly<Partial<Record<Topic, Meaning>>>;
  /** As a column it is a sign of what stands beside it. */
  readonly signs?: readonly Sign[];
  /** Whole names, and endings of names, that say what a column is: the lists of `names.yaml`. */
  readonly as?: readonly NameList[];
}

export const NAME_LISTS = [
  'bookkeeping',
  'process',
  'measure',
  'kind',
  'key',
  'doer',
  'wrapper',
  'leaf',
  'shown',
  'coding',
  'saying',
  'scene',
  'schooling',
  'working',
  'employing',
  'using',
  'applying',
  'tracker',
  'inferred',
  'reckoned',
  'scored',
  'template',
  'unit',
  'neutral',
  'everyday',
  'issuer',
  'money',
  'alone',
  'circumstance',
  'deed',
  'dealing',
  'handled',
  'done',
  'tally',
  'which',
  'span',
  'undone',
  'goods',
  'ofGoods',
  'ofOrder',
  'firmsOwn',
  'technical',
  'opinions',
  'opined',
  'generic',
  'written',
] as const;
export type NameList = (typeof NAME_LISTS)[number];

/** How elements behave when their words meet others. */
export interface Traits {
  /** One can hold it in a cell: `email_verified` is about one and is none. All others are facts or events, of which dates and codes are part. */
  readonly item: ReadonlySet<ElementId>;
  /** Only people have it, so a table about something else does not speak against it. */
  readonly human: ReadonlySet<ElementId>;
  /** By which somebody is reached or told apart: in a table about things somebody's, unless it is one of servers, settings or places. */
  readonly reach: ReadonlySet<ElementId>;
  readonly vehicleId: ReadonlySet<ElementId>;
  readonly addressPart: ReadonlySet<ElementId>;
  readonly coordinates: ReadonlySet<ElementId>;
  /** Of a body, to tell who somebody is. */
  readonly bodily: ReadonlySet<ElementId>;
  /** Among students they are the school's record of what somebody needs. */
  readonly ofNeeds: ReadonlySet<ElementId>;
  /** What a coded part of it still is: `gender_id`. Ids of other items are keys of rows. */
  readonly coded: ReadonlySet<ElementId>;
}
