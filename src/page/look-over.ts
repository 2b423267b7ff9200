/** The last step: what is missing, everything that was said, and the file to hand back. */
import {summaryOf} from '../intake/interview/index.js';
import {answersFile} from './answers-file.js';
import {el} from './dom.js';
import {handBack} from './hand-back.js';
import {linkTo, missingList, type GoTo} from './missing.js';
import type {SectionProgress} from './progress.js';
import type {Sitting} from './sitting.js';

export function lookOverStep(sitting: Sitting, progress: readonly SectionProgress[], goTo: GoTo): HTMLElement {
  const file = answersFile(sitting);
  const needed = new Set(file.needed.map(({path}) => path));
  return el(
    'div',
    {class: 'look-over'},
    missingList(progress, {
      id: 'needed',
      title: 'Needed before the answers can go back',
      text: 'Everything else hangs on these.',
      wanted: ({asked}) => asked.filter(({path}) => needed.has(path)),
      goTo,
    }),
    missingList(progress, {
      id: 'not-answered',
      title: 'Not answered yet',
      text: 'You may go on without them: they go back as open questions.',
      wanted: ({missing}) => missing.filter(({path}) => !needed.has(path)),
      goTo,
    }),
    missingList(progress, {
      id: 'to-confirm',
      title: 'Waiting for your yes',
      text: 'Something is suggested there. Unless you confirm it, it counts as not said.',
      wanted: ({suggested}) => suggested,
      goTo,
    }),
    summary(sitting, goTo),
    handBack(sitting, file),
  );
}

function summary({sent, answers, context}: Sitting, goTo: GoTo): HTMLElement {
  const sections = summaryOf(sent.questionnaire, answers, context);
  return el(
    'section',
    {class: 'summary', 'aria-labelledby': 'summary'},
    el('h2', {id: 'summary'}, 'Your answers'),
    sections.length === 0 && el('p', {}, 'There are none yet.'),
    ...sections.flatMap(({title, lines}) => [
      el('h3', {}, title),
      el(
        'dl',
        {},
        ...lines.map(({asked, said, known, number}) =>
          el(
            'div',
            {class: number === undefined ? 'said' : 'said first'},
            el('dt', {}, asked.ask),
            el('dd', {}, el('span', {class: 'answer'}, said), known && el('span', {class: 'known'}, ' on record already')),
            el('dd', {class: 'change'}, linkTo(asked, goTo, 'Change')),
          ),
        ),
      ),
    ]),
  );
}
