/** Ids and sections in, explanations out; the binary is run in test/commands/explain.test.ts. */
import {describe, expect, test} from 'vitest';
import {UserProblem, type Day} from '../../src/record/index.js';
import {checks} from '../../src/checks/index.js';
import {gapRules} from '../../src/gap/index.js';
import {lawAsOf} from '../../src/law/index.js';
import {COLLECTIONS} from '../../src/law/collections.js';
import {citationsOfRule} from '../../src/workflows/explain/rules.js';
import {askedBy} from '../../src/workflows/explain/section.js';
import {explainEntry} from '../../src/workflows/explain/explain-entry.js';
import type {Explanation} from '../../src/workflows/explain/explanation.js';

const told = (id: string, asOf = '2026-11-22'): Explanation => explainEntry({id, asOf: asOf as Day});

function refused(id: string): UserProblem {
  try {
    told(id);
  } catch (error) {
    if (error instanceof UserProblem) return error;
    throw error;
  }
  throw new Error(`${id} was explained`);
}

test('an element loses its sensitive limb before 2023', () => {
  const {entries} = told('precise-location', '2022-06-01');
  expect(entries[0]?.parts.find(({title}) => title === 'Letters on 2022-06-01, and why')?.items?.map(({term}) => term)).toEqual(['G']);
  expect(entries[0]?.parts.find(({title}) => title === 'Not on that day')?.items).toEqual([
    {term: 'SPI-1C', notes: ['Precise geolocation: from 2023-01-01']},
  ]);
});

describe('why an element has a letter', () => {
  const why = (id: string, letter: string): string =>
    told(id)
      .entries[0]?.parts.find(({title}) => title.startsWith('Letters on'))
      ?.items?.find(({term}) => term === letter)
      ?.notes.join('\n') ?? '';

  test.each([
    ['photo', 'H', 'photographs'],
    ['video-recording', 'H', 'video recordings'],
    ['job-title', 'I', 'job title'],
    ['salary', 'I', 'pay'],
    ['location-coarse', 'G', 'approximate location'],
    ['precise-location', 'G', 'precise location of a device'],
  ])('%s is under %s by our own reading: the section lists nothing', (id, letter, named) => {
    expect(why(id, letter)).toContain(`named here as an example: “${named}”; the section itself lists nothing`);
    expect(why(id, letter)).toContain('our own reading; the text does not say it in these words');
    expect(why(id, letter)).not.toContain('listed there');
  });

  test('what the section lists is still said to be listed, and the head of a theme is what the category is called', () => {
    expect(why('social-security-number', 'A')).toMatch(/listed there: “social security number”[^]*read in the text of the law/);
    expect(why('location-information', 'G')).toContain('read in the text of the law');
  });
});

test('what a service provider collects comes from others, and that makes it no third party', () => {
  const part = told('source:service-provider').entries[0]?.parts.find(({title}) => title === 'Comes from others');
  expect(part?.text).toMatch(/^yes, .*“we receive nothing from others” is false.*1798\.140\(ai\) excepts service providers/);
});

test('a figure that nobody published yet is marked so wherever it stands', () => {
  const others = told('business-revenue').entries[0]?.parts.find(({title}) => title === 'At other times')?.items ?? [];
  expect(others.find(({term}) => term === 'from 2027-01-01')?.notes.join(' ')).toMatch(
    /not published when this catalog was made.*our own reading/,
  );
  expect(others.find(({term}) => term === 'until 2024-12-31')?.notes.join(' ')).toContain('from memory');
});

test('a letter of the Act that was another definition before 2023 says so', () => {
  expect(told('1798.140(o)').entries[0]).toMatchObject({id: '1798.140(o)', text: expect.stringMatching(/1798\.140\(v\) since/) as string});
  expect(told('1798.140(zz)').entries[0]?.text).toContain('cannot tell whether there is such a part');
});

