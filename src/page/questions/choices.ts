/** A few possible answers, all of them in sight: one of them, or several. */
import {matchingChoices} from '../../text/matching.js';
import type {Choice} from '../../intake/interview/index.js';
import {arrange, el, fill} from '../dom.js';
import {plural} from '../progress.js';
import {listOf, textOf, type Answering, type Control} from './control.js';

/** Lists that are longer can be narrowed by typing. */
const LISTED = 15;
/** Lists that are longer stand in two columns where there is room. */
const SHORT = 6;
/** More are not drawn at once: typing leaves fewer. */
const MOST_SHOWN = 200;
/** Stands for everything; whoever chooses it chooses none of the others. */
const ALL = 'all';

export function oneOfFew({asked, id, value, give}: Answering): Control {
  const chosen = textOf(value);
  const rows = asked.choices.map((choice, index) => {
    const input = el('input', {
      type: 'radio',
      name: id,
      id: index === 0 ? id : `${id}-${index}`,
      value: choice.value,
      'aria-describedby': choice.help !== undefined && `${id}-${index}-help`,
      // Also where it is suggested and so chosen already: pressing it says yes.
      on: {click: () => give(choice.value)},
    });
    input.checked = choice.value === chosen;
    return row(input, choice, `${id}-${index}-help`);
  });
  return {element: el('div', {class: asked.kind === 'yes-no' ? 'choices beside' : 'choices'}, ...rows), single: false};
}

export function severalOf({asked, id, value, give, clear}: Answering): Control {
  const ticked = new Set(listOf(value));
  const choices = [...asked.choices, ...unlisted([...ticked], asked.choices)];
  const rows = new Map<Choice, HTMLElement>();
  const size = choices.length > SHORT ? (choices.length > LISTED ? ' many long' : ' many') : '';
  const list = el('div', {class: `choices${size}`});
  const tick = (box: HTMLInputElement, choice: Choice): void => {
    if (box.checked) {
      for (const other of [...ticked]) if ((choice.value === ALL) !== (other === ALL)) ticked.delete(other);
      ticked.add(choice.value);
    } else {
      ticked.delete(choice.value);
    }
    for (const each of list.querySelectorAll('input')) each.checked = ticked.has(each.value);
    const now = choices.map((each) => each.value).filter((each) => ticked.has(each));
    if (now.length === 0) clear();
    else give(now);
  };
  const rowOf = (choice: Choice): HTMLElement => {
    const made = rows.get(choice) ?? boxRow(choice, {id, index: choices.indexOf(choice), tick});
    rows.set(choice, made);
    const box = made.querySelector('input');
    if (box) box.checked = ticked.has(choice.value);
    return made;
  };
  // What is ticked stays in sight, whatever is looked for.
  const show = (found: readonly Choice[]): void => {
    const shown = new Set(found.slice(0, MOST_SHOWN));
    arrange(list, choices.filter((choice) => shown.has(choice) || ticked.has(choice.value)).map(rowOf));
  };
  show(choices);
  return {element: choices.length > LISTED ? el('div', {}, narrowing(choices, {id, show}), list) : list, single: false};
}

interface Box {
  readonly id: string;
  readonly index: number;
  readonly tick: (box: HTMLInputElement, choice: Choice) => void;
}

function boxRow(choice: Choice, {id, index, tick}: Box): HTMLElement {
  const help = `${id}-${index}-help`;
  const box = el('input', {
    type: 'checkbox',
    id: index === 0 ? id : `${id}-${index}`,
    value: choice.value,
    'aria-describedby': choice.help !== undefined && help,
  });
  box.addEventListener('change', () => tick(box, choice));
  return row(box, choice, help);
}

/** What the record chose by a pattern that is not offered. */
const unlisted = (chosen: readonly string[], choices: readonly Choice[]): readonly Choice[] =>
  chosen.filter((value) => !choices.some((choice) => choice.value === value)).map((value) => ({value, label: value}));

function row(input: HTMLInputElement, {label, help}: Choice, helpId: string): HTMLElement {
  return el(
    'label',
    {class: 'choice'},
    input,
    el('span', {class: 'choice-label'}, label),
    help !== undefined && el('span', {class: 'choice-help', id: helpId}, help),
  );
}

interface Narrowing {
  readonly id: string;
  readonly show: (found: readonly Choice[]) => void;
}

/** A field that leaves only what matches. */
function narrowing(choices: readonly Choice[], {id, show}: Narrowing): HTMLElement {
  const count = el('p', {class: 'count', role: 'status'}, countWords(choices, choices));
  const field = el('input', {type: 'text', id: `${id}-find`, class: 'field', autocomplete: 'off'});
  field.addEventListener('input', () => {
    const found = matchingChoices(choices, field.value);
    show(found);
    fill(count, field.value.trim() === '' ? countWords(choices, choices) : countWords(found, choices));
  });
  return el('div', {class: 'narrowing'}, el('label', {for: `${id}-find`}, 'Find in this list'), field, count);
}

function countWords(found: readonly Choice[], choices: readonly Choice[]): string {
  const more = found.length > MOST_SHOWN ? `; the first ${MOST_SHOWN} are shown` : '';
  return found === choices
    ? `${choices.length} to choose from${more}`
    : `${plural(found.length, 'match', 'matches')} of ${choices.length}${more}`;
}
