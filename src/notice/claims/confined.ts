/** Whether a claim, or a sentence, speaks of consumers at large, and not of some people, another law, or one product. */
import {patterns} from '../patterns.js';
import {peopleOfTitle} from '../people-of-title.js';
import type {Claim, NoticePassage} from '../reading.js';
import {tokensOf} from '../tokens.js';
import {ONE_SENSE_OF_SALE_WORDS} from '../words/negation-words.js';
import {NOT_CLAIM_WORDS} from '../words/verb-words.js';
import {
  BELIES_NOTHING_WORDS,
  DATA_HEADS,
  DOUBTFUL_DENIALS,
  EVERYBODY_WORDS,
  WHICH_PART_WORDS,
  WHOLE_DATA_WORDS,
} from '../words/denial-object-words.js';
import type {FoundClaim} from './read-claims.js';

const NOT_CLAIMS = patterns(...NOT_CLAIM_WORDS);
const BELIES_NOTHING = patterns(...BELIES_NOTHING_WORDS);
const DOUBTFUL = patterns(...DOUBTFUL_DENIALS);
const ONE_SENSE = patterns(...ONE_SENSE_OF_SALE_WORDS);

/** What the business itself does with the data of consumers at large, under California's law. */
export function isAtLarge({by, scope, people}: Pick<Claim, 'by' | 'scope' | 'people'>): boolean {
  return by === undefined && people === undefined && scope !== 'elsewhere' && scope !== 'one-product';
}

/** Of the people that the headings above `place` name, if they name any: a notice for applicants has its own table. */
export function isAboutSame(claim: Claim, {section = ''}: NoticePassage): boolean {
  const {people, ...rest} = claim;
  if (people === undefined) return isAtLarge(claim);
  const above = peopleOfTitle(tokensOf(section));
  return people.some((each) => above.includes(each)) && isAtLarge(rest);
}

/** Claims less sure than this contradict nothing. */
export const SURE_ENOUGH = 0.7;

/** Plainly says of consumers at large that something is done. */
export function belies({claim, sentence}: FoundClaim): boolean {
  return !claim.negated && claim.confidence >= SURE_ENOUGH && isAtLarge(claim) && !BELIES_NOTHING.holds(sentence.tokens);
}

/** A promise of the business without exception, about nobody's and no app's data in particular, and not the wish of a reader. */
export function isPlainDenial({claim, sentence: {tokens}}: FoundClaim): boolean {
  return (
    claim.negated &&
    isAtLarge(claim) &&
    claim.scope !== 'some-data' &&
    claim.hedge === undefined &&
    !NOT_CLAIMS.holds(tokens) &&
    !DOUBTFUL.holds(tokens) &&
    !ONE_SENSE.holds(tokens)
  );
}

/** "We do not sell personal information", and not "data collected by the toolbar", "your account information", "other data". */
export function isOfAllData({told}: FoundClaim): boolean {
  const words = tokensOf(told).map(({word}) => word);
  const head = words.findIndex((word) => DATA_HEADS.has(word));
  if (head < 0 || !words.slice(0, head).every((word) => WHOLE_DATA_WORDS.has(word))) return false;
  const [next = '', further = ''] = words.slice(head + 1);
  return !WHICH_PART_WORDS.has(next) || EVERYBODY_WORDS.has(further);
}

/** "We do not share your email address", and not "clear email addresses of one customer". */
export function isOfElementsOnly({told, words}: FoundClaim): boolean {
  const names = new Set(words.flatMap((each) => tokensOf(each).map(({word}) => word)));
  const said = tokensOf(told).map(({word}) => word);
  const end = said.findIndex((word) => word === 'with' || word === 'to');
  return said.slice(0, end < 0 ? said.length : end).every((word) => names.has(word) || WHOLE_DATA_WORDS.has(word) || DATA_HEADS.has(word));
}