describe('each kind of thing', () => {
  test.each([
    ['D', 'category', 'Commercial information'],
    ['SPI-2B', 'limb', 'Personal information collected and analyzed concerning health'],
    ['used-to-identify', 'fact', 'Used to tell who somebody is'],
    ['advertising-marketing', 'purpose', 'Advertising and marketing'],
    ['email-marketing', 'purpose', 'Send marketing by email'],
    ['xviii', 'shine-the-light', 'Kind of product that the customer purchased, leased or rented'],
    ['d1E', 'shine-the-light-exclusion', 'Joint offers under a written agreement'],
    ['PP-29', 'duty', 'Date last updated'],
    ['precise-geolocation-radius', 'threshold', 'Radius of precise geolocation'],
    ['m8', 'limit-purpose', 'Not for inferring characteristics'],
    ['X-GLBA', 'exemption', 'Financial information under federal and state law'],
    ['noSale', 'contract-clause', 'Forbids selling and sharing'],
    ['contractor', 'role', 'Contractor'],
    ['sale', 'transfer', 'Sold'],
    ['applicants', 'people', 'Job applicants'],
    ['retention-missing', 'rule', 'Nobody said how long the data is kept'],
    ['sale-denied', 'rule', 'The notice says that nothing is sold or shared, and the record has a sale or sharing'],
  ])('%s is a %s', (id, kind, title) => {
    const {entries} = told(id);
    expect(entries.map((entry) => [entry.kind, entry.id])).toEqual([[kind, id]]);
    if (kind !== 'rule') expect(entries[0]?.title).toBe(title);
    expect(entries[0]?.inForce).toBe(true);
    expect(entries[0]?.citations.length).toBeGreaterThan(0);
    expect(entries[0]?.citations.every(({url}) => url?.startsWith('https://'))).toBe(true);
  });

  test('an id of several kinds shows all; a prefix narrows it', () => {
    expect(told('affiliate').entries.map(({kind}) => kind)).toEqual(['source', 'third-party', 'role']);
    expect(told('role:affiliate').entries.map(({kind}) => kind)).toEqual(['role']);
  });

  test('letters and kinds differ by case; otherwise case does not matter', () => {
    expect(told('I').entries.map(({kind}) => kind)).toEqual(['category']);
    expect(told('i').entries.map(({kind}) => kind)).toEqual(['shine-the-light']);
    expect(told('spi-1a').entries.map(({id}) => id)).toEqual(['SPI-1A']);
    expect(told('Email-Address').entries.map(({id}) => id)).toEqual(['email-address']);
  });
});

test('the day decides which version is shown', () => {
  expect(told('PP-10').entries[0]?.citations[0]?.id).toBe('11 CCR 7011(e)(1)(J)');
  expect(told('PP-10', '2025-12-31').entries[0]?.citations[0]?.id).toBe('11 CCR 7011(e)(1)(K)');
  expect(told('L', '2022-06-01').entries[0]).toMatchObject({inForce: false, from: '2023-01-01'});
});

/** Every section that the catalog, the checks or the gap rules cite on a day. */
function sectionsCited(asOf: string): readonly string[] {
  const law = lawAsOf(asOf);
  const entries = COLLECTIONS.flatMap(({collection}) =>
    law.all(collection).flatMap((entry) => ('citations' in entry ? entry.citations : [])),
  );
  const letters = law
    .lettersOf(
      law.all('elements').map(({id}) => id),
      () => 'unknown',
    )
    .map(({citation}) => citation);
  const rules = [...checks, ...gapRules].flatMap(({meta}) => citationsOfRule(meta, law));
  return [...new Set([...entries, ...letters, ...rules])].sort();
}

