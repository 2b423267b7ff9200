import {inRecord, type Rule} from '../findings/index.js';
import type {RecordOfProcessing} from '../record/index.js';
import type {CheckSubject} from './subject.js';

export const ownTermUnused = {
  meta: {
    id: 'own-term-unused',
    severity: 'low',
    title: 'Nothing in the record uses an element or purpose of the organization’s own',
    why: 'Its words still decide what names and phrases are taken for, which nobody will look for once it is forgotten.',
    citations: ['1798.100(c)'],
  },
  *check({record, lookup}) {
    const {elements = [], purposes = []} = record.terms ?? {};
    const used = new Set([...lookup.fields.flatMap(({field}) => field.elements), ...elements.map(({is}) => is)]);
    const pursued = purposesOf(record);
    const unused = [
      ...elements
        .filter(({id}) => !used.has(id))
        .map(({id, name}) => ({id, name, no: 'No field holds', use: `datamap map set FIELD --element ${id} --reason WHY`})),
      ...purposes
        .filter(({id}) => !pursued.has(id))
        .map(({id, name}) => ({id, name, no: 'No activity has the purpose', use: `name it in an activity as is: ${id}`})),
    ];
    for (const {id, name, no, use} of unused) {
      yield {
        message: `${no} "${name}", which datamap.yaml adds to the catalog`,
        places: [inRecord(`terms/${id}`, {shows: name})],
        remedy: `Take ${id} out of datamap.yaml, under terms:, or use it: ${use}`,
      };
    }
  },
} satisfies Rule<CheckSubject>;

const purposesOf = ({activities}: RecordOfProcessing): ReadonlySet<string> =>
  new Set(
    activities.flatMap(({purposes = [], discloses = []}) =>
      [...purposes, ...discloses.map(({purpose}) => purpose)].flatMap((each) => each?.is ?? []),
    ),
  );
