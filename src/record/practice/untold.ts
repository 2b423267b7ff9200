/** What the record does not tell, so that no NO can rest on its silence: of what is collected, and of what is disclosed. */
import type {FieldInSystem} from '../lookup.js';
import {idleFields, letterKey, type Practice, type TransferOfField} from './practice.js';

/** Why a NO is none yet: reasons for which something may be missing from the lists. Empty where everything in use is mapped. */
export function collectionGaps({activities, unmapped}: Pick<Practice, 'activities' | 'unmapped'>): readonly string[] {
  const silent = activities.filter(({uses}) => (uses ?? []).length === 0).length;
  return [
    ...(activities.length === 0 ? ['no activity is recorded'] : []),
    ...(unmapped.length === 0
      ? []
      : [`${counted(unmapped.length, 'field', 'fields')} in use ${unmapped.length === 1 ? 'has' : 'have'} no data element`]),
    ...(silent === 0 ? [] : [`${counted(silent, 'activity names', 'activities name')} no fields`]),
  ];
}

/** Reasons that hold for every category: something may have gone out that no row knows of. */
export function disclosureGaps({
  activities,
  disclosures,
  blind,
}: Pick<Practice, 'activities' | 'disclosures' | 'blind'>): readonly string[] {
  const silent = activities.filter(({discloses}) => discloses === undefined).length;
  const unmapped = new Set(
    disclosures.filter(({field}) => field.field.elements.length === 0 && !field.field.override).map(({field}) => field.id),
  ).size;
  return [
    ...(silent === 0 ? [] : [`${counted(silent, 'activity does', 'activities do')} not say whether anything is disclosed`]),
    ...(blind.length === 0 ? [] : [`${counted(blind.length, 'disclosure does', 'disclosures do')} not say which data goes`]),
    ...(unmapped === 0
      ? []
      : [`${counted(unmapped, 'disclosed field', 'disclosed fields')} ${unmapped === 1 ? 'has' : 'have'} no data element`]),
    ...(activities.length === 0 ? ['the record holds no activity'] : []),
  ];
}

/** Disclosures of which it is not settled what they are, each once: each may be a sale. */
export function unsettledIn(disclosures: readonly TransferOfField[]): readonly TransferOfField[] {
  const byDisclosure = new Map(disclosures.filter(({transfer}) => transfer.doubts.length > 0).map((entry) => [entry.disclosure, entry]));
  return [...byDisclosure.values()];
}

/** Fields that no activity uses, by the letters and limbs that they would carry. */
export function idleByLetter(practice: Practice): ReadonlyMap<string, readonly FieldInSystem[]> {
  const byKey = new Map<string, FieldInSystem[]>();
  for (const field of idleFields(practice)) {
    for (const key of new Set(practice.lettersIn(field.field).map(({letter, limb}) => letterKey(letter, limb)))) {
      byKey.set(key, [...(byKey.get(key) ?? []), field]);
    }
  }
  return byKey;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
