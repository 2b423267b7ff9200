/** A description names what the column's own name does not. */
import type {Lexicon} from '../lexicon/lexicon.js';
import {findElements} from '../prose/find-elements.js';
import {name, says} from './because.js';
import {SOMEBODY} from './somebody.js';
import type {Rule} from './verdict.js';

/** Words that turn a description away from the item: it speaks of a switch, a number or a setting. */
const TURNS =
  /^(?:flag|whether|indicates whether|boolean|true if|true when|number of|count of|total number|a list|list of|the type|type of|default|if true|timestamp|time when|maximum|minimum|percentage|identifier of the (?:form|list|campaign|template))\b/i;
const OF_A_PERSON = new RegExp(`\\b(?:${SOMEBODY})(?:'s|’s|s)?\\b`, 'i');

/** What may follow a phrase that is the head of its sentence. "Email server" and "credit card statement" are other things. */
const FOLLOWS =
  /^(?:\s*$|\s*[,;:)/-]|\s+(?:of|for|used|that|the|to|where|when|on|in|at|as|associated|or|and|this|which|from|is|are|was|by|with|they|he|she)\b)/i;

export const description: Rule = (reading) => {
  const {input, scope, law, lexicon} = reading;
  const text = input.description?.trim().slice(0, 400);
  if (!text || TURNS.test(text)) return undefined;
  const opening = text.split(/[.;(]/, 1)[0] ?? '';
  const found = findElements(opening, law).filter(({text: words}) => words.includes(' ') || TELLING.test(words));
  const first = found.find(({start, end}) => isHead(opening, start) && FOLLOWS.test(opening.slice(end)));
  if (!first || first.confidence < 0.75 || isNobodys(first.text, lexicon)) return undefined;
  if (scope.whose !== 'person' && !OF_A_PERSON.test(opening)) return undefined;
  return {
    elements: [first.element],
    confidence: 0.6,
    because: `The description of ${name(reading)} speaks of ${says.element(reading, first.element)} ("${first.text}")`,
  };
};

/** An everyday word that no column is taken for. */
function isNobodys(phrase: string, lexicon: Lexicon): boolean {
  const words = lexicon.wordsOf(lexicon.spelling.tokensOf(phrase));
  return words.known(0, words.length)?.needs?.length === 0;
}

const TELLING = /^(?:emails?|phone|birthday|gender|nationality|religion|ethnicity|ssn|salary|occupation)$/i;

/** "The email address of the contact", "The contact's email": not "The subject line of the email". */
function isHead(opening: string, start: number): boolean {
  return start < 17 || (start < 30 && /['’]s?\s+$/.test(opening.slice(Math.max(0, start - 4), start)));
}
