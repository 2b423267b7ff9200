/** One of many possible answers, found by typing: the editable combobox with a list of the ARIA Authoring Practices Guide. */
import {matchingChoices} from '../../text/matching.js';
import type {Choice} from '../../intake/interview/index.js';
import {el, fill} from '../dom.js';
import {plural} from '../progress.js';

interface Search {
  readonly id: string;
  readonly choices: readonly Choice[];
  /** Text that stands in it at first. */
  readonly text: string;
  readonly describedBy?: string | undefined;
  readonly required?: boolean | undefined;
  /** Named where no label is for it. */
  readonly label?: string | undefined;
  /** Seen while it is empty, beside the label. */
  readonly hint?: string | undefined;
  /** What is typed may be an answer of its own. */
  readonly own: boolean;
  readonly choose: (choice: Choice) => void;
  /** The field is left with a text that was not chosen from the list. */
  readonly leave: (text: string) => void;
  readonly typing?: ((text: string) => void) | undefined;
}

/** More matches than these are not drawn: typing on is faster than reading them. */
const MOST_SHOWN = 60;

export interface SearchBox {
  readonly element: HTMLElement;
  readonly field: HTMLInputElement;
}

export function searchBox({id, choices, text, describedBy, required, label, hint, own, choose, leave, typing}: Search): SearchBox {
  const list = el('ul', {class: 'matches', role: 'listbox', id: `${id}-list`, 'aria-label': label ?? 'Possible answers', hidden: true});
  const count = el('span', {class: 'heard', role: 'status'});
  const field = el('input', {
    type: 'text',
    id,
    class: 'field search',
    role: 'combobox',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': `${id}-list`,
    'aria-describedby': describedBy,
    'aria-required': required === true && 'true',
    'aria-label': label,
    placeholder: hint,
  });
  field.value = text;
  let shown: readonly Choice[] = [];
  let active = -1;
  /** As it was when it was last chosen or left. */
  let settled = text;
  /** Somebody typed since. */
  let touched = false;

  const close = (): void => {
    list.hidden = true;
    active = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
    fill(count);
  };
  const point = (index: number): void => {
    active = index;
    for (const [at, option] of [...list.children].entries()) {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({block: 'nearest'});
    }
    if (index < 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `${id}-option-${index}`);
  };
  const take = (choice: Choice): void => {
    field.value = choice.label;
    settled = choice.label;
    touched = false;
    close();
    choose(choice);
  };
  const open = (typed: string): void => {
    const found = matchingChoices(choices, typed);
    const fresh = own && typed.trim() !== '' && !found.some(({label}) => sameText(label, typed));
    shown = [...found.slice(0, MOST_SHOWN), ...(fresh ? [{value: typed.trim(), label: typed.trim()}] : [])];
    fill(
      list,
      ...shown.map((choice, index) => optionOf(choice, {id: `${id}-option-${index}`, isNew: fresh && index === shown.length - 1, take})),
    );
    active = -1;
    field.removeAttribute('aria-activedescendant');
    list.hidden = shown.length === 0;
    field.setAttribute('aria-expanded', String(shown.length > 0));
    fill(count, shown.length === 0 ? 'Nothing found' : plural(found.length, 'match', 'matches'));
  };

  field.addEventListener('input', () => {
    touched = true;
    typing?.(field.value);
    open(field.value);
  });
  field.addEventListener('click', () => (list.hidden ? open(field.value === settled ? '' : field.value) : close()));
  field.addEventListener('keydown', (event) => {
    const move = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (list.hidden) open(field.value === settled ? '' : field.value);
      if (shown.length > 0) point(active < 0 ? (move > 0 ? 0 : shown.length - 1) : (active + move + shown.length) % shown.length);
    } else if (event.key === 'Enter' && !list.hidden) {
      event.preventDefault();
      const choice = shown[active] ?? (shown.length === 1 ? shown[0] : undefined);
      if (choice) take(choice);
      else close();
    } else if (event.key === 'Escape') {
      if (list.hidden) field.value = settled;
      close();
    } else if (event.key === 'Tab') {
      // Before the focus moves on, so that it moves to the question that this answer brings up.
      settle();
    }
  });
  const settle = (): void => {
    close();
    if (!touched) return;
    touched = false;
    const named = choices.filter(({label}) => sameText(label, field.value));
    const [only] = named;
    if (only !== undefined && named.length === 1) return take(only);
    settled = field.value;
    leave(field.value.trim());
  };
  field.addEventListener('blur', settle);
  return {element: el('div', {class: 'searching'}, field, list, count), field};
}

interface Drawing {
  readonly id: string;
  readonly isNew: boolean;
  readonly take: (choice: Choice) => void;
}

function optionOf(choice: Choice, {id, isNew, take}: Drawing): HTMLElement {
  const {label, help} = choice;
  return el(
    'li',
    {
      role: 'option',
      id,
      'aria-selected': 'false',
      'data-value': choice.value,
      // Pressing must not take the focus out of the field.
      on: {mousedown: (event) => event.preventDefault(), click: () => take(choice)},
    },
    el('span', {class: 'match-label'}, isNew ? `Add “${label}”` : label),
    help !== undefined && el('span', {class: 'match-help'}, help),
  );
}

const sameText = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
