/** Activities and their purposes. */
import type {Row, Section} from '../../documents/index.js';
import {cell} from '../../documents/index.js';
import {retentionText} from '../../record/index.js';
import {activityCell, distinct, purposeText, statutoryPurpose, titleOf} from '../wording.js';
import {count, date, text, texts} from './cells.js';
import type {Source} from './source.js';

export function activitiesSection({record, law, practice: {lookup}}: Source): Section {
  return {
    id: 'activities',
    title: 'Activities',
    blocks: [
      {
        kind: 'table',
        id: 'activities',
        columns: [
          {key: 'id', title: 'Activity id', weight: 1.2},
          {key: 'name', title: 'Activity', weight: 1.6},
          {key: 'team', title: 'Team', weight: 0.9},
          {key: 'owner', title: 'Owner', weight: 0.9},
          {key: 'status', title: 'Status', type: 'answer', choices: ['planned', 'active', 'ended']},
          {key: 'description', title: 'Description', weight: 2},
          {key: 'people', title: 'People', weight: 1.2},
          {key: 'purposes', title: 'Purposes', weight: 2.4},
          {key: 'fields', title: 'Fields', weight: 2},
          {key: 'sources', title: 'Sources', weight: 1.3},
          {key: 'retention', title: 'Kept for', weight: 1.5},
          {key: 'recipients', title: 'Disclosed to', weight: 1.5},
          {key: 'since', title: 'Since', type: 'date'},
          {key: 'until', title: 'Until', type: 'date'},
          {key: 'consumers', title: 'Consumers, about', type: 'number'},
          {key: 'review', title: 'Last review', type: 'date'},
          {key: 'security', title: 'Security', weight: 1.6},
          {key: 'legal-basis', title: 'Legal basis (GDPR)', weight: 1.2},
          {key: 'transfers', title: 'Transfers abroad', weight: 1.2},
          {key: 'notes', title: 'Notes', weight: 2},
        ],
        rows: record.activities.map((activity): Row => {
          const retentions = distinct(
            [activity.retention, ...(activity.uses ?? []).map(({retention}) => retention)].flatMap(
              (retention) => retentionText(retention) ?? [],
            ),
          );
          return {
            id: activity.id,
            cells: [
              cell({text: activity.id, code: true}),
              activityCell(activity),
              text(activity.team),
              text(activity.owner),
              text(activity.status),
              text(activity.description),
              texts(activity.people?.map((id) => titleOf(law, 'people', id))),
              texts(activity.purposes?.map((purpose) => purposeText(purpose, law))),
              texts(
                distinct(
                  (activity.uses ?? []).flatMap(({system, fields}) =>
                    fields.length === 0 && system !== undefined
                      ? [`${lookup.system(system)?.name ?? system}: fields not recorded`]
                      : fields.map(String),
                  ),
                ),
              ),
              texts(distinct((activity.uses ?? []).flatMap(({from}) => from ?? [])).map((id) => titleOf(law, 'sources', id))),
              texts(retentions),
              texts(distinct((activity.discloses ?? []).map(({to}) => lookup.recipient(to)?.name ?? `${to} (not in the record)`))),
              date(activity.since),
              date(activity.until),
              count(activity.approximately?.consumers),
              date(activity.review?.last),
              text(activity.security),
              text(activity.legalBasis),
              texts(activity.transfers?.map(({country, safeguard}) => (safeguard === undefined ? country : `${country} (${safeguard})`))),
              texts(activity.notes?.map(({label, text: words}) => (label === undefined ? words : `${label}: ${words}`))),
            ],
          };
        }),
        whenEmpty: 'The record holds no activity.',
      },
    ],
  };
}

export function purposesSection({record, law}: Source): Section {
  const rows = record.activities.flatMap((activity) =>
    (activity.purposes ?? []).map((purpose): Row => {
      const entry = purpose.is === undefined ? undefined : law.find('purposes', purpose.is);
      return {
        cells: [
          activityCell(activity),
          text(activity.team),
          purpose.words === undefined ? cell('no wording of its own', {tone: 'warning'}) : cell(purpose.words),
          text(purpose.is === undefined ? undefined : titleOf(law, 'purposes', purpose.is)),
          text(purpose.is === undefined ? undefined : statutoryPurpose(purpose.is, law)),
          text(entry?.kind),
          text(entry?.citations.join('; ')),
        ],
      };
    }),
  );
  return {
    id: 'purposes',
    title: 'Purposes',
    blocks: [
      {
        kind: 'table',
        id: 'purposes',
        columns: [
          {key: 'activity', title: 'Activity', weight: 1.6},
          {key: 'team', title: 'Team', weight: 1},
          {key: 'words', title: 'In the organization’s words', weight: 3},
          {key: 'purpose', title: 'Purpose', weight: 1.6},
          {key: 'statutory', title: 'Statutory purpose', weight: 1.8},
          {key: 'kind', title: 'Kind', type: 'answer', choices: ['business', 'commercial']},
          {key: 'law', title: 'Law', weight: 1.4},
        ],
        rows,
        whenEmpty: 'No purpose is recorded.',
      },
    ],
  };
}
