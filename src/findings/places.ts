/** Constructors of places, so that a rule reads like what it says. */
import type {AbsentPlace, NoticePlace, RecordPlace} from './finding.js';

/**
 * A document of the record (`activities/newsletter`) or a field (`fields/hubspot.contacts.email`), and what stands there. `at`
 * names the property as its file does: `discloses.0.directMarketing` becomes `discloses.0.direct-marketing`.
 */
export function inRecord(
  path: string,
  {at, shows}: {readonly at?: string | undefined; readonly shows?: string | undefined} = {},
): RecordPlace {
  return {
    in: 'record',
    path,
    ...(at === undefined ? {} : {at: at.replace(/[A-Z]|(?<=[a-z])\d+/g, (part) => `-${part.toLowerCase()}`)}),
    ...(shows === undefined ? {} : {shows}),
  };
}

interface PassageLike {
  readonly line: number;
  readonly section?: string;
  readonly quote: string;
}

export function inNotice(file: string, {line, section, quote}: PassageLike): NoticePlace {
  return {in: 'notice', file, line, ...(section === undefined ? {} : {section}), quote};
}

/** `what` should stand in `from` and stands nowhere. */
export const absent = (from: string, what: string): AbsentPlace => ({in: 'absent', from, what});
