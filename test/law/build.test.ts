/** What the build refuses: every problem by file and entry. */
import {describe, expect, test} from 'vitest';
import {readFile, readdir} from 'node:fs/promises';
import {lawFrom, parsed, readLaw} from '../../scripts/build-law.mjs';
import {catalogData} from '../../src/law/catalog.js';
import {cite, lawAsOf, type Collection} from '../../src/law/index.js';

const root = new URL('../../', import.meta.url);

async function textsOfLaw(): Promise<ReadonlyMap<string, string>> {
  const folder = new URL('src/law/', root);
  const names = (await readdir(folder, {recursive: true})).filter((name) => name.endsWith('.yaml')).sort();
  return new Map(await Promise.all(names.map(async (name) => [`src/law/${name}`, await readFile(new URL(name, folder), 'utf8')] as const)));
}

const texts = await textsOfLaw();
const files = [...texts].map(([file, text]) => parsed(file, text));

/** The law with one file changed, or one more file. */
function problemsAfter(file: string, change: (text: string) => string): readonly string[] {
  const changed = parsed(file, change(texts.get(file) ?? ''));
  return lawFrom(texts.has(file) ? files.map((each) => (each.file === file ? changed : each)) : [...files, changed]).problems;
}

test('the law as it stands has no problems, and is what was built', async () => {
  const {catalog, problems} = await readLaw(root);
  expect(problems).toEqual([]);
  expect(catalog).toEqual(catalogData);
});

