/** Properties of entries, and what changes in them, as text. */
import type {PropertyChange} from '../../law/changes.js';
import {amount, figure, KEPT, OWED_IN, UNITS, VERIFIED, WHEN} from '../../law/in-words.js';
import {cite, type Duty, type Fact, type LawItem, type Threshold} from '../../law/index.js';
import type {Inline} from '../../documents/index.js';

/** A value of the catalog as text; codes with what they mean. */
export function valueText(property: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => valueText(property, each)).join('; ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (value === undefined) return '';
  if (typeof value === 'object' && value !== null) return 'text' in value ? itemText(value as LawItem) : JSON.stringify(value);
  const text = String(value as string | number);
  if (property === 'when') return meaning(text, WHEN[text as Duty['when']]);
  if (property === 'owedIn') return meaning(text, OWED_IN[text as NonNullable<Duty['owedIn']>]);
  if (property === 'citations') return cite(text).text;
  if (property === 'unit') return meaning(text, UNITS[text as Threshold['unit']]);
  if (property === 'of') return meaning(text, `kept with ${KEPT[text as Fact['of']]}`);
  return typeof value === 'number' ? figure(value) : text;
}

function itemText({text, citation, due, verification}: LawItem): string {
  return [
    text,
    ...(due === undefined ? [] : [`by ${due}`]),
    ...(citation === undefined ? [] : [cite(citation).text]),
    ...(verification === undefined ? [] : [VERIFIED[verification]]),
  ].join(', ');
}

const meaning = (code: string, words: string): string => (words === code ? code : `${code}: ${words}`);

/** `value: 25,000,000 → 26,625,000`; of a list, what was added and taken away. */
export function changeText({property, before, after, unit}: PropertyChange): readonly Inline[] {
  if (Array.isArray(before) && Array.isArray(after)) {
    const [added, removed] = [without(property, after, before), without(property, before, after)];
    // A number in place of another.
    if (property === 'citations' && added.length > 0 && removed.length > 0) {
      return [{text: `${property}: ${removed.join('; ')} → `}, {text: added.join('; '), strong: true}];
    }
    if (added.length + removed.length > 0) {
      return [
        {text: `${property}: `},
        {
          text: [
            ...(added.length === 0 ? [] : [`added ${added.join('; ')}`]),
            ...(removed.length === 0 ? [] : [`without ${removed.join('; ')}`]),
          ].join(', '),
        },
      ];
    }
  }
  const [was, is] = [before, after].map((value) => (unit === undefined ? shownValue(property, value) : valueIn(unit, value)));
  return [{text: `${property}: ${was ?? ''} → `}, {text: is ?? '', strong: true}];
}

const without = (property: string, some: readonly unknown[], others: readonly unknown[]): readonly string[] => {
  const known = new Set(others.map((each) => JSON.stringify(each)));
  return some.filter((each) => !known.has(JSON.stringify(each))).map((each) => valueText(property, each));
};

const valueIn = (unit: Threshold['unit'], value: unknown): string => (typeof value === 'number' ? amount({value, unit}) : 'none');

const shownValue = (property: string, value: unknown): string => (value === undefined ? 'none' : valueText(property, value));
