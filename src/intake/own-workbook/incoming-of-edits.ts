/** Edited cells and rows that went → what the workbook says otherwise than the record. */
import {writeCell, type Provenance, type RecordOfProcessing} from '../../record/index.js';
import type {Incoming} from '../change.js';
import type {Origin} from '../spreadsheet/drafts.js';
import type {Unrecorded} from '../spreadsheet/ledger.js';
import {sameValue, type Plain} from '../same-value.js';
import type {Vanished} from '../vanished.js';
import {COLUMNS} from './columns.js';
import type {CellEdit, TableEdits} from './find-edits.js';
import {rowsOfRecord, type RowOfRecord} from './rows-of-record.js';
import type {ItemEdit, Words} from './said.js';

export interface Edited {
  readonly incoming: Incoming;
  /** Cells of which nothing is taken, with the reason. */
  readonly refused: readonly (Unrecorded & {readonly edit: CellEdit; readonly table: TableEdits})[];
  readonly vanished: readonly Vanished[];
}

interface Where {
  readonly file: string;
  readonly origin: Origin;
  readonly words: Words;
  readonly older: boolean;
}

/** What is said anew of one entity. */
interface Draft {
  readonly of: RowOfRecord['of'];
  readonly values: Map<string, unknown>;
  readonly lists: Map<string, {readonly before: readonly unknown[]; readonly after: unknown[]; readonly from: Map<unknown, Provenance>}>;
  readonly provenance: Provenance[];
}

/** `base`: the record of which the tables are printed, row by row. */
export function incomingOfEdits(edits: readonly TableEdits[], base: RecordOfProcessing, {file, origin, words, older}: Where): Edited {
  const rows = rowsOfRecord(base);
  const drafts = new Map<string, Draft>();
  const refused: Edited['refused'][number][] = [];
  const gone = new Set<string>();
  const vanished: Vanished[] = [];
  const draftOf = (row: RowOfRecord): Draft => {
    const known = drafts.get(row.entity);
    if (known) return known;
    const made: Draft = {of: row.of, values: new Map(), lists: new Map(), provenance: []};
    drafts.set(row.entity, made);
    return made;
  };
  const placeIn = (edit: TableEdits, row: number, column?: number): string =>
    writeCell({file, sheet: edit.table.sheet.name ?? undefined, row: row + 1, column: column === undefined ? undefined : column + 1});
  for (const edit of edits) {
    for (const cell of edit.changed) {
      const row = rows[edit.table.id][cell.printed];
      const read = COLUMNS[edit.table.id][cell.key];
      if (!row || !read) continue;
      const at = placeIn(edit, cell.row, cell.column);
      const said = read(cell, row.item ?? row.of, words);
      if ('shown' in said && older) continue;
      const stale = older && ofPurposes(edit, cell.key) && !saidTwice(edits, rows, row.entity) ? STALE : undefined;
      if ('why' in said || stale !== undefined) {
        const why = 'why' in said ? said.why : stale;
        const text = cell.after === '' ? `(${cell.heading}, which was “${cell.before.slice(0, 40)}”)` : cell.after.slice(0, 80);
        refused.push({
          at,
          text,
          outcome: 'refused',
          ...(why === undefined ? {} : {why}),
          edit: cell,
          table: edit,
          ...(cell.after === '' ? {leaves: 0} : {}),
        });
        continue;
      }
      const draft = draftOf(row);
      const from = (of: string): Provenance => ({of, means: 'import', at, ...origin});
      if ('list' in said) {
        change(draft, said.list, said.items, from(''));
        continue;
      }
      const before = draft.values.get(said.property);
      draft.values.set(said.property, said.within && before !== undefined ? {...(before as Plain), ...(said.value as Plain)} : said.value);
      draft.provenance.push(from(said.property));
    }
  }
  for (const edit of edits) {
    for (const printed of edit.gone) {
      const row = rows[edit.table.id][printed];
      if (!row || gone.has(row.entity) || 'until' in (row.item ?? row.of)) continue;
      const at = placeIn(edit, edit.table.header);
      if (edit.table.id === 'purposes') {
        if (older) continue;
        change(draftOf(row), 'purposes', [{before: row.item}], {of: '', means: 'import', at, ...origin});
        continue;
      }
      if (row.item === undefined) gone.add(row.entity);
      vanished.push({
        entity: row.entity,
        title: row.title,
        at,
        onlyHere: true,
        ...(row.index === undefined ? {} : {item: {property: 'discloses', index: row.index}}),
      });
    }
  }
  return {incoming: incomingOf(drafts, base), refused, vanished};
}

const STALE = 'the record was saved since, and the other sheet with the purposes of the activity says what the record says by now';

/** The purposes of an activity stand on two sheets. */
const ofPurposes = ({table: {id}}: TableEdits, key: string): boolean => id === 'purposes' || (id === 'activities' && key === 'purposes');

const saidTwice = (edits: readonly TableEdits[], rows: ReturnType<typeof rowsOfRecord>, entity: string): boolean =>
  (['activities', 'purposes'] as const).every((id) =>
    edits.some(
      (edit) =>
        edit.table.id === id && edit.changed.some(({key, printed}) => ofPurposes(edit, key) && rows[id][printed]?.entity === entity),
    ),
  );

/** An edit that another sheet has told already finds its item no more. */
function change({of, lists}: Draft, name: string, items: readonly ItemEdit[], from: Provenance): void {
  const before = (of[name] ?? []) as readonly unknown[];
  const list = lists.get(name) ?? {before, after: [...before], from: new Map<unknown, Provenance>()};
  lists.set(name, list);
  for (const item of items) {
    if (item.before === undefined) {
      if (!list.after.some((each) => sameValue(each, item.after))) list.after.push(item.after);
      list.from.set(item.after, from);
      continue;
    }
    const at = list.after.indexOf(item.before);
    if (at < 0) continue;
    if (item.after === undefined) list.after.splice(at, 1);
    else list.after[at] = item.after;
    list.from.set(item.after, from);
  }
}

function incomingOf(drafts: ReadonlyMap<string, Draft>, base: RecordOfProcessing): Incoming {
  const systems = new Map<string, Plain & {readonly fields: Plain[]}>();
  const lists: Record<'activities' | 'recipients', Plain[]> = {activities: [], recipients: []};
  for (const [entity, {of, values, lists: edited, provenance}] of drafts) {
    const told: Record<string, unknown> = Object.fromEntries(values);
    const origins = [...provenance];
    for (const [name, {after, from}] of edited) {
      told[name] = after;
      for (const [item, origin] of from) if (after.includes(item)) origins.push({...origin, of: `${name}.${after.indexOf(item)}`});
    }
    const [folder = '', id = ''] = entity.split(/\/(.*)/s);
    if (folder === 'activities' || folder === 'recipients') {
      lists[folder].push({name: of['name'], ...told, id, provenance: origins});
    } else if (folder === 'systems') {
      systems.set(id, {name: of['name'], ...told, id, provenance: origins, fields: systems.get(id)?.fields ?? []});
    } else {
      const system = id.slice(0, id.indexOf('.'));
      const known = systems.get(system) ?? {id: system, name: base.systems.find((each) => each.id === system)?.name, fields: []};
      systems.set(system, known);
      known.fields.push({dataset: of['dataset'], name: of['name'], elements: [], ...told, provenance: origins});
    }
  }
  return {wholeLists: true, systems: [...systems.values()], ...lists} as unknown as Incoming;
}
