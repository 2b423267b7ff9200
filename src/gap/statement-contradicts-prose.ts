import {inLines, inNotice} from '../findings/index.js';
import type {NoticePassage, StatementContradiction} from '../notice/reading.js';
import {insteadOfDenial} from './disclosed-instead.js';
import {othersAsSourcesStatement, sensitiveStatement} from './drafts.js';
import {mergedFlow} from './flows.js';
import {noticePlace, type GapRule, type GapSubject} from './subject.js';
import {LITERALLY_TRUE, namesProvidersOnly, OWED_ALL_THE_SAME, speaksOfThirdPartiesOnly} from './third-parties-only.js';

type Stated = Exclude<StatementContradiction['statement'], 'business-name'>;

const STATED: Readonly<
  Record<
    Stated,
    {
      readonly denies: string;
      readonly citations: readonly string[];
      readonly draft: (subject: GapSubject, says: NoticePassage) => string | undefined;
    }
  >
> = {
  sensitive: {
    denies: 'processing sensitive personal information',
    citations: ['1798.140(ae)', '11 CCR 7011(e)(1)(A)'],
    draft: sensitiveStatement,
  },
  thirdPartySources: {
    denies: 'receiving anything from third parties',
    citations: ['11 CCR 7011(e)(1)(B)', '1798.110(c)(2)'],
    draft: othersAsSourcesStatement,
  },
  disclosed: {
    denies: 'any disclosure in the preceding twelve months',
    citations: ['11 CCR 7011(e)(1)(H)', '1798.130(a)(5)(C)(ii)'],
    draft: (subject, says) => insteadOfDenial([says], subject),
  },
  soldOrShared: {
    denies: 'selling or sharing personal information',
    citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)'],
    draft: ({practice, law}) => mergedFlow(practice)?.statement(law),
  },
};

export const statementContradictsProse = {
  meta: {
    id: 'statement-contradicts-prose',
    needs: 'notice',
    severity: 'high',
    title: 'The notice denies something that its own prose describes',
    why: 'The two sentences do not fit together, and anybody can see it without knowing the business.',
    citations: ['11 CCR 7003(a)', '11 CCR 7011(e)(1)'],
  },
  *check(subject) {
    const {notice} = subject;
    for (const [statement, {denies, citations, draft}] of Object.entries(STATED)) {
      const found = notice.contradictions.filter(
        (candidate): candidate is StatementContradiction => candidate.kind === 'statement' && candidate.statement === statement,
      );
      const [first] = found;
      if (first === undefined) continue;
      const sureness = (candidate: StatementContradiction): number =>
        isTrueToTheLetter(candidate) ? Math.min(candidate.confidence, LITERALLY_TRUE) : candidate.confidence;
      const surest = found.reduce((best, candidate) => (sureness(candidate) > sureness(best) ? candidate : best), first);
      const wording = subject.record === undefined ? undefined : draft(subject, surest.says);
      yield {
        message: `The notice denies ${denies} in line ${surest.says.line}; its own prose describes it in ${inLines(found.map(({line}) => line))}${isTrueToTheLetter(surest) ? `; ${OWED_ALL_THE_SAME}` : ''}`,
        places: [
          noticePlace(notice, surest.says),
          ...[surest, ...found.filter((each) => each !== surest)].slice(0, 3).map((each) => inNotice(notice.file, each)),
        ],
        identity: statement,
        confidence: sureness(surest),
        citations,
        remedy:
          wording === undefined
            ? `Take out the denial where the prose is true, or the prose where the denial is${subject.record === undefined ? '' : '; the record does not tell which'}`
            : 'Put what the record holds in place of the denial',
        ...(wording === undefined ? {} : {wording}),
      };
    }
  },
} satisfies GapRule<'notice'>;

/** The denial is of third parties, and the prose tells of service providers only. */
const isTrueToTheLetter = (found: StatementContradiction): boolean =>
  found.statement === 'disclosed' && speaksOfThirdPartiesOnly(found.says) && namesProvidersOnly(found);
