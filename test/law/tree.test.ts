/** The data elements as a tree, what each of them carries, and how much of them other vocabularies name. */
import {describe, expect, test} from 'vitest';
import {lawAsOf, nothingKnown, type Element} from '../../src/law/index.js';

const law = lawAsOf('2026-11-22');
const elements = law.all('elements');
const ids = (found: readonly Element[]): readonly string[] => found.map(({id}) => id);

/** Heads of a theme, and what belongs under none. An element that is new needs a parent, or a place in this list. */
const ROOTS = (
  'account-information account-log-in account-settings association-membership biometric-information commercial-information consent-record ' +
  'contact-details contact-list criminal-history customer-correspondence demographic-information diet driving-record education-information ' +
  'emergency-contact employment-information family-member feedback financial-information fraud-signal genetic-data gift-recipient government-id ' +
  'health-information household-information identity-verification-result inferences legal-claim life-event location-information ' +
  'message-content network-activity online-identifier ownership-interest physical-description privacy-request protective-order public-record ' +
  'sensor-data sensory-information sex-life signature social-media-information travel-companion user-content vehicle-information visitor-record'
).split(' ');

describe('the tree', () => {
  test('has at least 300 elements', () => expect(elements.length).toBeGreaterThanOrEqual(300));

  test('has no orphan: what has no parent is the head of a theme', () => {
    expect(ids(elements.filter(({parent}) => parent === undefined)).toSorted()).toEqual(ROOTS);
  });

  test('only a part of something is called a part', () => {
    expect(ids(elements.filter(({part, parent}) => part === true && parent === undefined))).toEqual([]);
  });

  test('a narrower kind loses no limb of its wider kind by mistake', () => {
    const limbs = (id: string): readonly string[] => law.lettersOf([id], nothingKnown).flatMap(({limb}) => limb ?? []);
    const lost = elements.flatMap(({id, parent}) =>
      parent === undefined ? [] : limbs(parent).flatMap((limb) => (limbs(id).includes(limb) ? [] : [`${id}: ${limb} of ${parent}`])),
    );
    expect(lost.toSorted()).toEqual(KNOWN_LOSSES.toSorted());
  });
});

/**
 * Where a narrower kind lacks a limb of its parent, by the text of the law: 1798.140(ae)(1)(A) names four numbers and no others;
 * a branch, a trade or a door opens no account; the data about a picture and a transcript show no face and carry no voice; a place
 * of birth tells no citizenship.
 */
const KNOWN_LOSSES: readonly string[] = [
  'bank-identifier: SPI-1B of bank-account-number',
  'birth-certificate: SPI-1A of government-id',
  'entry-code: SPI-1B of access-code',
  'military-id-number: SPI-1A of government-id',
  'photo-metadata: SPI-2A of photo',
  'place-of-birth: SPI-1D of national-origin',
  'securities-transaction: SPI-1B of investment-account',
  'transcript-of-call: SPI-2A of audio-recording',
  'tribal-id-number: SPI-1A of government-id',
  'voter-registration: SPI-1A of government-id',
];

