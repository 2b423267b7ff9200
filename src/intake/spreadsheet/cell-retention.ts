/** How long: a length with the event it counts from where the text says just that; anything else are criteria, word for word. */
import type {Retention} from '../../record/model.js';
import {wordsOfHeading} from './heading.js';
import {AFTER, OR, UNITS} from './words/lengths-of-time.js';

/** `heading` may name the unit of a bare number: `Retention (months)`. Undefined where a bare number has none. */
export function readRetention(text: string, heading: string): Retention | undefined {
  const value = text.replace(/\s+/g, ' ').trim();
  const match = /^(\d{1,4})(?: ?\([^()]{1,20}\))? ?(.*)$/.exec(value);
  if (!match) return {criteria: value};
  const [, count = '', rest = ''] = match;
  if (rest === '') {
    const unit = unitIn(heading);
    return unit === undefined ? undefined : {period: withUnit(count, unit)};
  }
  const [word = '', ...others] = rest.split(' ');
  const unit = unitOf(word);
  if (unit === undefined) return {criteria: value};
  const event = others.join(' ');
  if (event === '') return {period: withUnit(count, unit)};
  const remark = /^\(([^()]*)\)$/.exec(event)?.[1];
  if (remark !== undefined) return {period: withUnit(count, unit), ...(remark.trim() === '' ? {} : {criteria: remark.trim()})};
  const after = event.replace(AFTER, '');
  if (after !== event && !OR.test(after)) return {period: withUnit(count, unit), after};
  return {criteria: value};
}

const unitOf = (word: string): string | undefined => UNITS.get(wordsOfHeading(word)[0] ?? '');

const unitIn = (heading: string): string | undefined =>
  wordsOfHeading(heading)
    .map(unitOf)
    .find((unit) => unit !== undefined);

const withUnit = (count: string, unit: string): string => `${Number(count)} ${unit}${Number(count) === 1 ? '' : 's'}`;
