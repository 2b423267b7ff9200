import {expect, it} from 'vitest';
import {guessMeaning} from '../../src/intake/spreadsheet/heading.js';
import {HEADING_OF} from '../../src/intake/spreadsheet/meaning-headings.js';

it.each(Object.entries(HEADING_OF).filter(([meaning]) => meaning !== 'used-system'))('%s is what "%s" says', (meaning, heading) => {
  expect(guessMeaning(heading)?.meaning).toBe(meaning);
});
