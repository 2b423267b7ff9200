import {describe, expect, it} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';
import {lexiconOf} from '../../src/classify/lexicon/lexicon.js';

const lexicon = lexiconOf(lawAsOf('2026-11-22'));

describe('glued names', () => {
  it.each([
    ['custnm', 'customer name'],
    ['customeremail', 'customer email'],
    ['ipaddr', 'ip address'],
    ['telefonprivat', 'phone privat'],
    ['createdate', 'create date'],
    ['isactive', 'is active'],
  ])('%s is cut into its words', (name, words) => {
    expect(lexicon.words(name).text()).toBe(words);
  });

  it.each(['capacity', 'management', 'ownership', 'citizenship', 'message', 'percentage', 'overall', 'relationship'])(
    '%s is one word',
    (name) => {
      expect(lexicon.words(name)).toHaveLength(1);
    },
  );

  it.each(['cardelldate', 'loginactdate'])('%s is not cut into letters that are words only by themselves', (name) => {
    expect(lexicon.words(name).tokens).toEqual([name]);
  });

  it('leaves what it does not know whole', () => {
    expect(lexicon.words('qzxvbnm').tokens).toEqual(['qzxvbnm']);
  });
});
