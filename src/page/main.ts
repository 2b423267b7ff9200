/** An interview in a browser, opened from disk: the same questions, conditions and checks as at a terminal, by the same code. */
import type {AskedQuestion, SentInterview} from '../intake/interview/index.js';
import {announce} from './announce.js';
import {button, el, fill, shellPart} from './dom.js';
import {keeperOf} from './keep.js';
import {lookOverStep} from './look-over.js';
import {progressOf} from './progress.js';
import {controlId} from './questions/frame.js';
import {sectionView, type SectionView} from './section.js';
import {beginSitting} from './sitting.js';
import {startStep} from './start.js';
import {whenNotPressed} from './pressing.js';
import {drawSteps, stepNamed, stepsOf, END, START, type Step} from './steps.js';

/** Milliseconds between what is typed and what is kept. */
const SOON = 150;

const sent = JSON.parse(shellPart('sent').textContent ?? '') as SentInterview;
const keeper = keeperOf(sent);
const kept = keeper.load();
const sections = new Map<string, SectionView>();
let drawn: Step | undefined;
let saving: ReturnType<typeof setTimeout> | undefined;

const sitting = beginSitting({
  sent,
  kept,
  onChange({drawn: again}) {
    clearTimeout(saving);
    saving = setTimeout(save, SOON);
    if (again) drawSoon();
  },
});
const drawSoon = whenNotPressed(draw);

function save(): void {
  clearTimeout(saving);
  saving = undefined;
  const works = keeper.save(sitting);
  const words = works ? 'Saved in this browser' : 'Not saved: this browser keeps nothing. Do not close the page before you have the file.';
  const status = shellPart('saved');
  status.classList.toggle('failed', !works);
  if (status.textContent === words) return;
  fill(status, words);
  announce(words);
}

function draw(): void {
  const progress = progressOf(sitting);
  const steps = stepsOf(sitting, progress);
  const step = stepNamed(sitting.step, steps);
  drawSteps(steps, step);
  const moved = step.id !== drawn?.id;
  drawn = step;
  if (step.section !== undefined) {
    const view = sections.get(step.id) ?? sectionView(sitting);
    sections.set(step.id, view);
    view.draw(step.section);
    if (moved) fill(shellPart('step'), view.element);
  } else if (step.id === END) {
    fill(shellPart('step'), lookOverStep(sitting, progress, goToQuestion));
  } else if (moved) {
    fill(
      shellPart('step'),
      startStep(sitting, {
        keeps: keeper.works,
        resumed: kept !== undefined && kept.answers.size + kept.typed.size > 0,
        begin: () => go(steps[1]?.id ?? END),
      }),
    );
  }
  if (moved) fill(shellPart('step-title'), step.id === START ? sent.questionnaire.title : step.title);
  drawWays(steps, steps.indexOf(step));
}

/** An answer may bring up a section; the buttons stay as long as they lead where they led. */
function drawWays(steps: readonly Step[], at: number): void {
  const [before, after] = [steps[at - 1], at === 0 ? undefined : steps[at + 1]];
  const lead = [before?.id, after?.id].join(' ');
  const ways = shellPart('ways');
  if (ways.dataset['lead'] === lead) return;
  ways.dataset['lead'] = lead;
  fill(ways, wayTo(before, 'Back', 'quiet'), wayTo(after, 'Next', 'main'));
}

const wayTo = (step: Step | undefined, word: string, kind: 'main' | 'quiet'): HTMLElement | false =>
  step !== undefined && button(`${word}: ${step.title}`, kind, () => go(step.id));

/** Through the address, so that the browser's own way back works. */
function go(step: string): void {
  location.hash = step;
  moveTo(step);
}

function moveTo(step: string): void {
  sitting.goTo(step);
  draw();
  window.scrollTo(0, 0);
  shellPart('step-title').focus();
}

function goToQuestion({path, section}: AskedQuestion): void {
  const step = stepsOf(sitting, progressOf(sitting)).find((each) => each.section?.title === section);
  if (step === undefined) return;
  go(step.id);
  const control = document.getElementById(controlId(path));
  control?.focus();
  control?.scrollIntoView({block: 'center'});
}

function offerStartOver(): void {
  const dialog = el('dialog', {class: 'sure', 'aria-labelledby': 'sure'});
  const close = (): void => {
    dialog.close();
    dialog.remove();
  };
  fill(
    dialog,
    el('h2', {id: 'sure'}, 'Start over?'),
    el('p', {}, 'Your answers are taken out of this page and of this browser. A file that you saved stays.'),
    el(
      'p',
      {class: 'ways'},
      button('Keep my answers', 'main', close),
      button('Delete them and start over', 'quiet', () => {
        close();
        sections.clear();
        drawn = undefined;
        sitting.startOver();
        keeper.clear();
        go(START);
        announce('Your answers are deleted.');
      }),
    ),
  );
  document.body.append(dialog);
  dialog.showModal();
}

fill(shellPart('organization'), sent.record.organization.legalName);
fill(shellPart('subject'), sent.questionnaire.about === 'organization' ? '' : sent.subject?.name);
shellPart('start-over').addEventListener('click', offerStartOver);
shellPart('skip').addEventListener('click', (event) => {
  event.preventDefault();
  shellPart('step-title').focus();
});
window.addEventListener('hashchange', () => location.hash.slice(1) !== sitting.step && moveTo(location.hash.slice(1)));
window.addEventListener('pagehide', () => saving !== undefined && save());
const wide = window.matchMedia('(min-width: 60rem)');
const unfold = (): void => void shellPart('steps-fold').toggleAttribute('open', wide.matches);
wide.addEventListener('change', unfold);
unfold();
if (location.hash.length > 1) sitting.goTo(location.hash.slice(1));
if (!keeper.works) save();
draw();
document.body.classList.add('ready');
