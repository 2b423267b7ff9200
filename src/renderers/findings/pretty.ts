/** Findings for a terminal: most serious first, both places shown, then the law and what to do. Colour only repeats what a word says. */
import {counted, type Finding, type FindingsReport, type Severity} from '../../findings/index.js';
import {runningLines} from '../../text/wrapped.js';
import {visible} from '../../text/visible.js';
import type {Ink} from '../ink.js';
import {byNotice, cautionsOf, countsOf, heading, lookedAt, noticeLine, notJudgedIn, open, percent, placeInWords, waived} from './words.js';
import {shorten} from './shorten.js';

export interface PrettyOptions {
  readonly style: Ink;
  /** For a screen: only the first findings of each rule, then one line that says how to see the others. */
  readonly fold?: Fold;
}

export interface Fold {
  readonly most: number;
  /** The command that shows all of a rule. */
  seeAll(rule: string): string;
}

const LABEL = 8;
const LONGEST_QUOTE = 300;

export function pretty(report: FindingsReport, {style, fold}: PrettyOptions): string {
  const write = (text: string, indent: string, first = indent): string[] =>
    runningLines(visible(text), style.width - indent.length).map((line, index) => (index === 0 ? first : indent) + line);
  const labelled = (label: string, text: string): string[] => write(text, ' '.repeat(LABEL + 2), `  ${style.muted(label.padEnd(LABEL))}`);
  const citations = new Map(report.citations.map(({id, text}) => [id, text]));

  const details = (finding: Finding): string[] => [
    ...write(finding.message, '  '),
    ...finding.places.flatMap((place) => {
      const {label, where, quote} = placeInWords(place);
      return [
        ...labelled(label, where),
        ...(quote === undefined ? [] : write(`“${shorten(quote, LONGEST_QUOTE)}”`, ' '.repeat(LABEL + 2))),
      ];
    }),
    ...labelled('Law', finding.citations.map((id) => citations.get(id) ?? id).join('; ')),
    ...labelled('Mend', finding.remedy),
    ...(finding.wording === undefined
      ? []
      : finding.wording.split('\n').flatMap((line, index) => labelled(index === 0 ? 'Write' : '', line))),
    ...(finding.confidence < 1 ? labelled('Sure', percent(finding.confidence)) : []),
    ...labelled('Id', finding.fingerprint),
    '',
  ];
  const rest = (rule: string, count: number): string[] =>
    fold === undefined || count === 0 ? [] : [...write(`and ${count} more of this rule: ${fold.seeAll(rule)}`, '  ').map(style.muted), ''];
  const block = ({first, findings}: Group): string[] => [
    ...write(`${first.severity.toUpperCase()} ${first.rule}: ${first.title}`, '', '').map((line, index) =>
      index === 0 ? coloured(line, first.severity, style) : line,
    ),
    ...write(first.why, '  ').map(style.muted),
    '',
    ...shownOf(findings, fold).flatMap(details),
    ...rest(first.rule, findings.length - shownOf(findings, fold).length),
  ];

  const findings = open(report);
  return `${[
    ...write(`${heading(report)}, as of ${report.asOf}`, '').map(style.strong),
    ...write(`Law of ${report.law.version}; looked at ${lookedAt(report)}`, '').map(style.muted),
    ...(report.notices ?? []).flatMap((notice) => write(noticeLine(notice), '')),
    ...cautionsOf(report).flatMap((caution) => write(caution, '  ', style.warning('! '))),
    '',
    ...byNotice(report, findings).flatMap(({file, findings: some}) => [
      ...(file === undefined ? [] : [...write(file, '').map(style.strong), '']),
      ...grouped(some).flatMap(block),
    ]),
    ...(report.notices ?? []).flatMap(notJudgedIn).flatMap((sentence) => [...write(sentence, '  ', style.warning('! ')), '']),
    ...waivedLines(waived(report), {style, write}),
    ...write(closing(report), '').map(paintOf(report, style)),
  ].join('\n')}\n`;
}

/** One more than `most` is shown rather than told of. */
function shownOf(findings: readonly Finding[], fold: Fold | undefined): readonly Finding[] {
  return fold === undefined || findings.length <= fold.most + 1 ? findings : findings.slice(0, fold.most);
}

interface Writing {
  readonly style: Ink;
  readonly write: (text: string, indent: string, first?: string) => string[];
}

function waivedLines(findings: readonly Finding[], {style, write}: Writing): string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap(({severity, rule, message, waived: accepted}) =>
    write(
      `${severity} ${rule}: ${message} (accepted by ${accepted?.by ?? ''} until ${accepted?.until ?? ''}: ${accepted?.reason ?? ''})`,
      '  ',
      `${style.muted(style.bullet)} `,
    ),
  );
  return [style.strong('Waived'), ...lines, ''];
}

function closing(report: FindingsReport): string {
  const {critical, high, medium, low, waived: accepted} = report.summary;
  const all = critical + high + medium + low;
  return all === 0 ? `No findings${accepted > 0 ? ` but ${accepted} waived` : ''}.` : `${counted(all, 'finding')}: ${countsOf(report)}`;
}

function paintOf({summary: {critical, high, medium, low}}: FindingsReport, style: Ink): (text: string) => string {
  return critical + high > 0 ? style.bad : medium + low > 0 ? style.warning : style.good;
}

interface Group {
  readonly first: Finding;
  readonly findings: readonly Finding[];
}

/** Neighbours of one rule and severity under one heading. */
function grouped(findings: readonly Finding[]): readonly Group[] {
  const groups: {first: Finding; findings: Finding[]}[] = [];
  for (const finding of findings) {
    const last = groups.at(-1);
    if (last !== undefined && last.first.rule === finding.rule && last.first.severity === finding.severity) last.findings.push(finding);
    else groups.push({first: finding, findings: [finding]});
  }
  return groups;
}

function coloured(line: string, severity: Severity, style: Ink): string {
  const word = severity.toUpperCase();
  const rest = style.strong(line.slice(word.length));
  if (severity === 'critical') return style.bad(style.strong(word)) + rest;
  if (severity === 'high') return style.bad(word) + rest;
  return (severity === 'medium' ? style.warning(word) : style.muted(word)) + rest;
}
