/** The checks: one file each, in the order in which a record is written. */
import type {Rule} from '../findings/index.js';
import {activityWithoutPurpose} from './activity-without-purpose.js';
import {activityWithoutUses} from './activity-without-uses.js';
import {answersUnconfirmed} from './answers-unconfirmed.js';
import {businessUnnamed} from './business-unnamed.js';
import {considerationWithoutSale} from './consideration-without-sale.js';
import {contractEnded} from './contract-ended.js';
import {contractFactsMissing} from './contract-facts-missing.js';
import {crossContextToServiceProvider} from './cross-context-to-service-provider.js';
import {danglingReference} from './dangling-reference.js';
import {datesReversed} from './dates-reversed.js';
import {deidentifiedIncomplete} from './deidentified-incomplete.js';
import {directMarketingUnknown} from './direct-marketing-unknown.js';
import {disclosureWithoutDates} from './disclosure-without-dates.js';
import {disclosureWithoutFields} from './disclosure-without-fields.js';
import {disclosureWithoutKind} from './disclosure-without-kind.js';
import {employeesMissing} from './employees-missing.js';
import {endedWithoutDate} from './ended-without-date.js';
import {fieldUnused} from './field-unused.js';
import {fieldWithoutElement} from './field-without-element.js';
import {letterDependsOnFact} from './letter-depends-on-fact.js';
import {lettersByHand} from './letters-by-hand.js';
import {limitPurposeMissing} from './limit-purpose-missing.js';
import {limitWithoutMethod} from './limit-without-method.js';
import {ownLetters} from './own-letters.js';
import {ownTermUnused} from './own-term-unused.js';
import {overlappingDisclosures} from './overlapping-disclosures.js';
import {peopleMissing} from './people-missing.js';
import {personalValueInRecord} from './personal-value-in-record.js';
import {purposeGeneric} from './purpose-generic.js';
import {purposeWithoutWords} from './purpose-without-words.js';
import {questionOverdue} from './question-overdue.js';
import {recipientWithoutAddress} from './recipient-without-address.js';
import {recipientWithoutCategory} from './recipient-without-category.js';
import {recipientWithoutProducts} from './recipient-without-products.js';
import {recipientWithoutRole} from './recipient-without-role.js';
import {requestMethodsMissing} from './request-methods-missing.js';
import {retentionMissing} from './retention-missing.js';
import {reviewStale} from './review-stale.js';
import {saleToServiceProvider} from './sale-to-service-provider.js';
import {sourceMissing} from './source-missing.js';
import type {CheckSubject} from './subject.js';
import {suggestionInDisclosure} from './suggestion-in-disclosure.js';
import {under16Unknown} from './under-16-unknown.js';
import {unknownLawId} from './unknown-law-id.js';

export {subjectOf, type CheckSubject} from './subject.js';

export const checks: readonly Rule<CheckSubject>[] = [
  businessUnnamed,
  requestMethodsMissing,
  employeesMissing,
  fieldWithoutElement,
  letterDependsOnFact,
  fieldUnused,
  deidentifiedIncomplete,
  activityWithoutPurpose,
  purposeWithoutWords,
  purposeGeneric,
  peopleMissing,
  activityWithoutUses,
  sourceMissing,
  retentionMissing,
  limitPurposeMissing,
  limitWithoutMethod,
  under16Unknown,
  datesReversed,
  endedWithoutDate,
  reviewStale,
  answersUnconfirmed,
  recipientWithoutRole,
  recipientWithoutCategory,
  recipientWithoutAddress,
  recipientWithoutProducts,
  contractFactsMissing,
  contractEnded,
  disclosureWithoutFields,
  disclosureWithoutKind,
  disclosureWithoutDates,
  suggestionInDisclosure,
  saleToServiceProvider,
  crossContextToServiceProvider,
  considerationWithoutSale,
  directMarketingUnknown,
  overlappingDisclosures,
  danglingReference,
  unknownLawId,
  lettersByHand,
  ownLetters,
  ownTermUnused,
  personalValueInRecord,
  questionOverdue,
];
