/** Whether a text is a privacy notice at all: it speaks of personal information in the first person, or holds a table of it. */
import {patterns} from './patterns.js';
import type {CategoryRow} from './reading.js';
import type {Sentence} from './sentences.js';

const SUBJECT = patterns('personal information|data', 'personally identifiable', 'privacy', 'your information|data', 'information we collect', 'pii', 'cookies');
const SPEAKS = patterns('we|our|us', 'company');
const FEWEST_SENTENCES = 3;
const FEWEST_ROWS = 3;

export function isNotice(sentences: readonly Sentence[], rows: readonly CategoryRow[]): {readonly is: boolean; readonly because: string} {
  if (rows.length >= FEWEST_ROWS) return {is: true, because: ''};
  const words = sentences.reduce((sum, {tokens}) => sum + tokens.length, 0);
  if (words === 0) return {is: false, because: 'it has no text; its words may be in pictures or be fetched by a program when the page is shown'};
  const about = sentences.filter(({tokens}) => SUBJECT.holds(tokens));
  if (about.length === 0) return {is: false, because: 'it never speaks of personal information or privacy'};
  const own = sentences.filter(({tokens}) => SPEAKS.holds(tokens));
  if (about.length < FEWEST_SENTENCES && own.length < FEWEST_SENTENCES) return {is: false, because: `only ${about.length} of its sentences ${about.length === 1 ? 'speaks' : 'speak'} of personal information and none says what the business does`};
  return {is: true, because: ''};
}
