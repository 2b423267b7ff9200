import {inNotice, type Rule} from '../findings/index.js';
import type {StatementContradiction} from '../notice/reading.js';
import {noticePlace, type GapSubject} from './subject.js';

type Stated = Exclude<StatementContradiction['statement'], 'business-name'>;

const STATED: Readonly<Record<Stated, {readonly denies: string; readonly citations: readonly string[]}>> = {
  sensitive: {denies: 'processing sensitive personal information', citations: ['1798.140(ae)', '11 CCR 7011(e)(1)(A)']},
  thirdPartySources: {denies: 'receiving anything from third parties', citations: ['11 CCR 7011(e)(1)(B)', '1798.110(c)(2)']},
  disclosed: {denies: 'any disclosure in the preceding twelve months', citations: ['11 CCR 7011(e)(1)(H)', '1798.130(a)(5)(C)(ii)']},
  soldOrShared: {denies: 'selling or sharing personal information', citations: ['11 CCR 7011(e)(1)(D)', '1798.130(a)(5)(C)(i)']},
};

export const statementContradictsProse = {
  meta: {
    id: 'statement-contradicts-prose',
    severity: 'high',
    title: 'The notice denies something that its own prose describes',
    why: 'One of the two sentences is false, and anybody can see it without knowing the record.',
    citations: ['11 CCR 7003(a)', '11 CCR 7011(e)(1)'],
  },
  *check({notice}) {
    for (const [statement, {denies, citations}] of Object.entries(STATED)) {
      const found = notice.contradictions.filter((candidate): candidate is StatementContradiction => candidate.kind === 'statement' && candidate.statement === statement);
      const [first] = found;
      if (first === undefined) continue;
      const surest = found.reduce((best, candidate) => (candidate.confidence > best.confidence ? candidate : best), first);
      yield {
        message: `The notice denies ${denies} in line ${surest.says.line}; its own prose describes it in line ${[...new Set(found.map(({line}) => line))].join(', ')}`,
        places: [noticePlace(notice, surest.says), ...[surest, ...found.filter((each) => each !== surest)].slice(0, 3).map((each) => inNotice(notice.file, each))],
        identity: statement,
        confidence: surest.confidence,
        citations,
        remedy: 'Take out the denial where the prose is true, or the prose where the denial is',
      };
    }
  },
} satisfies Rule<GapSubject>;
