/** What the record says the organization did in the window, summed up by what a notice must state. Built once for all gap rules. */
import type {ElementId, FactId, Law, Letter, LimbId, PeopleId, SourceId, ThirdPartyId} from '../law/index.js';
import {letterReader, type Activity, type Disclosure, type FieldInSystem, type FieldLetter, type Lookup, type Recipient, type RecordOfProcessing, type UseOfField, type Window} from '../record/index.js';

/** The fields and activities behind a statement, in the record's order. */
export interface Evidence {
  readonly fields: readonly FieldInSystem[];
  readonly activities: readonly Activity[];
  /** Elements that carry the letter or limb in question; all elements where there is none. */
  readonly elements: readonly ElementId[];
  /** How sure its surest field is: 1 where a person said it, else the confidence of the suggestion that nobody confirmed. */
  readonly certainty: number;
}

export interface Flow extends Evidence {
  readonly recipients: readonly Recipient[];
  readonly disclosures: readonly Disclosure[];
}

/** A letter that would apply if a fact were so. */
export interface Undecided extends Evidence {
  readonly facts: readonly FactId[];
}

export interface Practice {
  readonly window: Window;
  readonly letters: ReadonlyMap<Letter, Evidence>;
  readonly limbs: ReadonlyMap<LimbId, Evidence>;
  /** Letters that hang on unknown facts and that nothing else settles. */
  readonly undecided: ReadonlyMap<Letter, Undecided>;
  readonly sources: ReadonlyMap<SourceId, Evidence>;
  readonly sold: ReadonlyMap<Letter, Flow>;
  readonly shared: ReadonlyMap<Letter, Flow>;
  /** Disclosed for a business purpose. */
  readonly disclosed: ReadonlyMap<Letter, Flow>;
  /** Third-party categories that bought or were shared data. */
  readonly soldTo: ReadonlyMap<ThirdPartyId, Flow>;
  /** Third-party categories that got data in whatever way, service providers apart. */
  readonly givenTo: ReadonlyMap<ThirdPartyId, Flow>;
  /** Limbs used for other than the permitted purposes of 11 CCR 7027(m). */
  readonly beyondLimit: ReadonlyMap<LimbId, Evidence>;
  /** Activities with a day in the window. */
  readonly activities: readonly Activity[];
  readonly people: ReadonlySet<PeopleId>;
}

interface Subject {
  readonly record: RecordOfProcessing;
  readonly lookup: Lookup;
  readonly law: Law;
  readonly window: Window;
}

export function practiceOf({record, lookup, law, window}: Subject): Practice {
  const lettersIn = lettersWithin(record, law);
  const letters = new Map<Letter, Gathering>();
  const limbs = new Map<LimbId, Gathering>();
  const undecided = new Map<Letter, Gathering>();
  const sources = new Map<SourceId, Gathering>();
  const beyondLimit = new Map<LimbId, Gathering>();
  const activities = new Set<Activity>();

  for (const use of lookup.usesIn(window)) {
    if (!isRunning(use.activity)) continue;
    activities.add(use.activity);
    const carried = lettersIn(use);
    for (const {letter, limb, element, state, when} of carried) {
      if (state === 'depends') {
        add(undecided, letter, use, {element, fact: when});
        continue;
      }
      add(letters, letter, use, {element});
      if (limb === undefined) continue;
      add(limbs, limb, use, {element});
      if (isBeyondLimit(use.activity, limb)) add(beyondLimit, limb, use, {element});
    }
    if (carried.length > 0) for (const source of use.use.from ?? []) for (const element of use.field.field.elements) add(sources, source, use, {element});
  }
  for (const letter of letters.keys()) undecided.delete(letter);

  return {
    window,
    letters,
    limbs,
    undecided,
    sources,
    beyondLimit,
    ...flowsOf({lookup, window, lettersIn}),
    activities: [...activities],
    people: new Set([...activities].flatMap(({people = []}) => people)),
  };
}

type Flows = Pick<Practice, 'sold' | 'shared' | 'disclosed' | 'soldTo' | 'givenTo'>;
type LettersIn = (at: Pick<UseOfField, 'activity' | 'field'>) => readonly FieldLetter[];

