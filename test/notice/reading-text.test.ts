/** The reading on a screen: what a person needs to know of the law beside what was found. */
import {describe, expect, it} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';
import {noticeReadingText, readNotice, type Ink} from '../../src/notice/index.js';

const same = (text: string): string => text;
const ink: Ink = {bullet: '-', width: 80, bad: same, warning: same, good: same, strong: same, muted: same};

async function printed(text: string, width = 80): Promise<string> {
  return noticeReadingText(await readNotice(new TextEncoder().encode(text), {name: 'notice.txt', asOf: '2026-11-22'}), {
    law: lawAsOf('2026-11-22'),
    ink: {...ink, width},
  });
}

describe('a reading as text', () => {
  it('prints the title of every duty beside its id, and no absent duty that is not owed yet', async () => {
    const text = await printed('Privacy notice\n\nWe collect your name. We share your name with carriers.\n');
    const law = lawAsOf('2026-11-22');
    const flat = text.replaceAll(/\s+/g, ' ');
    for (const id of ['signal', 'others-tracking', 'right-to-delete']) {
      expect(flat).toContain(`${law.all('duties').find(({reads}) => reads === id)?.title} (${id})`);
    }
    expect(law.all('duties').some(({reads}) => reads === 'admt')).toBe(false);
    expect(flat).not.toContain('admt');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each([80, 40])('shows of each statement where it stands and in which words, in %i columns', async (width) => {
    const text = await printed(
      'Privacy notice\n\nWe collect your name. To make a request, call 1-800-555-0142 or complete the form on our website, and tell us which of your rights you wish to use and how we can reach you.\n',
      width,
    );
    const [, told = ''] = text.split('What the law asks for');
    const [, methods = ''] = told.split('(methods)');
    expect(methods.split('  absent')[0]?.split('  present')[0]?.replaceAll(/\s+/g, ' ')).toBe(
      ' line 3 "To make a request, call 1-800-555-0142 or complete the form on our website, and tell us which of your rights…" ',
    );
    expect(told.split('\n').filter((line) => line.length > width)).toEqual([]);
  });

  it('quotes a sentence that names two businesses once', async () => {
    const text = await printed(
      'Privacy notice\n\nWe collect your name. We share your name with carriers.\n\nHow it works depends on how you deal with Corrigan Lamps or depends on how you deal with Bluewater Fitness.\n',
    );
    expect(text).toContain('another business is named');
    const [, told = ''] = text.split('another business is named');
    expect(told.split('What the law asks for')[0]?.split('"How it works')).toHaveLength(2);
  });

  it('tells what its sentences say by who does it, about whom and within which bounds', async () => {
    const text = await printed(
      'Privacy notice\n\nWe collect your name. We may share your email address with data brokers. We never sell your name. We collect the past jobs of people who apply for a job as job applicants. This notice does not apply to our employees.\n',
    );
    const told = text.split('What its sentences say (4)')[1]?.split('Contradictions')[0] ?? '';
    expect(told.split('\n').map((line) => line.trim().replaceAll(/\s+/g, ' '))).toEqual(
      expect.arrayContaining([
        'We collect line 3',
        'We collect, about job applicants line 3',
        'We share line 3',
        'A; to data brokers and consumer data resellers; held back: may (1)',
        'We do not sell line 3',
        'Employees not about them: line 3',
      ]),
    );
  });
});
