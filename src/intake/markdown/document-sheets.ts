/** Blocks of a document → sheets: each table is one, and so are forms that ask the same, each a row of it. */
import {guessMeaning} from '../spreadsheet/heading.js';
import {nameKey} from '../same-value.js';
import type {Cell, NamedColumns, Sheet} from '../spreadsheet/workbook.js';
import {joined, type Block, type Heading, type Inline, type PipeTable} from './blocks.js';
import {formOfLines, formOfSections, formOfTable, type Form, type Pair} from './find-forms.js';
import {turnedSheet} from './turned-tables.js';
import {headingParts, headingsParts, isReference, patternOf} from './heading-pattern.js';

export function sheetsOf(blocks: readonly Block[]): readonly Sheet[] {
  const forms: Form[][] = [];
  const tables: TableAt[] = [];
  const order: (Form[] | TableAt | Sheet)[] = [];
  const take = (form: Form): void => {
    const group = forms.find((each) => asksTheSame(each, form));
    if (group) addTo(group, form);
    else order.push(forms[forms.push([form]) - 1] ?? []);
  };
  const asked = sectionForms(blocks);
  let open: Heading[] = [];
  for (const block of blocks) {
    if (block.is === 'heading') {
      open = [...open.filter(({level}) => level < block.level), block];
      const form = asked.get(block);
      if (form) take({...form, section: open.at(-2)});
      continue;
    }
    if (block.is === 'text') continue;
    const place = placeIn(open);
    const form = block.is === 'table' ? formOfTable(block, place) : formOfLines(block, place);
    const turned = form === undefined && block.is === 'table' ? turnedSheet(block, place.heading?.text ?? null) : undefined;
    if (form) {
      take(form);
    } else if (turned) {
      order.push(turned);
    } else if (block.is === 'table') {
      const table = {table: block, ...place};
      tables.push(table);
      order.push(table);
    }
  }
  const events = eventsAmong(tables, blocks);
  return order.flatMap((each) => {
    if (Array.isArray(each)) return [formsSheet(each)];
    if ('merges' in each) return [each];
    if (!events.includes(each)) return [tableSheet(each)];
    return each === events[0] ? [eventsSheet(events)] : [];
  });
}

/** `#### Properties` above a table says what it lists, not what of. */
const LISTED = /^(?:properties|parameters|attributes|payload|fields|schema|eigenschaften|propriétés|propiedades)$/i;

function placeIn(open: readonly Heading[]): {readonly heading: Heading | undefined; readonly section: Heading | undefined} {
  const around = LISTED.test(open.at(-1)?.text ?? '') ? open.slice(0, -1) : open;
  return {heading: around.at(-1), section: around.at(-2)};
}

/** Headings with the labels of a form as headings below them, each above its answer. */
function sectionForms(blocks: readonly Block[]): ReadonlyMap<Heading, Form> {
  const forms = new Map<Heading, Form>();
  for (const [at, heading] of blocks.entries()) {
    if (heading.is !== 'heading') continue;
    const pairs: Pair[] = [];
    for (const block of blocks.slice(at + 1)) {
      if (block.is === 'table' || block.is === 'labelled' || (block.is === 'heading' && block.level <= heading.level)) break;
      const last = pairs.at(-1);
      if (block.is === 'heading') pairs.push({label: headingParts(block.text).name, line: block.line, value: {text: '', links: []}});
      else if (last) pairs[pairs.length - 1] = {...last, value: joined(last.value, block.value)};
      if (pairs.length > MOST_LABELS) break;
    }
    const form = formOfSections(pairs, {heading, section: undefined});
    // A document is no form because its chapters are called so.
    if (form && heading.level > 1) forms.set(heading, form);
  }
  return forms;
}

const MOST_LABELS = 60;

interface TableAt {
  readonly table: PipeTable;
  readonly heading: Heading | undefined;
  readonly section: Heading | undefined;
}

/** A form goes on under the heading of the one before, or is the next of its kind. */
function addTo(group: Form[], form: Form): void {
  const before = group.at(-1);
  if (before?.heading !== undefined && before.heading === form.heading) {
    group[group.length - 1] = {...before, pairs: [...before.pairs, ...form.pairs]};
  } else {
    group.push(form);
  }
}

/** At least half of the labels of the shorter one, and two. */
function asksTheSame([first]: readonly Form[], form: Form): boolean {
  if (!first || first.heading?.level !== form.heading?.level) return false;
  const labels = new Set(first.pairs.map(({label}) => nameKey(label)));
  const shared = form.pairs.filter(({label}) => labels.has(nameKey(label))).length;
  return shared >= Math.max(2, Math.min(labels.size, form.pairs.length) / 2);
}

