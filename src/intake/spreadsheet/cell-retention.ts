/** How long: a length with the event it counts from where the text says just that; anything else are criteria, word for word. */
import type {Retention} from '../../record/model.js';
import {wordsOfHeading} from './heading.js';

const UNITS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ['year', 'year', 'years', 'yr', 'yrs', 'jahr', 'jahre', 'jahren', 'an', 'ans', 'annee', 'annees', 'ano', 'anos'],
    ['month', 'month', 'months', 'mo', 'monat', 'monate', 'monaten', 'mois', 'mes', 'meses'],
    ['week', 'week', 'weeks', 'woche', 'wochen', 'semaine', 'semaines', 'semana', 'semanas'],
    ['day', 'day', 'days', 'tag', 'tage', 'tagen', 'jour', 'jours', 'dia', 'dias'],
    ['hour', 'hour', 'hours', 'hrs', 'stunde', 'stunden', 'heure', 'heures', 'hora', 'horas'],
    ['minute', 'minute', 'minutes', 'min', 'minuten', 'minuto', 'minutos'],
  ].flatMap(([unit = '', ...names]) => names.map((name) => [name, unit])),
);

const AFTER =
  /^(?:after|following|from|since|nach|ab|seit|apres|après|à compter de|à compter du|a compter de|a compter du|desde|después de|despues de|tras)\s+/i;

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
  if (AFTER.test(event) && !/[;,/]|\b(?:or|if|then|unless|until|oder|ou|o)\b/i.test(event)) {
    return {period: withUnit(count, unit), after: event.replace(AFTER, '').replace(/^(?:the|der|dem|die|le|la|el)\s+/i, '')};
  }
  return {criteria: value};
}

const unitOf = (word: string): string | undefined => {
  const plain = wordsOfHeading(word)[0] ?? '';
  return Object.hasOwn(UNITS, plain) ? UNITS[plain] : undefined;
};

const unitIn = (heading: string): string | undefined =>
  wordsOfHeading(heading)
    .map(unitOf)
    .find((unit) => unit !== undefined);

const withUnit = (count: string, unit: string): string => `${Number(count)} ${unit}${Number(count) === 1 ? '' : 's'}`;
