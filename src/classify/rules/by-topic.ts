/** What is left in tables that are about one thing through and through: each of their columns is part of it. */
import {says} from '../because.js';
import type {Rule} from '../verdict.js';
import type {Topic} from '../words/senses/index.js';
import {ROLES, type Role} from '../words/traits.js';

const WHOLE: Readonly<Partial<Record<Topic, Role>>> = {
  health: 'medicalHistory',
  schoolwork: 'educationRecord',
  education: 'educationHistory',
  employment: 'employment',
  military: 'veteran',
  recruiting: 'recruiting',
  activity: 'activity',
  employee: 'employment',
  inference: 'score',
  loan: 'loan',
};

export const byTopic: Rule = (reading) => {
  const {scope, topics, tokens, lexicon, core} = reading;
  if (scope.whose !== 'person' || scope.weak || scope.kind === 'system') return undefined;
  const topic = topics[0];
  const role = topic === undefined ? undefined : WHOLE[topic];
  if (
    topic === 'purchase' &&
    /(?:^| )(?:amount|total|price|cost|discount|quantity|subtotal|paid|refund|payment|tax|fee)(?: |$)/.test(core.join(' ')) &&
    !/(?:^| )(?:id|currency|rate|code|type|url|method|name)$/.test(core.join(' '))
  ) {
    return {
      elements: [ROLES.purchase],
      confidence: 0.6,
      because: `${says.standsIn(reading, topic)} ${says.element(reading, ROLES.purchase)}`,
    };
  }
  if (role === undefined || topic === undefined) return undefined;
  if (
    /(?:^| )(?:id|key|currency|version|url|path|file|created|updated|index|order|sequence|type id|token|hash|format|color|uri|config|setting|metadata|deleted|synced|size|file name|mime type|filename)$/.test(
      core.join(' '),
    )
  ) {
    return undefined;
  }
  if (topic === 'employee' && /(?:^| )(?:type|name|status|description|note|comment)$/.test(core.join(' ')) && core.length > 2) {
    return undefined;
  }
  if (tokens.every((token) => !lexicon.knows(token)) && topic === 'employee') return undefined;
  const element = ROLES[role];
  return {
    elements: [element],
    confidence: topic === 'employee' ? 0.42 : 0.5,
    because: `${says.standsIn(reading, topic)} ${says.element(reading, element)}, if as anything`,
  };
};
