/** The way through the page: start, one step for each section that has questions, and the end. */
import {el, fill, shellPart} from './dom.js';
import {plural, type SectionProgress} from './progress.js';
import type {Sitting} from './sitting.js';

export interface Step {
  readonly id: string;
  readonly title: string;
  /** Absent for the first and the last. */
  readonly section?: SectionProgress;
}

export const START = 'start';
export const END = 'look-over';

/** Ids count the sections of the questionnaire, so that they stay when conditions bring up another. */
export function stepsOf({sent}: Sitting, progress: readonly SectionProgress[]): readonly Step[] {
  const titles = sent.questionnaire.sections.map(({title}) => title);
  return [
    {id: START, title: 'Start'},
    ...progress.map((section) => ({id: `section-${titles.indexOf(section.title) + 1}`, title: section.title, section})),
    {id: END, title: 'Look over and hand back'},
  ];
}

/** The step that is asked for, or the first. */
export const stepNamed = (id: string, steps: readonly Step[]): Step => steps.find((step) => step.id === id) ?? (steps[0] as Step);

export function drawSteps(steps: readonly Step[], current: Step): void {
  const sections = steps.flatMap(({section}) => section ?? []);
  const missing = sections.reduce((sum, section) => sum + section.missing.length, 0);
  const done = sections.filter((section) => section.missing.length === 0 && section.suggested.length === 0).length;
  fill(
    shellPart('steps'),
    ...steps.map((step) => {
      const {words, state} = stateOf(step);
      return el(
        'li',
        {},
        el(
          'a',
          {href: `#${step.id}`, class: `step ${state}`, 'aria-current': step === current && 'step'},
          el('span', {class: 'step-title'}, step.title),
          words !== '' && el('span', {class: 'step-state'}, words),
        ),
      );
    }),
  );
  fill(shellPart('steps-here'), `Step ${steps.indexOf(current) + 1} of ${steps.length}: ${current.title}`);
  const bar = shellPart('progress') as HTMLProgressElement;
  bar.max = sections.length;
  bar.value = done;
  fill(shellPart('progress-words'), missing === 0 ? 'Nothing is missing' : `${plural(missing, 'answer is', 'answers are')} missing`);
}

function stateOf({section}: Step): {readonly words: string; readonly state: string} {
  if (section === undefined) return {words: '', state: ''};
  const {missing, suggested, begun} = section;
  const open = [missing.length > 0 && `${missing.length} to answer`, suggested.length > 0 && `${suggested.length} to confirm`].filter(
    Boolean,
  );
  if (open.length > 0) return {words: open.join(', '), state: 'open'};
  return begun ? {words: '✓ Done', state: 'done'} : {words: 'May be left out', state: ''};
}
