/** When a row was written is when somebody did it, where each row is one deed: `created_at` of `link_clicks`. */
import type {ElementId} from '../../law/index.js';
import {name, says} from './because.js';
import type {Rule} from './verdict.js';

const ACTIVITY: ElementId = 'network-activity';

export const whenDone: Rule = (reading) => {
  const {words, core, scope, lexicon} = reading;
  if (scope.topic !== 'activity' || scope.weak || scope.kind !== 'table' || scope.by === undefined) return undefined;
  if (!words.is('written', core)) return undefined;
  const table = lexicon.words(scope.by);
  // A rating or a review is worth more than its hour, and stays what its own columns say.
  if (!table.is('deed', table.length - 1)) return undefined;
  return {
    elements: [ACTIVITY],
    confidence: 0.6,
    because: `Each row of \`${scope.by}\` is something that somebody did, so ${name(reading)} reads as ${says.element(reading, ACTIVITY)}`,
  };
};
