import {inRecord, type Rule} from '../findings/index.js';
import type {CheckSubject} from './subject.js';

export const questionOverdue = {
  meta: {
    id: 'question-overdue',
    severity: 'low',
    title: 'A question is still open after its day',
    why: 'An open question is an unknown in some table; tables may not be published over unknowns.',
    citations: ['1798.130(a)(5)'],
  },
  *check({record, asOf}) {
    for (const question of record.questions) {
      if (question.by === undefined || question.by >= asOf) continue;
      yield {
        message: `"${question.question}" was to be answered${question.ask === undefined ? '' : ` by ${question.ask}`} until ${question.by}`,
        places: [
          inRecord('questions', {at: 'by', shows: `${question.id}: ${question.by}`}),
          ...(question.about === undefined ? [] : [inRecord(question.about)]),
        ],
        remedy: `Answer it${question.about?.startsWith('activities/') === true ? `: datamap interview ${question.about.slice('activities/'.length)}` : ''}, then delete ${question.id} from questions.yaml`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
