/** The dated versions of a notice, and which of them was in force on a day. */
import type {Day} from './dates.js';
import type {NoticeReference, NoticeVersion} from './model.js';
import {Bug} from './problem.js';

/** From the newest to the oldest; without a day it stood before all others. */
export function versionsOf({id: _id, scope: _scope, earlier = [], ...newest}: NoticeReference): readonly NoticeVersion[] {
  return inOrder([newest, ...earlier]);
}

export interface InForce {
  readonly version: NoticeVersion;
  /** The newest first. */
  readonly before: readonly NoticeVersion[];
  /** Retrieved only after the day: then nothing is known to have stood on it, and the oldest answers. */
  readonly afterwards: boolean;
}

/** What was published on a day, as far as the record knows: the newest version retrieved by then. */
export function versionOn(reference: NoticeReference, day: Day): InForce {
  const versions = versionsOf(reference);
  const at = versions.findIndex((version) => stoodBy(version, day));
  return versionAt(at < 0 ? versions.length - 1 : at, reference, day);
}

/** The version at that place in `versionsOf`, asked for by itself. */
export function versionAt(index: number, reference: NoticeReference, day: Day): InForce {
  const versions = versionsOf(reference);
  const version = versions[index];
  if (version === undefined) throw new Bug(`The notice "${reference.id}" has no version ${index}`);
  return {version, before: versions.slice(index + 1), afterwards: !stoodBy(version, day)};
}

const stoodBy = ({retrieved}: NoticeVersion, day: Day): boolean => retrieved === undefined || retrieved <= day;

/** The same notice with versions put in order; the first of them stands for it. */
export function withVersions({id, scope}: Pick<NoticeReference, 'id' | 'scope'>, versions: readonly NoticeVersion[]): NoticeReference {
  const [newest, ...earlier] = inOrder(versions);
  return {
    id,
    ...(newest as NoticeVersion),
    ...(scope === undefined || scope.length === 0 ? {} : {scope}),
    ...(earlier.length === 0 ? {} : {earlier}),
  };
}

function inOrder(versions: readonly NoticeVersion[]): readonly NoticeVersion[] {
  const dayOf = ({retrieved}: NoticeVersion): string => retrieved ?? '';
  return [...versions].sort((a, b) => (dayOf(a) > dayOf(b) ? -1 : dayOf(a) < dayOf(b) ? 1 : 0));
}
