/** What is answered, what is missing, and what waits for a yes: by section, in the order of the questions. */
import type {AskedQuestion} from '../intake/interview/index.js';
import type {Sitting} from './sitting.js';

/**
 * `wrong`: something is typed that is no answer. `missing`: needed and not answered. `suggested`: something stands there that nobody
 * has said yet. `open`: nobody could say, or it was skipped. `empty`: may be left out and is.
 */
export type Standing = 'wrong' | 'missing' | 'suggested' | 'open' | 'known' | 'answered' | 'empty';

export interface SectionProgress {
  readonly title: string;
  readonly asked: readonly AskedQuestion[];
  /** Wrong ones too. */
  readonly missing: readonly AskedQuestion[];
  readonly suggested: readonly AskedQuestion[];
  /** Somebody has said something, or the record has. */
  readonly begun: boolean;
}

export function standingOf(asked: AskedQuestion, {answers, typed}: Pick<Sitting, 'answers' | 'typed'>): Standing {
  if (typed.has(asked.path)) return 'wrong';
  const answer = answers.get(asked.path);
  if (answer !== undefined) {
    if (answer.is !== 'value') return answer.known === true ? 'empty' : 'open';
    return answer.known === true ? 'known' : 'answered';
  }
  if (asked.suggested !== undefined && asked.suggested.length > 0) return 'suggested';
  return asked.required ? 'missing' : 'empty';
}

export function progressOf(sitting: Sitting): readonly SectionProgress[] {
  const titles = [...new Set(sitting.asked().map(({section}) => section))];
  return titles.map((title) => {
    const asked = sitting.asked().filter(({section}) => section === title);
    const standing = (...wanted: readonly Standing[]): readonly AskedQuestion[] =>
      asked.filter((each) => wanted.includes(standingOf(each, sitting)));
    return {
      title,
      asked,
      missing: standing('missing', 'wrong'),
      suggested: standing('suggested'),
      begun: standing('answered', 'open', 'known').length > 0,
    };
  });
}

export const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
