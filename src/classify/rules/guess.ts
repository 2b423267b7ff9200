/** What somebody reckons of a person, however the thing is called: `fit_score`, `inferred_age`, `conversion_likelihood`. */
import type {ElementId} from '../../law/index.js';
import type {Topic} from '../lexicon/known.js';
import {isRecord} from '../reading/scope.js';
import {name, says} from './because.js';
import type {Rule} from './verdict.js';

const SCORE: ElementId = 'prediction-score';
const COARSE: ElementId = 'location-coarse';
/** A school and a clinic score what somebody did and has. */
const OF_STUDENT: ElementId = 'grades';
const OF_PATIENT: ElementId = 'lab-result';

/** What was bought, and what happened, has scores of its own: how good, how high. */
const OF_THINGS_DONE = new Set<Topic | undefined>(['activity', 'session', 'purchase', 'position', 'device', 'messages']);

export const guess: Rule = (reading) => {
  const {words, core, scope, topics, flag, lexicon} = reading;
  if (flag || scope.whose !== 'person' || isRecord(scope) || OF_THINGS_DONE.has(topics[0])) return undefined;
  // Without the span behind it: `clv_pred_12m`.
  const end = words.endWithoutUnits();
  // The catalog may know what is scored, and says more: a credit score, a test score.
  if (end - core < 2 || words.known(core, end)?.elements !== undefined) return undefined;
  const inferred = words.is('inferred', core, core + 1) || words.is('inferred', end - 1, end);
  if (!inferred && (!words.is('reckoned', end - 1, end) || words.is('scored', end - 2, end - 1))) return undefined;
  const of = inferred ? words.known(core + 1, end)?.elements?.[0] : undefined;
  // Where somebody seems to be, by the connection: `inferred_city`.
  if (of !== undefined && lexicon.traits.addressPart.has(of)) {
    return {elements: [COARSE], confidence: 0.7, because: says.names(reading, words.text(core, end), COARSE)};
  }
  const element = inferred ? SCORE : topics.includes('student') ? OF_STUDENT : topics.includes('patient') ? OF_PATIENT : SCORE;
  const word = words.is('inferred', core, core + 1) ? words.text(core, core + 1) : words.text(end - 1, end);
  return {
    elements: [element],
    confidence: scope.weak ? 0.55 : 0.75,
    because: `"${word}" says that somebody reckons ${name(reading)}, which reads as ${says.element(reading, element)}`,
  };
};
