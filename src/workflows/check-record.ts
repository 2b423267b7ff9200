/** Rules over the record. */
import {checks, subjectOf, type CheckSubject} from '../checks/index.js';
import {applyWaivers, reportOf, runRules, type FindingsReport, type Rule} from '../findings/index.js';
import {nearest, UserProblem, type Day, type RecordOfProcessing} from '../record/index.js';
import {openWithLaw} from './law-of-record.js';

interface Options {
  readonly record?: string | undefined;
  /** Folder from which the record is looked for. */
  readonly from: string;
  readonly asOf: Day;
  /** Ids of the rules to run; all by default. */
  readonly only?: readonly string[] | undefined;
}

/** Throws UserProblem where there is no record, nothing in it, or no such rule. */
export async function checkRecord({record: named, from, asOf, only}: Options): Promise<FindingsReport> {
  const rules = rulesNamed(only);
  const {
    opened: {folder, record},
    law,
  } = await openWithLaw({record: named, from, asOf}, {words: 'unused'});
  if (isEmpty(record)) {
    throw new UserProblem({
      code: 'nothing-to-check',
      what: 'The record holds no system, activity or recipient',
      where: folder,
      fix: 'Add what there is with `datamap import FILE` or `datamap interview`.',
    });
  }
  const subject = subjectOf(record, law, asOf);
  const findings = applyWaivers(runRules(rules, subject, {asOf, law}), record.waivers, {asOf});
  return reportOf(findings, {
    of: 'record',
    law,
    looked: [
      {what: 'rule', count: rules.length},
      {what: 'activity', count: record.activities.length},
      {what: 'system', count: record.systems.length},
      {what: 'field', count: subject.lookup.fields.length},
      {what: 'recipient', count: record.recipients.length},
    ],
  });
}

const isEmpty = ({systems, activities, recipients}: RecordOfProcessing): boolean =>
  systems.length + activities.length + recipients.length === 0;

function rulesNamed(only: readonly string[] | undefined): readonly Rule<CheckSubject>[] {
  if (only === undefined || only.length === 0) return checks;
  const known = new Set(checks.map(({meta}) => meta.id));
  for (const id of only) {
    if (known.has(id)) continue;
    const near = nearest(id, known);
    throw new UserProblem({
      code: 'unknown-rule',
      what: `There is no check "${id}"`,
      where: '--only',
      fix: near === undefined ? `The checks are: ${[...known].sort().join(', ')}` : `Did you mean ${near}?`,
    });
  }
  return checks.filter(({meta}) => only.includes(meta.id));
}
