/** Where the law is easily got wrong: one test for each trap, at the place in the tool that must not fall into it. */
import {describe, expect, test} from 'vitest';
import {checks, subjectOf} from '../../src/checks/index.js';
import {classifyField} from '../../src/classify/index.js';
import {runRules} from '../../src/findings/index.js';
import {lawAsOf, nothingKnown, type FactLookup, type Law} from '../../src/law/index.js';
import {
  emptyRecord,
  exclusionOf,
  judgeTransfer,
  marketingStandingOf,
  precedingCalendarYear,
  precedingMonths,
  type Activity,
  type Day,
  type Disclosure,
  type Field,
  type Recipient,
} from '../../src/record/index.js';

const today = '2026-11-22' as Day;
const law = lawAsOf(today);

/** Letters and limbs that apply; with a question mark where they hang on a fact. */
const letters = (element: string, facts: FactLookup = nothingKnown, on: Law = law): string =>
  on
    .lettersOf([element], facts)
    .map(({letter, limb, state}) => `${limb ?? letter}${state === 'applies' ? '' : '?'}`)
    .join(' ');
const given =
  (fact: string, answer: 'yes' | 'no'): FactLookup =>
  (asked) =>
    asked === fact ? answer : 'unknown';
const itemsOf = (collection: 'definitions' | 'requirements' | 'protectedClasses', id: string): readonly string[] =>
  (law.get(collection, id).items ?? []).map(({text}) => text);

const recipient = (properties: Partial<Recipient>): Recipient => ({id: 'acme', name: 'Acme Lists Inc.', ...properties}) as Recipient;
const disclosure = (properties: Partial<Disclosure>): Disclosure => ({to: 'acme', fields: [], ...properties}) as Disclosure;
const activity = (properties: Partial<Activity>): Activity => ({id: 'a', name: 'Letters', ...properties}) as Activity;

/** Ids of the checks that find something in a record with these parts. */
function found(parts: {readonly activities?: readonly Activity[]; readonly recipients?: readonly Recipient[]}): readonly string[] {
  const record = {...emptyRecord('Paper Lantern Supply Co.'), ...parts};
  return [...new Set(runRules(checks, subjectOf(record, law, today), {asOf: today, law}).map(({rule}) => rule))];
}

const trap = (number: number, words: string, check: () => void): void => test(`${number}. ${words}`, check);

