/** The word lists against the catalog: every element that they name exists, and no list holds what none can look up. */
import {describe, expect, it} from 'vitest';
import {lawAsOf} from '../../src/law/index.js';
import {bareNames} from '../../src/classify/words/bare-names.js';
import {ABBREVIATIONS} from '../../src/classify/words/abbreviations.js';
import {senseIndex} from '../../src/classify/words/senses/index.js';
import {ADDRESS_PARTS, CODED, COORDINATES, HUMAN, ITEMS, ROLES, VEHICLE_IDS} from '../../src/classify/words/traits.js';

const law = lawAsOf('2026-11-22');

describe('word lists', () => {
  it.each(Object.entries({ADDRESS_PARTS, CODED, COORDINATES, HUMAN, ITEMS, VEHICLE_IDS, ROLES: new Set<string>(Object.values(ROLES))}))(
    '%s names elements of the catalog',
    (_, ids) => {
      expect([...ids].filter((id) => law.find('elements', id) === undefined)).toEqual([]);
    },
  );

  it('bare names mean a role or nothing', () => {
    const meanings = new Set([...bareNames().values()].flatMap((names) => [...names.values()]));
    expect([...meanings].filter((meaning) => meaning !== 'none' && !(meaning in ROLES))).toEqual([]);
  });

  it('short forms end in long ones: none is written out twice', () => {
    const chains = [...ABBREVIATIONS].filter(([short, long]) =>
      long.some((word) => word !== short && ABBREVIATIONS.has(word) && ABBREVIATIONS.get(word)?.join(' ') !== word),
    );
    expect(chains.map(([short, long]) => `${short} = ${long.join(' ')}`)).toEqual([]);
  });

  it('know tables of people and of things', () => {
    expect(senseIndex().get('customer')?.whose).toBe('person');
    expect(senseIndex().get('product')?.whose).toBe('thing');
    expect(senseIndex().get('company')?.whose).toBe('organization');
  });
});