describe('refuses', () => {
  const element = (lines: string): string => `elements:\n  - id: shoe-color\n    name: Color of shoes\n    text: Which shoes.\n${lines}`;
  const whole = '    words: [shoe color]\n    phrases: [shoe color]\n';

  test.each([
    ['a parent that is none', `${whole}    parent: shoes\n    letters: []\n`, 'parent: there is no elements entry "shoes"'],
    ['a parent in a circle', `${whole}    parent: shoe-color\n    letters: []\n`, 'parent: goes round in a circle by "shoe-color"'],
    [
      'a limb that is none',
      `${whole}    letters: [{letter: L, limb: SPI-9Z, citation: 1798.140(ae), verification: memory}]\n`,
      'letters.0.limb: there is no limbs entry "SPI-9Z"',
    ],
    [
      'L without a limb',
      `${whole}    letters: [{letter: L, citation: 1798.140(ae), verification: memory}]\n`,
      'letters.0: L needs a limb, and only L has one',
    ],
    [
      'a fact that nobody asks',
      `${whole}    letters: [{letter: B, citation: 1798.80(e), verification: memory, when: full-moon}]\n`,
      'letters.0.when: there is no facts entry "full-moon"',
    ],
    [
      'an assumption of nothing',
      `${whole}    letters: [{letter: B, citation: 1798.80(e), verification: memory, assume: true}]\n`,
      'letters.0: nothing to assume without "when"',
    ],
    [
      'a letter that is none',
      `${whole}    letters: [{letter: Z, citation: 1798.80(e), verification: memory}]\n`,
      'letters.0.letter must be one of A, B',
    ],
    ['a kind that is none', `${whole}    letters: []\n    shineTheLight: [xxx]\n`, 'shineTheLight: there is no shineTheLight entry "xxx"'],
    [
      'words in capitals',
      '    words: [Shoe Color]\n    phrases: [shoe color]\n    letters: []\n',
      'words must be lower-case words with single spaces: "Shoe Color"',
    ],
    [
      'words with underscores',
      '    words: [shoe_color]\n    phrases: [shoe color]\n    letters: []\n',
      'words must be lower-case words with single spaces: "shoe_color"',
    ],
    ['the same word twice', '    words: [shoe, shoe]\n    phrases: [shoe color]\n    letters: []\n', 'words has "shoe" twice'],
    ['no words', '    phrases: [shoe color]\n    letters: []\n', 'words is missing'],
    [
      'a word of another element',
      '    words: [date of birth]\n    phrases: [shoe color]\n    letters: []\n',
      'words: "date of birth" stands under "date-of-birth" already',
    ],
    [
      'a phrase of another element',
      '    words: [shoe color]\n    phrases: [dates of birth]\n    letters: []\n',
      'phrases: "dates of birth" stands under "date-of-birth" already',
    ],
    ['a property that nobody reads', `${whole}    letters: []\n    colour: red\n`, 'has no property "colour"'],
    [
      'a day that is none',
      `${whole}    letters: [{letter: B, citation: 1798.80(e), verification: memory, effectiveFrom: "2023-02-30"}]\n`,
      'letters.0.effectiveFrom must be a day',
    ],
  ])('%s', (_what, lines, problem) => {
    const problems = problemsAfter('src/law/elements/shoes.yaml', () => element(lines));
    expect(problems).toEqual([expect.stringContaining(`src/law/elements/shoes.yaml: shoe-color: ${problem}`)]);
  });

  test('an id that stands twice for the same days', () => {
    const problems = problemsAfter('src/law/elements/shoes.yaml', () =>
      element(`${whole}    letters: []\n`).replace('shoe-color', 'email-address'),
    );
    expect(problems).toEqual(['src/law/elements/shoes.yaml: email-address: the id stands twice for the same days']);
  });

  test('versions of an id whose days overlap', () => {
    const problems = problemsAfter('src/law/thresholds.yaml', (text) =>
      text.replace('effectiveTo: "2024-12-31"', 'effectiveTo: "2025-01-01"'),
    );
    expect(problems).toEqual(['src/law/thresholds.yaml: business-revenue: the id stands twice for the same days']);
  });

  test('a section that YAML read as a number', () => {
    const problems = problemsAfter('src/law/duties.yaml', (text) => text.replace('"1798.110"', '1798.110'));
    expect(problems).toEqual(['src/law/duties.yaml: PP-11: citations reads as the number 1798.11: quote it']);
  });

  test('an entry that on some day cites no section that stood', () => {
    const problems = problemsAfter('src/law/requirements.yaml', (text) =>
      text.replace(
        'citations: [1798.100(a)(3)]\n    verification: verified\n    effectiveFrom: "2023-01-01"',
        'citations: [1798.100(a)(3)]\n    verification: verified',
      ),
    );
    expect(problems).toEqual(['src/law/requirements.yaml: keep-no-longer: cites no section that was in force on 2020-01-01']);
  });

  test('a condition with a property that nobody reads, a day that is none, and a topic that is none', () => {
    const requirement = (lines: string): string =>
      `requirements:\n  - id: X-1\n    title: To dance\n    citations: [1798.130(b)]\n    verification: memory\n${lines}`;
    const problemsOf = (lines: string): readonly string[] => lawFrom([...files, parsed('src/law/more.yaml', requirement(lines))]).problems;
    expect(problemsOf('    topic: requests\n    items: [{text: a jig, on: friday}]\n')).toContain(
      'src/law/more.yaml: X-1: items has no property "on"; it may have text, citation, verification, due',
    );
    expect(problemsOf('    topic: requests\n    items: [{text: a jig, due: 1 April}]\n')).toContain(
      'src/law/more.yaml: X-1: items due must be a day, quoted, as "2026-01-01"',
    );
    expect(problemsOf('    topic: dancing\n')).toContainEqual(
      expect.stringMatching(/^src\/law\/more\.yaml: X-1: topic must be one of scope, /),
    );
  });

  test('a beginning without its section, and a text read on no day', () => {
    expect(problemsAfter('src/law/version.yaml', (text) => text.replace(', citation: 1798.198(a)', ''))).toEqual([
      'src/law/version.yaml: begins: citation is missing',
    ]);
    expect(problemsAfter('src/law/version.yaml', (text) => text.replace('day: "2025-01-01"', 'day: soon'))).toEqual([
      'src/law/version.yaml: readFrom day must be a day, quoted, as "2026-01-01"',
    ]);
  });

  test('a purpose under nothing', () => {
    const problems = problemsAfter('src/law/purposes.yaml', (text) => text.replace('under: ad-auditing', 'under: ad-watching'));
    expect(problems).toEqual(['src/law/purposes.yaml: count-ad-impressions: under: there is no purposes entry "ad-watching"']);
  });

  test('a file that is no YAML, a list twice, and a list that nobody reads', () => {
    expect(problemsAfter('src/law/sources.yaml', () => 'sources: [')).toEqual([
      expect.stringMatching(/^src\/law\/sources\.yaml: /),
      'src/law: the list "sources" is missing or empty',
    ]);
    expect(problemsAfter('src/law/more.yaml', () => 'version: "2026-01-01"\n')).toContain(
      'src/law/more.yaml: "version" stands in another file already',
    );
    expect(problemsAfter('src/law/more.yaml', () => 'sorces: []\n')).toEqual([
      expect.stringContaining('src/law: nothing reads a list named "sorces"'),
    ]);
  });
});

