/** The practice of the window, summed up by what a notice must state. Built once for all gap rules. */
import type {ElementId, FactId, Letter, LimbId, PeopleId, SourceId, ThirdPartyId} from '../law/index.js';
import {
  collectionGaps,
  disclosureGaps,
  grouped,
  idleByLetter,
  isBeyondLimit,
  isUnconfirmed,
  limitPurposesOf,
  limitUsesOf,
  keptOf,
  unsettledIn,
  type Activity,
  type BlindDisclosure,
  type Carried,
  type Disclosure,
  type FieldInSystem,
  type Kept,
  type LimitUse,
  type Practice,
  type Recipient,
  type TransferOfField,
  type TransferOfLetter,
  type UseOfLetter,
  type Window,
} from '../record/index.js';

/** The fields and activities behind a statement, in the record's order. */
export interface Evidence {
  readonly fields: readonly FieldInSystem[];
  readonly activities: readonly Activity[];
  /** Elements that carry the letter or limb in question; all elements where there is none. */
  readonly elements: readonly ElementId[];
  /** How sure its surest field is: 1 where a person said it, else the confidence of the suggestion that nobody confirmed. */
  readonly confidence: number;
}

export interface Flow extends Evidence {
  readonly recipients: readonly Recipient[];
  readonly disclosures: readonly Disclosure[];
}

/** A letter that would apply if a fact were so. */
export interface Undecided extends Evidence {
  readonly facts: readonly FactId[];
}

export interface Summary {
  readonly window: Window;
  readonly letters: ReadonlyMap<Letter, Evidence>;
  readonly limbs: ReadonlyMap<LimbId, Evidence>;
  /** Letters that hang on unknown facts and that nothing else settles. */
  readonly undecided: ReadonlyMap<Letter, Undecided>;
  /** The same of the sensitive kinds. */
  readonly undecidedLimbs: ReadonlyMap<LimbId, Undecided>;
  /** Fields that no activity uses, by the letter or the limb that they would carry. */
  readonly idle: ReadonlyMap<string, readonly FieldInSystem[]>;
  /** Whether some use rests on a suggestion that nobody confirmed: then so does every NO. */
  readonly unconfirmed: boolean;
  readonly sources: ReadonlyMap<SourceId, Evidence>;
  readonly sold: ReadonlyMap<Letter, Flow>;
  readonly shared: ReadonlyMap<Letter, Flow>;
  /** The sensitive kinds among them, which are stated by their own terms. */
  readonly soldLimbs: ReadonlyMap<LimbId, Flow>;
  readonly sharedLimbs: ReadonlyMap<LimbId, Flow>;
  /** Disclosed for a business purpose to service providers and contractors, 11 CCR 7011(e)(1)(H). */
  readonly disclosed: ReadonlyMap<Letter, Flow>;
  /** Recorded as disclosed for a business purpose, whoever received it: what no notice may deny. */
  readonly saidDisclosed: ReadonlyMap<Letter, Flow>;
  /** Third-party categories that bought or were shared data. */
  readonly soldTo: ReadonlyMap<ThirdPartyId, Flow>;
  /** Third-party categories that got data in whatever way, service providers apart. */
  readonly givenTo: ReadonlyMap<ThirdPartyId, Flow>;
  /** Whether anything went to anybody but service providers and contractors, known by category or not. */
  readonly reachedOthers: boolean;
  /** Sales and sharing of data whose category nobody can tell: no field is named, or none of its letters is settled. */
  readonly blindSales: readonly BlindDisclosure[];
  /** Disclosures of which it is not settled what they are: each may be a sale. */
  readonly unsettled: readonly TransferOfField[];
  /** What the record leaves untold of all collection and of all disclosures: no NO rests on it. */
  readonly untold: {readonly collected: readonly string[]; readonly disclosed: readonly string[]};
  /** Limbs used for other than the permitted purposes of 11 CCR 7027(m). */
  readonly beyondLimit: ReadonlyMap<LimbId, Evidence>;
  /** Uses of a sensitive kind, also of one that hangs on an unknown fact, of which nobody said which purpose they serve: none beyond the permitted ones is ruled out. */
  readonly limitUnstated: readonly LimitUse[];
  /** How long each category is kept, over every use that carries it or may: the same that the report of what is collected sums up. */
  readonly retentions: ReadonlyMap<Letter, Kept>;
  /** Activities with a use that counts in the window. */
  readonly activities: readonly Activity[];
  readonly people: ReadonlySet<PeopleId>;
}