describe('which letters', () => {
  trap(1, 'a precise location is G and sensitive only where it comes from a device; a town is G', () => {
    expect(letters('precise-location', given('device-derived-precise', 'yes'))).toBe('G SPI-1C');
    expect(letters('precise-location', given('device-derived-precise', 'no'))).toBe('G');
    expect(letters('location-coarse')).toBe('G');
    expect(letters('postal-address')).toBe('A B');
  });

  trap(2, 'an IP address is an identifier and not sensitive', () => {
    expect(letters('ip-address')).toBe('A');
    expect(law.get('elements', 'browsing-history').letters.map(({letter}) => letter)).toEqual(['F']);
  });

  trap(3, 'a log-in, a password or a card number alone is not sensitive', () => {
    const alone = given('with-access-code', 'no');
    expect(['password', 'account-log-in', 'payment-card-number', 'security-question'].map((id) => letters(id, alone))).toEqual([
      'B',
      'A',
      'B',
      'B',
    ]);
    expect(letters('payment-card-number', given('with-access-code', 'yes'))).toBe('B SPI-1B');
  });

  trap(4, 'a job title is I and B; staff and business contacts are in scope since 2023', () => {
    expect(letters('job-title')).toBe('I B');
    expect(letters('email-address')).toBe('A');
    const staff = {dataset: 'staff', name: 'email', elements: ['email-address'], exemption: 'X-HR'} as unknown as Field;
    expect([exclusionOf(staff, lawAsOf('2022-12-31')), exclusionOf(staff, lawAsOf('2023-01-01'))]).toEqual(['exempt', undefined]);
    expect(law.get('duties', 'PP-18').wording).toMatch(/job applicants, students, employees and independent contractors/);
  });

  trap(5, 'a photograph is H, biometric only where it identifies; a face template is no picture', () => {
    expect(letters('photo', given('used-to-identify', 'no'))).toBe('H');
    expect(letters('photo')).toContain('E?');
    expect(letters('face-template', given('used-to-identify', 'yes'))).toBe('E SPI-2A');
  });

  trap(6, 'a call recording is H; messages of others are sensitive, mail to the business is not', () => {
    expect(letters('call-recording', given('used-to-identify', 'no'))).toBe('H');
    expect(letters('message-content', given('not-intended-recipient', 'yes'))).toContain('SPI-1E');
    expect(letters('customer-correspondence')).toBe('B');
  });

  trap(11, 'email is A and not B, telephone both; gender is C and not sensitive, orientation where analyzed, ethnicity always', () => {
    expect(['email-address', 'phone-number', 'gender', 'race-ethnicity'].map((id) => letters(id))).toEqual(['A', 'A B', 'C', 'C SPI-1D']);
    expect(letters('sexual-orientation', given('analyzed-for-sex-life', 'yes'))).toBe('C SPI-2C');
    expect(letters('sexual-orientation', given('analyzed-for-sex-life', 'no'))).toBe('C');
    expect(law.get('categories', 'B').examples.join()).not.toMatch(/mail/);
  });

  trap(12, 'a date of birth is C by age, of 40 and more, and nothing else by itself', () => {
    expect(letters('date-of-birth', given('known-under-16', 'no'))).toBe('C');
    expect(law.get('thresholds', 'protected-age').value).toBe(40);
  });

  trap(13, 'health is B always and sensitive where analyzed; a medicine bought is D; exemptions are of data', () => {
    expect(letters('health-information', given('analyzed-for-health', 'no'))).toBe('B');
    expect(letters('health-information', given('analyzed-for-health', 'yes'))).toBe('B SPI-2B');
    expect(letters('medicine-purchase', given('analyzed-for-health', 'no'))).toMatch(/^D\b/);
    expect(law.get('exemptions', 'X-CMIA').text).toMatch(/Only as to that data/);
  });

  trap(15, 'a degree on a résumé is B; J is of a school', () => {
    expect(letters('education-history', given('ferpa-record', 'no'))).toBe('B');
    expect(letters('education-record', given('ferpa-record', 'yes'))).toBe('B J');
    expect(law.get('facts', 'ferpa-record').of).toBe('organization');
  });

  trap(16, 'a total is D; an inference needs a profile, also where it rests on public data; a bought score is collected', () => {
    expect(letters('purchase-history')).toBe('D');
    expect(letters('prediction-score', given('builds-profile', 'no'))).toBe('');
    expect(letters('inferred-interests', given('builds-profile', 'yes'))).toBe('K');
    expect(law.get('definitions', 'profile').items?.find(({text}) => text.includes('public data'))?.verification).toBe('memory');
    expect(law.get('sources', 'data-broker').thirdParty).toBe(true);
  });
});

