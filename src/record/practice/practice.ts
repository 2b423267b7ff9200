/**
 * What the organization really did with personal information in a window: each use and disclosure that counts, with the letters
 * that its field carries there and how sure that is. What reports list and what notices are held against.
 */
import type {Law, Letter, LimbId, PeopleId} from '../../law/index.js';
import {letterReader, type FieldLetter, type LettersIn} from '../letters.js';
import {lookupOf, type DisclosureOfField, type FieldInSystem, type Lookup, type UseOfField} from '../lookup.js';
import type {Activity, Disclosure, Recipient, RecordOfProcessing} from '../model.js';
import {overlaps, within, type Window} from '../window.js';
import {exclusionOf, hasBegun, isAbout, type Exclusion} from './scope.js';
import {certaintyOf, type Certainty} from './standing.js';
import {transferReader, type JudgedTransfer} from './transfer.js';

/** A letter or limb that a field carries in an activity. */
export interface Carried {
  readonly letter: FieldLetter;
  readonly certainty: Certainty;
}

export interface UseOfLetter extends UseOfField, Carried {}

export interface TransferOfField extends DisclosureOfField {
  readonly transfer: JudgedTransfer;
}

/** A disclosure that names no field that the record has: something went to somebody, nobody can tell what. */
export interface BlindDisclosure {
  readonly activity: Activity;
  readonly disclosure: Disclosure;
  readonly recipient: Recipient | undefined;
  readonly transfer: JudgedTransfer;
}

export interface TransferOfLetter extends TransferOfField, Carried {}

export interface Practice {
  readonly window: Window;
  readonly lookup: Lookup;
  readonly lettersIn: LettersIn;
  /** Activities about the people asked about that have begun, whenever. */
  readonly activities: readonly Activity[];
  /** Left out because they have not begun. */
  readonly planned: readonly Activity[];
  /** Uses in the window of a field that counts; each once. */
  readonly uses: readonly UseOfField[];
  readonly disclosures: readonly TransferOfField[];
  /** Disclosures in the window of which the record holds no field: no ground for any negative statement. */
  readonly blind: readonly BlindDisclosure[];
  /** The same, once for each letter or limb that the field carries. */
  readonly collected: readonly UseOfLetter[];
  readonly transferred: readonly TransferOfLetter[];
  readonly excluded: ReadonlyMap<FieldInSystem, Exclusion>;
  /** Fields in use or disclosed that nobody has linked to an element. */
  readonly unmapped: readonly FieldInSystem[];
}

interface Options {
  readonly window: Window;
  readonly people?: readonly PeopleId[] | undefined;
  /** Of this record, where the caller has one. */
  readonly lookup?: Lookup;
}

/** Linear in the fields, uses and disclosures of the record. */
export function practiceIn(record: RecordOfProcessing, law: Law, {window, people, lookup = lookupOf(record)}: Options): Practice {
  const inScope = record.activities.filter((activity) => isAbout(activity, people));
  const begun = new Set(inScope.filter(hasBegun));
  const excluded = new Map(
    lookup.fields.flatMap((entry) => {
      const because = exclusionOf(entry.field, law);
      return because === undefined ? [] : [[entry, because] as const];
    }),
  );
  const counts = ({activity, field}: Pick<UseOfField, 'activity' | 'field'>): boolean => begun.has(activity) && !excluded.has(field);
  const lettersIn = letterReader({law, organization: record.organization});
  const carried = ({activity, field: {field}}: Pick<UseOfField, 'activity' | 'field'>): readonly Carried[] =>
    lettersIn(field, activity).map((letter) => ({letter, certainty: certaintyOf(letter, field)}));
  const transferOf = transferReader(law);

  const uses = lookup.usesIn(window).filter(counts);
  const disclosures = lookup
    .disclosuresIn(window)
    .filter(counts)
    .map((entry): TransferOfField => ({...entry, transfer: transferOf(entry.disclosure, entry.recipient)}));
  return {
    window,
    lookup,
    lettersIn,
    activities: [...begun],
    planned: inScope.filter((activity) => !hasBegun(activity)),
    uses,
    disclosures,
    blind: blindDisclosures([...begun], {lookup, window, transferOf}),
    collected: uses.flatMap((use) => carried(use).map((each): UseOfLetter => ({...use, ...each}))),
    transferred: disclosures.flatMap((disclosure) => carried(disclosure).map((each): TransferOfLetter => ({...disclosure, ...each}))),
    excluded,
    unmapped: unmappedIn([...uses, ...disclosures]),
  };
}

function blindDisclosures(
  activities: readonly Activity[],
  {lookup, window, transferOf}: {readonly lookup: Lookup; readonly window: Window; readonly transferOf: ReturnType<typeof transferReader>},
): readonly BlindDisclosure[] {
  return activities.flatMap((activity) =>
    (activity.discloses ?? [])
      .filter(
        (disclosure) =>
          overlaps(within(disclosure, activity), window) && !disclosure.fields.some((pattern) => lookup.match(pattern).length > 0),
      )
      .map((disclosure) => {
        const recipient = lookup.recipient(disclosure.to);
        return {activity, disclosure, recipient, transfer: transferOf(disclosure, recipient)};
      }),
  );
}

/** Fields that lie in a system of the window's, while no activity, about whomever, says what they are for. */
export function idleFields({lookup, window, excluded}: Practice): readonly FieldInSystem[] {
  const used = new Set(lookup.uses.filter(({activity}) => hasBegun(activity)).map(({field}) => field));
  return lookup.fields.filter((field) => !used.has(field) && !excluded.has(field) && overlaps(field.system, window));
}

function unmappedIn(entries: readonly {readonly field: FieldInSystem}[]): readonly FieldInSystem[] {
  return [...new Set(entries.map(({field}) => field))].filter(({field}) => field.elements.length === 0 && !field.override);
}

/** `A`, `L:SPI-1A`; a bare `L` where somebody put it on a field without a limb. */
export const letterKey = (letter: Letter, limb: LimbId | undefined): string => (limb === undefined ? letter : `${letter}:${limb}`);
