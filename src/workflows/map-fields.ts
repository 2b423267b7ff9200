/** Suggests elements for the fields of a record that nobody has decided on. */
import {classifyField, type Classification} from '../classify/index.js';
import {lawAsOf, type Law} from '../law/index.js';
import {
  fieldId,
  UserProblem,
  type Day,
  type Field,
  type FieldId,
  type Provenance,
  type RecordOfProcessing,
  type System,
} from '../record/index.js';
import {findRecord, openRecord, saveRecord, type OpenedRecord} from '../store/index.js';
import {isOpen, mappedField, withEdits, withoutMapping, type FieldEdit, type MappedField} from './map-changes.js';

export interface HowToMap {
  readonly record?: string | undefined;
  readonly from: string;
  readonly asOf: Day;
  readonly by: string;
  /** Only this system. */
  readonly system?: string | undefined;
}

export interface MapResult {
  /** Most uncertain first. */
  readonly changes: readonly MappedField[];
  /** Fields that stay without an element or suggestion: nothing tells what they are, or not surely enough. */
  readonly unmapped: readonly UnmappedField[];
  readonly counts: {readonly fields: number; readonly decided: number; readonly suggested: number; readonly unmapped: number};
  readonly written: readonly string[];
  readonly dryRun: boolean;
}

export interface UnmappedField {
  readonly field: FieldId;
  /** What the classifier would say, too unsure to be written; `not known` where nothing tells. */
  readonly guess: string;
  readonly confidence: number;
  readonly because: string;
}

/**
 * Writes suggestions at or above `minConfidence`, of elements as well as of "not personal". What a person decided is never
 * touched; a suggestion that stands, whoever made it, gives way only to elements that are surer.
 */
export async function mapFields(how: HowToMap & {readonly minConfidence: number; readonly dryRun: boolean}): Promise<MapResult> {
  const opened = await openRecord(await findRecord(how));
  const law = lawAsOf(how.asOf);
  const systems = systemsOf(opened, how.system);
  const edits: FieldEdit[] = [];
  const unmapped: UnmappedField[] = [];
  for (const system of systems) suggestFor(system, {law, how, edits, unmapped});
  const next = withEdits(opened.record, edits);
  const written =
    how.dryRun || edits.length === 0 ? [] : (await saveRecord(opened, next, {command: 'map --auto', by: how.by, on: how.asOf})).written;
  const changes = edits.map((edit) => mappedField(edit, {record: opened.record, law})).sort(byConfidence);
  return {changes, unmapped: unmapped.sort(byConfidence), counts: countsOf(next, systems), written, dryRun: how.dryRun};
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

interface Suggesting {
  readonly law: Law;
  readonly how: HowToMap & {readonly minConfidence: number};
  readonly edits: FieldEdit[];
  readonly unmapped: UnmappedField[];
}

function suggestFor(system: System, {law, how, edits, unmapped}: Suggesting): void {
  const byDataset = new Map<string, string[]>();
  for (const {dataset, name} of system.fields) {
    const names = byDataset.get(dataset);
    if (names) names.push(name);
    else byDataset.set(dataset, [name]);
  }
  for (const before of system.fields) {
    if (!isOpen(before)) continue;
    const classified = classifyField(
      {
        dataset: system.name,
        collection: before.dataset,
        field: before.name,
        description: before.description ?? before.label,
        type: before.type,
        siblings: byDataset.get(before.dataset),
      },
      law,
    );
    if (before.suggestion !== undefined && !isBetter(classified, before.suggestion, before.elements)) continue;
    // Silence is no decision, however little certainty is asked for.
    if (classified.personal !== 'not-known' && classified.confidence >= how.minConfidence) {
      edits.push({system, before, after: suggested(before, classified, how.asOf)});
    } else if (before.suggestion === undefined) {
      unmapped.push({
        field: fieldId(system, before),
        guess: classified.elements.join(', ') || (classified.personal === 'no' ? 'not personal' : 'not known'),
        confidence: classified.confidence,
        because: classified.because,
      });
    }
  }
}

/** What a register or an interview says of a field counts more than that its name says nothing, or than a part of it however sure. */
function isBetter({elements, confidence}: Classification, than: NonNullable<Field['suggestion']>, stands: Field['elements']): boolean {
  const part = elements.length < stands.length && elements.every((each) => stands.includes(each));
  return elements.length > 0 && confidence > than.confidence && !part;
}

function suggested(before: Field, {elements, confidence, because}: Classification, on: Day): Field {
  const field = withoutMapping(before);
  // How sure and why stands in the suggestion, which outlives its confirmation.
  const origin: Provenance = {of: 'elements', means: 'classifier', on};
  return {...field, elements, suggestion: {confidence, because}, provenance: [...(field.provenance ?? []), origin]};
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
