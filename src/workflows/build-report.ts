/** A record → one of its reports. */
import {checks, subjectOf} from '../checks/index.js';
import type {Document} from '../documents/index.js';
import {applyWaivers, runRules, type Finding} from '../findings/index.js';
import type {Law} from '../law/index.js';
import {nearest, UserProblem, type Day, type RecordOfProcessing} from '../record/index.js';
import {REPORTS, type ReportName} from '../reports/index.js';
import {journalVerdict} from '../store/index.js';
import {openWithLaw} from './law-of-record.js';
import {tableNamed} from './table-named.js';

interface Options {
  readonly report: ReportName;
  readonly record?: string | undefined;
  /** Folder from which the record is looked for. */
  readonly from: string;
  readonly asOf: Day;
  readonly year?: number | undefined;
  readonly people?: string | undefined;
  /** Id of the only table wanted. */
  readonly table?: string | undefined;
}

/** Throws UserProblem where there is no record, nothing in it, or no such people, year or table. */
export async function buildReport({report, record: named, from, asOf, year, people, table}: Options): Promise<Document> {
  checkYear(year, asOf);
  const {
    opened: {folder, record},
    law,
  } = await openWithLaw({record: named, from, asOf}, {words: 'unused'});
  checkPeople(people, law);
  if (record.systems.length + record.activities.length + record.recipients.length === 0) {
    throw new UserProblem({
      code: 'nothing-to-report',
      what: 'The record holds no system, activity or recipient',
      where: folder,
      fix: 'Add what there is with `datamap import FILE` or `datamap interview`.',
    });
  }
  const whole = REPORTS[report].build(record, law, {
    asOf,
    ...(year === undefined ? {} : {year}),
    ...(people === undefined ? {} : {people}),
    ...(report === 'record' ? {findings: findingsOf(record, law, asOf), journal: journalVerdict(folder)} : {}),
  });
  return table === undefined ? whole : tableNamed(whole, table, 'report');
}

function findingsOf(record: RecordOfProcessing, law: Law, asOf: Day): readonly Finding[] {
  return applyWaivers(runRules(checks, subjectOf(record, law, asOf), {asOf, law}), record.waivers, {asOf});
}

function checkPeople(people: string | undefined, law: Law): void {
  if (people === undefined || law.find('people', people)) return;
  const known = law.all('people').map(({id}) => id);
  const near = nearest(people, known);
  throw new UserProblem({
    code: 'unknown-people',
    what: `There is no group of people "${people}"`,
    where: '--people',
    fix: near === undefined ? `The groups are: ${known.join(', ')}` : `Did you mean ${near}?`,
  });
}

/** A report can look at years up to the one that the as-of day lies in. */
function checkYear(year: number | undefined, asOf: Day): void {
  const last = Number(asOf.slice(0, 4));
  if (year === undefined || (year >= 1000 && year <= last)) return;
  throw new UserProblem({
    code: 'no-such-year',
    what: year > last ? `The year ${year} has not begun on ${asOf}` : `${year} is not a year of four digits`,
    where: '--year',
    fix: `Write a year up to ${last}; by default it is ${last - 1}.`,
  });
}
