/** A purpose that was answered anew takes along the disclosures that were made for it. */
import {textAt, type Answer, type Answers} from './answers.js';
import type {InterviewContext} from './context.js';
import {choicesOf} from './options.js';

/** Answers that chose a purpose by what it was called before, with what it is called now. */
export function renamedPurposes(before: Answers, after: Answers, context: InterviewContext): ReadonlyMap<string, Answer> {
  const purposes = (answers: Answers): readonly string[] =>
    choicesOf({answers: 'purposes-told'}, {answers, context, item: undefined}).map(({value}) => value);
  const [old, now] = [purposes(before), purposes(after)];
  const renamed = new Map<string, Answer>();
  if (old.length !== now.length) return renamed;
  for (const path of after.keys()) {
    const index = /^disclosures\.\d+\.purpose$/.test(path) ? old.indexOf(textAt(after, path) ?? '') : -1;
    const value = now[index];
    if (value !== undefined && value !== old[index]) renamed.set(path, {is: 'value', value});
  }
  return renamed;
}
