/** The claims that tell Californians what is done: what a section for other laws says does not tell them. */
import type {Claim, NoticeReading} from '../notice/reading.js';

export const claimsHere = ({claims}: Pick<NoticeReading, 'claims'>): readonly Claim[] => claims.filter(({scope}) => scope !== 'elsewhere');

/** Not a promise about children, one product or one app's data, which denies nothing of the rest. */
export const isOfAllData = ({people, scope}: Claim): boolean => people === undefined && scope !== 'one-product' && scope !== 'some-data';
