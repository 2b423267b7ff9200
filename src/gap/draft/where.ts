/** Where in the notice a missing paragraph belongs: in the section that speaks of it, between two of its parts. */
import type {NoticePassage, NoticeReading, SectionOutline} from '../../notice/reading.js';
import {claimsHere} from '../claims-of.js';
import {AT_THE_TOP, BEFORE, ELSEWHERE, groupOf, headingsFor, lastHeading, ON_EVERY_PAGE} from '../belongs.js';

export interface Where {
  readonly how: 'top' | 'before' | 'after' | 'end';
  /** Of the passage that it goes before or follows; 0 at the top, the last line that was read at the end. */
  readonly line: number;
  readonly section?: string;
}

/** `reads`: what is to be added. Beside what the notice says of it already, under the heading that speaks of it, beside what belongs with it, then at the end. */
export function afterStatements(reads: readonly string[], notice: NoticeReading): Where {
  if (reads.some((each) => AT_THE_TOP.has(each))) return {how: 'top', line: 0};
  const before = placesOf(reads.flatMap((each) => BEFORE.get(each) ?? []), notice)[0]; // prettier-ignore
  if (before !== undefined) return beforePart(before, notice);
  const group = groupOf(reads);
  const [own, like, all] = [
    placesOf(reads, notice),
    placesOf(
      group.filter((each) => !ON_EVERY_PAGE.has(each)),
      notice,
    ),
    placesOf(group, notice),
  ];
  const {special, usual} = headingsFor(reads);
  const headings = [...special, ...usual];
  const told = lastOf(own, special.length > 0 ? special : usual);
  const isUnderHeading = special.some((about) => about.test(lastHeading(told?.section ?? '')));
  const underHeading = isUnderHeading ? undefined : sectionCalled(special, like, notice);
  if (underHeading !== undefined) return underHeading;
  if (told !== undefined) return afterPart(told, notice);
  const fitting = lastOf(like, headings) ?? lastOf(all, headings);
  if (fitting !== undefined && headings.some((about) => about.test(fitting.section ?? ''))) return afterPart(fitting, notice);
  const last = sectionCalled(usual, like, notice) ?? fitting ?? lastOf([...own, ...all], headings, {anywhere: true});
  if (last !== undefined) return 'how' in last ? last : afterPart(last, notice);
  const row = group.includes('collected') ? lastRow(notice) : undefined;
  return row === undefined ? {how: 'end', line: lastLine(notice)} : afterPart(row, notice);
}

function placesOf(reads: readonly string[], {duties, claims}: NoticeReading): readonly NoticePassage[] {
  const kept = reads.includes('retention')
    ? claimsHere({claims})
        .filter(({verb, negated}) => verb === 'retain' && !negated)
        .map(({place}) => place)
    : [];
  return [...duties.filter(({id, present}) => present && reads.includes(id)).flatMap(({places}) => places), ...kept];
}

/** The section of California's whose own heading fits first in the order of `headings`: after the last of `places` in it, else at its end. */
function sectionCalled(headings: readonly RegExp[], places: readonly NoticePassage[], notice: NoticeReading): Where | undefined {
  const sections = notice.outline.filter(({section, elsewhere}) => section !== '' && !elsewhere && !ELSEWHERE.test(lastHeading(section)));
  for (const about of headings) {
    const called = sections.find(({section}) => about.test(lastHeading(section)));
    if (called === undefined) continue;
    const within = places.filter(({section}) => section === called.section).sort((a, b) => a.line - b.line);
    const last = within.at(-1);
    if (last !== undefined) return afterPart(last, notice);
    return {how: 'after', line: called.parts.at(-1)?.lastLine ?? called.lastLine, section: called.section};
  }
  return undefined;
}

/** The last of them in the section whose heading fits, then that says most of it; the first of equals. Not in parts that lead to others, unless `anywhere`. */
function lastOf(
  places: readonly NoticePassage[],
  headings: readonly RegExp[],
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
function fit(section: string, headings: readonly RegExp[]): number {
  const worth = (text: string): number => {
    const at = headings.findIndex((about) => about.test(text));
    return at < 0 ? 0 : headings.length - at;
  };
  return 2 * worth(lastHeading(section)) || worth(section);
}

/** After the whole paragraph, list or table that the line is in; of a notice without an outline after the line itself. */
export function afterPart({line, section}: Pick<NoticePassage, 'line' | 'section'>, {outline, tables}: NoticeReading): Where {
  const whole = partAt(line, outline)?.lastLine ?? line;
  // The rows of a table that was put together from lines are parts of their own.
  const table = tables.find((each) => each.line <= whole && each.rows.some((row) => row.line >= whole));
  const last = table === undefined ? whole : Math.max(whole, ...table.rows.map((row) => partAt(row.line, outline)?.lastLine ?? row.line));
  return {how: 'after', line: last, ...(section === undefined ? {} : {section})};
}

const beforePart = ({line, section}: NoticePassage, {outline}: NoticeReading): Where => ({
  how: 'before',
  line: partAt(line, outline)?.line ?? line,
  ...(section === undefined ? {} : {section}),
});

function partAt(line: number, outline: readonly SectionOutline[]): SectionOutline['parts'][number] | undefined {
  for (const {parts} of outline) {
    const part = parts.find((each) => each.line <= line && line <= each.lastLine);
    if (part !== undefined) return part;
  }
  return undefined;
}

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