const OFFICIAL = /^https:\/\/(leginfo\.legislature\.ca\.gov|cppa\.ca\.gov|uscode\.house\.gov|www\.ecfr\.gov|eur-lex\.europa\.eu)\//;

test('every citation can be written and linked to an official address', () => {
  const law = lawAsOf('2026-11-22');
  const collections = Object.keys(catalogData).filter(
    (key) => !['version', 'begins', 'readFrom', 'sectionDates', 'elements', 'sections'].includes(key),
  ) as Exclude<Collection, 'elements' | 'sections'>[];
  const cited = [
    ...collections.flatMap((collection) => law.history(collection).flatMap(({citations}) => citations)),
    ...law.history('elements').flatMap(({letters}) => letters.map(({citation}) => citation)),
    ...law.history('sections').map(({id}) => id),
  ];
  expect(cited.length).toBeGreaterThan(800);
  expect(cited.filter((citation) => !OFFICIAL.test(cite(citation).url ?? ''))).toEqual([]);
});

test('a section is linked whole', () => {
  expect(cite('1798.199.95(d)')).toEqual({
    id: '1798.199.95(d)',
    text: 'Cal. Civ. Code § 1798.199.95(d)',
    url: 'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.199.95',
  });
  expect(cite('11 CCR 7011(e)(1)(A)').text).toBe('Cal. Code Regs. tit. 11, § 7011(e)(1)(A)');
  expect(cite('B&P 22575(b)(4)').url).toBe(
    'https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=BPC&sectionNum=22575',
  );
  expect(cite('Civ 51(b)')).toMatchObject({
    text: 'Cal. Civ. Code § 51(b)',
    url: expect.stringMatching(/lawCode=CIV&sectionNum=51$/) as string,
  });
  expect(cite('Gov 12940(a)')).toMatchObject({
    text: 'Cal. Gov. Code § 12940(a)',
    url: expect.stringMatching(/lawCode=GOV&sectionNum=12940$/) as string,
  });
  expect(cite('42 U.S.C. 2000e-2(a)')).toMatchObject({
    text: '42 U.S.C. § 2000e-2(a)',
    url: 'https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title42-section2000e-2',
  });
  expect(cite('34 CFR 99.3')).toMatchObject({text: '34 C.F.R. § 99.3', url: 'https://www.ecfr.gov/current/title-34/section-99.3'});
  expect(cite('GDPR 30(1)(a)').text).toBe('GDPR Art. 30(1)(a)');
  expect(cite('Vehicle 1').url).toBeNull();
});

test('the catalog is large enough to be of use and small enough to start fast', async () => {
  const law = lawAsOf('2026-11-22');
  expect(law.all('elements').length).toBeGreaterThanOrEqual(250);
  expect(law.all('purposes').filter(({under}) => under !== undefined).length).toBeGreaterThanOrEqual(40);
  expect(JSON.stringify(catalogData).length).toBeLessThan(900_000);
});

test('what notices and the reader call a duty is one of the reader’s', () => {
  const reads = new Set(
    lawAsOf('2026-11-22')
      .all('duties')
      .flatMap(({reads: id}) => id ?? []),
  );
  for (const id of [
    'collected',
    'disclosed',
    'sold',
    'methods',
    'right-to-know',
    'right-to-know-sold',
    'right-to-opt-out',
    'right-to-delete',
    'right-to-correct',
    'right-to-limit',
    'non-discrimination',
    'updated',
  ]) {
    expect(reads).toContain(id);
  }
});