describe('a section', () => {
  test.each(['2025-06-01', '2026-11-22', '2027-02-01'])(
    'every section that anything cites on %s says in plain words what it asks',
    (asOf) => {
      const cited = sectionsCited(asOf);
      expect(cited.length).toBeGreaterThan(250);
      expect(cited.filter((section) => askedBy(section, lawAsOf(asOf)).length === 0)).toEqual([]);
    },
  );

  test('what it asks stands first, with how far that was checked', () => {
    const [collected] = told('11 CCR 7011(e)(1)(A)').entries;
    expect(collected?.text).toMatch(
      /^Categories of personal information collected in the preceding 12 months: A list in the specific terms /,
    );
    expect(collected?.verified).toBe('read in the text of the law');
    expect(collected?.parts[0]).toMatchObject({
      title: 'What rests on it here',
      text: expect.stringContaining('The text itself stands at the official address.') as string,
    });
    expect(told('11 CCR 7003(a)').entries[0]).toMatchObject({
      text: expect.stringMatching(/^What is disclosed to consumers must be easy to read/) as string,
      verified: 'from memory, not checked against the text',
    });
  });

  test('its words are those of the day', () => {
    expect(told('11 CCR 7011(e)(1)(H)').entries[0]?.text).toContain('service providers or contractors');
    expect(told('11 CCR 7011(e)(1)(H)', '2025-06-01').entries[0]?.text).toContain('third parties');
  });

  test.each([
    ['§ 1798.140(v)(1)(A)', '1798.140(v)(1)(A)'],
    ['Cal. Civ. Code § 1798.83', '1798.83'],
    ['Civ. Code 1798.83(d)', '1798.83(d)'],
    ['11 CCR 7011(e)(1)(A)', '11 CCR 7011(e)(1)(A)'],
    ['7011(e)', '11 CCR 7011(e)'],
    ['Cal. Code Regs. tit. 11, § 7027(m)', '11 CCR 7027(m)'],
    ['B&P 22575(b)(4)', 'B&P 22575(b)(4)'],
    ['Bus. & Prof. Code 22575', 'B&P 22575'],
    ['Cal. Gov. Code § 12940(a)', 'Gov 12940(a)'],
    ['20 USC 1232g', '20 U.S.C. 1232g'],
  ])('is found as people write it: %s', (written, id) => {
    const {entries} = told(written);
    expect(entries.map((entry) => [entry.kind, entry.id])).toEqual([['section', id]]);
  });

  test('deeper than the catalog goes shows the nearest above it and says so', () => {
    const [entry] = told('1798.140(v)(1)(A)(ix)').entries;
    expect(entry?.id).toBe('1798.140(v)(1)(A)');
    expect(entry?.text).toContain('does not go as deep as Cal. Civ. Code § 1798.140(v)(1)(A)(ix)');
  });

  test('1798.14 is not 1798.140', () => expect(refused('1798.14').code).toBe('unknown-id'));

  test('its lettering follows the day', () => {
    expect(told('7011(e)(1)(K)', '2025-12-31').entries[0]).toMatchObject({id: '11 CCR 7011(e)(1)(K)', inForce: true});
    expect(told('7011(e)(1)(K)', '2026-01-01').entries[0]).toMatchObject({
      id: '11 CCR 7011(e)(1)(K)',
      inForce: false,
      from: '2023-03-29',
      until: '2025-12-31',
      text: expect.stringMatching(/^Whether sensitive personal information/) as string,
    });
  });
});

describe('by what people call it', () => {
  test.each([
    ['sell', ['transfer:sale']],
    ['Selling', ['transfer:sale']],
    ['share', ['transfer:sharing']],
    ['CCPA', ['definition:the-act']],
    ['GPC', ['requirement:GPC-1']],
    ['AB 566', ['requirement:GPC-9']],
    ['Sensitive personal information', ['category:L']],
    ['Email address', ['element:email-address']],
    ['email addresses', ['element:email-address']],
    ['e-mail', ['element:email-address']],
    ['Precise Geolocation', ['limb:SPI-1C']],
    ['ssn', ['element:social-security-number']],
    ['dob', ['element:date-of-birth']],
    ['Job applicants', ['people:applicants']],
  ])('%s', (asked, ids) => expect(told(asked).entries.map(({kind, id}) => `${kind}:${id}`)).toEqual(ids));

  test('an id goes before a title, and a section before a word', () => {
    expect(told('contractor').entries.map(({kind}) => kind)).toEqual(['role']);
    expect(told('GDPR 30').entries.map(({kind}) => kind)).toEqual(['section']);
  });
});

describe('what it does not know', () => {
  test.each([
    ['emial-address', 'Did you mean email-address'],
    ['geoloca', 'Did you mean precise-geolocation-radius? datamap law list --search WORD'],
    ['M', 'Give a category (A to L)'],
    ['retention-mising', 'Did you mean retention-missing'],
    ['zzzzzz', 'Give a category (A to L)'],
    ['1798.999', 'Give a category (A to L)'],
    ['', 'Give an id or a section'],
    ['x'.repeat(5000), 'Give an id or a section'],
    ['__proto__', 'Give a category (A to L)'],
    ['toString', 'Give a category (A to L)'],
    ['element:constructor', 'Give a category (A to L)'],
    ['((((((((((((((((((((', 'Give a category (A to L)'],
  ])('%j gets a hint', (id, hint) => {
    const {code, fix, what} = refused(id);
    expect(code).toBe('unknown-id');
    expect(fix).toContain(hint);
    expect(what.length).toBeLessThan(200);
  });
});
