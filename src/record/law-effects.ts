/** What another state of the law makes of the same record: letters of its fields, and numbers of the law that its figures reach. */
import type {Law, Threshold} from '../law/index.js';
import {addMonths, type Day} from './dates.js';
import type {FieldId} from './ids.js';
import {letterReader, type FieldLetter} from './letters.js';
import type {FieldInSystem, Lookup} from './lookup.js';
import type {Activity, Organization, RecordOfProcessing} from './model.js';
import {exclusionOf, hasBegun} from './practice/scope.js';
import type {Window} from './window.js';

/** The law on two days. */
export interface LawThenAndNow {
  readonly before: Law;
  readonly after: Law;
}

export interface FieldUnderLaw {
  /** Letters and limbs, `G`, `SPI-1C`; those that hang on an unknown fact are in `depends`. */
  readonly applies: readonly string[];
  readonly depends: readonly string[];
  /** The exemption that keeps the field out of the Act. */
  readonly exempt?: string;
}

export interface FieldEffect {
  readonly field: FieldId;
  readonly elements: readonly string[];
  readonly before: FieldUnderLaw;
  readonly after: FieldUnderLaw;
  /** Letters and limbs that differ, with the section that gives them and the fact they hang on. */
  readonly because: readonly {readonly letter: string; readonly citation: string; readonly when?: string}[];
}

interface Options extends LawThenAndNow {
  readonly lookup: Lookup;
  /** Activities with a use or disclosure in it decide the facts; a field outside all of them is judged by itself. */
  readonly window: Window;
}

/** Fields that differ, in the record's order. Linear in fields, uses and disclosures. */
export function fieldEffects({organization}: RecordOfProcessing, {before, after, lookup, window}: Options): readonly FieldEffect[] {
  const activities = activitiesByField(lookup, window);
  const reader = (law: Law): ((entry: FieldInSystem) => Found) => {
    const read = letterReader({law, organization});
    return (entry) => {
      const exempt = exclusionOf(entry.field, law) === 'exempt' ? entry.field.exemption : undefined;
      if (exempt !== undefined) return {letters: [], exempt};
      const around = [...(activities.get(entry) ?? [undefined])];
      return {letters: around.flatMap((activity) => read(entry.field, activity))};
    };
  };
  const [then, today] = [reader(before), reader(after)];
  return lookup.fields.flatMap((entry): readonly FieldEffect[] => {
    const [old, now] = [then(entry), today(entry)];
    const [was, is] = [underLaw(old), underLaw(now)];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{field: entry.id, elements: entry.field.elements, before: was, after: is, because: becauseOf(old, now)}];
  });
}

interface Found {
  readonly letters: readonly FieldLetter[];
  readonly exempt?: string | undefined;
}

function activitiesByField(lookup: Lookup, window: Window): ReadonlyMap<FieldInSystem, ReadonlySet<Activity>> {
  const found = new Map<FieldInSystem, Set<Activity>>();
  for (const {activity, field} of [...lookup.usesIn(window), ...lookup.disclosuresIn(window)]) {
    if (!hasBegun(activity)) continue;
    const known = found.get(field);
    if (known) known.add(activity);
    else found.set(field, new Set([activity]));
  }
  return found;
}

const nameOf = ({letter, limb}: FieldLetter): string => limb ?? letter;

function underLaw({letters, exempt}: Found): FieldUnderLaw {
  const applies = [...new Set(letters.filter(({state}) => state !== 'depends').map(nameOf))].sort();
  const depends = [...new Set(letters.filter(({state}) => state === 'depends').map(nameOf))].filter((name) => !applies.includes(name));
  return {applies, depends: depends.sort(), ...(exempt === undefined ? {} : {exempt})};
}

/** Letters that only one of them has, or that stand otherwise; each once. */
function becauseOf(old: Found, now: Found): FieldEffect['because'] {
  const keys = ({letters}: Found): ReadonlySet<string> => new Set(letters.map((each) => `${nameOf(each)} ${each.state}`));
  const [was, is] = [keys(old), keys(now)];
  const differing = [...old.letters, ...now.letters].filter((each) => {
    const key = `${nameOf(each)} ${each.state}`;
    return was.has(key) !== is.has(key);
  });
  const found = new Map(
    differing.map((each) => [
      nameOf(each),
      {letter: nameOf(each), citation: each.citation, ...(each.when === undefined ? {} : {when: each.when})},
    ]),
  );
  return [...found.values()];
}

// ── numbers of the law ──────────────────────────────────────────────────────

export type Standing = 'reached' | 'not-reached' | 'not-recorded' | 'not-in-force';

export interface ThresholdEffect {
  readonly id: string;
  readonly title: string;
  /** The organization's own figure, and what `datamap.yaml` calls it. */
  readonly figure?: number;
  readonly of: string;
  readonly before: {readonly standing: Standing; readonly threshold?: Threshold};
  readonly after: {readonly standing: Standing; readonly threshold?: Threshold};
}

interface Measure {
  readonly of: string;
  figure(organization: Organization, asOf: Day): number | undefined;
}

const MEASURES: Readonly<Record<string, Measure>> = {
  'business-revenue': {of: 'revenue', figure: ({revenue = []}, asOf) => revenueBefore(revenue, asOf)},
  'business-consumers': {of: 'consumers-bought-sold-shared', figure: ({consumersBoughtSoldShared}) => consumersBoughtSoldShared},
  'business-revenue-share': {of: 'percent-revenue-from-selling', figure: ({percentRevenueFromSelling}) => percentRevenueFromSelling},
  'ten-million-consumers': {of: 'consumers-processed', figure: ({consumersProcessed}) => consumersProcessed},
  'audit-consumers': {of: 'consumers-processed', figure: ({consumersProcessed}) => consumersProcessed},
  'audit-sensitive-consumers': {of: 'sensitive-consumers', figure: ({sensitiveConsumers}) => sensitiveConsumers},
  'shine-the-light-employees': {of: 'employees', figure: ({employees}) => employees},
};

/** Of the calendar year before the day, or the last one known before that. */
function revenueBefore(revenue: NonNullable<Organization['revenue']>, asOf: Day): number | undefined {
  const year = Number(addMonths(asOf, -12).slice(0, 4));
  return revenue.filter((each) => each.year <= year).sort((a, b) => b.year - a.year)[0]?.usd;
}

/** Numbers that the law set otherwise, where that changes what they mean for the organization or nobody can tell. */
export function thresholdEffects(organization: Organization, {before, after}: LawThenAndNow, asOf: Day): readonly ThresholdEffect[] {
  return Object.entries(MEASURES).flatMap(([id, {of, figure}]) => {
    const value = figure(organization, asOf);
    const [old, now] = [before.find('thresholds', id), after.find('thresholds', id)];
    if (old?.value === now?.value) return [];
    const [was, is] = [standingOf(value, old), standingOf(value, now)];
    if (was.standing === is.standing && was.standing !== 'not-recorded') return [];
    const title = (now ?? old)?.title ?? id;
    return [{id, title, ...(value === undefined ? {} : {figure: value}), of, before: was, after: is}];
  });
}

function standingOf(figure: number | undefined, threshold: Threshold | undefined): ThresholdEffect['before'] {
  if (threshold === undefined) return {standing: 'not-in-force'};
  if (figure === undefined) return {standing: 'not-recorded', threshold};
  const reached = threshold.exceeds === true ? figure > threshold.value : figure >= threshold.value;
  return {standing: reached ? 'reached' : 'not-reached', threshold};
}
