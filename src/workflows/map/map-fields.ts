/** Suggests elements for the fields of a record that nobody has decided on, and takes back what it would not suggest today. */
import {UserProblem, type Day, type RecordOfProcessing, type System} from '../../record/index.js';
import {saveRecord, type OpenedRecord} from '../../store/index.js';
import {openWithLaw} from '../law-of-record.js';
import {isOpen, lettersTold, mappedField, withEdits, type LettersTold, type MappedField} from './changes.js';
import {suggestionsFor, type SuggestionEdit, type SuggestionKind, type UnmappedField} from './suggest-elements.js';

export interface HowToMap {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  /** Only this system. */
  readonly system?: string | undefined;
}

export interface HowToSuggest extends HowToMap {
  readonly minConfidence: number;
  readonly dryRun: boolean;
  /** Gets to see what is about to be written; nothing is where it says no. */
  readonly agree?: ((planned: MapResult, letters: LettersTold) => Promise<boolean>) | undefined;
}

/** A withdrawn one has the confidence and reason of what the classifier says now. */
export interface SuggestedField extends MappedField {
  readonly kind: Exclude<SuggestionKind, 'renewed'>;
}

export interface MapResult {
  /** Most uncertain first. */
  readonly changes: readonly SuggestedField[];
  /** Suggestions of an earlier catalog that today's catalog makes too. */
  readonly renewed: number;
  /** Fields that stay without an element or suggestion: nothing tells what they are, or not surely enough. */
  readonly unmapped: readonly UnmappedField[];
  readonly counts: {readonly fields: number; readonly decided: number; readonly suggested: number; readonly unmapped: number};
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

/** Writes suggestions at or above `minConfidence`, of elements as well as of "not personal". */
export async function mapFields(how: HowToSuggest): Promise<MapResult> {
  const {asOf, by, dryRun, minConfidence, agree = async () => true} = how;
  const {opened, law} = await openWithLaw(how);
  const systems = systemsOf(opened, how.system);
  const all = systems.map((system) => suggestionsFor(system, {law, minConfidence, on: asOf}));
  const edits = all.flatMap((each) => each.edits);
  const next = withEdits(opened.record, edits);
  const planned: MapResult = {
    changes: edits.flatMap((edit) => suggestedField(edit, {record: opened.record, law})).sort(byConfidence),
    renewed: edits.filter(({kind}) => kind === 'renewed').length,
    unmapped: all.flatMap((each) => each.unmapped).sort(byConfidence),
    counts: countsOf(next, systems),
    written: [],
    dryRun,
  };
  if (!(await agree(planned, lettersTold(edits, {record: opened.record, law}))) || dryRun || edits.length === 0) return planned;
  const {written} = await saveRecord(opened, next, {command: 'map --auto', by, on: asOf});
  return {...planned, written};
}

export function systemsOf({record}: OpenedRecord, id: string | undefined): readonly System[] {
  if (id === undefined) return record.systems;
  const system = record.systems.find((each) => each.id === id);
  if (system) return [system];
  throw new UserProblem({
    code: 'no-system',
    what: `The record has no system "${id}"`,
    where: '--system',
    fix: `It has: ${
      record.systems
        .map((each) => each.id)
        .slice(0, 20)
        .join(', ') || 'none yet; import or discover some first'
    }.`,
  });
}

function suggestedField(edit: SuggestionEdit, about: Parameters<typeof mappedField>[1]): readonly SuggestedField[] {
  const {kind, answer} = edit;
  if (kind === 'renewed') return [];
  const told = mappedField(edit, about);
  return [kind === 'withdrawn' ? {...told, confidence: answer.confidence, because: answer.because, kind} : {...told, kind}];
}

function countsOf(record: RecordOfProcessing, systems: readonly System[]): MapResult['counts'] {
  const ids = new Set(systems.map(({id}) => id));
  const fields = record.systems.filter(({id}) => ids.has(id)).flatMap((system) => system.fields);
  const open = fields.filter(isOpen);
  const suggestions = open.filter(({suggestion}) => suggestion !== undefined).length;
  return {fields: fields.length, decided: fields.length - open.length, suggested: suggestions, unmapped: open.length - suggestions};
}

function byConfidence(
  a: {readonly confidence: number; readonly field: string},
  b: {readonly confidence: number; readonly field: string},
): number {
  return a.confidence - b.confidence || (a.field < b.field ? -1 : a.field > b.field ? 1 : 0);
}
