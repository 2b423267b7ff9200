/** Every term of the law that the record or its sheets name, with its section and how far it was verified. */
import {cite, type Collection, type LawEntry} from '../../law/index.js';
import {cell, lines, link, type Row, type Section} from '../../documents/index.js';
import {ownTermsTable} from '../own-terms.js';
import type {Source} from './source.js';

export function lawSection(source: Source): Section {
  const rows = named(source).flatMap(([kind, collection, ids]) =>
    source.law
      .all(collection)
      .filter(({id}) => ids === 'all' || ids.has(id))
      .map((entry): Row => entryRow(kind, entry as LawEntry)),
  );
  const own = ownTermsTable(source.law);
  return {
    id: 'law',
    title: 'Law cited',
    blocks: [
      {
        kind: 'table',
        id: 'law',
        columns: [
          {key: 'kind', title: 'Kind', weight: 1.2},
          {key: 'id', title: 'Id', weight: 1.2},
          {key: 'title', title: 'Term', weight: 2},
          {key: 'sections', title: 'Sections', weight: 2},
          {key: 'text', title: 'In plain words', weight: 3},
          {key: 'verification', title: 'Checked against', weight: 1.2},
          {key: 'from', title: 'In force from', type: 'date'},
        ],
        rows,
      },
      ...(own === undefined ? [] : [own]),
    ],
  };
}

type Named = readonly [kind: string, collection: Exclude<Collection, 'elements'>, ids: 'all' | ReadonlySet<string>];

function named({record, practice: {lookup, lettersIn}}: Source): readonly Named[] {
  const limbs = new Set(lookup.fields.flatMap(({field}) => lettersIn(field).flatMap(({limb}) => limb ?? [])));
  const {activities, recipients} = record;
  return [
    ['category', 'categories', 'all'],
    ['sensitive limb', 'limbs', limbs],
    ['purpose', 'purposes', new Set(activities.flatMap(({purposes}) => (purposes ?? []).flatMap(({is}) => is ?? [])))],
    ['source', 'sources', new Set(activities.flatMap(({uses}) => (uses ?? []).flatMap(({from}) => from ?? [])))],
    ['recipient', 'thirdParties', new Set(recipients.flatMap(({category}) => category ?? []))],
    ['people', 'people', new Set(activities.flatMap(({people}) => people ?? []))],
    ['limit purpose', 'limitPurposes', new Set(activities.flatMap(({limitPurposes}) => (limitPurposes ?? []).map(({is}) => is)))],
    ['exemption', 'exemptions', new Set(lookup.fields.flatMap(({field}) => field.exemption ?? []))],
  ];
}

const CHECKED: Readonly<Record<LawEntry['verification'], string>> = {
  verified: 'the primary text',
  secondary: 'another’s account',
  memory: 'nothing yet',
  inference: 'our own reading',
  own: 'nothing: it is the organization’s own',
};

function entryRow(kind: string, {id, title, citations, text, verification, effectiveFrom}: LawEntry): Row {
  return {
    cells: [
      cell(kind),
      cell({text: id, code: true}),
      cell(title),
      lines(
        citations.map((citation) => {
          const {text: words, url} = cite(citation);
          return link(words, url);
        }),
      ),
      cell(text ?? ''),
      cell(CHECKED[verification], verification === 'verified' ? {} : {tone: 'warning'}),
      effectiveFrom === undefined ? {lines: []} : {lines: [[{text: effectiveFrom}]], value: effectiveFrom},
    ],
  };
}
