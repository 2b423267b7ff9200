/** The word lists against the catalog: every element that they name exists, and what was built is what they say. */
import {describe, expect, it} from 'vitest';
import {readWords} from '../../scripts/build-lexicon.mjs';
import {compileLexicon} from '../../src/classify/lexicon/compile.js';
import {lexiconOf} from '../../src/classify/lexicon/lexicon.js';
import {lexiconText} from '../../src/classify/lexicon/lexicon.data.js';
import {compilePhrases} from '../../src/classify/prose/compile.js';
import {phrasesText} from '../../src/classify/prose/phrases.data.js';
import {catalogData} from '../../src/law/catalog.js';
import {lawAsOf} from '../../src/law/index.js';

const law = lawAsOf('2026-11-22');
const lists = await readWords(new URL('../../', import.meta.url));

describe('word lists', () => {
  it.each(Object.entries({...lists.traits, roles: Object.values(lists.roles)}))('%s names elements of the catalog', (_, ids) => {
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter((id) => law.find('elements', id) === undefined)).toEqual([]);
  });

  it('short forms end in long ones: none is written out twice, and none has two long forms', () => {
    const longOf = new Map(Object.entries(lists.shortForms).flatMap(([long, shorts]) => shorts.map((short) => [short, long] as const)));
    const chains = [...longOf].filter(([, long]) => long.split(' ').some((word) => longOf.has(word) && longOf.get(word) !== word));
    expect(chains.map((each) => each.join(' = '))).toEqual([]);
    expect(Object.values(lists.shortForms).flat()).toHaveLength(longOf.size);
  });

  it('put words of other languages into English: none into two things, none out of English', () => {
    const {tongues} = lists;
    const pairs = Object.values(tongues).flatMap(({anywhere}) =>
      Object.entries(anywhere).flatMap(([long, shorts]) => shorts.map((short) => [short, long] as const)),
    );
    const twice = pairs.filter(([short, long]) => pairs.some(([other, its]) => other === short && its !== long));
    expect(twice.map((each) => each.join(' = '))).toEqual([]);
    const longOf = new Map(pairs);
    const chains = pairs.filter(([, long]) => long.split(' ').some((word) => longOf.has(word)));
    expect(chains.map((each) => each.join(' = '))).toEqual([]);
  });

  it('bare names stand for roles that exist', () => {
    expect(() => compileLexicon({...lists, roles: {}}, [])).toThrow(/^words\/bare-names: customer: there is no role "/);
  });

  it('know tables of people and of things', () => {
    const sense = (name: string): unknown => lexiconOf(law).words(name).known(0, 1)?.sense?.whose;
    expect([sense('customers'), sense('product'), sense('company')]).toEqual(['person', 'thing', 'organization']);
  });

  it('are what was built', () => {
    expect(JSON.parse(lexiconText)).toEqual(JSON.parse(JSON.stringify(compileLexicon(lists, catalogData.elements))));
    expect(JSON.parse(phrasesText)).toEqual(compilePhrases(catalogData.elements));
  });
});
