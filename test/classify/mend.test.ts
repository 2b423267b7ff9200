import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {lexiconOf} from '../../src/classify/lexicon/lexicon.js';
import {menderOf, type Mended} from '../../src/classify/names/mend.js';
import {lawAsOf} from '../../src/law/index.js';

const mended = parse(readFileSync(new URL('../../src/classify/words/mended.yaml', import.meta.url), 'utf8')) as Mended;
const mend = menderOf(mended);
const lexicon = lexiconOf(lawAsOf('2026-11-22'));

describe('misspelt and shortened words', () => {
  it.each([
    ['vowels left out', 'emplyee', 'employee'],
    ['all vowels left out', 'cstmr', 'customer'],
    ['two letters have changed places', 'emial', 'email'],
    ['a letter is missing', 'signture', 'signature'],
    ['a doubled letter is single', 'adress', 'address'],
    ['a letter is doubled', 'passpport', 'passport'],
  ])('%s: %s', (_, token, word) => {
    expect(mend(token)).toBe(word);
  });

  it.each(mended.stay)('%s stays what it is', (word) => {
    expect(mend(word)).toBeUndefined();
  });

  it.each(['provide', 'weigh', 'qzxv', 'cntry2', 'a'.repeat(1000)])('%s is none of them', (token) => {
    expect(mend(token)).toBeUndefined();
  });

  it('leaves open what may be two words', () => {
    expect(menderOf({words: ['conjure', 'conjurer', 'conjuror'], stay: []})('conjurr')).toBeUndefined();
  });

  it.each([
    ['lastlogn', 'last login'],
    ['birtdate', 'date birth'],
    ['exporting', 'exporting'],
  ])('%s is read as %s', (name, words) => {
    expect(lexicon.words(name).text()).toBe(words);
  });
});
