/** Whether a text is a privacy notice at all: somebody says in it what they do with personal information, or it holds a table of it. */
import {patterns} from './patterns.js';
import type {CategoryRow} from './reading.js';
import {isTitle, type Sentence} from './sentences.js';

const SUBJECT = patterns('your', 'personal|pii|personally information|data|identifiable', 'information|data', 'cookies', 'privacy');
const SPEAKS = patterns('we', 'our', 'us', 'company _ does|do|will|may|collects|has');
const DOES = patterns(
  'collect*',
  'use|uses|used',
  'shar*',
  'disclos*',
  'sell|sold',
  'process*',
  'stor*',
  'receiv*',
  'keep',
  'retain*',
  'protect*',
  'obtain*',
  'gather*',
  'provide*',
  'delete*',
  'track*',
  'log|logs',
  'privacy policy|notice|statement',
);
const PRIVACY = patterns(
  'privacy',
  'personal information|data',
  'personally identifiable',
  'information we _ collect',
  'data we _ collect',
  'cookies',
);

const FEWEST_SENTENCES = 2;
const FEWEST_ROWS = 3;

const TITLE = patterns('privacy _ policy|notice|statement|choices|rights|disclosures|disclosure|requests', 'notice at collection');
const FIRST_LINES = 6;
const LONGEST_TITLE = 10;

/** A page that calls itself one, and tells something: a short notice may speak of the business by its name only. */
const isTitled = (sentences: readonly Sentence[]): boolean =>
  sentences.some(
    ({kind, tokens, beside}, at) =>
      !beside && (kind === 'heading' || at < FIRST_LINES) && tokens.length <= LONGEST_TITLE && TITLE.holds(tokens),
  );

export interface Verdict {
  readonly is: boolean;
  readonly because: string;
}

export function isNotice(sentences: readonly Sentence[], rows: readonly CategoryRow[]): Verdict {
  if (rows.length >= FEWEST_ROWS) return {is: true, because: ''};
  if (!sentences.some(({tokens}) => tokens.length > 0)) {
    return {is: false, because: 'it has no text; its words may be in pictures or be fetched by a program when the page is shown'};
  }
  if (!sentences.some(({tokens}) => PRIVACY.holds(tokens))) {
    return {is: false, because: 'it never speaks of personal information or privacy'};
  }
  const told = sentences.filter(({tokens, beside}) => !beside && SUBJECT.holds(tokens) && DOES.holds(tokens));
  const own = told.filter(({tokens}) => SPEAKS.holds(tokens));
  if (own.length < FEWEST_SENTENCES && !(told.some((sentence) => !isTitle(sentence)) && isTitled(sentences))) {
    return {
      is: false,
      because: `${own.length === 0 ? 'nobody says' : own.length === 1 ? 'only one sentence says' : `only ${own.length} sentences say`} in it what they do with personal information`,
    };
  }
  return {is: true, because: ''};
}