export function summaryOf(practice: Practice): Summary {
  const {window, uses, disclosures} = practice;
  const collected = practice.collected.filter(isSettled);
  const letters = evidenceBy(collected, ({letter}) => letter.letter);
  const open = practice.collected.filter((entry) => !isSettled(entry));
  const limbed = collected.filter(isOfLimb);
  const limbs = evidenceBy(limbed, limbOf);
  const sources = grouped(
    practice.collected.flatMap((entry) => (entry.use.from ?? []).map((source) => ({source, entry}))),
    ({source}) => source,
  );
  const activities = distinct(uses.map(({activity}) => activity));
  return {
    window,
    letters,
    limbs,
    undecided: undecidedBy(
      open.filter(({letter: {letter}}) => !letters.has(letter)),
      ({letter}) => letter.letter,
    ),
    undecidedLimbs: undecidedBy(
      open.filter((entry) => isOfLimb(entry) && !limbs.has(limbOf(entry))),
      limbOf,
    ),
    idle: idleByLetter(practice),
    unconfirmed: practice.collected.some(({certainty}) => certainty === 'unconfirmed'),
    sources: mapped(sources, (entries) =>
      evidenceOf(
        entries.map(({entry}) => entry),
        ({field}) => field.field.elements,
      ),
    ),
    beyondLimit: evidenceBy(
      limbed.filter(({activity, letter}) => limitPurposesOf(activity, letter.limb).some(isBeyondLimit)),
      limbOf,
    ),
    ...flowsOf(practice.transferred.filter(isSettled)),
    unsettled: unsettledIn(disclosures),
    untold: {collected: collectionGaps(practice), disclosed: disclosureGaps(practice)},
    blindSales: blindSalesOf(practice),
    reachedOthers: disclosures.some(({transfer}) => transfer.toThirdParty),
    limitUnstated: limitUsesOf(practice.collected.filter(isSensitive)).filter(({is}) => is.length === 0),
    retentions: mapped(
      grouped(practice.collected, ({letter}) => letter.letter),
      keptOf,
    ),
    activities,
    people: new Set(activities.flatMap(({people = []}) => people)),
  };
}

function blindSalesOf({blind, disclosures, transferred}: Practice): readonly BlindDisclosure[] {
  const placed = new Set(transferred.filter(isSettled).map(({disclosure}) => disclosure));
  const unplaced = new Map(disclosures.filter(({disclosure}) => !placed.has(disclosure)).map((entry) => [entry.disclosure, entry]));
  return [...blind, ...unplaced.values()].filter(({transfer: {is}}) => is.includes('sold') || is.includes('shared'));
}

type Flows = Pick<Summary, 'sold' | 'shared' | 'soldLimbs' | 'sharedLimbs' | 'disclosed' | 'saidDisclosed' | 'soldTo' | 'givenTo'>;

