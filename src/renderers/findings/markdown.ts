/** Findings for a pull request. All text is strangers', and escaped as in every Markdown of ours. */
import {SEVERITIES, type Finding, type FindingsReport, type Place} from '../../findings/index.js';
import {escape as escapeText, escapeStart} from '../markdown-text.js';
import {cautionsOf, countsOf, heading, lookedAt, noticeLine, notJudgedIn, open, percent, placeInWords, waived} from './words.js';
import {shorten} from './shorten.js';

const LONGEST_QUOTE = 400;

export function markdown(report: FindingsReport): string {
  const findings = open(report);
  const accepted = waived(report);
  const cautions = cautionsOf(report);
  return `${[
    `# ${escape(heading(report))}, as of ${report.asOf}`,
    `${escape(countsOf(report))}. Law of ${escape(report.law.version)}; looked at ${escape(lookedAt(report))}.`,
    ...(report.notices ?? []).map((notice) => `${escape(noticeLine(notice))}.`),
    ...(cautions.length > 0 ? [cautions.map((caution) => `> ${escape(caution)}`).join('\n>\n')] : []),
    ...(findings.length > 0 ? [overview(findings)] : ['No findings.']),
    ...SEVERITIES.flatMap((severity) => {
      const some = findings.filter((finding) => finding.severity === severity);
      return some.length === 0 ? [] : [`## ${capital(severity)}`, ...some.flatMap((finding) => details(finding, report))];
    }),
    ...(report.notices ?? []).flatMap(notJudgedIn).map(escape),
    ...(accepted.length > 0 ? ['## Waived', accepted.map(waivedItem).join('\n')] : []),
  ].join('\n\n')}\n`;
}

function overview(findings: readonly Finding[]): string {
  const rows = findings.map(
    ({severity, rule, message, places}) => `| ${severity} | ${code(rule)} | ${escape(message)} | ${escape(placeOf(places[0]))} |`,
  );
  return ['| severity | rule | finding | place |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function details(
  {rule, message, places, citations, why, remedy, wording, confidence, fingerprint}: Finding,
  report: FindingsReport,
): readonly string[] {
  const written = new Map(report.citations.map(({id, text, url}) => [id, url === null ? escape(text) : `[${escape(text)}](${url})`]));
  return [
    `### ${escape(message)}`,
    [
      `- Rule: ${code(rule)}`,
      ...places.flatMap(placeItem),
      `- Law: ${citations.map((id) => written.get(id) ?? escape(id)).join('; ')}`,
      `- Why: ${escape(why)}`,
      `- Mend: ${escape(remedy)}`,
      ...(confidence < 1 ? [`- Sure: ${percent(confidence)}`] : []),
      `- Id: ${code(fingerprint)}`,
    ].join('\n'),
    ...(wording === undefined
      ? []
      : [
          wording
            .split('\n')
            .map((line) => `> ${escape(line)}`)
            .join('\n>\n'),
        ]),
  ];
}

function placeItem(place: Place): readonly string[] {
  const {label, where, quote} = placeInWords(place);
  return [`- ${label}: ${escape(where)}`, ...(quote === undefined ? [] : [`  > ${escape(shorten(quote, LONGEST_QUOTE))}`])];
}

function waivedItem({severity, rule, message, waived: accepted}: Finding): string {
  return `- ${severity} ${code(rule)}: ${escape(message)} (accepted by ${escape(accepted?.by ?? '')} until ${accepted?.until ?? ''}: ${escape(accepted?.reason ?? '')})`;
}

function placeOf(place: Place | undefined): string {
  return place === undefined ? '' : placeInWords(place).where;
}

/** Rule ids and fingerprints are ours: letters, digits and hyphens. */
const code = (text: string): string => `\`${text}\``;

/** One line, that begins no list or heading wherever it stands. */
const escape = (text: string): string => escapeStart(escapeText(text.replace(/\s+/g, ' ').trim()));

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