function formsSheet(forms: readonly Form[]): Sheet {
  const parts = headingsParts(forms.map(({heading}) => heading?.text ?? ''));
  const [first] = forms;
  const {prefix, separator} = patternOf(first?.heading?.level ?? 1, parts);
  const hasReference = parts.some((part) => isReference(part.prefix));
  const headed = first?.heading !== undefined;
  const names = headed ? [`${prefix}${/^[.):]$/.test(separator) ? separator : separator === '' ? '' : ` ${separator}`} (heading)`] : [];
  if (headed && hasReference) names.push(`${prefix} (heading prefix)`);
  const columns = new Map<string, number>();
  const rows = forms.map(({heading, pairs}, index): readonly Cell[] => {
    const part = parts[index];
    const place = String(heading?.line ?? 1);
    const row: Cell[] = headed ? [{text: part?.name ?? '', kind: 'text', place}] : [];
    if (headed && hasReference) row.push({text: part?.prefix ?? '', kind: 'text', place});
    for (const {label, line, value} of pairs) {
      const key = nameKey(label);
      let at = columns.get(key);
      if (at === undefined) {
        at = names.push(label) - 1;
        columns.set(key, at);
      }
      while (row.length < at) row.push('');
      row[at] = cellOf(value, line, row[at]);
    }
    return row;
  });
  return {
    name: (forms.length > 1 ? (first?.section ?? first?.heading) : first?.heading)?.text ?? null,
    hidden: false,
    rows,
    merges: [],
    lines: forms.map(({heading, pairs}) => heading?.line ?? pairs[0]?.line ?? 1),
    named: {
      as: first?.as ?? 'vertical',
      names,
      repeated: [],
      labels: forms.reduce((sum, {pairs, headed: heads}) => sum + heads + pairs.length, 0),
      ...(headed ? {entry: 0} : {}),
    },
  };
}

/** A label that stands twice in a form goes on. */
function cellOf({text, links}: Inline, line: number, before?: Cell): Cell {
  const [link] = links;
  const whole = before === undefined || before === '' ? text : `${typeof before === 'string' ? before : before.text}; ${text}`;
  return {text: whole, kind: 'text', place: String(line), ...(link === undefined ? {} : {link})};
}

function tableSheet({table, heading}: TableAt): Sheet {
  return {
    name: heading?.text ?? null,
    hidden: false,
    rows: table.rows.map(({cells}) => cells.map(({text, links: [link]}): Cell => (link === undefined ? text : {text, kind: 'text', link}))),
    merges: [],
    lines: table.rows.map(({line}) => line),
    headings: 0,
  };
}

const ABOUT_EVENTS = /\b(?:events?|tracking|analytics|telemetry|evenements?|eventos?|ereignisse?|events)\b/i;

/** Tables of properties, one under the heading of each event. */
function eventsAmong(tables: readonly TableAt[], blocks: readonly Block[]): readonly TableAt[] {
  const [title] = blocks;
  const first = tables.find(({table, heading}) => heading && guessMeaning(table.rows[0]?.cells[0]?.text ?? '')?.meaning === 'field');
  if (!first) return [];
  const alike = tables.filter(({table, heading}) => heading?.level === first.heading?.level && headOf(table) === headOf(first.table));
  const told = [title?.is === 'heading' ? title.text : '', first.section?.text ?? '', first.heading?.text ?? ''];
  return alike.length > 1 && told.some((text) => ABOUT_EVENTS.test(text)) ? alike : [];
}

const headingsOf = ({rows: [head]}: PipeTable): readonly string[] => (head?.cells ?? []).map(({text}) => text);

/** Some list more of their properties than others. */
const headOf = ({rows: [head]}: PipeTable): string => nameKey(head?.cells[0]?.text ?? '');

function eventsSheet(events: readonly TableAt[]): Sheet {
  const [first] = events;
  const parts = events.map(({heading}) => headingParts(heading?.text ?? ''));
  const {prefix} = patternOf(first?.heading?.level ?? 2, parts);
  const columns = new Map(events.flatMap(({table}) => headingsOf(table).map((text): [string, string] => [nameKey(text), text])));
  const names = [`${prefix} (heading)`, ...columns.values()];
  const order = [...columns.keys()];
  const rows: (readonly Cell[])[] = [];
  const lines: number[] = [];
  for (const [index, {table, heading}] of events.entries()) {
    for (const [at, {line, cells}] of table.rows.slice(1).entries()) {
      const event = {text: parts[index]?.name ?? '', kind: 'text', place: String(heading?.line ?? line)} as const;
      const row: Cell[] = [at === 0 ? event : {...event, leaves: 0}, ...order.map(() => '')];
      for (const [index, heading] of headingsOf(table).entries()) {
        const cell = cells[index];
        if (cell) row[order.indexOf(nameKey(heading)) + 1] = cellOf(cell, line);
      }
      rows.push(row);
      lines.push(line);
    }
  }
  const labels = events.reduce((sum, {table}) => sum + headingsOf(table).length, 0);
  const named: NamedColumns = {as: 'per event', names, repeated: [], labels, entry: 0};
  return {name: first?.section?.text ?? null, hidden: false, rows, merges: [], lines, named};
}
