/** The questions of one section, its lists with a card for each entry. Drawn again after every answer; what still fits stays untouched. */
import {textAt, type AskedQuestion} from '../intake/interview/index.js';
import {arrange, button, el, fill, shellPart} from './dom.js';
import {controlId, questionView, type QuestionView} from './questions/frame.js';
import type {SectionProgress} from './progress.js';
import type {Sitting} from './sitting.js';

export interface SectionView {
  readonly element: HTMLElement;
  draw(progress: SectionProgress): void;
}

interface Card {
  readonly element: HTMLElement;
  readonly title: HTMLElement;
  readonly head: HTMLElement;
  readonly body: HTMLElement;
}

export function sectionView(sitting: Sitting): SectionView {
  const element = el('div', {class: 'questions'});
  const views = new Map<string, QuestionView>();
  const cards = new Map<string, Card>();

  const viewOf = (asked: AskedQuestion): HTMLElement => {
    const known = views.get(asked.path);
    if (known?.fits(asked) === true) return known.element;
    const hadFocus = known?.element.contains(document.activeElement) === true;
    const view = questionView(asked, sitting);
    views.set(asked.path, view);
    if (hadFocus) setTimeout(() => document.getElementById(controlId(asked.path))?.focus());
    return view.element;
  };
  const cardOf = (item: string): Card => {
    const known = cards.get(item);
    if (known) return known;
    const title = el('h2', {id: `entry-${item}`, tabindex: '-1'});
    const [head, body] = [el('div', {class: 'card-head'}), el('div', {class: 'card-body'})];
    const card = {element: el('section', {class: 'card', 'aria-labelledby': `entry-${item}`}, head, body), title, head, body};
    cards.set(item, card);
    return card;
  };

  return {
    element,
    draw({asked}) {
      const items = new Map<string, AskedQuestion[]>();
      for (const each of asked) if (each.item !== undefined) items.set(each.item, [...(items.get(each.item) ?? []), each]);
      for (const path of [...views.keys()]) if (!asked.some((each) => each.path === path)) views.delete(path);
      const top = asked.flatMap((each) => {
        if (each.item === undefined) return [viewOf(each)];
        const questions = items.get(each.item) ?? [];
        if (questions[0] !== each) return [];
        const card = cardOf(each.item);
        fill(card.title, titleOf(each, sitting));
        const said = questions.map(({path}) => sitting.answers.get(path));
        const canGo = said.every((answer) => answer?.known !== true) && (said.some(Boolean) || !each.item.endsWith('.0'));
        arrange(card.head, [card.title, ...(canGo ? [removal(each, card, sitting)] : [])]);
        arrange(
          card.body,
          questions.map((question) => viewOf(question)),
        );
        return [card.element];
      });
      arrange(element, top);
    },
  };
}

/** `2 · Mailwright`: its number and what its first question was answered with. */
function titleOf({item = '', path, choices}: AskedQuestion, {answers}: Sitting): string {
  const number = Number(item.split('.')[1]) + 1;
  const said = textAt(answers, path);
  const label = choices.find(({value}) => value === said)?.label ?? said;
  return label === undefined ? `Entry ${number}` : `${number} · ${label}`;
}

/** The same button as long as the card stands, so that it keeps the focus. */
function removal({item = ''}: AskedQuestion, {head, title}: Card, sitting: Sitting): HTMLElement {
  const there = head.querySelector('button');
  if (there) return there;
  return button(
    'Remove',
    'plain',
    () => {
      sitting.removeItem(item);
      const [list, index] = item.split('.');
      const next = document.getElementById(`entry-${item}`) ?? document.getElementById(`entry-${list}.${Number(index) - 1}`);
      (next ?? shellPart('step-title')).focus();
    },
    {'aria-describedby': title.id},
  );
}
