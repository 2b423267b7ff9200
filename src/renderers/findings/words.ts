/** What every format says in the same words: places, headings, counts. */
import {counted, SEVERITIES, type FindingsReport, type Finding, type NoticeCoverage, type Place} from '../../findings/index.js';

export function heading({of, notices}: FindingsReport): string {
  if (of === 'record') return 'Check of the record';
  const [first, ...others] = (notices ?? []).map(({file}) => file);
  const what = first === undefined || others.length > 0 ? counted(notices?.length ?? 0, 'notice') : first;
  return of === 'notice' ? `The record against ${what}` : `${what}, by ${others.length === 0 ? 'itself' : 'themselves'}`;
}

/** `2 critical, 5 high, 1 medium, 0 low`, then what does not count. */
export function countsOf({summary}: FindingsReport): string {
  const counts = SEVERITIES.map((severity) => `${summary[severity]} ${severity}`);
  const apart = [
    ...(summary.waived > 0 ? [`${summary.waived} waived`] : []),
    ...(summary.belowConfidence > 0 ? [`${summary.belowConfidence} below the asked confidence`] : []),
  ];
  return [...counts, ...apart].join(', ');
}

export const lookedAt = ({looked}: FindingsReport): string => looked.map(({what, count}) => counted(count, what)).join(', ');

export const open = ({findings}: FindingsReport): readonly Finding[] => findings.filter(({waived}) => waived === undefined);
export const waived = ({findings}: FindingsReport): readonly Finding[] => findings.filter((finding) => finding.waived !== undefined);

export interface PlaceInWords {
  readonly label: 'Notice' | 'Record' | 'Absent';
  readonly where: string;
  readonly quote?: string;
}

export function placeInWords(place: Place): PlaceInWords {
  switch (place.in) {
    case 'notice':
      return {
        label: 'Notice',
        where: `${place.file}:${place.line}${place.section === undefined ? '' : `, ${place.section}`}`,
        quote: place.quote,
      };
    case 'record':
      return {
        label: 'Record',
        where: `${place.path}${place.at === undefined || place.at === '' ? '' : `, ${place.at}`}${place.shows === undefined ? '' : `: ${place.shows}`}`,
      };
    case 'absent':
      return {label: 'Absent', where: `${place.from}: ${place.what}`};
  }
}

/** A notice, and how far it was understood. */
export function noticeLine({file, lastUpdated, coverage, version}: NoticeCoverage): string {
  const since = version?.afterwards === false && version.since !== null ? `, the version in force since ${version.since}` : '';
  return `${file}: last updated ${lastUpdated ?? 'not stated'}, ${percent(coverage)} understood${since}`;
}

/** What a reader must know before the findings: how little was understood. Empty where all was. */
export function cautionsOf({notices = [], asOf}: FindingsReport): readonly string[] {
  return notices.flatMap(({file, coverage, categories, unread, version, documents = [], fragment = false}) => [
    ...(fragment ? [`${file} is a fragment: a table of categories and nothing else of a policy. What the rest owes was not judged.`] : []),
    ...(documents.length > 1
      ? [
          `${file} holds ${counted(documents.length, 'document')}: ${documents.map(documentInWords).join('; ')}. They were read as one; a finding may be about two of them.`,
        ]
      : []),
    ...(version?.afterwards === true
      ? [`${file} was retrieved on ${version.since ?? 'a later day'}: what was published on ${asOf} the record does not know.`]
      : []),
    ...(coverage < ENOUGH ? [`Only ${percent(coverage)} of ${file} was understood: what is called absent may stand in the rest.`] : []),
    ...(categories === 0 ? [`No table of categories was found in ${file}: its answers were read from the prose alone.`] : []),
    ...unread.map(({line, what, why}) => `Not read: ${file}:${line}, ${what}: ${why}`),
  ]);
}

const documentInWords = ({title, line, read}: NonNullable<NoticeCoverage['documents']>[number]): string =>
  `“${title}” from line ${line}${read ? '' : ' (no notice, not read)'}`;

/** What must not be taken for fulfilled, one sentence for each reason, with the statements that it is about. */
export function notJudgedIn({file, notJudged}: NoticeCoverage): readonly string[] {
  const byReason = new Map<string, string[]>();
  for (const {id, title, fact, why} of notJudged) {
    const reason = fact === undefined ? `because ${why ?? 'nothing looks for it yet'}` : `because nobody has said ${fact}`;
    const known = byReason.get(reason);
    if (known) known.push(`${id} ${title}`);
    else byReason.set(reason, [`${id} ${title}`]);
  }
  return [...byReason].map(([reason, statements]) => `Not judged in ${file}, ${reason}: ${statements.join('; ')}.`);
}

/** Below this share a warning comes first. */
const ENOUGH = 0.8;

export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Each notice's findings in turn; all together, without a name, where there is one notice or none. */
export function byNotice(
  {notices = []}: FindingsReport,
  findings: readonly Finding[],
): readonly {readonly file?: string; readonly findings: readonly Finding[]}[] {
  if (notices.length < 2) return [{findings}];
  return notices.map(({file}) => ({file, findings: findings.filter((finding) => noticeOf(finding) === file)}));
}

function noticeOf({places}: Finding): string | undefined {
  for (const place of places) {
    if (place.in === 'notice') return place.file;
    if (place.in === 'absent') return place.from;
  }
  return undefined;
}
