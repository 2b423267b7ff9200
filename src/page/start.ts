/** The first step: who asks, about what, what happens with the answers, and who is answering. */
import {button, el} from './dom.js';
import type {Sitting} from './sitting.js';

interface Start {
  readonly keeps: boolean;
  /** Answers were there when the page was opened. */
  readonly resumed: boolean;
  readonly begin: () => void;
}

export function startStep(sitting: Sitting, {keeps, resumed, begin}: Start): HTMLElement {
  const {
    sent: {subject, replyTo, record},
  } = sitting;
  const name = el('input', {type: 'text', id: 'person', class: 'field', autocomplete: 'name', maxlength: 200});
  name.value = sitting.person;
  name.addEventListener('input', () => sitting.namePerson(name.value.trim()));
  return el(
    'div',
    {class: 'start'},
    el(
      'p',
      {class: 'lead'},
      subject === undefined
        ? `${record.organization.legalName} is writing down what it does with data about people. You know your part of it best.`
        : `${record.organization.legalName} is writing down what it does with data about people. These questions are about “${subject.name}”; what is known of it already stands there to look over.`,
    ),
    el(
      'ul',
      {class: 'points'},
      el(
        'li',
        {},
        keeps
          ? 'Every answer is saved in this browser as you type. Close the page whenever you like.'
          : 'This browser does not let the page save anything: answer in one go, and keep the page open until you have the file.',
      ),
      el('li', {}, 'Nothing is sent anywhere. At the end you get a file with your answers.'),
      el('li', {}, `Send that file back to ${replyTo}.`),
      el('li', {}, 'You need not know everything. Say whom to ask instead, or go on without an answer.'),
    ),
    el(
      'div',
      {class: 'question'},
      el('label', {class: 'ask', for: 'person'}, 'What is your name?'),
      el('p', {class: 'help', id: 'person-help'}, 'It is kept beside your answers, so that somebody can come back to you.'),
      name,
    ),
    el('p', {}, button(resumed ? 'Go on where you were' : 'Begin', 'main', begin)),
  );
}
