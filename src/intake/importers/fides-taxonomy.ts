/** Keys of the Fides taxonomy → ours. Source: https://github.com/ethyca/fideslang/blob/main/src/fideslang/default_taxonomy, read November 2026. */
import {findElements} from '../../classify/index.js';
import type {ElementId, Law} from '../../law/index.js';
import type {Said, Vocabulary} from './importer.js';

/** `user.contact.email`; a key whose own entry we lack is read as the branch that it belongs to. `system` and below are about nobody. */
export const fidesDataCategory: Vocabulary = (value, law) => {
  const key = value.trim().toLowerCase();
  if (/^system(?:\.|$)/.test(key)) return {notPersonal: true, confidence: 0.9};
  if (!/^user(?:\.[a-z0-9_]+)*$/.test(key)) return undefined;
  const byKey = elementsByKey(law);
  for (let branch = key; branch.includes('.'); branch = branch.slice(0, branch.lastIndexOf('.'))) {
    const elements = byKey.get(branch);
    if (elements) return {elements: mostLike(branch, elements, law), confidence: branch === key ? 0.9 : 0.7};
  }
  // `user`: something about the person, nobody says what.
  return {};
};

/** Elements of one key differ in what Fides does not tell apart: the one that bears the key's own words, else the first, which is the widest. */
function mostLike(key: string, elements: readonly ElementId[], law: Law): readonly ElementId[] {
  const [first] = elements;
  if (elements.length === 1 || first === undefined) return elements;
  const words = key.slice(key.lastIndexOf('.') + 1).replaceAll('_', ' ');
  const named = findElements(words, law).find(({element}) => elements.includes(element));
  return [named?.element ?? first];
}

const known = new WeakMap<Law, Map<string, readonly ElementId[]>>();

function elementsByKey(law: Law): ReadonlyMap<string, readonly ElementId[]> {
  const made = known.get(law) ?? new Map<string, readonly ElementId[]>();
  if (known.has(law)) return made;
  for (const {id, fides} of law.all('elements')) if (fides !== undefined) made.set(fides, [...(made.get(fides) ?? []), id]);
  known.set(law, made);
  return made;
}

/** Uses of the taxonomy by their beginning, the more specific first. */
const USES: readonly (readonly [string, string])[] = [
  ['marketing.advertising.first_party', 'own-site-advertising'],
  ['marketing.advertising.third_party', 'cross-context-advertising'],
  ['marketing.advertising.frequency_capping', 'advertising-marketing'],
  ['marketing.advertising.negative_targeting', 'advertising-marketing'],
  ['marketing.advertising', 'advertising-marketing'],
  ['marketing.communications.email', 'email-marketing'],
  ['marketing.communications.sms', 'text-phone-marketing'],
  ['marketing', 'advertising-marketing'],
  ['analytics', 'measure-service'],
  ['personalize', 'personalize-service'],
  ['employment.recruitment', 'recruiting'],
  ['employment', 'employment-benefits'],
  ['collect', 'performing-services'],
  ['finance', 'process-payments'],
  ['functional.storage', 'store-data'],
  ['functional.service.improve', 'quality-improvement'],
  ['functional', 'performing-services'],
  ['essential.fraud_detection', 'detect-fraud'],
  ['essential.legal_obligation', 'legal-obligations'],
  ['essential.service.authentication', 'verify-identity'],
  ['essential.service.payment_processing', 'process-payments'],
  ['essential.service.security', 'security-integrity'],
  ['essential.service.notifications', 'send-service-messages'],
  ['essential.service.operations.support', 'customer-service'],
  ['essential', 'performing-services'],
  ['sales', 'find-prospects'],
  ['train_ai_system', 'train-models'],
  // Uses of the taxonomy's first versions.
  ['provide', 'performing-services'],
  ['improve', 'quality-improvement'],
  ['advertising', 'advertising-marketing'],
  ['third_party_sharing.payment_processing', 'process-payments'],
];

export const fidesDataUse: Vocabulary = (value) => {
  const key = value.trim().toLowerCase();
  const purpose = USES.find(([use]) => key === use || key.startsWith(`${use}.`))?.[1];
  return purpose === undefined ? undefined : {purpose, title: titleOf(key)};
};

/** `marketing.advertising.first_party` → `Marketing: advertising, first party`. */
function titleOf(key: string): string {
  const [first = '', ...rest] = key.replaceAll('_', ' ').split('.');
  const begin = first.charAt(0).toUpperCase() + first.slice(1);
  return rest.length === 0 ? begin : `${begin}: ${rest.join(', ')}`;
}

const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  anonymous_user: ['visitors'],
  citizen_voter: ['consumers'],
  commuter: ['consumers'],
  consultant: ['contractors'],
  customer: ['customers'],
  employee: ['employees'],
  job_applicant: ['applicants'],
  next_of_kin: ['dependents'],
  passenger: ['customers'],
  patient: ['customers'],
  prospect: ['prospects'],
  shareholder: ['b2b-contacts'],
  supplier_vendor: ['b2b-contacts'],
  trainee: ['employees'],
  visitor: ['visitors'],
};

export const fidesDataSubject: Vocabulary = (value): Said | undefined => {
  const key = value.trim().toLowerCase();
  return Object.hasOwn(SUBJECTS, key) ? {people: SUBJECTS[key] ?? []} : undefined;
};
