/** A text, several of them, a date or a number, typed. */
import {el} from '../dom.js';
import {listOf, textOf, type Answering, type Control} from './control.js';

/** Milliseconds of rest after which what was typed first counts as an answer; what is corrected waits until the field is left. */
const REST = 500;

export function textControl({asked, id, describedBy, value, typed, lines, give, clear, keepTyped}: Answering): Control {
  const {kind, indispensable, required} = asked;
  const shared = {id, class: 'field', 'aria-describedby': describedBy, 'aria-required': required && 'true', autocomplete: 'off'};
  const long = kind === 'list' || (kind === 'text' && !indispensable);
  const before = textOf(value) ?? listOf(value).join('\n');
  const field = long
    ? el('textarea', {...shared, rows: lines ? 3 : 2})
    : el('input', {...shared, type: 'text', class: kind === 'text' ? 'field' : 'field short', inputmode: kind === 'number' && 'numeric'});
  field.value = typed ?? before;

  let first = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let given = before;
  const read = (): string => (lines ? field.value.trim() : field.value.trim().replace(/\s+/g, ' '));
  const hand = (whileTyping: boolean): void => {
    clearTimeout(timer);
    timer = undefined;
    const text = read();
    given = text;
    if (text === '') clear();
    else give(text, {whileTyping});
  };
  field.addEventListener('focus', () => (first = given === ''));
  field.addEventListener('input', () => {
    keepTyped(read() === given ? undefined : field.value);
    clearTimeout(timer);
    if (first) timer = setTimeout(() => hand(true), REST);
  });
  field.addEventListener('change', () => hand(false));
  // Before the focus moves on, so that it moves to the question that this answer brings up.
  field.addEventListener('keydown', (event) => {
    const {key} = event as KeyboardEvent;
    if ((key === 'Enter' && !long) || (key === 'Tab' && read() !== given)) hand(false);
  });
  return {element: field, single: true, field};
}
