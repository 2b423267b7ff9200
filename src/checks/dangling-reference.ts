import {inRecord, type Place, type Rule} from '../findings/index.js';
import {nearest} from '../record/index.js';
import {activityFile, inActivity, type CheckSubject} from './subject.js';

export const danglingReference = {
  meta: {
    id: 'dangling-reference',
    severity: 'high',
    title: 'Something is named that the record does not have',
    why: 'What does not resolve falls out of every table without a word.',
    citations: ['11 CCR 7011(e)(1)(A)', '1798.130(a)(5)(C)'],
  },
  *check({record, lookup}) {
    const recipients = record.recipients.map(({id}) => id as string);
    for (const activity of record.activities) {
      for (const [index, use] of (activity.uses ?? []).entries()) {
        if (use.system !== undefined && lookup.system(use.system) === undefined) {
          yield unknown(
            'system',
            use.system,
            record.systems.map(({id}) => id),
            [inActivity(activity, `uses.${index}.system`, use.system)],
            activityFile(activity),
          );
        }
        for (const pattern of use.fields) {
          if (lookup.match(pattern).length === 0) {
            yield noField(pattern, [inActivity(activity, `uses.${index}.fields`, pattern)], activityFile(activity));
          }
        }
      }
      for (const [index, disclosure] of (activity.discloses ?? []).entries()) {
        if (lookup.recipient(disclosure.to) === undefined) {
          yield unknown(
            'recipient',
            disclosure.to,
            recipients,
            [inActivity(activity, `discloses.${index}.to`, disclosure.to)],
            activityFile(activity),
          );
        }
        for (const pattern of disclosure.fields) {
          if (lookup.match(pattern).length === 0) {
            yield noField(pattern, [inActivity(activity, `discloses.${index}.fields`, pattern)], activityFile(activity));
          }
        }
      }
    }
    for (const system of record.systems) {
      if (system.vendor === undefined || lookup.recipient(system.vendor) !== undefined) continue;
      yield unknown(
        'recipient',
        system.vendor,
        recipients,
        [inRecord(`systems/${system.id}`, {at: 'vendor', shows: system.vendor})],
        `systems/${system.id}.yaml`,
      );
    }

    /** Compared piece by piece: one system's fields can be many thousands. */
    function noField(pattern: string, places: readonly Place[], file: string) {
      const [systemId = '', ...rest] = pattern.replace(/\.?\*$/, '').split('.');
      const system = record.systems.find(({id}) => id === systemId);
      if (system === undefined) {
        return unknown(
          'system',
          systemId,
          record.systems.map(({id}) => id),
          places,
          file,
          pattern,
        );
      }
      const names = new Set(system.fields.flatMap(({dataset, name}) => [dataset, `${dataset}.${name}`]));
      return unknown('field', rest.join('.'), names, places, file, pattern);
    }
  },
} satisfies Rule<CheckSubject>;

function unknown(
  kind: 'recipient' | 'system' | 'field',
  id: string,
  known: Iterable<string>,
  places: readonly Place[],
  file: string,
  pattern?: string,
) {
  const near = nearest(id, known);
  const written = near === undefined ? undefined : withName(near, {kind, pattern});
  const what = kind === 'field' ? `No field matches "${pattern ?? id}"` : `There is no ${kind} "${id}"`;
  return {
    message: `${what}${written === undefined ? '' : `; did you mean ${written}?`}`,
    places,
    remedy:
      written === undefined
        ? `Correct the name in ${file}, or add the ${kind} to the record`
        : `Write ${written} in ${file}, or add the ${kind} to the record`,
  };
}

/** The pattern with the near name in place of the unknown one: `crm.contcats.*` → `crm.contacts.*`. */
function withName(
  near: string,
  {kind, pattern}: {readonly kind: 'recipient' | 'system' | 'field'; readonly pattern: string | undefined},
): string {
  if (pattern === undefined) return near;
  const [system = '', ...rest] = pattern.split('.');
  if (kind === 'system') return [near, ...rest].join('.');
  return `${system}.${near}${pattern.endsWith('.*') ? '.*' : ''}`;
}