describe('every element', () => {
  test('says in a sentence what it is', () => {
    expect(ids(elements.filter(({text}) => text.length < 15 || !text.endsWith('.')))).toEqual([]);
  });

  test('has words of schemas and phrases of notices', () => {
    expect(ids(elements.filter(({words}) => words.length < 2))).toEqual([]);
    expect(ids(elements.filter(({phrases}) => phrases.length === 0))).toEqual([]);
  });

  test('has a letter, and each condition is a fact that is asked', () => {
    const facts = new Set(law.all('facts').map(({id}) => id));
    expect(ids(elements.filter(({letters}) => letters.length === 0))).toEqual([]);
    expect(elements.flatMap(({letters}) => letters).filter(({when}) => when !== undefined && !facts.has(when))).toEqual([]);
  });

  test.each([
    ['E', 'used-to-identify'],
    ['J', 'ferpa-record'],
  ])('has %s only where %s', (letter, fact) => {
    expect(ids(elements.filter(({letters}) => letters.some((each) => each.letter === letter && each.when !== fact)))).toEqual([]);
  });

  test.each([
    ['SPI-1B', 'with-access-code', ['account-with-access-code']],
    ['SPI-1C', 'device-derived-precise', []],
    ['SPI-1E', 'not-intended-recipient', []],
    ['SPI-2A', 'used-to-identify', []],
    ['SPI-2B', 'analyzed-for-health', []],
    ['SPI-2C', 'analyzed-for-sex-life', []],
    ['SPI-16', 'known-under-16', []],
  ])('has %s only where %s', (limb, fact, except) => {
    expect(ids(elements.filter(({letters}) => letters.some((each) => each.limb === limb && each.when !== fact)))).toEqual(except);
  });

  test('that is an inference is one only where it builds a profile', () => {
    expect(ids(elements.filter(({letters}) => letters.some(({letter, when}) => letter === 'K' && when !== 'builds-profile')))).toEqual([
      'inferences',
    ]);
  });

  test('that identifies by a picture, voice or movement is sensitive where it does', () => {
    const biometric = elements.filter(({letters}) => letters.some(({letter}) => letter === 'E'));
    expect(ids(biometric.filter(({letters}) => !letters.some(({limb}) => limb === 'SPI-2A')))).toEqual([]);
  });

  test('that concerns health or a belief names its special category of the GDPR', () => {
    const special = elements.filter(({id, letters}) =>
      letters.some(({limb, assume}) => (limb === 'SPI-2B' && assume === true) || (limb === 'SPI-1D' && /relig|race|union|philos/.test(id))),
    );
    expect(special.length).toBeGreaterThan(40);
    expect(ids(special.filter(({article9}) => article9 === undefined))).toEqual([]);
  });
});

describe('other vocabularies', () => {
  const share = (has: (element: Element) => boolean): number => elements.filter(has).length / elements.length;

  test('Fides and DPV name nearly every element', () => {
    expect(share(({fides}) => fides !== undefined)).toBe(1);
    expect(share(({dpv}) => dpv !== undefined)).toBeGreaterThanOrEqual(0.99);
  });

  test('Google’s infotypes name those that a detector can find', () => {
    expect(elements.filter(({dlp}) => dlp !== undefined).length).toBeGreaterThanOrEqual(70);
  });

  test('their names have their form', () => {
    expect(ids(elements.filter(({fides}) => !/^user(\.[a-z_]+)*$/.test(fides ?? 'user')))).toEqual([]);
    expect(ids(elements.filter(({dpv}) => !/^pd:[A-Z][A-Za-z]+$/.test(dpv ?? 'pd:Name')))).toEqual([]);
    expect(ids(elements.filter(({dlp}) => !/^[A-Z]+(_[A-Z0-9]+)*$/.test(dlp ?? 'AGE')))).toEqual([]);
  });
});

describe('column names in other languages', () => {
  const wordOf = new Map(elements.flatMap(({id, words}) => words.map((word) => [word, id] as const)));

  test.each([
    ['German', 'geburtsdatum|nachname|kundennummer|bankverbindung|krankenkasse|staatsangehoerigkeit|gehalt|kennzeichen|blutgruppe'],
    ['French', 'date naissance|numero securite sociale|numero telephone|carte bancaire|groupe sanguin|salaire|plaque immatriculation'],
    ['Spanish', 'fecha nacimiento|telefono movil|dni|nif|numero cuenta|seguro medico|estado civil|matricula vehiculo|nomina'],
  ])('%s', (_language, words) => {
    const owed = words.split('|');
    expect(owed.filter((word) => !wordOf.has(word))).toEqual([]);
  });

  test('a word of another language names what it means', () => {
    const means = Object.fromEntries(
      ['geburtsdatum', 'fecha nacimiento', 'numero cuenta', 'krankenkasse', 'permis conduire', 'gewerkschaft', 'huella dactilar'].map(
        (word) => [word, wordOf.get(word)],
      ),
    );
    expect(means).toEqual({
      geburtsdatum: 'date-of-birth',
      'fecha nacimiento': 'date-of-birth',
      'numero cuenta': 'bank-account-number',
      krankenkasse: 'health-insurance-information',
      'permis conduire': 'drivers-license-number',
      gewerkschaft: 'union-membership',
      'huella dactilar': 'fingerprint',
    });
  });
});
