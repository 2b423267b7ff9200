/** What a gap rule looks at, and how it shows both sides. */
import {
  absent,
  inNotice,
  inRecord,
  listed,
  type AbsentPlace,
  type NoticePlace,
  type Observation,
  type RecordPlace,
  type RuleMeta,
} from '../findings/index.js';
import type {ElementId, Law, Letter} from '../law/index.js';
import type {CategoryRow, NoticePassage, NoticeReading} from '../notice/reading.js';
import type {Day, Lookup, NoticeReference, RecordOfProcessing, Window} from '../record/index.js';
import type {Evidence, Summary} from './summary.js';

interface Published {
  readonly notice: NoticeReading;
  readonly law: Law;
  readonly asOf: Day;
}

interface Recorded {
  readonly record: RecordOfProcessing;
  readonly lookup: Lookup;
  readonly windows: {readonly preceding12Months: Window; readonly precedingCalendarYear: Window};
  /** The notice's entry in datamap.yaml, if it has one. */
  readonly reference?: NoticeReference | undefined;
  /** When this version of the notice was retrieved, where the record says so. */
  readonly retrieved?: Day | undefined;
  /** The versions before it that tell what was said in the window, the newest first. */
  readonly earlier?: readonly EarlierVersion[];
  readonly practice: Summary;
}

export interface EarlierVersion {
  /** Undefined where it stood before any day that the record knows. */
  readonly retrieved: Day | undefined;
  readonly notice: NoticeReading;
}

/** A notice beside the record that it is held against. */
export interface GapSubject extends Published, Recorded {}

/** A notice that may stand alone: `record` tells whether all that comes from one is there. */
export type NoticeSubject = GapSubject | (Published & {readonly record?: undefined});

/** What rules can ask for, by the word that their metadata has for it. */
interface SubjectOf {
  readonly record: GapSubject;
  readonly notice: NoticeSubject;
}

export type Needs = keyof SubjectOf;

/** A rule says what it cannot do without, and is given no more than that: one that needs the notice alone must ask whether there is a record. */
export interface GapRule<Needed extends Needs> {
  readonly meta: RuleMeta & {readonly needs: Needed};
  readonly check: (subject: SubjectOf[Needed]) => Iterable<Observation>;
}

/** Examples shown for each side; the counts stand in the message. */
const EXAMPLES = 3;

export function recordPlaces(
  evidence: Evidence,
  {law, shows}: {readonly law: Law; readonly shows?: (activityId: string) => string | undefined},
): readonly RecordPlace[] {
  return [
    ...evidence.activities.slice(0, EXAMPLES).map(({id, name}) => inRecord(`activities/${id}`, {shows: shows?.(id) ?? name})),
    ...evidence.fields
      .slice(0, EXAMPLES)
      .map(({id, field}) => inRecord(`fields/${id}`, {shows: listed(markedNames(field.elements, law)) || 'no element'})),
  ];
}

export const noticePlace = (notice: NoticeReading, passage: NoticePassage): NoticePlace => inNotice(notice.file, passage);
export const noticePlaces = (notice: NoticeReading, passages: readonly NoticePassage[], most = 2): readonly NoticePlace[] =>
  passages.slice(0, most).map((passage) => noticePlace(notice, passage));
export const notInNotice = (notice: NoticeReading, what: string): AbsentPlace => absent(notice.file, what);

export const elementNames = (elements: readonly ElementId[], law: Law): readonly string[] =>
  elements.map((id) => law.find('elements', id)?.name ?? id);

/** The same where it is not for a notice: its readers need not know whose word it is. */
const markedNames = (elements: readonly ElementId[], law: Law): readonly string[] =>
  elements.map((id) => {
    const element = law.find('elements', id);
    return element === undefined ? id : `${element.name}${element.own === true ? ' (own element)' : ''}`;
  });

/** A few of the fields and how many more; marked where nothing but suggestions stands behind them. */
export function exampleFields(evidence: Evidence): string {
  const fields = listed(
    evidence.fields.map(({id}) => id),
    {most: EXAMPLES},
  );
  return evidence.confidence < 1 ? `${fields} (unconfirmed: suggestions only)` : fields;
}

/** For a draft: nobody has confirmed that it is so. */
export const UNCONFIRMED = ' [unconfirmed]';
export const unconfirmedMark = ({confidence}: Pick<Evidence, 'confidence'>): string => (confidence < 1 ? UNCONFIRMED : '');

/** `F. Internet or other electronic network activity information`. */
export const categoryName = (letter: Letter, law: Law): string => `${letter}. ${law.get('categories', letter).title}`;

/** `Category A (Identifiers)`. */
export const categoryIn = (letter: Letter, law: Law): string => `Category ${letter} (${law.get('categories', letter).title})`;

export const rowsOf = ({categories}: NoticeReading, letter: Letter): readonly CategoryRow[] =>
  categories.filter((row) => row.letter === letter);

/** Letters that describe personal information by themselves; the sensitive ones are stated by limb (11 CCR 7011(e)(1)(A)). */
export const isPlainLetter = (letter: Letter): boolean => letter !== 'L';

/** How sure the reading of the notice is where no single sentence decides: never more than the share that was understood. */
export const readingConfidence = ({coverage}: NoticeReading): number => Math.round(Math.min(1, Math.max(0, coverage)) * 100) / 100;
