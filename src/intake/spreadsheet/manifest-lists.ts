/** What the entries of a list in a manifest are, by what the list is called and by what it stands in, where no layout tells. */
import {wordsOfHeading} from './heading.js';
import {kindOfList, nameOfList, type ListKind} from './list-names.js';
import type {Meaning} from './meaning.js';
import type {Shape} from './shape.js';

export interface ListSense {
  readonly shape: Shape;
  /** What the name of an entry is. */
  readonly entry: Meaning;
  /** False for lists that only say more of the entries around them. */
  readonly counts: boolean;
  /** Why nothing is taken from it. */
  readonly left?: string;
}

/** Undefined where its name tells nothing: then its keys must. */
export function senseOfList(path: string, paths: ReadonlySet<string>): ListSense | undefined {
  const outer = pathAround(path);
  const around = outer === undefined ? undefined : kindOfList(outer);
  const named = kindOfList(path);
  // A table in a table is a column.
  const kind = named === 'dataset' && around === 'dataset' ? 'field' : named;
  if (around === undefined) {
    return kind && {shape: SHAPES[kind], entry: kind, counts: kind !== 'dataset' || isOfEvents(path) || !holdsFields(path, paths)};
  }
  if (kind === 'field') return {shape: 'fields', entry: 'field', counts: around === 'dataset' && !isOfEvents(outer ?? '')};
  if (kind === 'dataset') return {shape: 'fields', entry: 'dataset', counts: false};
  if (around === 'field') return {shape: 'none', entry: 'notes', counts: false, left: 'it only says more of the fields around it'};
  if (around === 'system' && kind === 'activity') return {shape: 'activities', entry: 'activity', counts: false};
  return {shape: around === 'recipient' ? 'recipients' : 'none', entry: kind ?? 'notes', counts: false};
}

const SHAPES: Readonly<Record<ListKind, Shape>> = {
  activity: 'activities',
  recipient: 'recipients',
  data: 'data',
  field: 'fields',
  dataset: 'fields',
  system: 'systems',
  people: 'none',
};

/** What a tracking plan lists are events, whatever each brings along. */
const isOfEvents = (path: string): boolean => /\bevents?\b/.test(wordsOfHeading(nameOfList(path)).join(' '));

/** `a[].b.c[]` → `a[]`; `tables{}{}` → `tables{}`. */
function pathAround(path: string): string | undefined {
  const inner = path.slice(0, -2);
  const end = Math.max(inner.lastIndexOf('[]'), inner.lastIndexOf('{}'));
  return end < 0 ? undefined : inner.slice(0, end + 2);
}

const holdsFields = (path: string, paths: ReadonlySet<string>): boolean =>
  [...paths].some((each) => each !== path && each.startsWith(path) && senseOfList(each, paths)?.entry === 'field');
