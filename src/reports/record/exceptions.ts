/** What makes a field other than its elements say: overrides, exemptions, facts. */
import type {Field} from '../../record/index.js';

export function exceptionsOf(
  field: Field,
  titleOf: (collection: 'exemptions' | 'facts' | 'limbs', id: string) => string,
): readonly string[] {
  const {personal, override, exemption, publiclyAvailable, deidentified, facts, precisionFeet} = field;
  return [
    ...(personal === 'not-personal' ? ['not personal'] : []),
    ...(override
      ? [
          `letters put by hand: ${[...override.letters, ...(override.limbs ?? [])].join(', ') || 'none'}${override.by === undefined ? '' : `, by ${override.by}`}${override.on === undefined ? '' : ` on ${override.on}`}; ${override.reason}`,
        ]
      : []),
    ...(exemption === undefined ? [] : [`exemption: ${titleOf('exemptions', exemption)}`]),
    ...(publiclyAvailable === undefined ? [] : [`publicly available: ${publiclyAvailable.replaceAll('-', ' ')}`]),
    ...(deidentified
      ? [`deidentified: measures ${deidentified.measures}, public commitment ${deidentified.commitment}, contract ${deidentified.contract}`]
      : []),
    ...(precisionFeet === undefined ? [] : [`located within ${precisionFeet} feet`]),
    ...Object.entries(facts ?? {}).map(([fact, answer]) => `${titleOf('facts', fact)}: ${answer ?? 'unknown'}`),
  ];
}
