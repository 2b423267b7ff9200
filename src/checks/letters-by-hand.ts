import {listed, type Rule} from '../findings/index.js';
import {grouped, type Field} from '../record/index.js';
import {inField, type CheckSubject} from './subject.js';

type Override = NonNullable<Field['override']>;

/** One finding for each decision: what somebody put for the same reason on fields of one system. */
export const lettersByHand = {
  meta: {
    id: 'letters-by-hand',
    severity: 'low',
    title: 'Letters of a field were put by hand',
    why: 'They stand in tables and notices in place of those that follow from the law, and no catalog answers for them: whoever reads the tables should know.',
    citations: ['1798.140(v)(1)', '1798.140(ae)'],
  },
  *check({lookup}) {
    const put = lookup.fields.flatMap(({id, system, field}) =>
      field.override === undefined ? [] : [{id, system, override: field.override}],
    );
    for (const [identity, entries] of grouped(put, ({system, override}) => [system.id, marksOf(override), override.reason].join('\n'))) {
      const [first] = entries;
      if (first === undefined) continue;
      const {id, override} = first;
      const ids = listed(
        entries.map((entry) => entry.id),
        {most: 5},
      );
      const undo = `or let the law decide again: datamap map set ${id} --element <element> --reason "<why>"`;
      const what = {
        places: entries.slice(0, 3).map((entry) => inField(entry.id, 'letters', marksOf(override))),
        identity,
      };
      yield lacksLimb(override)
        ? {
            ...what,
            severity: 'medium',
            message: `${ids} ${entries.length === 1 ? 'has' : 'have'} L, put by hand without the limb that makes it sensitive: ${override.reason}`,
            remedy: `Name the limb: datamap map set ${id} --letters ${override.letters.join('')} --limbs <limb> --reason "<why>"; ${undo}`,
          }
        : {
            ...what,
            message: `${ids} ${entries.length === 1 ? 'has' : 'have'} ${marksOf(override)}, put by hand: ${override.reason}`,
            remedy: `Have it agreed on and accept this finding in waivers.yaml with place: fields/${id}; ${undo}`,
          };
    }
  },
} satisfies Rule<CheckSubject>;

/** `A, L (SPI-1C)`. */
function marksOf({letters, limbs = []}: Override): string {
  const sensitive = limbs.length === 0 ? 'L' : `L (${limbs.join(', ')})`;
  const plain = letters.filter((letter) => letter !== 'L');
  return [...plain, ...(letters.includes('L') || limbs.length > 0 ? [sensitive] : [])].join(', ') || 'no letters';
}

const lacksLimb = ({letters, limbs = []}: Override): boolean => letters.includes('L') && limbs.length === 0;
