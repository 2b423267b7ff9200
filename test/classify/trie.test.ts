import {describe, expect, it} from 'vitest';
import {Trie} from '../../src/classify/lexicon/trie.js';

const phrases = Array.from({length: 3000}, (_, index) => [`first${index % 50}`, `second${index % 7}`, `third${index}`]);

describe('phrases as a trie', () => {
  it('finds each phrase that was added, and none that was not, however many there are', () => {
    const trie = Trie.from({words: '', steps: []});
    phrases.forEach((phrase, index) => trie.set(trie.add(phrase), index + 1));
    expect(phrases.map((phrase) => trie.at(trie.find(phrase) ?? 0))).toEqual(phrases.map((_, index) => index + 1));
    expect(trie.find(['second0'])).toBeUndefined();
    expect(trie.find(['first0', 'nowhere'])).toBeUndefined();
    expect(trie.at(trie.find(['first0', 'second0']) ?? -1)).toBe(0);
  });

  it('comes back the same from its data', () => {
    const trie = Trie.from({words: '', steps: []});
    phrases.forEach((phrase, index) => trie.set(trie.add(phrase), index + 1));
    const data = trie.data();
    expect(Trie.from(data).data()).toEqual(data);
  });

  it('finds the same when it was made from its data, and takes more', () => {
    const built = Trie.from({words: '', steps: []});
    phrases.forEach((phrase, index) => built.set(built.add(phrase), index + 1));
    const trie = Trie.from(built.data());
    trie.set(trie.add(['first0', 'second1']), 5000);
    trie.set(trie.add(['first0', 'second0', 'late']), 5001);
    trie.set(trie.add(['new']), 5002);
    expect(phrases.map((phrase) => trie.at(trie.find(phrase) ?? 0))).toEqual(phrases.map((_, index) => index + 1));
    expect([['first0', 'second1'], ['first0', 'second0', 'late'], ['new']].map((phrase) => trie.at(trie.find(phrase) ?? 0))).toEqual([
      5000, 5001, 5002,
    ]);
    expect(trie.find(['second0'])).toBeUndefined();
    expect(trie.find(['new', 'late'])).toBeUndefined();
    expect(Trie.from(trie.data()).data()).toEqual(trie.data());
  });

  it('is not changed by what is added to its copy', () => {
    const trie = Trie.from({words: '', steps: []});
    trie.set(trie.add(['home', 'phone']), 1);
    const copy = trie.copy();
    copy.set(copy.add(['home', 'address']), 2);
    copy.set(copy.add(['home', 'phone']), 3);
    expect(trie.find(['home', 'address'])).toBeUndefined();
    expect(trie.at(trie.find(['home', 'phone']) ?? 0)).toBe(1);
    expect(copy.at(copy.find(['home', 'phone']) ?? 0)).toBe(3);
  });
});
