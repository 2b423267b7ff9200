/** Which letters and limbs a field carries where it is used: its elements under the law, given the facts that the record knows. */
import type {ElementId, FactId, Law, LetterOfElement, Letter, LimbId} from '../law/index.js';
import type {Activity, Answer, Field, Organization} from './model.js';

/** `override`: a person put the letter there with a reason; `depends`: hangs on a fact that nobody has stated. */
export interface FieldLetter {
  readonly letter: Letter;
  readonly limb?: LimbId;
  readonly element?: ElementId;
  readonly citation: string;
  readonly when?: FactId;
  /** The organization's own element has it beside the law's letters. */
  readonly own?: true;
  readonly state: 'applies' | 'depends' | 'override';
}

interface Where {
  readonly law: Law;
  readonly organization: Organization;
  /** Absent where the field is judged by itself: facts of activities are then unknown. */
  readonly activity?: Activity;
}

/** Letters in the catalog's order, one entry for each element and mapping. Empty for what is not personal information (1798.140(v)(2)–(3)). */
export function lettersOfField(field: Field, where: Where): readonly FieldLetter[] {
  if (!isPersonal(field)) return [];
  const {override} = field;
  if (override) {
    const citation = '1798.140(v)(1)';
    const plain = override.letters.map((letter): FieldLetter => ({letter, citation, state: 'override'}));
    const limbs = (override.limbs ?? []).map((limb): FieldLetter => ({letter: 'L', limb, citation: '1798.140(ae)', state: 'override'}));
    return limbs.length === 0 ? plain : [...plain.filter(({letter}) => letter !== 'L'), ...limbs];
  }
  const letters = where.law.lettersOf(field.elements, (fact) => factAbout(fact, field, where)).map(withoutAssumption);
  return [...letters, ...ofKnownMinors(field, letters, where)];
}

/** The fact of an activity's people that makes all of their data sensitive, and the limb. */
export const KNOWN_MINOR = {fact: 'known-under-16', limb: 'SPI-16'};

/** Everything about a consumer known to be under 16 is sensitive, 11 CCR 7001(bbb)(4), whatever element it is. */
function ofKnownMinors(field: Field, letters: readonly FieldLetter[], where: Where): readonly FieldLetter[] {
  const limb = where.law.find('limbs', KNOWN_MINOR.limb);
  if (
    !limb ||
    letters.length === 0 ||
    factAbout(KNOWN_MINOR.fact, field, where) !== 'yes' ||
    letters.some((each) => each.limb === limb.id)
  ) {
    return [];
  }
  return limb.citations.slice(0, 1).map((citation) => ({letter: 'L', limb: limb.id, citation, when: KNOWN_MINOR.fact, state: 'applies'}));
}

export type LettersIn = (field: Field, activity?: Activity) => readonly FieldLetter[];

/**
 * {@link lettersOfField} over one record, each distinct combination of elements and facts judged once: most of a large record's
 * uses are repetitions of a few hundred.
 */
export function letterReader({law, organization}: Omit<Where, 'activity'>): LettersIn {
  const byActivity = new Map<Activity | undefined, Judged>();
  const byFacts = new Map<string, Judged>();
  return (field, activity) => {
    const {fields, combinations} = remembered(byActivity, activity, () =>
      remembered(byFacts, activity === undefined ? '' : JSON.stringify([activity.facts, activity.knownUnder16]), () => ({
        fields: new Map(),
        combinations: new Map(),
      })),
    );
    return remembered(fields, field, () => {
      const judge = (): readonly FieldLetter[] => lettersOfField(field, {law, organization, ...(activity === undefined ? {} : {activity})});
      return isPlain(field) ? remembered(combinations, field.elements.join(' '), judge) : judge();
    });
  };
}

/** Under the facts of one or more activities. */
interface Judged {
  readonly fields: Map<Field, readonly FieldLetter[]>;
  readonly combinations: Map<string, readonly FieldLetter[]>;
}

/** Nothing but its elements decides. */
const isPlain = ({personal, facts, override, publiclyAvailable, deidentified, precisionFeet}: Field): boolean =>
  personal === undefined &&
  facts === undefined &&
  override === undefined &&
  publiclyAvailable === undefined &&
  deidentified === undefined &&
  precisionFeet === undefined;

function remembered<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** False for what somebody marked as not personal, lawfully public or deidentified with all three conditions met. */
export function isPersonal(field: Field): boolean {
  if (field.personal === 'not-personal' || field.publiclyAvailable !== undefined) return false;
  const {deidentified} = field;
  return !(deidentified && deidentified.measures === 'yes' && deidentified.commitment === 'yes' && deidentified.contract === 'yes');
}

/** What the record knows of a fact: the field's own word first, then the activity's, then what other properties imply. */
export function factAbout(fact: FactId, field: Field, {law, organization, activity}: Where): Answer {
  return (
    field.facts?.[fact] ??
    activity?.facts?.[fact] ??
    implied(fact, field, {law, organization, ...(activity ? {activity} : {})}) ??
    'unknown'
  );
}

function implied(fact: FactId, field: Field, {law, organization, activity}: Where): Answer | undefined {
  switch (fact) {
    case 'known-under-16':
      return activity?.knownUnder16;
    case 'ferpa-record':
      return organization.educationalInstitution;
    case 'device-derived-precise': {
      const radius = law.find('thresholds', 'precise-geolocation-radius')?.value;
      return field.precisionFeet === undefined || radius === undefined ? undefined : field.precisionFeet <= radius ? 'yes' : 'no';
    }
    default:
      return undefined;
  }
}

/** A report never assumes: what a suggestion would take as given stays open. */
function withoutAssumption({state, ...letter}: LetterOfElement): FieldLetter {
  return {...letter, state: state === 'applies' ? 'applies' : 'depends'};
}
