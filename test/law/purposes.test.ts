/** Purposes: statutory and specific, and as what they count for sensitive information. */
import {describe, expect, test} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';

const law = lawAsOf('2026-11-22');
const purposes = law.all('purposes');
const specific = purposes.filter(({under}) => under !== undefined);

describe('purposes', () => {
  test('are the eight of 1798.140(e), those beside them, and at least 60 specific ones', () => {
    const eight = purposes.filter(({under, citations}) => under === undefined && /^1798\.140\(e\)\(\d\)$/.test(citations[0] ?? ''));
    expect(eight.map(({citations}) => citations[0])).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((number) => `1798.140(e)(${number})`));
    expect(specific.length).toBeGreaterThanOrEqual(60);
  });

  test('stand under a purpose of the law, of the same kind', () => {
    for (const {id, kind, under = ''} of specific) {
      const parent = law.get('purposes', under);
      expect(parent.under, id).toBeUndefined();
      expect(parent.kind, id).toBe(kind);
    }
  });

  test('every purpose of the law that people name in their own words has specific ones', () => {
    const bare = purposes.filter(({id, under}) => under === undefined && !specific.some((each) => each.under === id));
    expect(bare.map(({id}) => id)).toEqual([]);
  });

  test('say what they are, and by which words people mean them', () => {
    expect(specific.filter(({words}) => words.length < 3).map(({id}) => id)).toEqual([]);
  });
});

describe('with sensitive information', () => {
  const counts = (id: string): readonly string[] => law.get('purposes', id).limitPurposes ?? [];

  test('each counts as one of 11 CCR 7027(m), or as none of them', () => {
    const known = new Set(law.all('limitPurposes').map(({id}) => id));
    for (const {id} of purposes) {
      expect(counts(id).length, id).toBeGreaterThan(0);
      expect(
        counts(id).filter((each) => !known.has(each)),
        id,
      ).toEqual([]);
    }
  });

  test('all eight are reached, and marketing, sale and profiles never are', () => {
    const reached = new Set(purposes.flatMap(({id}) => counts(id)));
    for (const each of ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'other']) expect(reached).toContain(each);
    for (const id of ['email-marketing', 'audience-matching', 'rent-lists', 'build-profiles', 'train-models']) {
      expect(counts(id)).toEqual(['other']);
    }
  });
});

describe('words too weak for a notice', () => {
  const weak = new Set(law.all('weakWords').flatMap(({words = []}) => words));

  test.each([
    'partners',
    'affiliates',
    'vendors',
    'third parties',
    'business partners',
    'service providers',
    'other companies',
    'trusted partners',
  ])('%s', (word) => expect(weak).toContain(word));

  test('what the regulation names as a category is none', () => {
    for (const {words, verification} of law.all('thirdParties')) {
      if (verification === 'verified') expect(words.filter((word) => weak.has(word))).toEqual([]);
    }
  });
});
