/** What belongs where in a notice, by what the reader calls statements (`reads` of the law's duties) and by words of headings. */

/** Statements that stand together, and the headings under which they do. */
const TOGETHER: readonly {readonly reads: readonly string[]; readonly headings: readonly RegExp[]}[] = [
  {
    reads: [
      'collected',
      'category-terms',
      'sources',
      'purposes',
      'sensitive-use',
      'sold',
      'sold-to',
      'selling-purposes',
      'disclosed',
      'disclosing-purposes',
      'third-parties',
      'under-16',
      'retention',
    ],
    // Where what is collected stands, not why or how.
    headings: [/^(?!.*\b(?:why|how)\b).*\bcollect/i],
  },
  {
    reads: [
      'right-to-know',
      'right-to-know-sold',
      'specific-pieces',
      'right-to-delete',
      'right-to-correct',
      'right-to-opt-out',
      'right-to-limit',
      'admt-opt-out',
      'admt-access',
      'non-discrimination',
      'non-retaliation-people',
    ],
    headings: [/\brights?\b|\bchoices?\b/i],
  },
  {
    reads: [
      'methods',
      'instructions',
      'toll-free',
      'verification',
      'agent',
      'signal',
      'frictionless',
      'opt-out-notice',
      'limit-notice',
      'under-16-process',
      'metrics',
      'contact',
    ],
    headings: [/\bexercis|\brequests?\b|\bhow (?:to|you can|do you|do i)\b/i, /\brights?\b/i],
  },
  {reads: ['do-not-track', 'others-tracking'], headings: [/\btrack/i]},
  {reads: ['shine-the-light-contact', 'privacy-rights-title', 'shine-the-light-alternative'], headings: []},
];

const SOLD = /\b(?:sell|sold|sale|sales|selling)\b/i;
const PASSED_ON = /\b(?:shar|disclos)/i;
const TO_EXERCISE =
  /\bexercis|\b(?:submit\w*|mak\w+) (?:a |your )?(?:\w+ )?requests?\b|\bhow (?:to|you can|do you|do i) (?:ask|request|contact|reach|make|submit)\b/i;

/** Headings that speak of one statement alone, the plainest first. */
const SPECIAL: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['collected', [/\b(?:what|categories|kinds|types|information)\b(?!.*\b(?:why|how)\b).*\bcollect|\bcollection of\b/i]],
  ['sources', [/\bsources?\b|\bwhere we get\b/i]],
  ['purposes', [/\bpurposes?\b|\bhow (?:do )?we use\b|\bwhy\b|\buses? of\b/i, /\buses?\b|\bprocess/i]],
  ['sensitive-use', [/\bsensitive\b/i]],
  ['sold', [SOLD, PASSED_ON]],
  ['sold-to', [SOLD, PASSED_ON]],
  ['selling-purposes', [SOLD, PASSED_ON]],
  ['disclosed', [PASSED_ON]],
  ['disclosing-purposes', [PASSED_ON]],
  ['third-parties', [PASSED_ON]],
  ['under-16', [/\b(?:child|children|minors?|under (?:the age of )?1[368])\b/i, SOLD, PASSED_ON]],
  ['retention', [/\b(?:keep|kept|retain|retention|how long)\b/i]],
  ['methods', [TO_EXERCISE]],
  ['instructions', [TO_EXERCISE]],
  ['toll-free', [TO_EXERCISE]],
  ['verification', [/\bverif/i, TO_EXERCISE]],
  ['agent', [/\bagents?\b/i, TO_EXERCISE]],
  ['signal', [/\bsignals?\b|\bglobal privacy control\b|\bgpc\b/i, /\bopt(?:ing)?[- ]out\b|\bdo not sell\b/i, TO_EXERCISE]],
  ['frictionless', [/\bsignals?\b|\bglobal privacy control\b/i, /\bopt(?:ing)?[- ]out\b|\bdo not sell\b/i, TO_EXERCISE]],
  ['opt-out-notice', [/\bopt(?:ing)?[- ]out\b|\bdo not sell\b/i, TO_EXERCISE]],
  ['limit-notice', [/\blimit\b/i, TO_EXERCISE]],
  ['contact', [/\bcontact|\bquestions\b|\breach us\b/i, TO_EXERCISE]],
  ['changes', [/\bchanges?\b|\bupdates?\b/i]],
  ['do-not-track', [/\bdo[- ]not[- ]track\b/i, /\btrack|\bcookies?\b/i]],
  ['others-tracking', [/\btrack/i, /\bcookies?\b/i]],
  ['shine-the-light-contact', [/\bshine the light\b|\byour california privacy rights\b/i]],
  ['shine-the-light-alternative', [/\bshine the light\b|\byour california privacy rights\b/i]],
]);

/** Its last place may be the foot of the page, where nothing else belongs. */
export const ON_EVERY_PAGE: ReadonlySet<string> = new Set(['contact']);
export const AT_THE_TOP: ReadonlySet<string> = new Set(['updated', 'effective', 'people']);
/** A title stands above what it is the title of. */
export const BEFORE: ReadonlyMap<string, readonly string[]> = new Map([['privacy-rights-title', ['shine-the-light-contact']]]);

/** Parts that only lead to others, or are about a law of their own. */
export const ELSEWHERE = /\b(?:summary|in short|key points|contents|overview|shine the light)\b/i;

const together = (reads: readonly string[]): (typeof TOGETHER)[number] | undefined =>
  TOGETHER.find((each) => reads.some((one) => each.reads.includes(one)));

export const groupOf = (reads: readonly string[]): readonly string[] => together(reads)?.reads ?? [];

/** `special` for these statements, `usual` for all that stand with them. */
export const headingsFor = (reads: readonly string[]): {readonly special: readonly RegExp[]; readonly usual: readonly RegExp[]} => ({
  special: reads.flatMap((each) => SPECIAL.get(each) ?? []),
  usual: together(reads)?.headings ?? [],
});

/** Of a path of headings the section's own. */
export const lastHeading = (section: string): string => section.split(' › ').at(-1) ?? section;
