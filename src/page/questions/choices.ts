/** A few possible answers, all of them in sight: one of them, or several. */
import {matchingChoices} from '../../text/matching.js';
import type {Choice} from '../../intake/interview/index.js';
import {el, fill} from '../dom.js';
import {plural} from '../progress.js';
import {listOf, textOf, type Answering, type Control} from './control.js';

/** Lists that are longer can be narrowed by typing. */
const LISTED = 15;
/** Lists that are longer stand in two columns where there is room. */
const SHORT = 6;
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
  const chosen = new Set(listOf(value));
  const choices = [...asked.choices, ...unlisted([...chosen], asked.choices)];
  const inputs = new Map<string, HTMLInputElement>();
  const tick = (ticked: string): void => {
    if (inputs.get(ticked)?.checked === true) {
      for (const [other, input] of inputs) if ((ticked === ALL) !== (other === ALL)) input.checked = false;
    }
    const now = choices.filter((choice) => inputs.get(choice.value)?.checked === true).map((choice) => choice.value);
    if (now.length === 0) clear();
    else give(now);
  };
  const rows = new Map(
    choices.map((choice, index) => {
      const input = el('input', {
        type: 'checkbox',
        id: index === 0 ? id : `${id}-${index}`,
        value: choice.value,
        'aria-describedby': choice.help !== undefined && `${id}-${index}-help`,
        on: {change: () => tick(choice.value)},
      });
      input.checked = chosen.has(choice.value);
      inputs.set(choice.value, input);
      return [choice, row(input, choice, `${id}-${index}-help`)];
    }),
  );
  const size = choices.length > SHORT ? (choices.length > LISTED ? ' many long' : ' many') : '';
  const list = el('div', {class: `choices${size}`}, ...rows.values());
  return {
    element: choices.length > LISTED ? el('div', {}, narrowing(choices, {rows, inputs, id}), list) : list,
    single: false,
  };
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

interface Rows {
  readonly rows: ReadonlyMap<Choice, HTMLElement>;
  readonly inputs: ReadonlyMap<string, HTMLInputElement>;
  readonly id: string;
}

/** A field that leaves only what matches; what is ticked stays in sight. */
function narrowing(choices: readonly Choice[], {rows, inputs, id}: Rows): HTMLElement {
  const count = el('p', {class: 'count', role: 'status'});
  const field = el('input', {type: 'text', id: `${id}-find`, class: 'field', autocomplete: 'off'});
  field.addEventListener('input', () => {
    const found = new Set(matchingChoices(choices, field.value));
    for (const [choice, element] of rows) element.hidden = !found.has(choice) && inputs.get(choice.value)?.checked !== true;
    fill(count, field.value.trim() === '' ? '' : `${plural(found.size, 'match', 'matches')} of ${choices.length}`);
  });
  return el('div', {class: 'narrowing'}, el('label', {for: `${id}-find`}, 'Find in this list'), field, count);
}
