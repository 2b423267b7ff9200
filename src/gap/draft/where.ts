/** Where in the notice a missing paragraph belongs: after what it already says of the like. */
import type {NoticePassage, NoticeReading} from '../../notice/reading.js';

export interface Where {
  readonly how: 'top' | 'after' | 'end';
  /** Of the passage that it follows; 0 at the top, the last line that was read at the end. */
  readonly line: number;
  readonly section?: string;
}

/** Statements that stand together, by what the reader calls them (`reads` of the law's duties). */
const TOGETHER: readonly (readonly string[])[] = [
  [
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
  [
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
  [
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
  ['do-not-track', 'others-tracking'],
  ['shine-the-light-contact', 'privacy-rights-title', 'shine-the-light-alternative'],
];
/** Its last place may be the foot of the page, where nothing else belongs. */
const ON_EVERY_PAGE = new Set(['contact']);
const AT_THE_TOP = new Set(['updated', 'effective', 'people']);

/** `reads`: what is to be added; the nearest of its kind is tried first, then its neighbours, then the end. */
export function afterStatements(reads: readonly string[], notice: NoticeReading): Where {
  if (reads.some((each) => AT_THE_TOP.has(each))) return {how: 'top', line: 0};
  const group = TOGETHER.find((each) => reads.some((one) => each.includes(one))) ?? [];
  const headings = [HEADINGS.find(([each]) => reads.includes(each))?.[1], HEADINGS_TOGETHER[TOGETHER.indexOf(group)]];
  const [own, like, all] = [
    placesOf(reads, notice),
    placesOf(
      group.filter((each) => !ON_EVERY_PAGE.has(each)),
      notice,
    ),
    placesOf(group, notice),
  ];
  const fitting = [own, like, all].map((places) => lastOf(places, headings)).find((place) => place !== undefined);
  const last = fitting ?? lastOf([...own, ...all], headings, {anywhere: true}) ?? (group === TOGETHER[0] ? lastRow(notice) : undefined);
  if (last === undefined) return {how: 'end', line: lastLine(notice)};
  return {how: 'after', line: last.line, ...(last.section === undefined ? {} : {section: last.section})};
}

function placesOf(reads: readonly string[], {duties, claims}: NoticeReading): readonly NoticePassage[] {
  const kept = reads.includes('retention') ? claims.filter(({verb, negated}) => verb === 'retain' && !negated).map(({place}) => place) : [];
  return [...duties.filter(({id, present}) => present && reads.includes(id)).flatMap(({places}) => places), ...kept];
}

/** Headings under which it belongs, where one of several sections is to be chosen. */
const HEADINGS: readonly (readonly [reads: string, heading: RegExp])[] = [
  ['sources', /\bsources?\b|\bwhere we get\b/i],
  ['purposes', /\buses?\b|\bpurposes?\b|\bprocess|\bwhy\b/i],
  ['sold', /\b(?:sell|sold|sales?|shar|disclos)/i],
  ['disclosed', /\b(?:shar|disclos)/i],
  ['retention', /\b(?:keep|retain|retention|stor(?:e|age)|how long)\b/i],
];
/** The same for those of TOGETHER; where what is collected stands, not why or how. */
const HEADINGS_TOGETHER: readonly (RegExp | undefined)[] = [
  /^(?!.*\b(?:why|how)\b).*\bcollect/i,
  /\brights?\b|\bchoices?\b/i,
  /\b(?:exercis|requests?\b|rights?\b)/i,
  /\btrack/i,
];
/** Parts that only lead to others, or are about a law of their own. */
const ELSEWHERE = /\b(?:summary|in short|key points|contents|overview|shine the light)\b/i;

/** The last of them in the section whose heading fits, then that says most of it; the first of equals. Not in parts that lead to others, unless `anywhere`. */
function lastOf(
  places: readonly NoticePassage[],
  headings: readonly (RegExp | undefined)[],
  {anywhere = false}: {readonly anywhere?: boolean} = {},
): NoticePassage | undefined {
  const bySection = new Map<string, NoticePassage[]>();
  for (const place of [...places].sort((a, b) => a.line - b.line)) {
    const section = place.section ?? '';
    if (anywhere || !ELSEWHERE.test(lastHeading(section))) bySection.set(section, [...(bySection.get(section) ?? []), place]);
  }
  const [most] = [...bySection].sort(([a, some], [b, others]) => fit(b, headings) - fit(a, headings) || others.length - some.length);
  return most?.[1].at(-1);
}

/** The first of the headings counts most, and the section's own more than one above it. */
function fit(section: string, headings: readonly (RegExp | undefined)[]): number {
  const worth = (text: string): number => {
    const at = headings.findIndex((about) => about?.test(text));
    return at < 0 ? 0 : headings.length - at;
  };
  return 2 * worth(lastHeading(section)) || worth(section);
}

export const lastHeading = (section: string): string => section.split(' › ').at(-1) ?? section;

const lastRow = ({tables, categories}: NoticeReading): NoticePassage | undefined => {
  const table = tables.at(-1);
  if (table === undefined) return categories.map(({place}) => place).reduce<NoticePassage | undefined>(later, undefined);
  const line = table.rows.reduce((most, row) => Math.max(most, row.line), table.line);
  return {line, quote: '', ...(table.section === undefined ? {} : {section: table.section})};
};

const later = (best: NoticePassage | undefined, place: NoticePassage): NoticePassage =>
  best === undefined || place.line > best.line ? place : best;

function lastLine({claims, duties, tables, categories}: NoticeReading): number {
  const lines = [
    ...claims.map(({place}) => place.line),
    ...duties.flatMap(({places}) => places.map(({line}) => line)),
    ...tables.flatMap(({rows}) => rows.map(({line}) => line)),
    ...categories.map(({place}) => place.line),
  ];
  return lines.reduce((most, line) => Math.max(most, line), 0);
}
