/** What the notice says about selling and sharing as a whole. */
import type {Claim, NoticePassage, NoticeReading} from '../notice/reading.js';
import {claimsHere, isOfAllData} from './claims-of.js';

export interface SaleStated {
  readonly value: 'yes' | 'no' | null;
  readonly places: readonly NoticePassage[];
  readonly confidence: number;
}

/** Whether the sentence denies selling or sharing of all data, in whatever breath: what takes its place must answer for both. */
export const deniesSaleToo = (
  {line, quote}: NoticePassage,
  {statements, claims}: Pick<NoticeReading, 'statements' | 'claims'>,
): boolean => {
  const isThere = (place: NoticePassage): boolean => place.line === line && place.quote === quote;
  return (
    (statements.soldOrShared.value === 'no' && statements.soldOrShared.places.some(isThere)) ||
    denialsOfSale(claims).some(({place}) => isThere(place))
  );
};

/** Claims that nothing at all is sold or shared. */
const denialsOfSale = (claims: readonly Claim[]): readonly Claim[] =>
  claimsHere({claims})
    .filter(isOfAllData)
    .filter(
      ({verb, negated, elements, limbs}) => negated && (verb === 'sell' || verb === 'share') && elements.length === 0 && limbs.length === 0,
    );

/**
 * The statement, if it was read. Else a sentence that was read as denying every disclosure and that denies selling or sharing in
 * the same breath: "has not disclosed, sold or shared".
 */
export function saleStated({statements, claims}: Pick<NoticeReading, 'statements' | 'claims'>): SaleStated {
  const {soldOrShared, disclosed} = statements;
  if (soldOrShared.value !== null) return {...soldOrShared, confidence: 1};
  if (disclosed.value !== 'no') return {value: null, places: [], confidence: 1};
  const denials = denialsOfSale(claims);
  const both = disclosed.places.filter(({line, quote}) => denials.some(({place}) => place.line === line && place.quote === quote));
  if (both.length === 0) return {value: null, places: [], confidence: 1};
  const lines = new Set(both.map(({line}) => line));
  return {
    value: 'no',
    places: both,
    confidence: Math.max(...denials.filter(({place}) => lines.has(place.line)).map(({confidence}) => confidence)),
  };
}
