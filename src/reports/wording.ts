/** How reports write terms of the law, purposes, retention and periods. */
import {cite, type Collection, type Law} from '../law/index.js';
import {unconfirmedAnswers, whoAnswered, type Activity, type Period, type Purpose, type Recipient} from '../record/index.js';
import {lines, link, type Cell, type Inline} from '../documents/index.js';

/** The law's title of an id; an id that the catalog does not have (any more) is shown as it is and said so. */
export function titleOf(law: Law, collection: Collection, id: string): string {
  const entry = law.find(collection, id) as {readonly title?: string; readonly name?: string} | undefined;
  return entry?.title ?? entry?.name ?? `${id} (not in the catalog)`;
}

/** Its name, marked where it rests on answers that no second person has looked at. */
export const activityWords = (activity: Activity): string =>
  unconfirmedAnswers(activity).length > 0 ? `${activity.name} (unconfirmed)` : activity.name;

/** The same as a cell, with whose answers they are as the note. */
export function activityCell(activity: Activity): Cell {
  const open = unconfirmedAnswers(activity);
  if (open.length === 0) return lines([activity.name]);
  const by = whoAnswered(open).join(', ') || 'somebody unnamed';
  return lines([activity.name, 'unconfirmed'], {tone: 'warning', note: `Answers of ${by} that nobody else has confirmed`});
}

export function elementName(law: Law, id: string): string {
  const element = law.find('elements', id);
  return element === undefined ? `${id} (not in the catalog)` : `${element.name}${element.own === true ? ' (own element)' : ''}`;
}

/** The organization's own words first, then the statutory purpose they belong to. */
export function purposeText(purpose: Purpose, law: Law): string {
  const statutory = purpose.is === undefined ? undefined : statutoryPurpose(purpose.is, law);
  if (purpose.words === undefined) {
    return purpose.is === undefined ? 'purpose not recorded' : `${titleOf(law, 'purposes', purpose.is)} (no wording of its own)`;
  }
  return statutory === undefined ? purpose.words : `${purpose.words} (${statutory})`;
}

/** The purpose that the law names: a specific one of the catalog belongs under one of those. */
export function statutoryPurpose(id: string, law: Law): string {
  return titleOf(law, 'purposes', law.find('purposes', id)?.under ?? id);
}

/** `2021-03-01 to 2025-06-30`, `since 2021`, `until 2025-06`, `no dates`. */
export function periodText({since, until}: Period): string {
  if (since !== undefined && until !== undefined) return `${since} to ${until}`;
  if (since !== undefined) return `since ${since}`;
  return until === undefined ? 'no dates' : `until ${until}`;
}

export function recipientCategory(recipient: Recipient | undefined, law: Law): string {
  if (!recipient) return 'a recipient that the record does not have';
  return recipient.category === undefined ? `category not recorded (${recipient.name})` : titleOf(law, 'thirdParties', recipient.category);
}

/** A section of law, linked. */
export function cited(id: string): Inline {
  const {text, url} = cite(id);
  return link(text, url);
}

/** Sections by their latest numbers, linked under those of the day: `a; b`. */
export function sections(law: Law, ids: readonly string[]): readonly (Inline | string)[] {
  return law.asNumbered(ids).flatMap((id, at) => (at === 0 ? [cited(id)] : ['; ', cited(id)]));
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** In the order of first appearance, each once. */
export const distinct = <T>(values: Iterable<T>): readonly T[] => [...new Set(values)];

/** At most `most` of them, then how many more there are. */
export function some(values: readonly string[], most: number): readonly string[] {
  return values.length <= most ? values : [...values.slice(0, most), `and ${values.length - most} more`];
}
