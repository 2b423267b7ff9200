/** Findings in every format: what a person reads, what a pull request shows, what a script parses; and nothing of strangers' text comes alive. */
import {fileURLToPath} from 'node:url';
import {describe, expect, it} from 'vitest';
import {reportOf, type Finding, type FindingsReport} from '../../src/findings/index.js';
import {FINDINGS_FORMATS, renderFindings} from '../../src/renderers/findings/index.js';
import {colouredStyle, plainStyle} from '../../src/terminal/style.js';
import {makeFinding} from '../findings/make-finding.js';

const CASES = fileURLToPath(new URL('../../fixtures/cases/renderers/findings/', import.meta.url));
const style = plainStyle({unicode: true});
const law = {version: '2026-11-22', asOf: '2026-11-22'};
const looked = [
  {what: 'rule', count: 23},
  {what: 'activity', count: 1},
];

const denied = makeFinding({
  rule: 'sale-denied',
  severity: 'critical',
  title: 'The notice denies selling or sharing, and the record holds a sale or sharing',
  message: 'The notice denies selling personal information; the record sold Category A (Identifiers) to Acme Lists Inc.',
  why: 'A false denial of sale takes the right to opt out from every consumer.',
  citations: ['11 CCR 7011(e)(1)(D)', '1798.140(ad)(1)'],
  places: [
    {
      in: 'notice',
      file: 'privacy.md',
      line: 202,
      section: 'California › Sharing',
      quote: 'We have not sold or shared any personal information in the past twelve (12) months.',
    },
    {in: 'record', path: 'activities/newsletter', at: 'discloses.0', shows: 'sale to acme: crm.contacts.email'},
  ],
  remedy: 'Stop it, or replace the sentence',
  wording: 'In the preceding twelve months we have sold:\nA. Identifiers',
  confidence: 0.9,
});
const missing = makeFinding({
  rule: 'duty-missing',
  message: 'The notice does not state: Right to correct',
  places: [{in: 'absent', from: 'privacy.md', what: 'Right to correct'}],
  fingerprint: 'fedcba9876543210',
});
const accepted = makeFinding({severity: 'low', waived: {reason: 'archive law | see DMS', by: 'ana.ruiz', until: '2027-01-01'}});

const gap = reportOf(
  [
    denied,
    missing,
    makeFinding({
      rule: 'duty-missing',
      message: 'The notice does not state: Categories of sources',
      places: [{in: 'absent', from: 'privacy.md', what: 'Categories of sources'}],
    }),
    accepted,
  ],
  {
    of: 'notice',
    law,
    looked,
    notices: [
      {
        file: 'privacy.md',
        lastUpdated: '2023-12-03',
        coverage: 0.62,
        categories: 11,
        unread: [{line: 60, what: 'table', why: 'its columns have no headings'}],
        notJudged: [{id: 'PP-06', title: 'Specific purpose for selling or sharing'}],
      },
    ],
  },
);

const render = (report: FindingsReport, format: (typeof FINDINGS_FORMATS)[number]): string => renderFindings(report, format, {style});

describe('formats', () => {
  it.each([
    ['pretty', 'txt'],
    ['markdown', 'md'],
    ['json', 'json'],
  ] as const)('%s', async (format, extension) => {
    await expect(render(gap, format)).toMatchFileSnapshot(`${CASES}gap/expected.${extension}`);
  });

  it('json is the report itself', () => {
    expect(JSON.parse(render(gap, 'json'))).toEqual(gap);
  });

  it.each(FINDINGS_FORMATS)('%s says when there is nothing', (format) => {
    const nothing = render(reportOf([], {of: 'record', law, looked}), format);
    expect(nothing).toMatch(/No findings|"findings": \[\]/);
    expect(nothing.endsWith('\n')).toBe(true);
  });
});

