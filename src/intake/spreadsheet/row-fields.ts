/** The data that a row names: fields of a system, patterns over fields, or kinds of data in words. */
import type {Law} from '../../law/index.js';
import type {Vocabulary} from '../importers/importer.js';
import {remembering} from '../remembering.js';
import type {FieldPattern} from '../../record/index.js';
import {splitList} from './cell-lists.js';
import {isPlaceholder, saysNone} from './cell-words.js';
import type {ElementFinder} from './element-words.js';
import {UNPLACED, type Drafts, type FieldDraft, type SystemDraft} from './drafts.js';
import type {EntryFinder} from './law-words.js';
import type {Ledger} from './ledger.js';
import type {CellRef, Row} from './row.js';
import {saysTooMuch, SIZE_LIMITS} from './size-limits.js';

interface Where {
  readonly drafts: Drafts;
  readonly ledger: Ledger;
  readonly law: Law;
  readonly elementsIn: ElementFinder;
}

/** Fields of an inventory's row. `dataset` names the table where no column does. */
export function fieldsNamed(row: Row, systems: readonly SystemDraft[], dataset: string, where: Where): readonly FieldDraft[] {
  const {drafts, ledger} = where;
  const [system = drafts.system(UNPLACED.name)] = systems;
  const table = row.first('dataset');
  if (table) ledger.settle(table, 'recorded');
  const inTable = table === undefined ? dataset : technicalName(table.text);
  const found: FieldDraft[] = [];
  for (const whole of row.of('field')) {
    for (const ref of eachInList(whole)) {
      const path = pathIn(ref.text);
      const last = path.at(-1) ?? UNNAMED;
      const place = path.length < 2 ? inTable : [inTable, ...path.slice(0, -1)].join('.');
      const name = last === UNNAMED || ref.text.length > LONGEST_NAME ? drafts.fieldName(system, place, ref.text, UNNAMED) : last;
      const field = drafts.field(system, place, name, ref);
      if (name !== ref.text && path.length < 2) drafts.put(field, 'label', ref.text, ref);
      ledger.settle(ref, 'recorded');
      found.push(field);
    }
  }
  for (const field of found) {
    for (const ref of row.of('data', 'category')) {
      if (suggestElements(field, ref, ref.text, where)) ledger.settle(ref, 'recorded');
    }
  }
  return found;
}

/** `cookies: [_ga, _gid]` are several fields. */
function eachInList(ref: CellRef): readonly CellRef[] {
  if (typeof ref.cell === 'string' || (ref.cell.leaves ?? 1) < 2) return [ref];
  return splitList(ref.text).map((text, index) => ({...ref, text, cell: index === 0 ? ref.cell : {text, kind: 'text', leaves: 0}}));
}

/** Kinds of data and patterns; each kind becomes a field of every named system, else of the system for what has no place. */
export function dataNamed(
  refs: readonly CellRef[],
  systems: readonly SystemDraft[],
  dataset: string,
  where: Where & {readonly people: EntryFinder},
): readonly FieldPattern[] {
  const {drafts, ledger, law, people} = where;
  const patterns: FieldPattern[] = [];
  for (const ref of refs) {
    if (saysNone(ref.text)) continue;
    const items = splitList(ref.text, (item) => isOneKind(item, people)).filter((item) => !isPlaceholder(item));
    if (items.length > SIZE_LIMITS.itemsInCell) continue;
    if (patterns.length + items.length * systems.length > SIZE_LIMITS.fieldsOfRow) {
      throw saysTooMuch(ref.at, 'The row names fields', SIZE_LIMITS.fieldsOfRow);
    }
    for (const item of items) {
      const said = ref.words?.(item, law);
      if (said?.notPersonal) continue;
      const pattern = said === undefined ? patternOf(item, drafts, ref) : undefined;
      if (pattern) {
        patterns.push(pattern);
        continue;
      }
      for (const system of systems.length > 0 ? systems : [drafts.system(UNPLACED.name)]) {
        const name = drafts.fieldName(system, dataset, said?.title ?? item, 'data');
        const field = drafts.field(system, dataset, name, ref);
        drafts.put(field, 'label', said?.title ?? item, ref);
        suggestElements(field, ref, item, where);
        patterns.push(field.pattern);
      }
    }
    if (items.length > 0) ledger.settle(ref, 'recorded');
  }
  return [...new Set(patterns)];
}

