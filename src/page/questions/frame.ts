/** A question with everything around its control: words, help, why it is asked, what is wrong, and the ways past it. */
import {
  answersElsewhere,
  checkAnswer,
  type Answer,
  type AnswerContent,
  type AnswerValue,
  type AskedQuestion,
} from '../../intake/interview/index.js';
import {announce} from '../announce.js';
import {button, el, fill} from '../dom.js';
import type {Sitting} from '../sitting.js';
import {oneOfFew, severalOf} from './choices.js';
import type {Answering, Control} from './control.js';
import {linksControl} from './links.js';
import {notKnownPanel} from './not-known.js';
import {oneOfMany} from './one-of-many.js';
import {textControl} from './text.js';

export interface QuestionView {
  readonly element: HTMLElement;
  /** False where what it shows is no longer what is asked or answered: then it is made anew. */
  fits(asked: AskedQuestion): boolean;
}

/** Up to so many possible answers stand in sight; more are found by typing. */
const IN_SIGHT = 7;

export const questionId = (path: string): string => `question-${path}`;
export const controlId = (path: string): string => `answer-${path}`;

function controlFor(answering: Answering): Control {
  const {kind, choices, own} = answering.asked;
  switch (kind) {
    case 'text':
    case 'list':
    case 'date':
    case 'number':
      return textControl(answering);
    case 'many':
      return severalOf(answering);
    case 'links':
      return linksControl(answering);
    case 'search':
      if (own || choices.length > IN_SIGHT) return oneOfMany(answering);
      return oneOfFew(answering);
    case 'one':
    case 'yes-no':
      return oneOfFew(answering);
  }
}

export function questionView(asked: AskedQuestion, sitting: Sitting): QuestionView {
  const {path} = asked;
  const id = controlId(path);
  const drawn = signatureOf(asked);
  let shown = sitting.answers.get(path);
  const error = el('p', {class: 'error', id: `${id}-error`});
  const notes = el('div', {class: 'notes'});

  let made = false;
  const tellWrong = (message: string | undefined, ...more: readonly Node[]): void => {
    // Heard as well, since the focus has moved on; not when the page opens on what was half typed.
    if (message !== undefined && made) announce(`${asked.ask} ${message}`);
    fill(error, ...(message === undefined ? [] : [el('strong', {}, 'Please check: '), message, ' ', ...more]));
    if (message === undefined) control.field?.removeAttribute('aria-invalid');
    else control.field?.setAttribute('aria-invalid', 'true');
  };
  /** By this question's own control, which shows it already. */
  const takeShown = (content: AnswerContent): void => {
    shown = content;
    fill(notes);
    sitting.take(asked, content);
  };
  const giveElsewhere = (value: AnswerValue, other: string): void => {
    sitting.forget(asked);
    const target = sitting.asked().find((each) => each.path === other);
    if (target) sitting.take(target, {is: 'value', value});
    document.getElementById(controlId(other))?.focus();
  };
  const give: Answering['give'] = (given, {whileTyping} = {whileTyping: false}) => {
    const checked = checkAnswer(asked, given, sitting.context);
    const text = typeof given === 'string' ? given : undefined;
    const elsewhere = 'value' in checked && text !== undefined ? answersElsewhere(asked, text) : undefined;
    if ('value' in checked && elsewhere === undefined) {
      tellWrong(undefined);
      takeShown({is: 'value', value: checked.value});
      return;
    }
    fill(notes);
    if (shown !== undefined) {
      shown = undefined;
      sitting.forget(asked);
    }
    if (text !== undefined) sitting.keepTyped(path, text);
    if (whileTyping) return;
    if ('wrong' in checked) {
      tellWrong(`${checked.wrong}. ${fixOf(asked, checked.fix)}`);
    } else if (elsewhere !== undefined) {
      tellWrong(
        asked.question?.elsewhere?.ask,
        button('Yes, keep it there', 'quiet', () => giveElsewhere(checked.value, elsewhere)),
      );
    }
  };
  const clear = (): void => {
    tellWrong(undefined);
    shown = undefined;
    sitting.forget(asked);
  };

  const typed = sitting.typed.get(path);
  const value = shown?.is === 'value' ? shown.value : suggestedValue(asked, sitting);
  const instead = shown !== undefined && shown.is !== 'value' && shown.known !== true ? shown : undefined;
  const control: Control =
    instead === undefined
      ? controlFor({
          asked,
          context: sitting.context,
          id,
          describedBy: `${id}-help ${id}-error`,
          value,
          typed,
          lines: asked.kind === 'list' || feedsLinks(asked, sitting),
          give,
          clear,
          keepTyped: (text) => sitting.keepTyped(path, text),
        })
      : {
          element: notKnownPanel({id, answer: instead, take: takeShown, again: () => sitting.forget(asked)}),
          single: false,
        };
  if (instead === undefined) fill(notes, ...notesOf(asked, {shown, value, sitting}));
  if (typed !== undefined && typed.trim() !== '') give(typed.trim(), {whileTyping: false});
  made = true;

  const help = el(
    'div',
    {class: 'help', id: `${id}-help`},
    ...(asked.help ?? '').split('\n').map((line) => line !== '' && el('p', {}, line)),
  );
  const warning = asked.warning !== undefined && el('p', {class: 'note warning'}, el('strong', {}, 'Mind: '), asked.warning);
  const words = [asked.ask, ...(asked.required ? [] : [el('span', {class: 'optional'}, ' may be left out')])];
  const rest = [help, warning, notes, control.element, error, instead === undefined && waysPast(asked, sitting), whyOf(asked)];
  const element = control.single
    ? el('div', {class: 'question', id: questionId(path)}, el('label', {class: 'ask', for: id}, ...words), ...rest)
    : el(
        'fieldset',
        {class: 'question', id: questionId(path), 'aria-describedby': `${id}-help ${id}-error`},
        el('legend', {class: 'ask'}, ...words),
        ...rest,
      );
  return {
    element,
    fits: (now) => signatureOf(now) === drawn && JSON.stringify(sitting.answers.get(path)) === JSON.stringify(shown),
  };
}

