/** The gap rules over a notice, without what cannot be judged in it. */
import {runRules, type Finding, type OnDay, type Rule} from '../findings/index.js';
import {isFragment} from './fragment.js';
import type {NoticeSubject} from './subject.js';

/** A table that lacks a row is judged as a table. */
const OF_TABLES: ReadonlySet<string> = new Set(['collected-not-disclosed']);

/** In a file that holds only a part of a notice nothing is called absent: the rest may say it. */
export function judged<Subject extends NoticeSubject>(rules: readonly Rule<Subject>[], subject: Subject, on: OnDay): readonly Finding[] {
  const findings = runRules<Subject>(rules, subject, on);
  if (!isFragment(subject.notice)) return findings;
  return findings.filter(({rule, places}) => OF_TABLES.has(rule) || places.every((place) => place.in !== 'absent'));
}
