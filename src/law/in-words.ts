/** What the catalog's codes mean, in words for people. */
import type {Duty, Fact, Threshold, Verification} from './types.js';

/** How far a statement was checked. */
export const VERIFIED: Readonly<Record<Verification, string>> = {
  verified: 'read in the text of the law',
  secondary: 'read only in another’s account of the law',
  memory: 'from memory, not checked against the text',
  inference: 'our own reading; the text does not say it in these words',
  own: 'the organization’s own, from its datamap.yaml; no statement of law',
};

/** A statement is checked as far as its weakest part. */
export const weakest = (all: readonly Verification[]): Verification =>
  (['own', 'inference', 'memory', 'secondary'] as const).find((each) => all.includes(each)) ?? 'verified';

/** `26,625,000 US dollars`, `12 months`. */
export const amount = ({value, unit}: Pick<Threshold, 'value' | 'unit'>): string => `${figure(value)} ${UNITS[unit]}`;

export const figure = (value: number): string => String(value).replace(/\B(?=(?:\d{3}){1,8}$)/g, ',');

export const UNITS: Readonly<Record<Threshold['unit'], string>> = {
  months: 'months',
  days: 'calendar days',
  'business-days': 'business days',
  usd: 'US dollars',
  consumers: 'consumers',
  percent: 'percent',
  employees: 'employees',
  feet: 'feet',
  years: 'years',
};

/** Where the record keeps the answer to a fact's question. */
export const KEPT: Readonly<Record<Fact['of'], string>> = {field: 'the field', activity: 'the activity', organization: 'the organization'};

/** Properties whose names do not say what they are. */
export const PROPERTIES: Readonly<Record<string, string>> = {
  reads: 'what datamap notice read calls it',
  when: 'condition on which it is owed',
  of: 'what its answer is kept with',
  exceeds: 'reached only by more than the value',
  part: 'a part of its parent, not a kind of it',
  sameBrand: 'affiliates of the same brand list it too',
  thirdParty: 'comes from others than the consumer and the business',
  actsForBusiness: 'acts for the business, so no third party',
  toReader: 'as a notice says it to the consumer',
  customer: 'a customer in the sense of Shine the Light',
  partly: 'switches off some rights only',
  lists: 'the section lists what belongs to it',
  limitPurposes: 'what it may count as with sensitive information',
  dlp: 'infotype of Google’s Sensitive Data Protection',
  dpv: 'term of the Data Privacy Vocabulary',
  fides: 'key of fideslang',
  article9: 'special category of the GDPR',
};

/** When a statement is owed. */
export const WHEN: Readonly<Record<Duty['when'], string>> = {
  always: 'always',
  'sold-or-shared': 'where personal information is sold or shared',
  disclosed: 'where personal information is disclosed for a business purpose',
  limit: 'where sensitive information is used beyond the permitted purposes',
  'under-16-sold': 'where data of consumers known to be under 16 is sold',
  admt: 'where automated decisionmaking technology serves significant decisions',
  'ten-million': 'from ten million consumers in a calendar year',
  frictionless: 'where opt-out signals are processed in a frictionless manner',
  'not-sold': 'where nothing is sold or shared',
  'not-limit': 'where sensitive information serves the permitted purposes only',
  'shine-the-light': 'where Shine the Light applies and recipients market directly',
  tracking: 'where activity over time and across sites reaches other parties',
  signals: 'always; it matters where personal information is sold or shared',
  workers: 'where applicants, employees, students or independent contractors are among the people',
  'not-only-online': 'unless the business is only online and deals with consumers directly',
  'review-process': 'where people can review and change what is kept of them',
  'minors-post': 'where registered users under 18 can post content',
  'shine-the-light-website': 'where Shine the Light applies and the home page’s link makes the address known',
  'shine-the-light-alternative': 'where Shine the Light applies and a policy of opt-in or opt-out replaces the list',
};

export const OWED_IN: Readonly<Record<NonNullable<Duty['owedIn']>, string>> = {
  'notice-at-collection': 'in the notice at collection, not in the privacy policy',
  'financial-incentive-notice': 'in the notice of a financial incentive',
  website: 'on the website',
  organization: 'within the organization',
};
