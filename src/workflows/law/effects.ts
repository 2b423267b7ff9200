/** What a change of law makes of a record: its fields, the rows of its table, what its notices owe, the numbers that it reaches. */
import type {Place} from '../../findings/index.js';
import {dueBy, summaryOf, type DueSubject} from '../../gap/index.js';
import {differences} from '../../law/changes.js';
import type {Duty, Law} from '../../law/index.js';
import {
  calendarYear,
  fieldEffects,
  lookupOf,
  practiceIn,
  precedingCalendarYear,
  precedingMonths,
  thresholdEffects,
  type Day,
  type LawThenAndNow,
  type Lookup,
  type RecordOfProcessing,
  type Window,
} from '../../record/index.js';
import {practiceByCategory, verdictOf, type Verdict} from '../../reports/collected/rows.js';
import type {DutyEffect, RecordEffects, RowEffect} from '../../reports/law/diff.js';

interface Options extends LawThenAndNow {
  /** The windows of this day are looked at under both laws, so that only the law differs. */
  readonly to: Day;
}

export function lawEffects(record: RecordOfProcessing, {before, after, to}: Options): RecordEffects {
  const window = precedingMonths(to, after.get('thresholds', 'notice-look-back').value);
  const lookup = lookupOf(record);
  return {
    organization: record.organization.legalName,
    window,
    looked: {fields: lookup.fields.length, activities: record.activities.length},
    fields: fieldEffects(record, {before, after, lookup, window}),
    rows: rowEffects(record, {before, after, window}),
    duties: dutyEffects(record, {before, after, lookup, window, to}),
    thresholds: thresholdEffects(record.organization, {before, after}, to),
  };
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  yes: 'YES',
  unconfirmed: 'YES, unconfirmed',
  depends: 'NOT KNOWN: depends on a fact',
  held: 'NOT KNOWN: held, but no activity uses it',
  no: 'NO',
};

/** A row that one law has and the other has not is none where nothing is in it. */
function rowEffects(record: RecordOfProcessing, {before, after, window}: LawThenAndNow & {readonly window: Window}): readonly RowEffect[] {
  const rows = (law: Law): ReadonlyMap<string, {readonly title: string; readonly verdict: Verdict}> =>
    new Map(
      practiceByCategory(record, law, {window}).rows.map((row) => [
        row.key,
        {
          title: row.limb === undefined ? `${row.category.id}. ${row.category.title}` : `${row.limb.id}. ${row.limb.title}`,
          verdict: verdictOf(row),
        },
      ]),
    );
  const [old, now] = [rows(before), rows(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((row) => {
    const [was, is] = [old.get(row), now.get(row)];
    if ((was?.verdict ?? 'no') === (is?.verdict ?? 'no')) return [];
    const told = (each: typeof was): string | null => (each === undefined ? null : VERDICTS[each.verdict]);
    return [{row, title: (is ?? was)?.title ?? row, before: told(was), after: told(is)}];
  });
}

interface OfRecord extends LawThenAndNow {
  readonly lookup: Lookup;
  readonly window: Window;
  readonly to: Day;
}

/** A duty is owed under a law where that law has it and the record makes it due. */
function dutyEffects(record: RecordOfProcessing, {before, after, lookup, window, to}: OfRecord): readonly DutyEffect[] {
  const windows = {preceding12Months: window, precedingCalendarYear: calendarYear(precedingCalendarYear(to))};
  const owed = (law: Law): ReadonlyMap<string, Owed> => {
    const practice = summaryOf(practiceIn(record, law, {window, lookup}));
    const subject: DueSubject = {record, lookup, law, asOf: to, windows, practice};
    return new Map(
      law.all('duties').flatMap((duty) => {
        const due = dueBy(duty.when, subject);
        return due === undefined ? [] : [[duty.id, {duty, because: due.because, places: due.places.map(placeText)}] as const];
      }),
    );
  };
  const [old, now] = [owed(before), owed(after)];
  return [...new Set([...now.keys(), ...old.keys()])].flatMap((id) => {
    const [was, is] = [old.get(id), now.get(id)];
    const shown = is ?? was;
    const properties = was && is ? differences(was.duty, is.duty).filter(({property}) => OF_NOTICES.has(property)) : [];
    if (shown === undefined || (was && is && properties.length === 0)) return [];
    return [
      {
        id,
        title: shown.duty.title,
        change: was === undefined ? ('begins' as const) : is === undefined ? ('ends' as const) : ('changes' as const),
        because: shown.because,
        places: shown.places,
        properties,
        citations: shown.duty.citations,
      },
    ];
  });
}

interface Owed {
  readonly duty: Duty;
  readonly because: string;
  readonly places: readonly string[];
}

/** What of a duty a notice must follow. */
const OF_NOTICES = new Set(['title', 'citations', 'when', 'owedIn']);

const placeText = (place: Place): string =>
  place.in === 'record' ? [place.path, ...(place.shows === undefined ? [] : [place.shows])].join(': ') : '';
