/** Sales and sharing of the window taken together, and how a finding shows a flow. */
import {counted, inRecord, inSentence, listed, type RecordPlace} from '../findings/index.js';
import type {Law, Letter, LimbId} from '../law/index.js';
import type {Activity, Disclosure, Recipient} from '../record/index.js';
import type {Flow, Summary} from './summary.js';
import {gapFor} from './drafts.js';
import {categoryName, isPlainLetter, unconfirmedMark} from './subject.js';

export interface SoldOrShared {
  readonly letters: readonly Letter[];
  readonly activities: readonly Activity[];
  readonly recipients: readonly Recipient[];
  readonly disclosures: readonly Disclosure[];
  /** `sold`, `shared` or `sold and shared`. */
  readonly said: string;
  /** How sure the surest of its letters is. */
  readonly confidence: number;
  /** Letters that rest on suggestions only. */
  readonly unconfirmed: ReadonlySet<Letter>;
  /** The list that 1798.130(a)(5)(C)(i) asks for. */
  statement(law: Law): string;
}

type FlowsOfSale = Pick<Summary, 'sold' | 'shared' | 'soldLimbs' | 'sharedLimbs'>;

/** Undefined where nothing was sold or shared. */
export function mergedFlow({sold, shared, soldLimbs, sharedLimbs}: FlowsOfSale): SoldOrShared | undefined {
  if (sold.size + shared.size === 0) return undefined;
  const letters = [...new Set([...sold.keys(), ...shared.keys()])].filter((letter) => letter !== 'L').sort();
  const flows = [...sold.values(), ...shared.values()];
  const said = sold.size === 0 ? 'shared' : shared.size === 0 ? 'sold' : 'sold and shared';
  return {
    letters,
    activities: distinct(flows, 'activities'),
    recipients: distinct(flows, 'recipients'),
    disclosures: distinct(flows, 'disclosures'),
    said,
    unconfirmed: new Set(
      letters.filter((letter) => [sold.get(letter), shared.get(letter)].every((flow) => flow === undefined || flow.confidence < 1)),
    ),
    confidence: Math.max(...flows.map(({confidence}) => confidence)),
    statement: (law) =>
      [listOf('sold', {letters: sold, limbs: soldLimbs}, law), listOf('shared', {letters: shared, limbs: sharedLimbs}, law)]
        .filter((sentence) => sentence !== '')
        .join(' '),
  };
}

interface Listed {
  readonly letters: ReadonlyMap<Letter, Flow>;
  readonly limbs: ReadonlyMap<LimbId, Flow>;
}

/** Sensitive kinds stand beside the letters, by their own terms; what only suggestions say is marked for whoever publishes it. */
function listOf(verb: 'sold' | 'shared', {letters, limbs}: Listed, law: Law): string {
  const categories = [...letters].filter(([letter]) => isPlainLetter(letter)).sort(([a], [b]) => (a < b ? -1 : 1));
  const items = [
    ...categories.map(([letter, flow]) => ({name: categoryName(letter, law), flow})),
    ...[...limbs].map(([limb, flow]) => ({name: `sensitive personal information: ${inSentence(law.get('limbs', limb).title)}`, flow})),
  ];
  if (items.length === 0) return '';
  return `In the preceding twelve months we have ${verb} the following categories of personal information: ${listed(
    items.map(({name, flow}) => `${name} (to ${thirdParties(flow.recipients, law)})${unconfirmedMark(flow)}`),
    {most: Infinity},
  )}.`;
}

function thirdParties(recipients: readonly Recipient[], law: Law): string {
  const categories = recipients.map(({category}) =>
    category === undefined ? gapFor('category of third parties') : inSentence(law.find('thirdParties', category)?.title ?? category),
  );
  return listed([...new Set(categories)].sort());
}

/** A remedy that has the notice deny every sale, with what must be settled before anybody says so (11 CCR 7050(e)). */
export function unsettledFirst(remedy: string, {unsettled, untold}: Pick<Summary, 'unsettled' | 'untold'>): string {
  const open = [...(unsettled.length === 0 ? [] : [`${counted(unsettled.length, 'disclosure')} may be a sale`]), ...untold.disclosed];
  if (open.length === 0) return remedy;
  return `First settle what is open: ${open.join('; ')} (datamap report collected says which). Then: ${remedy.charAt(0).toLowerCase()}${remedy.slice(1)}`;
}

/** The disclosures themselves, in their activities. */
export function flowPlaces({activities, disclosures}: Pick<Flow, 'activities' | 'disclosures'>, most = 4): readonly RecordPlace[] {
  const wanted = new Set(disclosures);
  const places = activities.flatMap(({id, discloses = []}) =>
    discloses.flatMap((disclosure, index) =>
      wanted.has(disclosure) ? [inRecord(`activities/${id}`, {at: `discloses.${index}`, shows: shown(disclosure)})] : [],
    ),
  );
  return places.slice(0, most);
}

function shown({kind, to, fields, crossContextAdvertising, since, until}: Disclosure): string {
  const dates = since === undefined && until === undefined ? '' : `, ${since ?? 'open'} to ${until ?? 'today'}`;
  return `${kind ?? 'no kind'}${crossContextAdvertising === 'yes' ? ', cross-context advertising' : ''} to ${to}: ${fields.length === 0 ? 'data that nobody named' : listed(fields, {most: 3})}${dates}`;
}

function distinct<Key extends 'activities' | 'recipients' | 'disclosures'>(flows: readonly Flow[], key: Key): Flow[Key] {
  return [...new Set<unknown>(flows.flatMap((flow) => [...flow[key]]))] as unknown as Flow[Key];
}
