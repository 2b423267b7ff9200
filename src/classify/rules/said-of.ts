/** What a description says is somebody's, where the column's own name tells nothing: "Gender of the client", "The candidate's address". */
import {isPerson} from '../lexicon/known.js';
import type {Reading} from '../reading/reading.js';
import {bareName} from './bare-name.js';
import {name, says} from './because.js';
import {namedElement} from './named-element.js';
import {SOMEBODY} from './somebody.js';
import type {Verdict} from './verdict.js';

const LONGEST = 160;
const MOST_WORDS = 4;
/** Not what somebody is or has, but how a program treats it or what points at it. */
const OF_OTHER =
  /\b(?:references?|method|preferences?|preferred|number of|count|list|types?|kind|settings?|default|copy|version|source)\b/i;
/** "Gender of the client", and nothing that tells which of several things of somebody. */
const OF = new RegExp(
  `^(?:the |a |an )?([a-z][\\w -]{1,40}?) of (?:the |a |an |this |each |your )?(?:[a-z]+ )?(${SOMEBODY})(?=$|[.,;(]| (?:who|that|in|at|for|when|as|and|is|making|placing|involved)\\b)`,
  'i',
);
/** "The candidate's address". */
const THEIRS = new RegExp(
  `^(?:the |a |an |this )?(?:[a-z]+ )?(${SOMEBODY})['’]s? ([a-z][\\w -]{1,40}?)(?=$|[.,;(]| (?:that|as|in|at|for|when|on|from|used)\\b)`,
  'i',
);

export function saidOf(reading: Reading): Verdict | undefined {
  const {input, flag, scope, lexicon} = reading;
  const text = input.description?.trim().slice(0, LONGEST);
  if (text === undefined || flag || scope.whose === 'figures') return undefined;
  const [what, who] = whatOfWhom(text) ?? [];
  if (what === undefined || who === undefined || OF_OTHER.test(what)) return undefined;
  const words = lexicon.words(what);
  const topic = lexicon.words(who).senses()[0]?.sense.topic;
  if (words.length === 0 || words.length > MOST_WORDS || topic === undefined || !isPerson(topic)) return undefined;
  const theirs = {whose: 'person', topic, person: topic, weak: false, by: who, kind: 'object'} as const;
  const said: Reading = {...reading, words, core: 0, around: [], scope: theirs, topics: [topic], inUnknownObject: false};
  for (const rule of [bareName, namedElement]) {
    const [element] = rule(said)?.elements ?? [];
    if (element === undefined) continue;
    return {
      elements: [element],
      confidence: 0.6,
      because: `The description of ${name(reading)} says whose it is ("${what}" of the ${who.toLowerCase()}): ${says.element(reading, element)}`,
    };
  }
  return undefined;
}

function whatOfWhom(text: string): readonly [what: string, who: string] | undefined {
  const of = OF.exec(text);
  if (of?.[1] !== undefined && of[2] !== undefined) return [of[1], of[2]];
  const theirs = THEIRS.exec(text);
  return theirs?.[1] === undefined || theirs[2] === undefined ? undefined : [theirs[2], theirs[1]];
}
