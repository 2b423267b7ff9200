/** What is missing, with a way to each question. */
import type {AskedQuestion} from '../intake/interview/index.js';
import {el} from './dom.js';
import type {SectionProgress} from './progress.js';

export type GoTo = (asked: AskedQuestion) => void;

interface List {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly wanted: (section: SectionProgress) => readonly AskedQuestion[];
  readonly goTo: GoTo;
}

/** Undefined where there is nothing to list. */
export function missingList(progress: readonly SectionProgress[], {id, title, text, wanted, goTo}: List): HTMLElement | undefined {
  const sections = progress
    .map((section) => ({title: section.title, questions: wanted(section)}))
    .filter(({questions}) => questions.length > 0);
  if (sections.length === 0) return undefined;
  return el(
    'section',
    {class: `missing ${id}`, 'aria-labelledby': id},
    el('h2', {id}, title),
    el('p', {}, text),
    ...sections.flatMap((section) => [
      el('h3', {}, `${section.title} (${section.questions.length})`),
      el('ul', {}, ...section.questions.map((asked) => el('li', {}, linkTo(asked, goTo)))),
    ]),
  );
}

export function linkTo(asked: AskedQuestion, goTo: GoTo, label = wordsOf(asked)): HTMLElement {
  return el(
    'a',
    {
      href: '#',
      'aria-label': label === wordsOf(asked) ? undefined : `${label}: ${asked.ask}`,
      on: {click: (event) => go(event, asked, goTo)},
    },
    label,
  );
}

function go(event: Event, asked: AskedQuestion, goTo: GoTo): void {
  event.preventDefault();
  goTo(asked);
}

/** Of an entry of a list with its number: the same question stands in several. */
const wordsOf = ({ask, item}: AskedQuestion): string => (item === undefined ? ask : `${Number(item.split('.')[1]) + 1} · ${ask}`);
