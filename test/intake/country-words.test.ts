import {describe, expect, it} from 'vitest';
import {countryIn} from '../../src/intake/spreadsheet/country-words.js';

describe('countryIn', () => {
  it.each(['USA', 'U.S.', 'Deutschland', 'Österreich', 'the Netherlands', 'DE', 'EU', 'EU/EEA'])('%s is one', (text) => {
    expect(countryIn(text)).toEqual({country: text, whole: true});
  });

  it.each([
    ['Frankfurt DE', 'DE'],
    ['Salt Lake City US', 'US'],
    ['Dublin, Ireland', 'Ireland'],
    ['USA (India region available)', 'USA'],
    ['Ireland (EU)', 'Ireland'],
  ])('%s is in %s', (text, country) => {
    expect(countryIn(text)).toEqual({country, whole: false});
  });

  it.each(['Global', 'Multi-region', 'HQ', 'eu-central-1', 'USA or India', 'Fernwartung', 'in', 'yes', 'Managed by IT department'])(
    '%s is none',
    (text) => {
      expect(countryIn(text)).toBeUndefined();
    },
  );
});
