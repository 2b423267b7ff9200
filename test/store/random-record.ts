/** Random records: every property at random, text made of whatever breaks YAML, CSV and spreadsheets. The same seed gives the same record. */
import type {RecordOfProcessing} from '../../src/record/index.js';
import {shapes} from '../../src/store/schemas/shapes.data.js';
import {shapeAt, type Shape} from '../../src/store/shape.js';
import {fullRecord} from './full-record.js';

const PIECES = [
  'a',
  'Ana',
  ' ',
  '  ',
  '\n',
  '\n\n',
  '\t',
  ': ',
  ':',
  ' #',
  '#',
  '- ',
  '-',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  '&',
  '*',
  '!',
  '|',
  '>',
  '%',
  '@',
  '`',
  '=',
  '+',
  '?',
  '~',
  '\r\n',
  '\r',
  'null',
  'true',
  'no',
  '12',
  '0x1f',
  '1e3',
  '.5',
  '2021',
  '2021-03-01',
  'é',
  '日本',
  '😀',
  '👩\u200d💻',
  '\u00a0',
  '\u2028',
  '\u0085',
  '\u202e',
  '\ufeff',
  '\u0007',
  '---',
  '...',
  '; ',
  ' | ',
  '@x',
  'crm.contacts.*',
  'https://x.example/a?b=c#d',
  '<script>',
  '__proto__',
  'constructor',
];

export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function randomRecord(seed: number): RecordOfProcessing {
  const next = random(seed);
  const upTo = (count: number): number => Math.floor(next() * count);
  const text = (): string => Array.from({length: 1 + upTo(6)}, () => PIECES[upTo(PIECES.length)]).join('') || 'x';

  /** A variation of an example: texts replaced, optional properties dropped. */
  const vary = (example: unknown, shape: Shape | undefined, key: string): unknown => {
    if (Array.isArray(example)) {
      return Array.from({length: upTo(3)}, () => vary(example[upTo(example.length)], shape?.is === 'list' ? shape.of : undefined, key));
    }
    if (typeof example === 'object' && example !== null) {
      const varied: Record<string, unknown> = {};
      for (const [name, value] of Object.entries(example)) {
        const inner = shape?.is === 'map' ? shape.keys.find(([, property]) => property === name)?.[2] : undefined;
        const mustSay = needed.has(name) || (shape?.is === 'map' && shape.needs?.includes(name) === true);
        if (mustSay || next() < 0.6) varied[name] = vary(value, inner, name);
      }
      return varied;
    }
    return typeof example === 'string' && !/^\d{4}(?:-\d\d){0,2}$/.test(example) && free.has(key)
      ? said.has(key) || (shape?.is === 'text' && shape.pattern === '\\S')
        ? `x${text()}`
        : text()
      : example;
  };
  const systems = distinct(
    Array.from({length: upTo(4)}, () => ({
      ...(vary(fullRecord.systems[0], shapes.system, '') as object),
      id: idOf(upTo(50)),
      fields: distinctFields(Array.from({length: upTo(6)}, () => fieldOf(vary, text))),
    })),
  );
  const entity = (example: unknown, shape: Shape) =>
    distinct(Array.from({length: upTo(4)}, () => ({...(vary(example, shape, '') as object), id: idOf(upTo(50))})));
  return {
    organization: vary(fullRecord.organization, undefined, ''),
    notices: withOwnIds(vary(fullRecord.notices, undefined, '')),
    ...(next() < 0.5 ? {terms: vary(fullRecord.terms, shapeAt(shapes.datamap, 'terms'), '')} : {}),
    systems,
    activities: entity(fullRecord.activities[0], shapes.activity),
    recipients: entity(fullRecord.recipients[0], shapes.recipient),
    questions: withOwnIds(vary(fullRecord.questions, shapeAt(shapes.questions, 'questions'), '')),
    requests: fullRecord.requests,
    waivers: vary(fullRecord.waivers, undefined, ''),
  } as RecordOfProcessing;
}

/** In a table an empty cell says nothing: what a field leaves out, it leaves out whole. */
function fieldOf(vary: (example: unknown, shape: undefined, key: string) => unknown, text: () => string): object {
  const field = vary(fullRecord.systems[0]?.fields[0], undefined, '') as Record<string, unknown>;
  for (const key of ['facts', 'provenance']) {
    if (field[key] !== undefined && Object.keys(field[key] as object).length === 0) delete field[key];
  }
  const override = field['override'] as {limbs?: readonly string[]} | undefined;
  if (override?.limbs?.length === 0) delete override.limbs;
  if (field['deidentified']) field['deidentified'] = {measures: 'yes', commitment: 'no', contract: 'unknown'};
  return {...field, dataset: text(), name: `n${text()}`};
}

const needed = new Set([
  'legalName',
  'name',
  'id',
  'file',
  'kind',
  'year',
  'usd',
  'of',
  'means',
  'text',
  'fields',
  'to',
  'limb',
  'is',
  'country',
  'used',
  'intended',
  'question',
  'rule',
  'place',
  'reason',
  'by',
  'until',
  'on',
  'dataset',
  'elements',
  'letters',
  'confidence',
  'because',
]);
const said = new Set(['legalName', 'name', 'file', 'of', 'country', 'question', 'rule', 'place', 'reason', 'by', 'because']);
const free = new Set([
  ...said,
  'tradeNames',
  'brands',
  'postalAddress',
  'email',
  'phone',
  'web',
  'at',
  'url',
  'label',
  'text',
  'description',
  'location',
  'owner',
  'team',
  'security',
  'period',
  'after',
  'criteria',
  'words',
  'consideration',
  'transferMechanism',
  'notes',
  'collectionNotice',
  'legalBasis',
  'safeguard',
  'logic',
  'target',
  'benefits',
  'reference',
  'products',
  'tradeName',
  'about',
  'ask',
  'type',
  'channel',
  'purpose',
]);
free.delete('channel');

const idOf = (number: number): string => `e-${number}`;
const distinct = <Entity extends {readonly id: string}>(entities: readonly Entity[]): readonly Entity[] =>
  [...new Map(entities.map((entity) => [entity.id, entity])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
/** Varied lists repeat their example; an id may stand once. */
const withOwnIds = (entries: unknown): readonly object[] =>
  (entries as readonly object[]).map((entry, index) => ({...entry, id: idOf(index)}));
const distinctFields = (fields: readonly object[]): readonly object[] => [
  ...new Map(fields.map((field) => [`${(field as {dataset: string}).dataset}.${(field as {name: string}).name}`, field])).values(),
];
