import {listed, type Rule} from '../findings/index.js';
import {fieldsFile, inField, type CheckSubject} from './subject.js';

const CONDITIONS = {
  measures: 'reasonable measures against linking it back',
  commitment: 'a public commitment not to reidentify',
  contract: 'a contract that binds those who receive it',
} as const;

export const deidentifiedIncomplete = {
  meta: {
    id: 'deidentified-incomplete',
    severity: 'medium',
    title: 'A field is called deidentified and does not meet all three conditions',
    why: 'Unless all three are met it is personal information like any other, and is counted as such.',
    citations: ['1798.140(m)', '1798.140(v)(3)'],
  },
  *check({lookup}) {
    for (const {id, system, field} of lookup.fields) {
      const {deidentified} = field;
      if (deidentified === undefined) continue;
      const open = (['measures', 'commitment', 'contract'] as const).filter((condition) => deidentified[condition] !== 'yes');
      if (open.length === 0) continue;
      yield {
        message: `${id} is called deidentified without ${listed(open.map((condition) => CONDITIONS[condition]))}`,
        places: [inField(id, 'deidentified', open.map((condition) => `${condition}: ${deidentified[condition]}`).join(', '))],
        remedy: `See that all three are met and say so in ${fieldsFile(system.id)}, or empty that column there`,
      };
    }
  },
} satisfies Rule<CheckSubject>;
