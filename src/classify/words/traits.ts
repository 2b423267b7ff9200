/**
 * How elements behave when their words meet others. Ids of the law's catalog; a test checks that each exists.
 */
import {wordList} from './word-list.js';

/** Things one can hold in a cell. `email_verified` or `phone_type` is about one and is none. All other elements are facts or events, of which flags, dates, codes and kinds are part. */
export const ITEMS = new Set(wordList(`contact-details full-name first-name last-name middle-name name-title former-name mothers-maiden-name alias initials email-address hashed-email phone-number fax-number
  postal-address street city state-region postal-code country address-coordinates social-profile-link instant-messaging-handle emergency-contact contact-list signature
  account-log-in password access-code security-question authentication-token online-identifier user-id username account-information cookie-id click-id device-id mac-address advertising-id ip-address session-id
  social-account-id loyalty-number employee-id student-id patient-id applicant-id professional-license-number vehicle-plate vehicle-identification-number
  government-id social-security-number state-id-number passport-number taxpayer-number military-id-number tribal-id-number
  payment-card-number credit-card-number debit-card-number payment-card-partial card-security-code bank-account-number bank-identifier investment-account crypto-wallet payment-information tax-information
  insurance-policy-number health-insurance-number employer department manager photo selfie-check id-document-image video-recording audio-recording call-recording user-content message-content user-agent device-information
  precise-location location-coarse location-information primary-language date-of-birth age gender resume references account-settings order-number family-member child-name child-contact family-member household-information healthcare-provider transcript-of-call feedback customer-correspondence call-notes inferred-interests business-contact-details pet-information product-purchased service-provided contract job-title skills-certifications`));

/** Only people have them, so a table about something else does not speak against them. */
export const HUMAN = new Set(wordList(`first-name last-name middle-name former-name mothers-maiden-name date-of-birth social-security-number drivers-license-number passport-number gender-identity sexual-orientation marital-status
  race-ethnicity religion password security-question emergency-contact veteran-status patient-id student-id employee-id citizenship place-of-birth health-insurance-number criminal-history pronouns vehicle-plate vehicle-identification-number`));

/** They stand for whoever owns the vehicle, however the column is called. */
export const VEHICLE_IDS = new Set(wordList('vehicle-plate vehicle-identification-number'));

/** Parts of an address. What they are hangs on where they stand: of a person, of a visitor's connection, of a photo. */
export const ADDRESS_PARTS = new Set(wordList('postal-address street city state-region postal-code country'));
export const COORDINATES = new Set(wordList('precise-location address-coordinates location-coarse location-information'));

/** What a coded part of it still is: `gender_id`, `country_code`. Ids of other items are keys of rows. */
export const CODED = new Set(wordList(`gender city state-region country postal-code primary-language employer department manager job-title race-ethnicity marital-status occupation citizenship religion name-title government-id
  taxpayer-number passport-number session-id order-number product-purchased service-provided user-id employee-id`));

export const ROLES = {
  name: 'full-name', alias: 'alias', email: 'email-address', hashedEmail: 'hashed-email', phone: 'phone-number', userId: 'user-id', employeeId: 'employee-id', studentId: 'student-id', patientId: 'user-id',
  applicantId: 'applicant-id', deviceId: 'device-id', sessionId: 'session-id', orderNumber: 'order-number', jobTitle: 'job-title', city: 'city', state: 'state-region', nameTitle: 'name-title', address: 'postal-address', preciseLocation: 'precise-location',
  coarseLocation: 'location-coarse', addressCoordinates: 'address-coordinates', transactionLocation: 'transaction-location', movement: 'driving-behavior', username: 'username', password: 'password', cardPart: 'payment-card-partial', cardNumber: 'payment-card-number',
  bankAccount: 'bank-account-number', bankId: 'bank-identifier', bankTransaction: 'bank-transaction', balance: 'account-balance', loan: 'debts', purchase: 'purchase-history', product: 'product-purchased', activity: 'network-activity', browsing: 'browsing-history', log: 'log-data',
  employment: 'employment-status', salary: 'salary', recruiting: 'recruiting-record', resume: 'resume', educationHistory: 'education-history', educationRecord: 'education-record', health: 'health-condition', medicalHistory: 'medical-history', veteran: 'veteran-status',
  message: 'message-content', callRecording: 'call-recording', callRecord: 'call-records', photo: 'photo', footage: 'surveillance-footage', taxpayer: 'taxpayer-number', passport: 'passport-number', governmentId: 'government-id', visa: 'immigration-document', license: 'professional-license-number', score: 'prediction-score', biometric: 'biometric-information', face: 'face-template',
  insurance: 'insurance-information', healthInsurance: 'health-insurance-information', device: 'device-information', employer: 'employer', department: 'department', ip: 'ip-address', language: 'primary-language', performance: 'performance-review', usage: 'usage-data', donation: 'donation-history', subscription: 'subscription', workExperience: 'employment-history', family: 'family-member', socialLink: 'social-profile-link', gender: 'gender', birthDate: 'date-of-birth', manager: 'manager', attendance: 'time-attendance', occupation: 'occupation', coordinates: 'precise-location',
} as const;

export type Role = keyof typeof ROLES;
