/** Every item that the statutes list is held by an element with the letter or limb in question. */
import {describe, expect, test} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';

const law = lawAsOf('2026-11-22');

/** What may come of an element: letters and limbs that apply or could. */
const carries = (element: string): readonly string[] => law.lettersOf([element], () => 'unknown').map(({letter, limb}) => limb ?? letter);

const LISTED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  A: {
    'real name': ['full-name', 'first-name', 'last-name'],
    alias: ['alias'],
    'postal address': ['postal-address', 'street', 'city', 'postal-code'],
    'unique personal identifier': ['user-id', 'loyalty-number', 'employee-id', 'student-id', 'patient-id'],
    'online identifier': ['online-identifier'],
    'internet protocol address': ['ip-address'],
    'email address': ['email-address'],
    'account name': ['username'],
    'social security number': ['social-security-number'],
    "driver's license number": ['drivers-license-number'],
    'passport number': ['passport-number'],
    'other similar identifiers': ['government-id', 'vehicle-plate', 'professional-license-number'],
    'device identifier (aj)': ['device-id', 'mac-address'],
    'cookies, beacons, pixel tags (aj)': ['cookie-id', 'click-id'],
    'mobile ad identifiers (aj)': ['advertising-id'],
    'customer number (aj)': ['user-id'],
    'pseudonym or user alias (aj)': ['alias', 'username'],
    'telephone number (aj)': ['phone-number'],
    'probabilistic identifiers (aj)': ['online-identifier', 'hashed-email'],
  },
  B: {
    name: ['full-name'],
    signature: ['signature'],
    'social security number': ['social-security-number'],
    'physical characteristics or description': ['physical-description', 'height', 'weight'],
    address: ['postal-address'],
    'telephone number': ['phone-number'],
    'passport number': ['passport-number'],
    "driver's license or state identification card number": ['drivers-license-number', 'state-id-number'],
    'insurance policy number': ['insurance-policy-number'],
    education: ['education-history', 'education-information'],
    employment: ['employer', 'job-title', 'employment-information'],
    'employment history': ['employment-history'],
    'bank account number': ['bank-account-number'],
    'credit card number': ['credit-card-number', 'payment-card-number'],
    'debit card number': ['debit-card-number', 'payment-card-number'],
    'any other financial information': ['financial-information', 'account-balance', 'income', 'debts', 'credit-history'],
    'medical information': ['health-information', 'health-condition', 'medical-history', 'medical-treatment', 'lab-result'],
    'health insurance information': ['health-insurance-information', 'health-insurance-number'],
  },
  C: {
    race: ['race-ethnicity'],
    'hair texture and protective styles': ['hair-style'],
    color: ['skin-color'],
    'national origin': ['national-origin', 'place-of-birth'],
    ancestry: ['ancestry'],
    'religious creed': ['religion'],
    'physical disability': ['disability'],
    'mental disability': ['mental-health', 'disability'],
    'reproductive health decisionmaking': ['reproductive-health'],
    'medical condition': ['health-condition'],
    'genetic information': ['genetic-data', 'dna'],
    'marital status': ['marital-status'],
    'sex, pregnancy, childbirth, breastfeeding': ['gender', 'reproductive-health'],
    gender: ['gender'],
    'gender identity': ['gender-identity'],
    'gender expression': ['gender-identity', 'pronouns'],
    'age (40 or older)': ['age', 'date-of-birth'],
    'sexual orientation': ['sexual-orientation'],
    'veteran or military status': ['veteran-status'],
    'familial status': ['familial-status'],
    'source of income': ['source-of-income'],
    citizenship: ['citizenship'],
    'primary language': ['primary-language'],
    'immigration status': ['immigration-status', 'immigration-document'],
  },
  D: {
    'records of personal property': ['personal-property', 'vehicle-information'],
    'products or services purchased': ['purchase-history', 'product-purchased', 'service-provided'],
    'products or services obtained': ['service-provided', 'subscription'],
    'products or services considered': ['products-considered'],
    'purchasing or consuming histories or tendencies': ['purchase-history', 'commercial-information', 'loyalty-activity'],
  },
  E: {
    DNA: ['dna'],
    iris: ['iris-retina'],
    retina: ['iris-retina'],
    fingerprint: ['fingerprint'],
    face: ['face-template', 'selfie-check', 'photo'],
    'hand, palm, vein patterns': ['hand-palm-vein'],
    'voice recordings': ['voiceprint', 'audio-recording', 'call-recording'],
    'keystroke patterns or rhythms': ['keystroke-pattern'],
    'gait patterns or rhythms': ['gait'],
    'sleep, health or exercise data': ['sleep-health-exercise-data'],
  },
  F: {
    'browsing history': ['browsing-history'],
    'search history': ['search-history'],
    'interaction with a website': ['site-interaction'],
    'interaction with an application': ['site-interaction', 'usage-data'],
    'interaction with an advertisement': ['ad-interaction'],
  },
  G: {geolocation: ['precise-location', 'location-coarse', 'location-information', 'location-history']},
  H: {
    audio: ['audio-recording', 'call-recording'],
    visual: ['photo', 'video-recording', 'surveillance-footage'],
    electronic: ['sensor-data', 'sensory-information'],
    thermal: ['thermal-image'],
    olfactory: ['olfactory-information'],
  },
  I: {
    'professional or employment-related': [
      'job-title',
      'employer',
      'occupation',
      'employment-history',
      'salary',
      'performance-review',
      'resume',
      'recruiting-record',
    ],
  },
  J: {
    'education record': ['education-record', 'grades', 'student-discipline', 'student-financial-aid', 'special-education'],
    'student number': ['student-id'],
  },
  K: {
    preferences: ['inferred-interests'],
    characteristics: ['inferences', 'household-model'],
    'psychological trends, predispositions, attitudes': ['psychological-profile'],
    behavior: ['prediction-score'],
    'intelligence, abilities, aptitudes': ['abilities-intelligence'],
  },
  'SPI-1A': {
    'social security number': ['social-security-number'],
    "driver's license": ['drivers-license-number'],
    'state identification card': ['state-id-number'],
    passport: ['passport-number'],
  },
  'SPI-1B': {
    'account log-in with credentials': ['account-log-in', 'password', 'access-code', 'security-question'],
    'financial account, debit or credit card with code': [
      'account-with-access-code',
      'bank-account-number',
      'credit-card-number',
      'debit-card-number',
      'card-security-code',
    ],
  },
  'SPI-1C': {'precise geolocation': ['precise-location', 'location-history']},
  'SPI-1D': {
    'racial or ethnic origin': ['race-ethnicity'],
    citizenship: ['citizenship'],
    'immigration status': ['immigration-status'],
    'religious beliefs': ['religion'],
    'philosophical beliefs': ['philosophical-belief'],
    'union membership': ['union-membership'],
  },
  'SPI-1E': {'contents of mail, email and text messages': ['message-content', 'mail-of-others']},
  'SPI-1F': {'genetic data': ['genetic-data', 'dna']},
  'SPI-1G': {'neural data': ['neural-data']},
  'SPI-2A': {'biometric information to identify': ['biometric-information', 'fingerprint', 'face-template', 'voiceprint']},
  'SPI-2B': {'concerning health': ['health-information', 'health-condition', 'medical-history', 'medical-treatment', 'weight']},
  'SPI-2C': {'concerning sex life': ['sex-life'], 'concerning sexual orientation': ['sexual-orientation']},
  'SPI-16': {'consumers known to be under 16': ['age', 'date-of-birth', 'child-name', 'child-contact', 'child-age-gender']},
};

