/** The claims that tell Californians what is done: what a section for other laws says does not tell them. */
import type {Letter} from '../law/index.js';
import type {Claim, NoticeReading} from '../notice/reading.js';

export const claimsHere = ({claims}: Pick<NoticeReading, 'claims'>): readonly Claim[] => claims.filter(({scope}) => scope !== 'elsewhere');

/** That data of the category is collected, in whatever words. */
export const saysItIsCollected = ({verb, negated, letters}: Claim, letter: Letter): boolean =>
  !negated && (verb === 'collect' || verb === 'receive' || verb === 'infer') && letters.includes(letter);

/** Not a promise about children, one product or one app's data, which denies nothing of the rest. */
export const isOfAllData = ({people, scope}: Claim): boolean => people === undefined && scope !== 'one-product' && scope !== 'some-data';
