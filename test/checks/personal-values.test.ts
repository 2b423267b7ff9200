import {describe, expect, it} from 'vitest';
import {personalValuesIn} from '../../src/checks/personal-values.js';

const kindsIn = (text: string): readonly string[] => personalValuesIn(text).map(({kind}) => kind);

describe('personalValuesIn', () => {
  it.each([
    ['maria.keller@fastmail.example', 'an email address'],
    ['call +1 (415) 555-0199 after five', 'a telephone number'],
    ['415-555-0199', 'a telephone number'],
    ['+49 30 1234 5678', 'a telephone number'],
    ['ssn 219-09-9999', 'a social security number'],
    ['4111 1111 1111 1111', 'a payment card number'],
    ['378282246310005', 'a payment card number'],
    ['5555-5555-5555-4444', 'a payment card number'],
  ])('%s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    ['a card number with a wrong check digit', '4111 1111 1111 1112'],
    ['numbers that no card begins with', '0000 0000 0000 0000'],
    ['a day and a period', 'from 2024-02-01 to 2025-11-22'],
    ['social security numbers that are never given out', '000-12-3456, 666-12-3456, 912-12-3456, 219-00-9999'],
    ['an id', '550e8400-e29b-41d4-a716-446655440000'],
    ['a mailbox of an office', 'privacy@lanterns.example'],
    ['a pattern', 'name@example.com'],
    ['a handle and a decorator', '@ana and user@host'],
    ['a citation', '11 CCR 7011(e)(1)(A), 1798.140(v)(1)'],
    ['a version and an address of a machine', '10.0.12.255 build 4.111.1111'],
    ['nothing', ''],
  ])('leaves %s alone', (_, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('finds several, each once', () => {
    expect(kindsIn('jo@a.example, 219-09-9999 and 415-555-0199')).toEqual([
      'an email address',
      'a social security number',
      'a telephone number',
    ]);
  });

  it.each([
    ['letters', 'a'.repeat(200_000)],
    ['at signs', '@a.'.repeat(70_000)],
    ['digits', '4'.repeat(200_000)],
    ['digits and spaces', '4 '.repeat(100_000)],
    ['plus signs', '+1 23 '.repeat(40_000)],
  ])('ends soon on many %s', (_, text) => {
    expect(personalValuesIn(text).length).toBeLessThan(100_000);
  });
});
