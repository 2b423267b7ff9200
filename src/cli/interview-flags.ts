/** What an interview is about, and how much is asked: the same for every face of it. */
import * as Flags from '@oclif/core/flags';
import type {InterviewResult} from '../workflows/interview/hold-interview.js';

const SUBJECTS = ['activity', 'organization', 'team', 'system', 'recipient'] as const satisfies readonly InterviewResult['about'][];

export const interviewFlags = {
  about: Flags.option({options: SUBJECTS, default: 'activity' as const})({
    summary: 'What to ask about.',
  }),
  full: Flags.boolean({
    summary: 'Ask everything a record can hold, such as what decides on risk assessments; by default what the tables of disclosure need.',
  }),
};
