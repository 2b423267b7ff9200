/** The gap rules: one file each; first what is false, then what is missing, then what is too vague and what is old. */
import {answerDependsOnFact} from './answer-depends-on-fact.js';
import {claimedNotCollected} from './claimed-not-collected.js';
import {collectedButDenied} from './collected-but-denied.js';
import {collectedNotDisclosed} from './collected-not-disclosed.js';
import {disclosedLate} from './disclosed-late.js';
import {disclosureDenied} from './disclosure-denied.js';
import {dutyMissing} from './duty-missing.js';
import {limbNotDisclosed} from './limb-not-disclosed.js';
import {noticeContradictsItself} from './notice-contradicts-itself.js';
import {otherBusinessName} from './other-business-name.js';
import {peopleNotAddressed} from './people-not-addressed.js';
import {placeholderLeft} from './placeholder-left.js';
import {proseContradictsItself} from './prose-contradicts-itself.js';
import {purposesTooVague} from './purposes-too-vague.js';
import {recipientsTooVague} from './recipients-too-vague.js';
import {retentionNotPerCategory} from './retention-not-per-category.js';
import {retentionTooVague} from './retention-too-vague.js';
import {saleClaimedNotRecorded} from './sale-claimed-not-recorded.js';
import {saleDenied} from './sale-denied.js';
import {saleNotDisclosed} from './sale-not-disclosed.js';
import {saleNotStated} from './sale-not-stated.js';
import {sensitiveDenied} from './sensitive-denied.js';
import {sourceNotDisclosed} from './source-not-disclosed.js';
import {statementContradictsProse} from './statement-contradicts-prose.js';
import type {GapRule} from './subject.js';
import {thirdPartyNotDisclosed} from './third-party-not-disclosed.js';
import {thirdPartySourcesDenied} from './third-party-sources-denied.js';
import {under16Denied} from './under-16-denied.js';
import {updatedMissing} from './updated-missing.js';
import {updatedTooLongAgo} from './updated-too-long-ago.js';
import {updatedTwice} from './updated-twice.js';

export {unjudgedDuties, type UnjudgedDuty} from './duty-missing.js';
export {dueBy, type DueSubject} from './duty-due.js';
export {changeListDocument, draftDocument, draftOf, redlineDocument, type NoticeDraft} from './draft/index.js';
export type {EarlierVersion, GapSubject, NoticeSubject} from './subject.js';
export {summaryOf, type Summary} from './summary.js';
export {withoutDoubles} from './doubled.js';
export {isFragment} from './fragment.js';
export {judged} from './judge.js';

export const gapRules: readonly (GapRule<'record'> | GapRule<'notice'>)[] = [
  saleDenied,
  under16Denied,
  collectedButDenied,
  collectedNotDisclosed,
  limbNotDisclosed,
  sensitiveDenied,
  thirdPartySourcesDenied,
  disclosureDenied,
  saleNotDisclosed,
  saleNotStated,
  saleClaimedNotRecorded,
  claimedNotCollected,
  answerDependsOnFact,
  sourceNotDisclosed,
  thirdPartyNotDisclosed,
  peopleNotAddressed,
  noticeContradictsItself,
  statementContradictsProse,
  proseContradictsItself,
  otherBusinessName,
  placeholderLeft,
  dutyMissing,
  retentionNotPerCategory,
  disclosedLate,
  recipientsTooVague,
  retentionTooVague,
  purposesTooVague,
  updatedMissing,
  updatedTwice,
  updatedTooLongAgo,
];

/** Those that judge a notice by itself. */
export const noticeRules = gapRules.filter((rule): rule is GapRule<'notice'> => rule.meta.needs === 'notice');
