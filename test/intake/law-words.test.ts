import {describe, expect, it} from 'vitest';
import {entryFinder} from '../../src/intake/spreadsheet/law-words.js';
import {lawAsOf} from '../../src/law/index.js';

const thirdParties = entryFinder(lawAsOf('2026-11-22').all('thirdParties'), {trades: true, wholeNames: true});
const sources = entryFinder(lawAsOf('2026-11-22').all('sources'), {wholeNames: true});
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
    ['parcel carrier', 'shipping-carrier'],
    ['freight carrier', 'shipping-carrier'],
    ['mobile carrier', 'internet-service-provider'],
    ['phone company', 'internet-service-provider'],
    ['insurance carrier', 'insurer'],
    ['insurance broker', 'insurer'],
    ['mortgage broker', 'financial-institution'],
    ['customs broker', ''],
    ['recruiting agency', 'recruiting-provider'],
    ['advertising agency', 'advertising-network'],
    ['travel agency', ''],
    ['printing house', 'email-marketing-provider'],
    ['self storage company', ''],
    ['photo lab', ''],
    ['training platform', 'school'],
    ['marketplace seller', ''],
    ['public library', ''],
    ['court reporter', ''],
    ['card acquirer', 'payment-processor'],
    ['immigration authority', 'government'],
    ['human resources department', ''],
    ['security team', ''],
    ['Email marketing SaaS', 'email-marketing-provider'],
    ['HR SaaS', 'payroll-benefits-provider'],
    ['landlord', ''],
    ['', ''],
  ])('a recipient’s category “%s”: %s', (text, expected) => {
    expect(thirdParties.find(text).ids.join(' ')).toBe(expected);
  });

  it.each([
    ['former employer', 'employer'],
    ['Submitted directly by candidate via intake form', 'consumer'],
    ['customer provides it at checkout', 'consumer'],
    ['customer database', ''],
    ['website and mobile app', 'device'],
    ['website host', ''],
    ['travel agency', ''],
    ['telephone company', 'internet-service-provider'],
    ['analytics tool', 'analytics-provider'],
    ['training platform', ''],
    ['court records', 'public-source'],
    ['internal staff only', ''],
    ['landlord, credit bureau', 'consumer-reporting-agency'],
  ])('a source “%s”: %s', (text, expected) => {
    expect(sources.find(text).ids.join(' ')).toBe(expected);
  });

  it('tells singular and plural alike, and keeps the words that name nothing', () => {
    expect(people.find('Employee').ids).toEqual(people.find('employees').ids);
    expect(thirdParties.find('delivery companies in Reno').rest).toEqual(['reno']);
  });
});