/** `Employee / worker name`: what stands before the slash only says whose the data is. */
function isOneKind(item: string, people: EntryFinder): boolean {
  const whose = item.split(' / ');
  const last = whose.pop() ?? '';
  return whose.length > 0 && /\S\s+\S/.test(last) && whose.every((piece) => isPeople(piece, people));
}

function isPeople(text: string, people: EntryFinder): boolean {
  const {ids, rest} = people.find(text);
  return ids.length > 0 && rest.length === 0;
}

/** `shop.orders.*`, `shop.orders.email`; not `e.g.` nor a web address. The system is found by id or name. */
export function patternOf(text: string, drafts: Drafts, ref: CellRef): FieldPattern | undefined {
  const [first = '', ...rest] = text.trim().split('.');
  if (
    rest.length === 0 ||
    !/^[\p{L}\d_ -]{1,60}$/u.test(first) ||
    !rest.every((part, index) => /^[\p{L}\d_-]{1,80}$/u.test(part) || (part === '*' && index === rest.length - 1))
  ) {
    return undefined;
  }
  if (rest.at(-1) !== '*' && rest.length < 2) return undefined;
  return [drafts.system(first, ref).id, ...rest].join('.') as FieldPattern;
}

export const isPatternCell = remembering((text): boolean =>
  splitList(text).some((item) => /^[\p{L}\d_ -]+(?:\.[\p{L}\d_-]+)*\.(?:\*|[\p{L}\d_-]+\.[\p{L}\d_-]+)$/u.test(item)),
);

/** What the words name, as a suggestion for a person to confirm. False where they name nothing, or another cell has said it. */
function suggestElements(field: FieldDraft, ref: CellRef, text: string, {drafts, law, elementsIn}: Where): boolean {
  if (field.dataSaid.has(text)) return true;
  if (field.values.has('elements') || field.values.has('suggestion')) return false;
  field.dataSaid.add(text);
  const byWords = ref.words && suggestByWords(field, ref, ref.words, text, drafts, law);
  if (byWords !== undefined) return byWords;
  const found = elementsIn(text);
  if (found === undefined) return false;
  drafts.put(field, 'elements', found.elements, ref);
  field.values.set('suggestion', {
    confidence: found.confidence,
    because: `${ref.heading === '' ? 'The cell' : (ref.label ?? ref.heading)} says ${found.words}`,
  });
  return true;
}

/** What the layout's own words say; a field of which all of them say that it is about nobody is suggested as not personal. Undefined for other words. */
function suggestByWords(field: FieldDraft, ref: CellRef, words: Vocabulary, text: string, drafts: Drafts, law: Law): boolean | undefined {
  const items = splitList(text).map((item) => ({item, said: words(item, law)}));
  const known = items.flatMap(({item, said}) => (said === undefined ? [] : [{item, ...said}]));
  if (known.length === 0) return undefined;
  const elements = [...new Set(known.flatMap((each) => each.elements ?? []))];
  const telling = known.filter((each) => (elements.length > 0 ? each.elements !== undefined : each.notPersonal));
  if (telling.length === 0 || (elements.length === 0 && telling.length < items.length)) return false;
  if (elements.length > 0) drafts.put(field, 'elements', elements, ref);
  field.values.set('suggestion', {
    confidence: Math.min(...telling.map(({confidence = 0.9}) => confidence)),
    because: `${ref.label ?? ref.heading} says ${telling
      .map(({item}) => `“${item}”`)
      .slice(0, 4)
      .join(', ')}${elements.length > 0 ? '' : ', which is about nobody'}`,
  });
  return true;
}

/** The parts of a name that is a path: `address.street`. */
const pathIn = remembering((text): readonly string[] =>
  technicalName(text)
    .split('.')
    .filter((part) => part !== ''),
);

/** A name that can stand in a path: as it is where it is technical already, else its letters in any script. Dots stay: they are nesting. */
export const technicalName = remembering(function technicalName(text): string {
  if (/^[\w.$-]+$/.test(text)) return text;
  const letters = text
    .slice(0, LONGEST_NAME * 4)
    .normalize('NFKD')
    .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
    .normalize('NFC');
  return (
    letters
      .replace(/[^\p{L}\p{N}\p{M}_.$-]+/gu, '_')
      .replace(/^_|_$/g, '')
      .slice(0, LONGEST_NAME) || UNNAMED
  );
});

const LONGEST_NAME = 120;
const UNNAMED = 'unnamed';
