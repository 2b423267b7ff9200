import type {Duty} from '../law/index.js';
import type {NoticeReading} from '../notice/reading.js';
import {dueBy, leavesOpen, SEVERITY, type Due} from './duty-due.js';
import {dueByItsOwnWord, FACT_OF} from './duty-due-alone.js';
import {headingsFor, lastHeading} from './belongs.js';
import {fillWording} from './fill-wording.js';
import {notInNotice, noticePlace, readingConfidence, type GapRule, type NoticeSubject} from './subject.js';

/** Statements that rules of their own judge, with more to say than that they are missing. */
const JUDGED_ELSEWHERE = new Set(['sold', 'updated']);
const JUDGED_ELSEWHERE_BY_RECORD = new Set(['collection-retention']);

const isJudgedElsewhere = (reads: string, {record}: NoticeSubject): boolean =>
  JUDGED_ELSEWHERE.has(reads) || (record !== undefined && JUDGED_ELSEWHERE_BY_RECORD.has(reads));

/** One rule over the duties of the law: what the reader looked for, the record or the notice itself makes due, and the notice does not have. */
export const dutyMissing = {
  meta: {
    id: 'duty-missing',
    needs: 'notice',
    severity: 'medium',
    title: 'A statement that the law demands is missing from the notice',
    why: 'Its content is prescribed item by item; what is left out is a right or a fact that consumers do not learn of.',
    citations: ['11 CCR 7011(e)', '1798.130(a)(5)', '11 CCR 7012(e)', '1798.83(b)(1)', 'B&P 22575(b)'],
  },
  *check(subject) {
    const {notice, law} = subject;
    const read = new Map(notice.duties.map((duty) => [duty.id, duty]));
    const order = law.all('duties');
    const owed = new Map<string, {readonly duty: Duty; readonly due: Due}[]>();
    for (const duty of order) {
      if (duty.reads === undefined || isJudgedElsewhere(duty.reads, subject) || read.get(duty.reads)?.present !== false) continue;
      const due = dueOf(duty, subject);
      if (due === undefined) continue;
      const known = owed.get(duty.reads);
      if (known) known.push({duty, due});
      else owed.set(duty.reads, [{duty, due}]);
    }
    for (const entries of owed.values()) {
      const {duty, due} = entries.find(({duty: {wording}}) => wording !== undefined) ?? (entries[0] as (typeof entries)[number]);
      const other = isOfCalifornia(duty) ? notice.elsewhere[0] : undefined;
      const titled = other === undefined ? headingAbout(duty, notice) : undefined;
      yield {
        message: `${other === undefined ? 'The' : `Unless the text that line ${other.line} refers to does, the`} ${duty.owedIn === undefined ? 'notice' : KIND[duty.owedIn]} does not state: ${duty.title} (${due.because})`,
        severity: due.severity ?? SEVERITY[duty.when],
        places: [notInNotice(notice, duty.title), ...(other === undefined ? [] : [noticePlace(notice, other)]), ...due.places],
        identity: duty.id,
        rank: order.indexOf(duty),
        confidence: Math.min(other === undefined && titled === undefined ? ABSENT : MAY_STAND_ELSEWHERE, readingConfidence(notice)),
        citations: [...new Set(entries.flatMap(({duty: {citations}}) => citations))],
        remedy:
          other !== undefined
            ? 'Look in the text that it refers to; if it is not there either, add it'
            : titled !== undefined
              ? `Look under “${titled}” first; if it is not there, add it`
              : duty.wording === undefined
                ? `Add it: ${duty.text ?? duty.title}`
                : 'Add the paragraph below where it belongs',
        ...(duty.wording === undefined ? {} : {wording: fillWording({wording: duty.wording, reads: duty.reads}, subject)}),
      };
    }
  },
} satisfies GapRule<'notice'>;

/** However much was understood, what was not found may stand there in other words. */
const ABSENT = 0.85;

/** A person may find it in a text that was not given, or under a heading that speaks of it. */
const MAY_STAND_ELSEWHERE = 0.5;

/** The first section for California whose own heading speaks of it. */
function headingAbout({reads}: Duty, {outline}: NoticeReading): string | undefined {
  const [about] = reads === undefined ? [] : headingsFor([reads]).special;
  return (
    about &&
    outline
      .filter(({elsewhere}) => !elsewhere)
      .map(({section}) => lastHeading(section))
      .find((heading) => about.test(heading))
  );
}

/** The Online Privacy Protection Act asks every website for a policy; a notice of another kind stands by itself. */
const isOfCalifornia = ({citations, owedIn}: Duty): boolean =>
  owedIn === undefined && !citations.every((citation) => citation.startsWith('B&P'));

/** What owes it. */
const KIND: Readonly<Record<NonNullable<Duty['owedIn']>, string>> = {
  website: 'website',
  organization: 'organization',
  'notice-at-collection': 'notice at collection',
  'financial-incentive-notice': 'notice of a financial incentive',
};

function dueOf({when, owedIn}: Duty, subject: NoticeSubject): Due | undefined {
  const due = subject.record === undefined ? dueByItsOwnWord(when, subject) : dueBy(when, subject);
  return due !== undefined && when === 'always' && owedIn !== undefined ? {...due, because: `every ${KIND[owedIn]} owes it`} : due;
}

export interface UnjudgedDuty {
  readonly duty: Duty;
  /** On what it hangs whether it is owed, where nobody has said: "whether …". */
  readonly fact?: string;
  /** Why nobody looked for it, where it is owed. */
  readonly why?: string;
}

/** Duties that nothing looks for in notices, or of which nobody knows whether they are due: silence about them is no compliance. */
export function unjudgedDuties(subject: NoticeSubject): readonly UnjudgedDuty[] {
  const read = new Map(subject.notice.duties.map(({id, present}) => [id, present]));
  return subject.law.all('duties').flatMap((duty): UnjudgedDuty[] => {
    const {reads, when} = duty;
    if (reads !== undefined && isJudgedElsewhere(reads, subject)) return [];
    const isLookedFor = reads !== undefined && read.has(reads);
    if (dueOf(duty, subject) !== undefined) return isLookedFor ? [] : [{duty, why: whyNot(duty)}];
    const fact = subject.record === undefined || leavesOpen(when, subject) ? FACT_OF[when] : undefined;
    return fact === undefined || (isLookedFor && read.get(reads) === true) ? [] : [{duty, fact}];
  });
}

const whyNot = ({owedIn}: Duty): string => (owedIn === undefined ? 'nothing looks for it yet' : NOT_SHOWN[owedIn]);

/** What a notice's words cannot show, and what is owed only in a notice of another kind. */
const NOT_SHOWN: Readonly<Record<NonNullable<Duty['owedIn']>, string>> = {
  website: 'the words of a notice cannot show it',
  organization: 'the words of a notice cannot show it',
  'notice-at-collection': 'it holds no notice at collection',
  'financial-incentive-notice': 'it holds no notice of a financial incentive',
};
