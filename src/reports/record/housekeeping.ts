/** Findings, open questions, waivers and the request log. */
import type {Finding, Place} from '../../findings/index.js';
import {cell, lines, type Row, type Section, type Tone} from '../../documents/index.js';
import {date, text, texts} from './cells.js';
import type {Source} from './source.js';

const TONE: Readonly<Record<string, Tone>> = {critical: 'bad', high: 'bad', medium: 'warning', low: 'plain'};

export function findingsSection(findings: readonly Finding[]): Section {
  return {
    id: 'findings',
    title: 'Findings',
    blocks: [
      {
        kind: 'table',
        id: 'findings',
        columns: [
          {key: 'severity', title: 'Severity', type: 'answer', choices: ['critical', 'high', 'medium', 'low']},
          {key: 'rule', title: 'Rule', weight: 1.4},
          {key: 'message', title: 'Finding', weight: 3},
          {key: 'where', title: 'Where', weight: 2},
          {key: 'law', title: 'Law', weight: 1.4},
          {key: 'remedy', title: 'Remedy', weight: 2.4},
          {key: 'waived', title: 'Accepted', weight: 1.6},
          {key: 'fingerprint', title: 'Fingerprint', weight: 1.2},
        ],
        rows: findings.map((finding): Row => ({
          cells: [
            cell(finding.severity, {tone: TONE[finding.severity] ?? 'plain'}),
            cell({text: finding.rule, code: true}),
            cell(finding.message),
            lines(finding.places.map(placeText)),
            texts(finding.citations),
            cell(finding.remedy),
            text(
              finding.waived === undefined ? undefined : `by ${finding.waived.by} until ${finding.waived.until}: ${finding.waived.reason}`,
            ),
            cell({text: finding.fingerprint, code: true}),
          ],
        })),
        whenEmpty: 'The checks found nothing.',
      },
    ],
  };
}

function placeText(place: Place): string {
  switch (place.in) {
    case 'record':
      return place.at === undefined ? place.path : `${place.path} (${place.at})`;
    case 'notice':
      return `${place.file}:${place.line} “${place.quote}”`;
    case 'absent':
      return `${place.what}: missing from ${place.from}`;
  }
}

export function questionsSection({record}: Source): Section {
  return {
    id: 'open-questions',
    title: 'Open questions',
    blocks: [
      {
        kind: 'table',
        id: 'open-questions',
        columns: [
          {key: 'question', title: 'Question', weight: 3},
          {key: 'about', title: 'About', weight: 1.6},
          {key: 'ask', title: 'For', weight: 1},
          {key: 'since', title: 'Since', type: 'date'},
          {key: 'by', title: 'Answer by', type: 'date'},
        ],
        rows: record.questions.map(({question, about, ask, since, by}): Row => ({
          cells: [cell(question), text(about), text(ask), date(since), date(by)],
        })),
        whenEmpty: 'No question is open in the record.',
      },
    ],
  };
}

export function waiversSection({record, law}: Source): Section {
  return {
    id: 'waivers',
    title: 'Waivers',
    blocks: [
      {
        kind: 'table',
        id: 'waivers',
        columns: [
          {key: 'rule', title: 'Rule', weight: 1.4},
          {key: 'place', title: 'Place', weight: 1.6},
          {key: 'reason', title: 'Reason', weight: 3},
          {key: 'by', title: 'Accepted by', weight: 1},
          {key: 'until', title: 'Until', type: 'date'},
          {key: 'standing', title: 'Standing', type: 'answer'},
        ],
        rows: record.waivers.map(({rule, place, reason, by, until}): Row => ({
          cells: [
            cell({text: rule, code: true}),
            cell(place),
            cell(reason),
            cell(by),
            date(until),
            until >= law.asOf ? cell('in force') : cell('expired', {tone: 'warning'}),
          ],
        })),
        whenEmpty: 'No finding is accepted.',
      },
    ],
  };
}

export function requestsSection({record}: Source): Section {
  return {
    id: 'requests',
    title: 'Shine the Light requests',
    blocks: [
      {
        kind: 'table',
        id: 'requests',
        columns: [
          {key: 'reference', title: 'Reference', weight: 1.4},
          {key: 'received', title: 'Received', type: 'date'},
          {key: 'channel', title: 'Channel'},
          {key: 'answered', title: 'Answered', type: 'date'},
          {key: 'answer', title: 'Answer', weight: 1.2},
        ],
        rows: record.requests.map(({reference, received, channel, answered, answer}): Row => ({
          cells: [cell(reference), date(received), cell(channel), date(answered), text(answer)],
        })),
        whenEmpty: 'No request is logged.',
      },
    ],
  };
}
