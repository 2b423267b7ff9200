/** Which part of the record each printed row is about, in the order in which the tables print them. */
import type {RecordOfProcessing} from '../../record/index.js';
import {fieldKey} from '../field-key.js';
import type {Plain} from '../same-value.js';
import type {TableId} from './printed.js';

export interface RowOfRecord {
  /** `activities/newsletter`, `fields/crm.contacts.email`. */
  readonly entity: string;
  readonly title: string;
  /** The entity. */
  readonly of: Plain;
  /** The item of one of its lists that the row is, and which one. */
  readonly item?: Plain;
  readonly index?: number;
}

export function rowsOfRecord({activities, systems, recipients}: RecordOfProcessing): Readonly<Record<TableId, readonly RowOfRecord[]>> {
  const whole = (folder: string, entities: readonly {readonly id: string; readonly name: string}[]): readonly RowOfRecord[] =>
    entities.map((entity) => ({entity: `${folder}/${entity.id}`, title: entity.name, of: entity as unknown as Plain}));
  const items = (property: 'purposes' | 'discloses'): readonly RowOfRecord[] =>
    activities.flatMap((activity) =>
      (activity[property] ?? []).map((item, index) => ({
        entity: `activities/${activity.id}`,
        title: 'to' in item ? `${activity.name}: disclosure to ${item.to}` : activity.name,
        of: activity as unknown as Plain,
        item: item as unknown as Plain,
        index,
      })),
    );
  return {
    activities: whole('activities', activities),
    systems: whole('systems', systems),
    recipients: whole('recipients', recipients),
    fields: systems.flatMap(({id, fields}) =>
      fields.map((field) => ({
        entity: `fields/${id}.${fieldKey(field)}`,
        title: field.label ?? field.name,
        of: field as unknown as Plain,
      })),
    ),
    purposes: items('purposes'),
    disclosures: items('discloses'),
  };
}
