/** What tables say of passing on, as claims: a cell names to whom, another which categories. */
import type {Law} from '../../law/index.js';
import type {Claim} from '../reading.js';
import type {PassedOn} from '../table/passed-on.js';
import {tokensOf} from '../tokens.js';
import {namedPartiesOf} from './parties.js';

/** Rows of a table are as sure as an answer, but the names of parties in them are read from words. */
const SURE = 0.85;

export function claimsOfTables(rows: readonly PassedOn[], law: Law): readonly Claim[] {
  const parties = namedPartiesOf(law);
  return rows.flatMap(({letters, to, how, place}): readonly Claim[] => {
    if (to === undefined) return [];
    const named = parties.recipientsIn(tokensOf(to));
    return [
      {verb: how, negated: false, elements: [], letters, limbs: [], ...(named.length > 0 ? {to: named} : {}), place, confidence: SURE},
    ];
  });
}
