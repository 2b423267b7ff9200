import {describe, expect, it} from 'vitest';
import {entryFinder} from '../../src/intake/spreadsheet/law-words.js';
import {lawAsOf} from '../../src/law/index.js';

const thirdParties = entryFinder(lawAsOf('2026-11-22').all('thirdParties'), {trades: true});
const people = entryFinder(lawAsOf('2026-11-22').all('people'));

describe('entryFinder', () => {
  it.each([
    ['delivery company', 'shipping-carrier'],
    ['Delivery companies', 'shipping-carrier'],
    ['delivery firm', 'shipping-carrier'],
    ['email and messaging service', 'email-marketing-provider'],
    ['customer support platform', 'customer-support-provider'],
    ['human resources service', 'payroll-benefits-provider'],
    ['data analytics provider', 'analytics-provider'],
    ['hosting services and platform', 'cloud-hosting'],
    ['social media platforms', 'social-network'],
    ['identity service', 'security-fraud-provider'],
    ['Platform', 'operating-system-platform'],
    ['data vendor', 'data-broker'],
    ['data platform', ''],
    ['loyalty platform', ''],
    ['software company', ''],
    ['service provider', ''],
    ['company', ''],
    ['', ''],
  ])('a recipient’s category “%s”: %s', (text, expected) => {
    expect(thirdParties.find(text).ids.join(' ')).toBe(expected);
  });

  it('tells singular and plural alike, and keeps the words that name nothing', () => {
    expect(people.find('Employee').ids).toEqual(people.find('employees').ids);
    expect(thirdParties.find('delivery companies in Reno').rest).toEqual(['reno']);
  });
});
