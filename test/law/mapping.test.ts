/** Where elements and letters are easily confused. */
import {describe, expect, test} from 'vitest';
import {lawAsOf, nothingKnown, tellingElements, type FactLookup} from '../../src/law/index.js';

const law = lawAsOf('2026-11-22');

const letters = (element: string, facts: FactLookup = nothingKnown): string =>
  law
    .lettersOf([element], facts)
    .map(({letter, limb, state}) => `${limb ?? letter}${state === 'applies' ? '' : state === 'assumed' ? ' assumed' : ' depends'}`)
    .join(', ');
const knowing =
  (fact: string, answer: 'yes' | 'no'): FactLookup =>
  (asked) =>
    asked === fact ? answer : 'unknown';

describe('what applies whatever is known', () => {
  test.each([
    ['email-address', 'A'],
    ['phone-number', 'A, B'],
    ['full-name', 'A, B'],
    ['alias', 'A'],
    ['username', 'A'],
    ['ip-address', 'A'],
    ['signature', 'B'],
    ['gender', 'C'],
    ['gender-identity', 'C'],
    ['marital-status', 'C'],
    ['height', 'B'],
    ['location-coarse', 'G'],
    ['postal-address', 'A, B'],
    ['job-title', 'I, B'],
    ['salary', 'I, B'],
    ['purchase-history', 'D'],
    ['union-membership', 'I, SPI-1D'],
    ['race-ethnicity', 'C, SPI-1D'],
    ['social-security-number', 'A, B, SPI-1A'],
    ['criminal-history', 'B'],
    ['vehicle-plate', 'A'],
  ])('%s is %s', (element, expected) => expect(letters(element)).toBe(expected));
});

describe('what depends on a fact', () => {
  test('a device that is precise: geolocation and sensitive; a vague one: geolocation only', () => {
    expect(letters('precise-location')).toBe('G, SPI-1C assumed');
    expect(letters('precise-location', knowing('device-derived-precise', 'yes'))).toBe('G, SPI-1C');
    expect(letters('precise-location', knowing('device-derived-precise', 'no'))).toBe('G');
  });

  test('a password alone is not sensitive; with what it opens it is', () => {
    expect(letters('password', knowing('with-access-code', 'no'))).toBe('B');
    expect(letters('password', knowing('with-access-code', 'yes'))).toBe('B, SPI-1B');
    expect(letters('password')).toBe('B, SPI-1B assumed');
  });

  test('a card number alone is a customer record', () => {
    expect(letters('payment-card-number')).toBe('B, SPI-1B depends');
    expect(letters('payment-card-number', knowing('with-access-code', 'no'))).toBe('B');
    expect(letters('card-security-code')).toBe('B, SPI-1B assumed');
  });

  test('a photograph is visual; biometric only where it is used to identify, and nobody assumes that', () => {
    expect(letters('photo')).toBe('H, E depends, SPI-2A depends');
    expect(letters('photo', knowing('used-to-identify', 'yes'))).toBe('H, E, SPI-2A');
    expect(letters('photo', knowing('used-to-identify', 'no'))).toBe('H');
    expect(letters('face-template')).toBe('E assumed, SPI-2A assumed');
  });

  test('a call recording is audio, and its voice biometric only where it identifies', () => {
    expect(letters('call-recording', knowing('used-to-identify', 'no'))).toBe('H');
    expect(letters('surveillance-footage')).toBe('H, E depends, SPI-2A depends');
    expect(letters('surveillance-footage', knowing('used-to-identify', 'no'))).toBe('H');
  });

  test('messages to the business are not sensitive; messages of others are', () => {
    expect(letters('customer-correspondence')).toBe('B');
    expect(letters('message-content', knowing('not-intended-recipient', 'no'))).toBe('B');
    expect(letters('message-content', knowing('not-intended-recipient', 'yes'))).toBe('B, SPI-1E');
  });

  test('health is a customer record always and sensitive where analyzed', () => {
    expect(letters('health-information', knowing('analyzed-for-health', 'no'))).toBe('B');
    expect(letters('health-condition', knowing('analyzed-for-health', 'yes'))).toBe('B, C, SPI-2B');
    expect(letters('sexual-orientation', knowing('analyzed-for-sex-life', 'no'))).toBe('C');
  });

  test('education on a résumé is no education information; a school’s record is', () => {
    expect(letters('education-history', knowing('ferpa-record', 'no'))).toBe('B');
    expect(letters('education-record', knowing('ferpa-record', 'yes'))).toBe('B, J');
  });

  test('a medicine in a record is medical information; a medicine bought is commercial too', () => {
    expect(letters('medical-treatment', knowing('analyzed-for-health', 'no'))).toBe('B');
    expect(letters('medicine-purchase')).toBe('D, B, SPI-2B depends');
  });

  test('a sum is commercial information; a prediction is an inference where it builds a profile', () => {
    expect(letters('order-number')).toBe('D');
    expect(letters('prediction-score', knowing('builds-profile', 'no'))).toBe('');
    expect(letters('inferred-interests', knowing('builds-profile', 'yes'))).toBe('K');
  });

  test('an age makes sensitive only where a consumer is known to be under 16', () => {
    expect(letters('date-of-birth')).toBe('C, SPI-16 depends');
    expect(letters('date-of-birth', knowing('known-under-16', 'no'))).toBe('C');
  });
});

test('a suggestion never assumes a fact about the organization’s analysis of plain elements', () => {
  const assumed = law.all('elements').flatMap(({id}) =>
    law
      .lettersOf([id], nothingKnown)
      .filter(({state}) => state === 'assumed')
      .map(({when}) => `${id} ${when}`),
  );
  for (const plain of ['photo', 'video-recording', 'audio-recording', 'weight', 'political-affiliation', 'education-history']) {
    expect(assumed.filter((each) => each.startsWith(`${plain} `))).toEqual([]);
  }
});

test('conditions name facts that are asked', () => {
  const asked = law.all('facts').map(({id}) => id);
  expect(asked).toEqual([
    'used-to-identify',
    'analyzed-for-health',
    'analyzed-for-sex-life',
    'builds-profile',
    'ferpa-record',
    'device-derived-precise',
    'with-access-code',
    'not-intended-recipient',
    'known-under-16',
  ]);
  for (const {question} of law.all('facts')) expect(question).toMatch(/\?$/);
});

test('the crosswalk from Shine the Light agrees with the elements of each kind', () => {
  for (const {id, letters: crossed} of law.all('shineTheLight')) {
    const carried = new Set(
      law
        .all('elements')
        .filter(({shineTheLight = []}) => shineTheLight.includes(id))
        .flatMap(({id: element}) => law.lettersOf([element], nothingKnown).map(({letter}) => letter)),
    );
    expect(
      crossed.filter((letter) => !carried.has(letter)),
      `kind ${id}`,
    ).toEqual([]);
  }
});

test('a reader is told what tells something: no part beside its whole, no catch-all beside what is in it, every narrower kind', () => {
  expect(tellingElements(['postal-address', 'city', 'postal-code', 'email-address'], law)).toEqual(['postal-address', 'email-address']);
  expect(tellingElements(['city', 'postal-code'], law)).toEqual(['city', 'postal-code']);
  expect(tellingElements(['network-activity', 'browsing-history', 'user-agent'], law)).toEqual(['browsing-history', 'user-agent']);
  expect(tellingElements(['age', 'date-of-birth', 'network-activity', 'no-such'], law)).toEqual([
    'age',
    'date-of-birth',
    'network-activity',
    'no-such',
  ]);
});
