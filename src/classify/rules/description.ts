/** A description names what the column's own name does not. */
import {findElements} from '../find-elements.js';
import {name, says} from '../because.js';
import type {Rule} from '../verdict.js';

/** Words that turn a description away from the item: it speaks of a switch, a number or a setting. */
const TURNS = /^(?:flag|whether|indicates whether|boolean|true if|true when|number of|count of|total number|a list|list of|the type|type of|default|if true|timestamp|time when|maximum|minimum|percentage|identifier of the (?:form|list|campaign|template))\b/i;
const OF_A_PERSON = /\b(?:customer|user|individual|worker|employee|contact|subscriber|person|member|patient|student|recipient|applicant|candidate|visitor|driver|client|buyer|guest|owner|profile|sender|consumer|participant|cardholder|shopper|people|viewer)(?:'s|’s|s)?\b/i;

export const description: Rule = (reading) => {
  const {input, scope, law} = reading;
  const text = input.description?.trim().slice(0, 400);
  if (!text || TURNS.test(text)) return undefined;
  const opening = text.split(/[.;(]/, 1)[0] ?? '';
  const found = findElements(opening, law).filter(({text: words}) => words.includes(' ') || /^(?:email|phone|birthday|gender|nationality|religion|ethnicity|ssn|salary|occupation)$/i.test(words));
  const first = found.find(({start}) => start < 60);
  if (!first || first.confidence < 0.75) return undefined;
  if (scope.whose !== 'person' && !OF_A_PERSON.test(opening)) return undefined;
  return {elements: [first.element], confidence: 0.6, because: `The description of ${name(reading)} speaks of ${says.element(reading, first.element)} ("${first.text}")`};
};
