/** What becomes of a sentence about which several findings speak. */
import {describe, expect, it} from 'vitest';
import {rewritten} from '../../src/gap/draft/rewritten.js';

const quote = 'Cinderpath has sold nothing; write to Cinderpath at {{ADDRESS}}.';

describe('a sentence with several findings', () => {
  it('gets every word put right', () => {
    const now = rewritten(quote, [
      {how: 'words', text: quote.replaceAll('Cinderpath', 'Larkmead')},
      {how: 'words', text: quote.replace('{{ADDRESS}}', '9 Kiln Road')},
    ]);
    expect(now).toBe('Larkmead has sold nothing; write to Larkmead at 9 Kiln Road.');
  });

  it('is not kept under the right name where another stands in its place', () => {
    const now = rewritten(quote, [
      {how: 'instead', text: 'We have sold identifiers.'},
      {how: 'words', text: quote.replaceAll('Cinderpath', 'Larkmead')},
      {how: 'instead', text: 'We have shared identifiers.'},
      {how: 'instead', text: 'We have sold identifiers.'},
    ]);
    expect(now).toBe('We have sold identifiers. We have shared identifiers.');
  });

  it('stays, put right, before what it leaves out', () => {
    const now = rewritten('Cinderpath sells data.', [
      {how: 'after', text: 'It sells identifiers.'},
      {how: 'words', text: 'Larkmead sells data.'},
    ]);
    expect(now).toBe('Larkmead sells data. It sells identifiers.');
  });
});
