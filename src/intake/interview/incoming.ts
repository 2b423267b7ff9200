/** Answers → what they say in the record's own shapes, ready to be compared with the record. */
import type {Incoming} from '../change.js';
import type {Answers} from './answers.js';
import {incomingActivity} from './incoming-activity.js';
import {incomingEntity} from './incoming-entity.js';
import {incomingTeam} from './incoming-team.js';
import type {HowToTell} from './writing.js';

export function answersToIncoming(answers: Answers, how: HowToTell): Incoming {
  switch (how.questionnaire.about) {
    case 'activity':
      return incomingActivity(answers, how);
    case 'team':
      return incomingTeam(answers, how);
    case 'organization':
    case 'recipient':
    case 'system':
      return incomingEntity(answers, how);
  }
}