describe('pretty', () => {
  it('stays within 80 columns', () => {
    expect(
      render(gap, 'pretty')
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  it('says first what was not understood, shows both places, and counts last', () => {
    const text = render(gap, 'pretty');
    expect(text.indexOf('Only 62 %')).toBeGreaterThan(0);
    expect(text.indexOf('Only 62 %')).toBeLessThan(text.indexOf('CRITICAL'));
    expect(text).toContain('privacy.md:202');
    expect(text).toContain('activities/newsletter, discloses.0');
    expect(text.trimEnd().split('\n').at(-1)).toBe('3 findings: 1 critical, 0 high, 2 medium, 0 low, 1 waived');
  });

  it('takes each notice in turn', () => {
    const of = (file: string): Finding => makeFinding({places: [{in: 'absent', from: file, what: 'x'}], message: `about ${file}`});
    const coverage = {lastUpdated: null, coverage: 1, categories: 1, unread: [], notJudged: []};
    const text = render(
      reportOf([of('one.md'), of('two.md')], {
        of: 'notice',
        law,
        looked,
        notices: ['one.md', 'two.md'].map((file) => ({file, ...coverage})),
      }),
      'pretty',
    );
    expect(text).toContain('The record against 2 notices');
    expect(text.indexOf('about one.md')).toBeLessThan(text.indexOf('\ntwo.md\n'));
    expect(text.indexOf('\ntwo.md\n')).toBeLessThan(text.indexOf('about two.md'));
  });

  it('folds what a rule found more than a few times, and says how to see it', () => {
    const found = (rule: string, count: number): readonly Finding[] =>
      Array.from({length: count}, (_, index) => makeFinding({rule, message: `${rule} number ${index}.`}));
    const report = reportOf([...found('often', 5), ...found('seldom', 4)], {of: 'record', law, looked});
    const folded = renderFindings(report, 'pretty', {style, fold: {most: 3, seeAll: (rule) => `see ${rule}`}});
    expect(folded).toContain('  and 2 more of this rule: see often\n');
    expect(folded).toContain('often number 2.');
    expect(folded).not.toContain('often number 3.');
    // One more is shown rather than told of.
    expect(folded).toContain('seldom number 3.');
    expect(folded).toContain('9 findings:');
    expect(render(report, 'pretty')).toContain('often number 4.');
  });

  it('colours words that are there without colour too', async () => {
    const coloured = renderFindings(gap, 'pretty', {style: await colouredStyle({unicode: true})});
    // eslint-disable-next-line no-control-regex -- colour is made of control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(render(gap, 'pretty'));
    expect(coloured).not.toBe(render(gap, 'pretty'));
  });
});

describe('hostile text', () => {
  const poison =
    'x\u001b[2J\u202e| <img src=x onerror=alert(1)> `code` [a](javascript:b) @everyone ![p](http://evil.example/p.png)\n# head\n- item\r\n\u0000 &amp; #12 https://evil.example GH-2';
  const hostile = reportOf(
    [
      makeFinding({
        message: poison,
        remedy: poison,
        wording: poison,
        places: [
          {in: 'notice', file: poison, line: 1, section: poison, quote: poison},
          {in: 'record', path: poison, at: poison, shows: poison},
          {in: 'absent', from: poison, what: poison},
        ],
      }),
      makeFinding({waived: {reason: poison, by: poison, until: '2027-01-01'}}),
    ],
    {
      of: 'notice',
      law,
      looked,
      notices: [
        {
          file: poison,
          lastUpdated: null,
          coverage: 0.1,
          categories: 0,
          unread: [{line: 1, what: 'table', why: poison}],
          notJudged: [{id: 'X', title: poison}],
        },
      ],
    },
  );

  it('moves no cursor on a terminal', () => {
    const text = render(hostile, 'pretty');
    // eslint-disable-next-line no-control-regex -- control characters are the point
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(text).toContain('\\u001b[2J');
  });

  it('is no HTML, link, picture, heading, table cell or mention in Markdown', () => {
    const text = render(hostile, 'markdown');
    expect(text).not.toMatch(/<img|(?<!\\)\]\(javascript|(?<!\\)!\[|@everyone|^# head|^- item|https:\/\/evil|#12|GH-2/m);
    // eslint-disable-next-line no-control-regex -- control characters are the point
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    for (const row of text.split('\n').filter((line) => line.startsWith('| medium'))) expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
  });

  it('comes back whole from JSON', () => {
    expect((JSON.parse(render(hostile, 'json')) as FindingsReport).findings[0]?.message).toBe(poison);
  });

  it('takes time in proportion to its length', () => {
    const long = makeFinding({message: `${'['.repeat(20_000)}${'@a'.repeat(20_000)}${' §'.repeat(20_000)}`});
    for (const format of FINDINGS_FORMATS) {
      expect(render(reportOf([long], {of: 'record', law, looked}), format).length).toBeGreaterThan(80_000);
    }
  });
});
