/** What is said once where two rules say the same, and what is not said of a file that holds a part of a notice only. */
import {describe, expect, it} from 'vitest';
import {inNotice, type Finding} from '../../src/findings/index.js';
import {isFragment, judged, noticeRules, withoutDoubles, type NoticeSubject} from '../../src/gap/index.js';
import {lawAsOf} from '../../src/law/index.js';
import {readNotice} from '../../src/notice/index.js';
import type {Day} from '../../src/record/index.js';

const asOf = '2026-11-22' as Day;

const place = (line: number): Finding['places'][number] => inNotice('privacy.md', {line, quote: `Sentence ${line}.`});

function finding(rule: string, lines: readonly number[], more: Partial<Finding> = {}): Finding {
  return {
    rule,
    severity: 'high',
    title: rule,
    message: `What ${rule} says`,
    places: lines.map(place),
    citations: [],
    why: 'It matters.',
    remedy: 'Mend it',
    confidence: 0.7,
    fingerprint: `${rule} ${lines.join(' ')}`,
    ...more,
  };
}

describe('withoutDoubles', () => {
  it('keeps what rests on the record of a row, and says where the prose says so too', () => {
    const [only, ...others] = withoutDoubles([
      finding('collected-but-denied', [56]),
      finding('notice-contradicts-itself', [56, 25, 28], {confidence: 0.9}),
    ]);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      rule: 'collected-but-denied',
      confidence: 0.9,
      message: 'What collected-but-denied says; the notice’s own prose says that it is collected, too (lines 25 and 28)',
    });
    expect(only?.places).toEqual([56, 25, 28].map(place));
  });

  it('keeps both where they are about other rows, or where somebody accepted one', () => {
    const apart = [finding('collected-but-denied', [56]), finding('notice-contradicts-itself', [57, 25])];
    expect(withoutDoubles(apart)).toEqual(apart);
    const accepted = [
      finding('sale-denied', [70]),
      finding('statement-contradicts-prose', [70, 38], {
        waived: {reason: 'known', by: 'counsel'} as unknown as NonNullable<Finding['waived']>,
      }),
    ];
    expect(withoutDoubles(accepted)).toEqual(accepted);
  });

  it('takes vague words about keeping to the lengths that are missing', () => {
    const found = withoutDoubles([finding('retention-not-per-category', []), finding('retention-too-vague', [42])]);
    expect(found).toHaveLength(2);
    const [only, ...others] = withoutDoubles([finding('retention-not-per-category', [44]), finding('retention-too-vague', [42])]);
    expect(others).toEqual([]);
    expect(only?.message).toMatch(/would fit any length \(line 42\)$/);
  });
});

async function subjectOf(name: string, text: string): Promise<NoticeSubject> {
  return {notice: await readNotice(Buffer.from(text), {name, asOf}), law: lawAsOf(asOf), asOf};
}

const ROWS = [
  ['A. Identifiers', 'Name, email address', 'YES'],
  ['D. Commercial information', 'Records of purchases', 'YES'],
  ['F. Internet or other similar network activity', 'Browsing history', 'YES'],
  ['G. Geolocation data', 'Physical location', 'NO'],
  ['K. Inferences drawn from other personal information', 'A profile of preferences', 'NO'],
].map(([category, examples, collected]) => ({category, examples, collected}));

describe('a table of categories alone in a file of data', () => {
  const data = `export const rows = ${JSON.stringify(ROWS, null, 2)};\n`;

  it('is told as a fragment, in which nothing is called absent', async () => {
    const subject = await subjectOf('categories.ts', data);
    expect(subject.notice.categories).toHaveLength(5);
    expect(isFragment(subject.notice)).toBe(true);
    expect(judged(noticeRules, subject, {asOf})).toEqual([]);
  });

  it('is none where a heading and sentences stand around it', async () => {
    const table = ROWS.map(({category, examples, collected}) => `| ${category} | ${examples} | ${collected} |`).join('\n');
    const subject = await subjectOf(
      'privacy.md',
      `# Privacy policy of Larkspur Maps\n\nWe collect your email address.\n\n| Category | Examples | Collected |\n| --- | --- | --- |\n${table}\n`,
    );
    expect(isFragment(subject.notice)).toBe(false);
    const rules = judged(noticeRules, subject, {asOf}).map(({rule}) => rule);
    expect(rules).toContain('updated-missing');
    expect(rules).toContain('duty-missing');
  });
});

describe('how sure it is that a statement is absent', () => {
  const sureOf = async (heading: string): Promise<Finding | undefined> => {
    const subject = await subjectOf(
      'privacy.md',
      `# Privacy policy of Larkspur Maps\n\nLast updated: June 2, 2026\n\nWe collect your email address and your name.\n\n## ${heading}\n\nThe gardener likes letters.\n`,
    );
    return judged(noticeRules, subject, {asOf}).find(({places}) =>
      places.some((each) => each.in === 'absent' && each.what === 'Contact for questions and concerns'),
    );
  };

  it('is never certain, and half so under a heading that speaks of it', async () => {
    expect((await sureOf('About us'))?.confidence).toBeLessThanOrEqual(0.85);
    const titled = await sureOf('Contact for California residents');
    expect(titled?.confidence).toBeLessThanOrEqual(0.5);
    expect(titled?.remedy).toContain('Contact for California residents');
  });
});
