/** The reading on a screen: what a person needs to know of the law beside what was found. */
import {describe, expect, it} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';
import {noticeReadingText, readNotice, type Ink} from '../../src/notice/index.js';

const same = (text: string): string => text;
const ink: Ink = {bullet: '-', bad: same, warning: same, good: same, strong: same, muted: same};

async function printed(text: string): Promise<string> {
  return noticeReadingText(await readNotice(new TextEncoder().encode(text), {name: 'notice.txt', asOf: '2026-11-22'}), {
    law: lawAsOf('2026-11-22'),
    ink,
  });
}

describe('a reading as text', () => {
  it('prints the title of every duty beside its id, and no absent duty that is not owed yet', async () => {
    const text = await printed('Privacy notice\n\nWe collect your name. We share your name with carriers.\n');
    const law = lawAsOf('2026-11-22');
    const flat = text.replaceAll(/\s+/g, ' ');
    for (const id of ['signal', 'others-tracking', 'right-to-delete']) {
      expect(flat).toContain(`${id} ${law.all('duties').find(({reads}) => reads === id)?.title}`);
    }
    expect(law.all('duties').some(({reads}) => reads === 'admt')).toBe(false);
    expect(flat).not.toContain('admt');
    expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('quotes a sentence that names two businesses once', async () => {
    const text = await printed(
      'Privacy notice\n\nWe collect your name. We share your name with carriers.\n\nHow it works depends on how you deal with Corrigan Lamps or depends on how you deal with Bluewater Fitness.\n',
    );
    expect(text).toContain('another business is named');
    const [, told = ''] = text.split('another business is named');
    expect(told.split('What the law asks for')[0]?.split('"How it works')).toHaveLength(2);
  });
});