/** Everything that is drawn of a question but its answer. */
const signatureOf = ({kind, ask, help, warning, why, required, indispensable, own, choices, suggested}: AskedQuestion): string =>
  JSON.stringify([kind, ask, help, warning, why, required, indispensable, own, choices, suggested]);

/** What was understood, with the corrections that somebody made before the words changed. */
function suggestedValue(asked: AskedQuestion, sitting: Sitting): AnswerValue | undefined {
  if (asked.kind !== 'links' || !Array.isArray(asked.suggested)) return asked.suggested;
  const corrected = new Map(sitting.corrected(asked.path).map((link) => [link.item, link]));
  return asked.suggested.map((each) => (typeof each === 'object' ? (corrected.get(each.item) ?? each) : each)) as AnswerValue;
}

/** Another question looks for kinds of data in its words. */
const feedsLinks = ({question}: AskedQuestion, {sent}: Sitting): boolean =>
  sent.questionnaire.sections
    .flatMap(({questions}) => questions.flatMap((entry) => (entry.kind === 'group' ? entry.questions : [entry])))
    .some(({kind, of}) => kind === 'links' && of === question?.id);

/** A message of an answers file names ids and keys; here what is possible stands below. */
const fixOf = ({choices}: AskedQuestion, fix: string): string =>
  choices.length === 0 ? fix : 'Type a part of a word, then choose from the list.';

interface Shown {
  readonly shown: Answer | undefined;
  readonly value: AnswerValue | undefined;
  readonly sitting: Sitting;
}

function notesOf(asked: AskedQuestion, {shown, value, sitting}: Shown): readonly HTMLElement[] {
  if (shown?.is === 'value' && shown.known === true) return [el('p', {class: 'note'}, 'On record already. Change it if it is wrong.')];
  if (shown !== undefined || value === undefined || value.length === 0 || sitting.typed.has(asked.path)) return [];
  const confirm = button('Yes, that is right', 'quiet', () => sitting.take(asked, {is: 'value', value}));
  const words = asked.kind === 'links' ? 'This is what we understood. ' : 'A suggestion: nobody has said so yet. ';
  return [el('div', {class: 'note suggested'}, el('span', {}, words), confirm)];
}

function waysPast(asked: AskedQuestion, sitting: Sitting): HTMLElement | false {
  if (asked.indispensable || asked.kind === 'links') return false;
  return el(
    'p',
    {class: 'past'},
    button('I do not know', 'plain', () => sitting.take(asked, {is: 'unknown'}), {'aria-label': `I do not know: ${asked.ask}`}),
    asked.required && button('Skip', 'plain', () => sitting.take(asked, {is: 'skipped'}), {'aria-label': `Skip: ${asked.ask}`}),
  );
}

function whyOf({why}: AskedQuestion): HTMLElement | false {
  return why.length > 0 && el('p', {class: 'why'}, `Why we ask: ${why.join('; ')}`);
}