function flowsOf(transferred: readonly TransferOfLetter[]): Flows {
  const byLetter = (wanted: (entry: TransferOfLetter) => boolean): ReadonlyMap<Letter, Flow> =>
    mapped(
      grouped(transferred.filter(wanted), ({letter}) => letter.letter),
      flowOf,
    );
  const byLimb = (wanted: (entry: TransferOfLetter) => boolean): ReadonlyMap<LimbId, Flow> => {
    const limbed = transferred
      .filter(wanted)
      .flatMap((entry) => (entry.letter.limb === undefined ? [] : [{limb: entry.letter.limb, entry}]));
    return mapped(
      grouped(limbed, ({limb}) => limb),
      (entries) => flowOf(entries.map(({entry}) => entry)),
    );
  };
  const toCategories = (wanted: (entry: TransferOfLetter) => boolean): ReadonlyMap<ThirdPartyId, Flow> => {
    const known = transferred
      .filter(wanted)
      .flatMap((entry) => (entry.recipient?.category === undefined ? [] : [{category: entry.recipient.category, entry}]));
    return mapped(
      grouped(known, ({category}) => category),
      (entries) => flowOf(entries.map(({entry}) => entry)),
    );
  };
  const isSoldOrShared = ({transfer: {is}}: TransferOfLetter): boolean => is.includes('sold') || is.includes('shared');
  return {
    soldLimbs: byLimb(({transfer}) => transfer.is.includes('sold')),
    sharedLimbs: byLimb(({transfer}) => transfer.is.includes('shared')),
    sold: byLetter(({transfer}) => transfer.is.includes('sold')),
    shared: byLetter(({transfer}) => transfer.is.includes('shared')),
    disclosed: byLetter(({transfer}) => transfer.is.includes('business-purpose')),
    saidDisclosed: byLetter((entry) => entry.disclosure.kind === 'business-purpose' && !isSoldOrShared(entry)),
    soldTo: toCategories(isSoldOrShared),
    givenTo: toCategories(({transfer}) => transfer.toThirdParty),
  };
}

const isSettled = ({certainty}: Carried): boolean => certainty !== 'depends';

type Entry = UseOfLetter | TransferOfLetter;

const isSensitive = ({letter}: Entry): boolean => letter.letter === 'L';
const isOfLimb = ({letter}: Entry): boolean => letter.limb !== undefined;
const limbOf = ({letter}: Entry): LimbId => letter.limb as LimbId;

function undecidedBy<Key>(entries: readonly UseOfLetter[], keyOf: (entry: UseOfLetter) => Key): ReadonlyMap<Key, Undecided> {
  return mapped(grouped(entries, keyOf), (some) => ({
    ...evidenceOf(some),
    facts: distinct(some.flatMap(({letter}) => letter.when ?? [])),
  }));
}

function evidenceBy<Key>(entries: readonly UseOfLetter[], keyOf: (entry: UseOfLetter) => Key): ReadonlyMap<Key, Evidence> {
  return mapped(grouped(entries, keyOf), (some) => evidenceOf(some));
}

function evidenceOf(
  entries: readonly Entry[],
  elementsOf: (entry: Entry) => readonly ElementId[] = ({letter}) => (letter.element === undefined ? [] : [letter.element]),
): Evidence {
  return {
    fields: distinct(entries.map(({field}) => field)),
    activities: distinct(entries.map(({activity}) => activity)),
    elements: distinct(entries.flatMap(elementsOf)),
    confidence: entries.reduce((most, entry) => Math.max(most, confidenceOf(entry)), 0),
  };
}

/** Letters that a person put in place of the computed ones are that person's word, whatever suggested the elements. */
function confidenceOf({letter, field: {field}}: Entry): number {
  return letter.state === 'override' || !isUnconfirmed(field) ? 1 : (field.suggestion?.confidence ?? 1);
}

function flowOf(entries: readonly TransferOfLetter[]): Flow {
  return {
    ...evidenceOf(entries),
    recipients: distinct(entries.flatMap(({recipient}) => recipient ?? [])),
    disclosures: distinct(entries.map(({disclosure}) => disclosure)),
  };
}

const distinct = <T>(values: Iterable<T>): readonly T[] => [...new Set(values)];

function mapped<Key, From, To>(map: ReadonlyMap<Key, From>, change: (from: From) => To): ReadonlyMap<Key, To> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}
