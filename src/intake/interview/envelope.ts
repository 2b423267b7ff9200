/** What an answers file says of itself, under its key `interview`: which questions it answers, about what, who answered and when. */
import {parseDay, type Day} from '../../record/index.js';
import {asTree} from './answers-tree.js';
import type {Depth} from './questionnaire.js';
import type {About} from './subject.js';

export const ENVELOPE = 'interview';

export interface Envelope {
  readonly questionnaire?: About;
  readonly version?: number;
  readonly depth?: Depth;
  /** Id of the subject in the record. */
  readonly about?: string;
  readonly by?: string;
  readonly on?: Day;
}

const QUESTIONNAIRES: readonly string[] = ['activity', 'organization', 'recipient', 'system', 'team'] satisfies readonly About[];

/** Empty where the file says nothing of itself; what has another shape than expected is not taken. */
export function envelopeOf(data: unknown): Envelope {
  const told = asTree(asTree(data)?.get(ENVELOPE) ?? {});
  const text = (key: string): string | undefined => {
    const value = told?.get(key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 200) : undefined;
  };
  const questionnaire = QUESTIONNAIRES.find((each) => each === text('questionnaire')) as About | undefined;
  const version = told?.get('version');
  const depth = (['quick', 'full'] as const).find((each) => each === text('depth'));
  const [about, by, on] = [text('about'), text('by'), parseDay(text('on') ?? '')];
  return {
    ...(questionnaire === undefined ? {} : {questionnaire}),
    ...(typeof version === 'number' ? {version} : {}),
    ...(depth === undefined ? {} : {depth}),
    ...(about === undefined ? {} : {about}),
    ...(by === undefined ? {} : {by}),
    ...(on === null ? {} : {on}),
  };
}
