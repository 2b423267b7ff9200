import {describe, expect, it} from 'vitest';
import {findElements} from '../../src/classify/index.js';
import {lawAsOf} from '../../src/law/index.js';

const law = lawAsOf('2026-11-22');
const found = (text: string): readonly string[] => findElements(text, law).map(({element, text: words}) => `${words}=${element}`);

describe('findElements', () => {
  it('takes the longest phrase', () => {
    expect(found('We collect your email address and IP address.')).toEqual(['email address=email-address', 'IP address=ip-address']);
  });

  it('does not mind case, plural, hyphens and apostrophes', () => {
    expect(found("E-MAIL ADDRESSES, Drivers’ licenses, driver's license numbers")).toEqual([
      'E-MAIL ADDRESSES=email-address',
      'Drivers’ licenses=drivers-license-number',
      "driver's license numbers=drivers-license-number",
    ]);
  });

  it('keeps phrases within their clause', () => {
    expect(found('email. Address')).toEqual(['email=email-address', 'Address=postal-address']);
  });

  it('finds no phrase inside a word', () => {
    expect(found('The emailed staff managed the pageant on an iPhone.')).toEqual([]);
  });

  it('reads names of columns in a cell', () => {
    expect(found('fname; dob, SSN')).toEqual(['fname=first-name', 'dob=date-of-birth', 'SSN=social-security-number']);
  });

  it('takes a name of the catalog for more than the words in it', () => {
    expect(found('GPS position, UPI ID, ESI IP number')).toEqual([
      'GPS position=precise-location',
      'UPI ID=bank-account-number',
      'ESI IP number=government-id',
    ]);
    expect(found('Position')).toEqual(['Position=job-title']);
  });

  it('does not take what something is written in for another thing', () => {
    expect(found('health notes; diagnosis notes; notes')).toEqual([
      'health notes=health-information',
      'diagnosis=health-condition',
      'notes=call-notes',
    ]);
  });

  it('is not sure that mail means the address', () => {
    expect(findElements('E-Mail', law)).toMatchObject([{element: 'email-address', confidence: 0.8}]);
    expect(findElements('E-Mail + Dateien', law)).toMatchObject([{element: 'email-content', confidence: 0.7}]);
  });

  it('is unsure of letters that stand for two things', () => {
    expect(findElements('PAN', law)).toMatchObject([{element: 'payment-card-number', confidence: 0.5}]);
  });

  it('gives places in the text that hold the words', () => {
    const text = 'Größe ß: Ünser e-mail address, ok';
    for (const {start, end, text: words} of findElements(text, law)) expect(text.slice(start, end)).toBe(words);
    expect(findElements(text, law)).toHaveLength(1);
  });

  it('is surer of a phrase than of an everyday word', () => {
    const [age, address] = findElements('age, email address', law);
    expect(age?.confidence).toBeLessThan(address?.confidence ?? 0);
  });

  it.each([
    '',
    ' ',
    '\0\0\0',
    '💥'.repeat(1000),
    'a'.repeat(1_000_000),
    'email '.repeat(50_000),
    '______'.repeat(100_000),
    'driver '.repeat(100_000),
    ','.repeat(500_000),
  ])('ends on hostile text %#', (text) => {
    expect(Array.isArray(findElements(text, law))).toBe(true);
  });
});