describe('what is no personal information', () => {
  trap(10, 'a hashed email address stays an identifier; matching it on a platform is sharing, whatever the contract', () => {
    expect(letters('hashed-email')).toBe('A');
    expect(classifyField({field: 'email_sha256', dataset: 'audiences'}, law).elements).toEqual(['hashed-email']);
    const upload = disclosure({kind: 'business-purpose', crossContextAdvertising: 'yes'});
    expect(judgeTransfer(upload, recipient({role: 'service-provider'}), law)).toMatchObject({is: ['shared'], toThirdParty: true});
    expect(itemsOf('definitions', 'deidentified')).toHaveLength(3);
  });

  trap(17, 'what the consumer restricted is not publicly available, nor are covert biometrics', () => {
    const items = itemsOf('definitions', 'publicly-available').join('\n');
    expect(items).toMatch(/without restricting it to a specific audience/);
    expect(items).toMatch(/never: biometric information that was collected without the consumer's knowledge/);
  });

  trap(14, 'financial data is exempt, a financial company is not; Shine the Light spares whoever complies with its own law', () => {
    const statement = {dataset: 'loans', name: 'balance', elements: ['account-balance'], exemption: 'X-GLBA'} as unknown as Field;
    const visit = {dataset: 'web', name: 'ip', elements: ['ip-address']} as unknown as Field;
    expect([exclusionOf(statement, law), exclusionOf(visit, law)]).toEqual(['exempt', undefined]);
    expect(law.get('requirements', 'STL-financial-institutions').text).toMatch(/compliant.*To be a bank is not enough/s);
  });

  trap(18, 'household data is spared requests, and is counted and disclosed all the same', () => {
    const shared = {dataset: 'tv', name: 'viewing', elements: ['viewing-history'], exemption: 'X-HOUSE'} as unknown as Field;
    expect(exclusionOf(shared, law)).toBeUndefined();
    expect(law.get('thresholds', 'business-consumers').title).toMatch(/households/);
    expect(law.get('thresholds', 'audit-consumers').text).toMatch(/households count/);
  });
});

describe('sold, shared, disclosed', () => {
  const complete = Object.fromEntries(law.all('contractClauses').map(({id}) => [id, 'yes']));
  const provider = recipient({role: 'service-provider', contract: {inPlace: 'yes', clauses: complete} as never});

  trap(7, 'to share is a term of art: what a vendor gets is disclosed for a business purpose', () => {
    expect(judgeTransfer(disclosure({kind: 'business-purpose'}), provider, law)).toEqual({
      is: ['business-purpose'],
      toThirdParty: false,
      doubts: [],
    });
    expect(judgeTransfer(disclosure({kind: 'sharing'}), recipient({role: 'third-party'}), law).is).toEqual(['shared']);
  });

  trap(8, 'a sale needs no money', () => {
    const given = disclosure({kind: 'business-purpose', consideration: 'Free dashboards' as never});
    const {doubts} = judgeTransfer(given, recipient({role: 'third-party'}), law);
    expect(doubts.map(({so}) => so)).toContain('it may be a sale (1798.140(ad)(1))');
    expect(law.get('transfers', 'sale').text).toMatch(/any other valuable consideration/);
  });

  trap(9, 'since 2026 the list of disclosures is about service providers and contractors, and (e)(1)(K) is gone', () => {
    expect(law.get('duties', 'PP-08').title).toMatch(/service providers or contractors/);
    expect(law.stood('11 CCR 7011(e)(1)(J)')).toBe(true);
    expect(law.all('duties').flatMap(({citations}) => citations)).not.toContain('11 CCR 7011(e)(1)(K)');
    expect(law.asNumbered(['11 CCR 7011(e)(1)(J)'])).toEqual(['11 CCR 7011(e)(1)(J)']);
    expect(lawAsOf('2025-06-30').asNumbered(['11 CCR 7011(e)(1)(J)'])).toEqual(['11 CCR 7011(e)(1)(K)']);
  });

  trap(30, '“third parties” is no category of third parties, and a processor is not sold to', () => {
    expect(law.get('weakWords', 'third-parties').words).toContain('third parties');
    expect(
      found({
        activities: [activity({discloses: [disclosure({kind: 'sale', fields: ['crm.contacts.*' as never]})]})],
        recipients: [recipient({role: 'service-provider'})],
      }),
    ).toContain('sale-to-service-provider');
  });

  trap(31, 'a contractor of the Act is no independent contractor, and certifies', () => {
    expect(law.get('roles', 'contractor').text).toMatch(/nothing to do with independent contractors/);
    expect(law.get('people', 'contractors').title).toBe('Independent contractors');
    const contractor = recipient({role: 'contractor', contract: {inPlace: 'yes', clauses: {}} as never});
    expect(judgeTransfer(disclosure({kind: 'business-purpose'}), contractor, law).doubts).not.toEqual([]);
    expect(law.get('contractClauses', 'certification').citations).toEqual(['1798.140(j)(1)(B)']);
  });
});

describe('windows and amounts', () => {
  trap(21, 'the Act looks back over twelve months, Shine the Light over the calendar year before, CalOPPA over nothing', () => {
    expect(precedingMonths('2026-07-10' as Day, law.get('thresholds', 'notice-look-back').value).from).toBe('2025-07-10');
    expect(precedingCalendarYear('2026-07-10' as Day)).toBe(2025);
    expect(law.get('requirements', 'STL-answer').items?.[0]?.text).toMatch(/preceding calendar year/);
    expect(law.get('duties', 'CO-1').title).not.toMatch(/months|year/);
  });

  trap(25, 'the revenue of a business is 26,625,000 until the end of 2026, and of consumers neither devices nor receiving count', () => {
    expect(law.get('thresholds', 'business-revenue')).toMatchObject({value: 26_625_000, effectiveTo: '2026-12-31'});
    expect(lawAsOf('2027-01-01').get('thresholds', 'business-revenue').verification).toBe('inference');
    expect(law.get('thresholds', 'business-consumers')).toMatchObject({
      value: 100_000,
      text: expect.stringMatching(/Devices do not count/) as string,
    });
    expect(law.get('thresholds', 'business-consumers').title).not.toMatch(/receives/);
  });
});

describe('Shine the Light', () => {
  trap(22, 'it asks of 27 kinds and of mail, telephone and email; an opt-out of sales does not answer it', () => {
    expect(law.all('shineTheLight')).toHaveLength(27);
    expect(law.get('definitions', 'direct-marketing-purposes').text).toMatch(/by mail, telephone or electronic mail/);
    expect(law.get('duties', 'STL-alternative')).toMatchObject({citations: ['1798.83(c)(2)'], when: 'shine-the-light-alternative'});
    const list = {activity: activity({people: ['customers']}), disclosure: disclosure({kind: 'sharing', directMarketing: 'yes'})};
    expect(marketingStandingOf({...list, recipient: recipient({role: 'third-party'})}, law).is).toBe('counted');
  });

  trap(23, 'it binds from 20 employees, for profit or not, and CalOPPA from none', () => {
    expect(law.get('thresholds', 'shine-the-light-employees').value).toBe(20);
    expect(itemsOf('requirements', 'STL-gate')[0]).toMatch(/for profit or not/);
    expect(law.get('definitions', 'operator').text).toMatch(/whatever its size/);
  });

  trap(24, 'telephone numbers are listed for affiliates of the same brand too, names and addresses are not', () => {
    expect(law.get('shineTheLight', 'xiii').sameBrand).toBe(true);
    expect(law.get('shineTheLight', 'i').sameBrand).toBe(false);
    expect(law.all('shineTheLight').filter(({sameBrand}) => sameBrand)).toHaveLength(15);
  });
});

describe('what notices and businesses owe', () => {
  trap(19, 'a loyalty program that is tied to data owes the notice of financial incentive, and is no sale by itself', () => {
    expect(law.get('definitions', 'financial-incentive').text).toMatch(/loyalty program.*does not make it a sale/s);
    expect(law.all('duties').filter(({owedIn}) => owedIn === 'financial-incentive-notice')).toHaveLength(5);
  });

  trap(20, 'retention is told for each category, at collection', () => {
    expect(law.get('duties', 'NC-4')).toMatchObject({
      owedIn: 'notice-at-collection',
      citations: ['11 CCR 7012(e)(4)', '1798.100(a)(3)'],
      text: expect.stringMatching(/“As long as necessary” alone says nothing/) as string,
    });
  });

  trap(26, 'under 16: a statement even where the answer is no, and since 2026 all of their data is sensitive', () => {
    expect(law.get('duties', 'PP-07').when).toBe('always');
    expect(law.get('limbs', 'SPI-16').citations).toEqual(['11 CCR 7001(bbb)(4)']);
    expect(letters('date-of-birth', given('known-under-16', 'yes'))).toContain('SPI-16');
    expect(letters('date-of-birth', given('known-under-16', 'yes'), lawAsOf('2025-12-31'))).not.toContain('SPI-16');
    expect(law.get('requirements', 'RA-2').text).toMatch(/under 16/);
  });

  trap(27, 'any use of sensitive information triggers a risk assessment, the permitted purposes too', () => {
    expect(law.get('requirements', 'RA-2').text).toMatch(/for the permitted purposes too/);
    expect(law.get('limitPurposes', 'm8').items?.map(({text}) => text)).toContain('a risk assessment');
    expect(itemsOf('requirements', 'RA-2A')).toHaveLength(5);
  });

  trap(28, 'a cookie banner is no opt-out by itself, and the outcome of a signal is displayed', () => {
    expect(law.get('requirements', 'GPC-8').title).toMatch(/no opt-out method by itself/);
    expect(law.get('requirements', 'GPC-6').citations).toEqual(['11 CCR 7025(c)(6)']);
    expect(lawAsOf('2025-12-31').find('requirements', 'GPC-6')).toBeUndefined();
  });

  trap(29, 'that nothing was sold, shared or disclosed must be said', () => {
    for (const id of ['PP-04', 'PP-08', 'PP-33']) {
      expect(law.get('duties', id)).toMatchObject({when: 'always', text: expect.stringMatching(/statement that/) as string});
    }
    expect(law.get('duties', 'PP-39').when).toBe('not-sold');
  });

  trap(32, 'deletion reaches what came from the consumer, knowledge all that is about them', () => {
    expect(law.get('duties', 'PP-12').wording).toMatch(/collected from you/);
    expect(law.get('duties', 'PP-11').wording).toMatch(/collected about you/);
  });

  trap(33, 'a mobile application links the policy in its settings since 2026', () => {
    expect(law.get('requirements', 'policy-in-app-settings').citations).toEqual(['11 CCR 7011(d)']);
    expect(lawAsOf('2025-12-31').find('requirements', 'policy-in-app-settings')).toBeUndefined();
  });

  trap(34, 'the policy says what was collected in twelve months, not what may be', () => {
    expect(law.get('duties', 'PP-01').title).toMatch(/collected in the preceding 12 months/);
    expect(law.get('duties', 'PP-01').wording).toMatch(/we have collected/);
  });
});