function flowsOf({lookup, window, lettersIn}: {readonly lookup: Lookup; readonly window: Window; readonly lettersIn: LettersIn}): Flows {
  const sold = new Map<Letter, Gathering>();
  const shared = new Map<Letter, Gathering>();
  const disclosed = new Map<Letter, Gathering>();
  const soldTo = new Map<ThirdPartyId, Gathering>();
  const givenTo = new Map<ThirdPartyId, Gathering>();
  for (const entry of lookup.disclosuresIn(window)) {
    if (!isRunning(entry.activity)) continue;
    const {recipient, disclosure} = entry;
    const letters = lettersIn(entry).filter(({state}) => state !== 'depends');
    const way = wayOf(disclosure);
    const byLetter = way === 'sale' ? sold : way === 'sharing' ? shared : way === 'business-purpose' ? disclosed : undefined;
    for (const {letter, element} of letters) {
      if (byLetter !== undefined) add(byLetter, letter, entry, {element});
      if (recipient?.category === undefined) continue;
      if (way === 'sale' || way === 'sharing') add(soldTo, recipient.category, entry, {element});
      if (recipient.role !== 'service-provider' && recipient.role !== 'contractor') add(givenTo, recipient.category, entry, {element});
    }
  }
  return {sold, shared, disclosed, soldTo, givenTo};
}

/** Data for cross-context behavioral advertising is shared, whatever it is called (11 CCR 7050(b)). */
export function wayOf({kind, crossContextAdvertising}: Disclosure): Disclosure['kind'] {
  return crossContextAdvertising === 'yes' && kind !== 'sale' ? 'sharing' : kind;
}

/** Planned is not done. */
const isRunning = ({status}: Activity): boolean => status !== 'planned';

const isBeyondLimit = ({limitPurposes = []}: Activity, limb: LimbId): boolean => limitPurposes.some((stated) => stated.limb === limb && stated.is === 'other');

/** Letters of a field in an activity; exempt fields carry none here. */
function lettersWithin(record: RecordOfProcessing, law: Law): LettersIn {
  const read = letterReader({law, organization: record.organization});
  return ({activity, field}) => (isExempt(field, law) ? [] : read(field.field, activity));
}

/** An exemption that has lapsed, such as the one for employees' data, exempts nothing. */
const isExempt = ({field}: FieldInSystem, law: Law): boolean => field.exemption !== undefined && law.find('exemptions', field.exemption) !== undefined;

/** Sets while gathering, read as lists afterwards. */
class Gathering implements Flow, Undecided {
  readonly #fields = new Set<FieldInSystem>();
  readonly #activities = new Set<Activity>();
  readonly #elements = new Set<ElementId>();
  readonly #facts = new Set<FactId>();
  readonly #recipients = new Set<Recipient>();
  readonly #disclosures = new Set<Disclosure>();
  #certainty = 0;

  get certainty(): number {
    return this.#certainty;
  }
  get fields(): readonly FieldInSystem[] {
    return [...this.#fields];
  }
  get activities(): readonly Activity[] {
    return [...this.#activities];
  }
  get elements(): readonly ElementId[] {
    return [...this.#elements];
  }
  get facts(): readonly FactId[] {
    return [...this.#facts];
  }
  get recipients(): readonly Recipient[] {
    return [...this.#recipients];
  }
  get disclosures(): readonly Disclosure[] {
    return [...this.#disclosures];
  }

  take({activity, field, disclosure, recipient}: Seen, {element, fact}: Carried): void {
    this.#fields.add(field);
    const {suggestion, confirmed} = field.field;
    this.#certainty = Math.max(this.#certainty, suggestion === undefined || confirmed !== undefined ? 1 : suggestion.confidence);
    this.#activities.add(activity);
    if (element !== undefined) this.#elements.add(element);
    if (fact !== undefined) this.#facts.add(fact);
    if (recipient !== undefined) this.#recipients.add(recipient);
    if (disclosure !== undefined) this.#disclosures.add(disclosure);
  }
}

interface Seen {
  readonly activity: Activity;
  readonly field: FieldInSystem;
  readonly disclosure?: Disclosure;
  readonly recipient?: Recipient | undefined;
}

interface Carried {
  readonly element?: ElementId | undefined;
  readonly fact?: FactId | undefined;
}

function add<Key>(map: Map<Key, Gathering>, key: Key, seen: Seen, carried: Carried): void {
  const gathering = map.get(key) ?? new Gathering();
  map.set(key, gathering);
  gathering.take(seen, carried);
}
