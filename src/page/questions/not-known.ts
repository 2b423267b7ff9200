/** In place of an answer: nobody here knows, so somebody else is to be asked; or the question was skipped. */
import type {Answer, AnswerContent} from '../../intake/interview/index.js';
import {parseDay} from '../../record/dates.js';
import {button, el} from '../dom.js';

interface Panel {
  readonly id: string;
  readonly answer: Answer;
  readonly take: (content: AnswerContent) => void;
  /** The question is asked after all. */
  readonly again: () => void;
}

export function notKnownPanel({id, answer, take, again}: Panel): HTMLElement {
  const back = button('Answer it after all', 'quiet', again);
  if (answer.is !== 'unknown') {
    return el('div', {class: 'instead'}, el('p', {id, tabindex: '-1'}, 'Skipped. It goes back as an open question.'), back);
  }
  const who = el('input', {type: 'text', id, class: 'field', autocomplete: 'off'});
  const when = el('input', {type: 'date', id: `${id}-until`, class: 'field short'});
  who.value = answer.ask ?? '';
  when.value = answer.until ?? '';
  const tell = (): void => {
    const [ask, until] = [who.value.trim().slice(0, 200), parseDay(when.value)];
    take({is: 'unknown', ...(ask === '' ? {} : {ask}), ...(until === null ? {} : {until})});
  };
  who.addEventListener('change', tell);
  when.addEventListener('change', tell);
  return el(
    'div',
    {class: 'instead'},
    el('p', {}, 'Noted: nobody here knows yet.'),
    el(
      'div',
      {class: 'pair'},
      el('div', {}, el('label', {for: id}, 'Who could tell?'), who),
      el('div', {}, el('label', {for: `${id}-until`}, 'Until when?'), when),
    ),
    back,
  );
}
