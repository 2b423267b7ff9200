/** Whether a claim, or a sentence, speaks of consumers at large, and not of some people, another law, or one product. */
import {patterns} from '../patterns.js';
import {peopleOfTitle} from '../people-of-title.js';
import type {Claim, NoticePassage} from '../reading.js';
import {tokensOf} from '../tokens.js';
import {ONE_SENSE_OF_SALE_WORDS} from '../words/negation-words.js';
import {NOT_CLAIM_WORDS} from '../words/verb-words.js';
import {limitOf} from './hedge.js';
import {scopeOf} from './scope.js';

const NOT_CLAIMS = patterns(...NOT_CLAIM_WORDS);
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

/** A denial without exception and of all data, not the wish of a reader ("if you prefer that we do not") or a promise about one app's data. */
export function deniesAll({quote}: NoticePassage): boolean {
  const tokens = tokensOf(quote);
  const scope = scopeOf(tokens, undefined);
  return (scope === undefined || scope === 'california') && limitOf(tokens) === undefined && !NOT_CLAIMS.holds(tokens);
}

/** "We do not sell it for money" leaves room for what the law calls a sale. */
export const deniesEverySale = (place: NoticePassage): boolean => deniesAll(place) && !ONE_SENSE.holds(tokensOf(place.quote));