describe.each(Object.entries(LISTED))('%s', (letter, items) => {
  test.each(Object.entries(items))('%s', (_item, elements) => {
    for (const element of elements) expect(carries(element), element).toContain(letter);
  });
});

test('no category and no limb is without an element', () => {
  const carried = new Set(law.all('elements').flatMap(({id}) => carries(id)));
  const owed = [
    ...law
      .all('categories')
      .map(({id}) => id as string)
      .filter((id) => id !== 'L'),
    ...law.all('limbs').map(({id}) => id),
  ];
  expect(owed.filter((id) => !carried.has(id))).toEqual([]);
});

const KINDS: Readonly<Record<string, readonly string[]>> = {
  i: ['full-name', 'postal-address'],
  ii: ['email-address'],
  iii: ['age', 'date-of-birth'],
  iv: ['child-name'],
  v: ['child-contact'],
  vi: ['familial-status'],
  vii: ['child-age-gender'],
  viii: ['height'],
  ix: ['weight'],
  x: ['race-ethnicity'],
  xi: ['religion'],
  xii: ['occupation', 'job-title'],
  xiii: ['phone-number'],
  xiv: ['education-history'],
  xv: ['political-affiliation'],
  xvi: ['health-condition'],
  xvii: ['medical-treatment', 'medicine-purchase'],
  xviii: ['product-purchased', 'purchase-history'],
  xix: ['real-property'],
  xx: ['service-provided'],
  xxi: ['social-security-number'],
  xxii: ['bank-account-number'],
  xxiii: ['credit-card-number', 'payment-card-number'],
  xxiv: ['debit-card-number', 'payment-card-number'],
  xxv: ['account-balance'],
  xxvi: ['payment-history'],
  xxvii: ['credit-score', 'assets', 'income', 'debts'],
};

test('the 27 kinds of 1798.83(e)(6)(A), in order, fifteen of them for affiliates of the same brand', () => {
  expect(law.all('shineTheLight').map(({id}) => id)).toEqual(Object.keys(KINDS));
  expect(
    law
      .all('shineTheLight')
      .filter(({sameBrand}) => sameBrand)
      .map(({id}) => id),
  ).toEqual(['v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xiii', 'xvi', 'xvii', 'xxi', 'xxii', 'xxiii', 'xxiv', 'xxv']);
});

test.each(Object.entries(KINDS))('kind %s has its elements', (kind, elements) => {
  for (const element of elements) expect(law.get('elements', element).shineTheLight, element).toContain(kind);
});

test('what is not among the 27 kinds carries none', () => {
  for (const element of [
    'ip-address',
    'device-id',
    'cookie-id',
    'browsing-history',
    'precise-location',
    'fingerprint',
    'photo',
    'sexual-orientation',
    'drivers-license-number',
    'gender',
  ]) {
    expect(law.get('elements', element).shineTheLight, element).toBeUndefined();
  }
});
