/** Keys that point at somebody: `author_id`, `created_by`, `assignee`. */
import {name as written, says} from '../because.js';
import {isPerson} from '../named.js';
import {sensesIn} from '../scope.js';
import {notKnown, notPersonal, type Rule} from '../verdict.js';
import {ROLES} from '../words/traits.js';
import type {Topic} from '../words/senses/index.js';

const KEYS = new Set([
  'id',
  'unique id',
  'key',
  'code',
  'number',
  'no',
  'reference',
  'uri',
  'gid',
  'sid',
  'pk',
  'fk',
  'external id',
  'primary',
  'secondary',
]);
/** What a program calls its rows by. */
const ROW_KEY = /(?:^| )(?:id|key|gid|pk|fk)$/;
const BY = new Set([
  'created by',
  'updated by',
  'modified by',
  'deleted by',
  'approved by',
  'assigned to',
  'added by',
  'last modified by',
  'entered by',
  'submitted by',
  'requested by',
  'reviewed by',
  'owned by',
  'uploaded by',
  'changed by',
  'last updated by',
  'created by user',
  'performed by',
  'invited by',
  'referred by',
  'reported by',
  'closed by',
  'completed by',
  'posted by',
  'sent by',
  'received by',
  'signed by',
  'recorded by',
  'created user',
  'updated user',
  'report to',
  'reports to',
  'last edited by',
  'create user',
  'update user',
  'modified user',
]);
const ROLE_OF: Readonly<Partial<Record<Topic, string>>> = {
  employee: ROLES.employeeId,
  student: ROLES.studentId,
  patient: ROLES.patientId,
  applicant: ROLES.applicantId,
};

export const reference: Rule = (reading) => {
  const {tokens, core, lexicon, flag} = reading;
  if (flag || lexicon.aspects.before.get(core[0] ?? '') !== undefined || core.some((token) => token === 'is' || token === 'has')) {
    return undefined;
  }
  const name = core.join(' ');
  if (BY.has(name) || BY.has(name.replace(/ (?:unique )?id$/, ''))) {
    return {elements: [ROLES.userId], confidence: 0.6, because: `${written(reading)} points at the person who did it`};
  }
  const split = keyAt(tokens);
  const spans = sensesIn(tokens.slice(0, split), lexicon);
  const head = spans[0];
  if (split === tokens.length) {
    if (head?.end !== split || head.sense.weak || tokens.length > 3 || !isPerson(head.sense.topic) || reading.scope.whose === 'figures') {
      return undefined;
    }
    if (/^(?:parent|child|billing|shipping|emergency|member|contact|household|family|guest)$/.test(name)) return undefined;
    return {
      elements: [ROLES.userId],
      confidence: 0.55,
      because: `${written(reading)} points at ${tokens.slice(head.start, head.end).join(' ')}`,
    };
  }
  if (head?.end !== split || head.sense.weak) {
    if (tokens.length === 1) return undefined;
    // A number, a code or a key of an unknown thing may be somebody's: `folio_number`.
    return ROW_KEY.test(tokens.slice(split).join(' ')) && tokens.every((token) => lexicon.knows(token))
      ? notPersonal(0.6, `${written(reading)} is a technical key, of something other than a person`)
      : notKnown(`${written(reading)} is a key of something that is not known`);
  }
  if (/\b(?:parent|child)$/.test(tokens.slice(0, split).join(' ')) && reading.scope.whose !== 'person') {
    return notPersonal(0.8, `${written(reading)} points at a row of the same table`);
  }
  const {topic, whose} = head.sense;
  if (whose === 'person' && isPerson(topic)) {
    const element = (topic === undefined ? undefined : ROLE_OF[topic]) ?? ROLES.userId;
    return {
      elements: [element],
      confidence: 0.85,
      because: `${written(reading)} is the key of a person: ${says.element(reading, element)}`,
    };
  }
  if (topic === 'session') return {elements: [ROLES.sessionId], confidence: 0.85, because: says.names(reading, '', ROLES.sessionId)};
  if (topic === 'purchase' && reading.scope.whose === 'person') {
    return {elements: [ROLES.orderNumber], confidence: 0.6, because: says.names(reading, '', ROLES.orderNumber)};
  }
  return notPersonal(0.8, `${written(reading)} is the key of a row about ${tokens.slice(head.start, head.end).join(' ')}, not of a person`);
};

/** Where the key word at the end begins; the length where there is none. */
function keyAt(tokens: readonly string[]): number {
  const last = tokens.at(-1) ?? '';
  if (tokens.length > 2 && KEYS.has(`${tokens.at(-2)} ${last}`)) return tokens.length - 2;
  return tokens.length > 1 && KEYS.has(last) ? tokens.length - 1 : tokens.length;
}
