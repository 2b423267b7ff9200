/** Which items of the record's lists are one thing, told by two sources. */
import type {SameThing} from './known-items.js';
import {nameKey, sameName, sameValue, valueKey, type Plain} from './same-value.js';

/** By property; where there is none, only what says the same is the same. */
export const SAME_THING: Readonly<Record<string, SameThing>> = {
  // One wording under two purposes of the law is two purposes; the law's word alone is told more closely by a wording.
  purposes: {
    same: (a, b) =>
      agree(a['is'], b['is']) &&
      (sameText(a['words'], b['words']) || (a['is'] !== undefined && a['is'] === b['is'] && agree(a['words'], b['words']))),
    keptUnder: (item) => [...wordsKey(item), ...isKey('is', item), ...(item['words'] === undefined ? isKey('bare', item) : [])],
    soughtUnder: (item) => (item['words'] === undefined ? isKey('is', item) : [...wordsKey(item), ...isKey('bare', item)]),
  },
  uses: {
    same: (a, b) =>
      (a['system'] === b['system']
        ? asSet(a['fields']) === asSet(b['fields']) || saysLess(b, a)
        : namesFieldsOf(a, b) || namesFieldsOf(b, a)) &&
      agree(a['since'], b['since']) &&
      agree(a['until'], b['until']),
    keptUnder: (item) => [
      setKey(item),
      ...(item['fields'] as readonly string[]).map((field) => `field ${field}`),
      ...(isBare(item) ? [`bare ${String(item['system'])}`, 'bare'] : item['system'] === undefined ? [`told ${placeOf(item)}`] : []),
    ],
    soughtUnder: (item) => [
      setKey(item),
      ...(item['fields'] as readonly string[]).slice(0, 1).map((field) => `field ${field}`),
      ...(isBare(item)
        ? [`told ${String(item['system'])}`, 'told ']
        : item['system'] === undefined
          ? [`bare ${placeOf(item)}`.trim()]
          : []),
    ],
  },
  // Two periods are two disclosures, and so are two kinds.
  discloses: {
    same: (a, b) => a['to'] === b['to'] && agree(a['kind'], b['kind']) && agree(a['since'], b['since']) && agree(a['until'], b['until']),
    keptUnder: ({to}) => [String(to)],
  },
  notes: sameKeys('label', 'text'),
  transfers: sameKeys('country'),
  limitPurposes: sameKeys('limb', 'is'),
  requestMethods: {same: (a, b) => a['kind'] === b['kind'] && agree(a['at'], b['at']), keptUnder: ({kind}) => [String(kind)]},
  revenue: sameKeys('year'),
};

const agree = (a: unknown, b: unknown): boolean => a === undefined || b === undefined || sameValue(a, b);
const asSet = (value: unknown): string => JSON.stringify([...(value as readonly string[])].sort());
const sameText = (a: unknown, b: unknown): boolean => typeof a === 'string' && typeof b === 'string' && sameName(a, b);
const wordsKey = ({words}: Plain): readonly string[] => (typeof words === 'string' ? [`words ${nameKey(words)}`] : []);
const isKey = (kind: 'is' | 'bare', {is}: Plain): readonly string[] => (is === undefined ? [] : [`${kind} ${String(is)}`]);

/** Whether a source names some of the fields of a use that is known and says nothing else of them: a row of several may have gone. */
function saysLess(source: Plain, known: Plain): boolean {
  const [some, all] = [source['fields'] as readonly string[], new Set(known['fields'] as readonly string[])];
  const silent = (key: string): boolean => source[key] === undefined || sameValue(source[key], known[key]);
  return some.length > 0 && some.length < all.size && some.every((field) => all.has(field)) && ['from', 'retention'].every(silent);
}

/** Whether one tells the fields of the system of which the other tells only that it is used. */
const namesFieldsOf = (a: Plain, b: Plain): boolean =>
  isBare(b) &&
  a['system'] === undefined &&
  (a['fields'] as readonly string[]).every((field) => field.startsWith(`${String(b['system'])}.`));

const isBare = ({system, fields}: Plain): boolean => typeof system === 'string' && (fields as readonly string[]).length === 0;
const setKey = ({system, fields}: Plain): string => `set ${String(system)} ${asSet(fields)}`;

/** System of a use's first field; empty where it names none, and then it may tell of any system. */
const placeOf = ({fields}: Plain): string => (fields as readonly string[])[0]?.split('.')[0] ?? '';

function sameKeys(...keys: readonly string[]): SameThing {
  return {same: (a, b) => keys.every((key) => sameValue(a[key], b[key])), keptUnder: (item) => [valueKey(keys.map((key) => item[key]))]};
}
