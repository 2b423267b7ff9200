/** Whether a second person has looked at what somebody answered. Whoever said a thing cannot confirm it. */
import type {Day} from './dates.js';
import type {Provenance} from './provenance.js';

interface Told {
  readonly provenance?: readonly Provenance[] | undefined;
}

/** Answers of interviews that nobody else has confirmed, in their order. */
export const unconfirmedAnswers = ({provenance = []}: Told): readonly Provenance[] =>
  provenance.filter(({means, confirmedBy}) => means === 'interview' && confirmedBy === undefined);

/** Who gave them, each once. */
export const whoAnswered = (answers: readonly Provenance[]): readonly string[] => [...new Set(answers.flatMap(({by}) => by ?? []))];

/** The same, with the answers that others gave confirmed by this person; the very same where there are none. */
export function withConfirmation<Entity extends Told>(
  entity: Entity,
  {by, on, only}: {readonly by: string; readonly on: Day; readonly only?: ReadonlySet<string> | undefined},
): Entity {
  const open = new Set(unconfirmedAnswers(entity).filter((answer) => answer.by !== by && (only?.has(answer.of) ?? true)));
  if (open.size === 0) return entity;
  return {
    ...entity,
    provenance: (entity.provenance ?? []).map((each) => (open.has(each) ? {...each, confirmedBy: by, confirmedOn: on} : each)),
  };
}
