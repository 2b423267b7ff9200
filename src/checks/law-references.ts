/** Every id of the law that a record names, with its place and the collection it must come from. */
import type {Collection} from '../law/index.js';
import {fieldId, type Activity, type Recipient, type RecordOfProcessing, type System} from '../record/index.js';

export interface LawReference {
  readonly collection: Collection;
  readonly id: string;
  readonly path: string;
  readonly at: string;
  readonly file: string;
}

export function* lawReferencesOf(record: RecordOfProcessing): Iterable<LawReference> {
  for (const system of record.systems) yield* ofFields(system);
  for (const activity of record.activities) yield* ofActivity(activity);
  for (const recipient of record.recipients) yield* ofRecipient(recipient);
}

function* ofFields(system: System): Iterable<LawReference> {
  const file = `systems/${system.id}.fields.csv`;
  for (const field of system.fields) {
    const path = `fields/${fieldId(system, field)}`;
    const {override} = field;
    for (const id of field.elements) yield {collection: 'elements', id, path, at: 'elements', file};
    for (const id of Object.keys(field.facts ?? {})) yield {collection: 'facts', id, path, at: 'facts', file};
    for (const id of override?.letters ?? []) yield {collection: 'categories', id, path, at: 'override', file};
    for (const id of override?.limbs ?? []) yield {collection: 'limbs', id, path, at: 'override', file};
    if (field.exemption !== undefined) yield {collection: 'exemptions', id: field.exemption, path, at: 'exemption', file};
  }
}

function* ofActivity(activity: Activity): Iterable<LawReference> {
  const here = {path: `activities/${activity.id}`, file: `activities/${activity.id}.yaml`};
  for (const id of activity.people ?? []) yield {collection: 'people', id, at: 'people', ...here};
  for (const id of Object.keys(activity.facts ?? {})) yield {collection: 'facts', id, at: 'facts', ...here};
  for (const [index, {is}] of (activity.purposes ?? []).entries()) {
    if (is !== undefined) yield {collection: 'purposes', id: is, at: `purposes.${index}.is`, ...here};
  }
  for (const [index, {from}] of (activity.uses ?? []).entries()) {
    for (const id of from ?? []) yield {collection: 'sources', id, at: `uses.${index}.from`, ...here};
  }
  for (const [index, {limb, is}] of (activity.limitPurposes ?? []).entries()) {
    yield {collection: 'limbs', id: limb, at: `limitPurposes.${index}.limb`, ...here};
    yield {collection: 'limitPurposes', id: is, at: `limitPurposes.${index}.is`, ...here};
  }
  for (const [index, {purpose, shineTheLightExclusion, derivedFrom}] of (activity.discloses ?? []).entries()) {
    const at = `discloses.${index}`;
    if (purpose?.is !== undefined) yield {collection: 'purposes', id: purpose.is, at: `${at}.purpose.is`, ...here};
    if (shineTheLightExclusion !== undefined && shineTheLightExclusion !== 'none') {
      yield {collection: 'shineTheLightExclusions', id: shineTheLightExclusion, at: `${at}.shineTheLightExclusion`, ...here};
    }
    for (const id of derivedFrom ?? []) yield {collection: 'shineTheLight', id, at: `${at}.derivedFrom`, ...here};
  }
}

function* ofRecipient({id, category, contract}: Recipient): Iterable<LawReference> {
  const here = {path: `recipients/${id}`, file: `recipients/${id}.yaml`};
  if (category !== undefined) yield {collection: 'thirdParties', id: category, at: 'category', ...here};
  for (const clause of Object.keys(contract?.clauses ?? {})) {
    yield {collection: 'contractClauses', id: clause, at: 'contract.clauses', ...here};
  }
}
