import {describe, expect, it} from 'vitest';
import {matchingChoices} from '../../src/text/matching.js';

const choices = [
  {value: 'postal-marketing', label: 'Market by mail'},
  {value: 'email-marketing', label: 'Send marketing by email', words: ['newsletter']},
  {value: 'ad-auditing', label: 'Auditing of advertising', help: 'Counting impressions'},
  {value: 'email-address', label: 'E-Mail'},
  {value: 'cafe', label: 'Café visits'},
];
const found = (typed: string | undefined): readonly string[] => matchingChoices(choices, typed).map(({value}) => value);

describe('matchingChoices', () => {
  it('shows everything while nothing is typed', () => expect(found('  ')).toHaveLength(choices.length));
  it('puts labels that begin with the word before those that only hold it', () =>
    expect(found('mark')).toEqual(['postal-marketing', 'email-marketing']));
  it('looks at help and other words too', () => {
    expect(found('newsletter')).toEqual(['email-marketing']);
    expect(found('impress')).toEqual(['ad-auditing']);
  });
  it('asks for every typed word', () => expect(found('mail send')).toEqual(['email-marketing']));
  it('ignores capitals, accents and hyphens', () => {
    expect(found('e mail')[0]).toBe('email-address');
    expect(found('CAFE')).toEqual(['cafe']);
  });
  it('finds nothing in nothing', () => expect(found('zzz')).toEqual([]));
});
