/** What a save does to each entity, told from the difference of two states, for saves that come without a change list. */
import {fieldId} from '../record/lookup.js';
import type {RecordOfProcessing} from '../record/model.js';
import type {JournalChange} from './journal.js';
import type {RecordFile} from './record-files.js';

export function changesOf(prior: RecordFile | undefined, file: RecordFile): readonly JournalChange[] {
  if (file.kind === 'fields') return fieldChanges(prior, file);
  const [before, after] = [prior?.tree() ?? {}, file.tree() ?? {}];
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return [
    {
      op: prior ? 'change' : 'add',
      entity: file.entity,
      properties: differing.map((key) => ({
        property: key,
        ...(before[key] === undefined ? {} : {before: before[key]}),
        after: after[key] ?? null,
      })),
    },
  ];
}

type Fields = RecordOfProcessing['systems'][number]['fields'];

function fieldChanges(prior: RecordFile | undefined, file: RecordFile): readonly JournalChange[] {
  const system = {id: file.entity.slice('systems/'.length)} as RecordOfProcessing['systems'][number];
  const before = new Map((prior?.source as Fields | undefined)?.map((field) => [fieldId(system, field), field]));
  const after = new Map((file.source as Fields).map((field) => [fieldId(system, field), field]));
  const changes: JournalChange[] = [];
  for (const [id, field] of after) {
    const old = before.get(id);
    if (old === field || JSON.stringify(old) === JSON.stringify(field)) continue;
    const keys = [...new Set([...Object.keys(old ?? {}), ...Object.keys(field)])] as (keyof typeof field)[];
    const differing = keys.filter((key) => JSON.stringify(old?.[key]) !== JSON.stringify(field[key]));
    changes.push({
      op: old ? 'change' : 'add',
      entity: `fields/${id}`,
      properties: differing.map((key) => ({
        property: key,
        ...(old?.[key] === undefined ? {} : {before: old[key]}),
        after: field[key] ?? null,
      })),
    });
  }
  for (const id of before.keys()) if (!after.has(id)) changes.push({op: 'remove', entity: `fields/${id}`});
  return changes;
}
