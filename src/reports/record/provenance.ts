/** Who said what, when and where: one row for each value that has an origin. */
import {fieldId, type Provenance} from '../../record/index.js';
import {cell, type Row, type Section} from '../../documents/index.js';
import {count, date, text} from './cells.js';
import type {Source} from './source.js';

export function provenanceSection({record}: Source): Section {
  const rows = [
    ...record.systems.flatMap((system) => [
      ...originsOf(`systems/${system.id}`, system.provenance),
      ...system.fields.flatMap((field) => originsOf(`fields/${fieldId(system, field)}`, field.provenance)),
    ]),
    ...record.activities.flatMap(({id, provenance}) => originsOf(`activities/${id}`, provenance)),
    ...record.recipients.flatMap(({id, provenance}) => originsOf(`recipients/${id}`, provenance)),
  ];
  return {
    id: 'provenance',
    title: 'Provenance',
    blocks: [
      {
        kind: 'table',
        id: 'provenance',
        columns: [
          {key: 'what', title: 'Part of the record', weight: 2},
          {key: 'value', title: 'Value', weight: 1.2},
          {key: 'means', title: 'By means of'},
          {key: 'at', title: 'Where it stands', weight: 2},
          {key: 'by', title: 'Who', weight: 1},
          {key: 'on', title: 'When', type: 'date'},
          {key: 'confidence', title: 'Confidence', type: 'number'},
          {key: 'because', title: 'Because', weight: 2},
          {key: 'confirmed', title: 'Confirmed by', weight: 1.2},
          {key: 'hash', title: 'SHA-256 of the input', weight: 1.4},
        ],
        rows,
        whenEmpty: 'No origin is recorded: everything was written by hand.',
      },
    ],
  };
}

function originsOf(entity: string, provenance: readonly Provenance[] = []): readonly Row[] {
  return provenance.map(({of, means, at, by, on, confidence, because, confirmedBy, confirmedOn, hash}) => ({
    cells: [
      cell(entity),
      cell(of),
      cell(means),
      text(at),
      text(by),
      date(on),
      count(confidence),
      text(because),
      text(confirmedBy === undefined ? undefined : confirmedOn === undefined ? confirmedBy : `${confirmedBy} on ${confirmedOn}`),
      text(hash),
    ],
  }));
}
