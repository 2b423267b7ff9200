/** "Did we understand it?": what a person's words mean, as kinds of data to keep, take away or add. */
import type {AnswerValue, Link} from '../../intake/interview/index.js';
import {button, el, fill} from '../dom.js';
import type {Answering, Control} from './control.js';
import {searchBox} from './search.js';

export function linksControl(answering: Answering): Control {
  const links = linksIn(answering.value);
  const now = new Map<string, readonly string[]>(links.map(({item, elements}) => [item, elements]));
  const give = (): void => answering.give([...now].map(([item, elements]) => ({item, elements})));
  const rows = links.map(({item}, index) => {
    const row = el('div', {class: 'understood', role: 'group', 'aria-labelledby': `${answering.id}-${index}-item`});
    drawRow(row, {item, index, now, give, answering});
    return row;
  });
  return {element: el('div', {class: 'links'}, ...rows), single: false};
}

const linksIn = (value: AnswerValue | undefined): readonly Link[] =>
  Array.isArray(value) ? value.filter((each): each is Link => typeof each === 'object') : [];

interface Row {
  readonly item: string;
  readonly index: number;
  readonly now: Map<string, readonly string[]>;
  readonly give: () => void;
  readonly answering: Answering;
}

function drawRow(row: HTMLElement, {item, index, now, give, answering}: Row): void {
  const {
    id,
    context: {law},
  } = answering;
  const nameOf = (element: string): string => law.find('elements', element)?.name ?? element;
  const elements = now.get(item) ?? [];
  const change = (next: readonly string[]): void => {
    now.set(item, next);
    drawRow(row, {item, index, now, give, answering});
    row.querySelector<HTMLElement>('input')?.focus();
    give();
  };
  const chips = elements.map((element) =>
    el(
      'li',
      {class: 'chip'},
      el('span', {}, nameOf(element)),
      button('Remove', 'plain', () => change(elements.filter((each) => each !== element)), {
        'aria-label': `Remove ${nameOf(element)} from ${item}`,
      }),
    ),
  );
  const search = searchBox({
    id: `${id}-${index}`,
    label: `Add a kind of data to ${item}`,
    hint: elements.length > 0 ? 'Add another kind' : 'Find what it is',
    own: false,
    text: '',
    choices: law
      .all('elements')
      .filter((element) => !elements.includes(element.id))
      .map(({id: value, name, text, words, phrases}) => ({value, label: name, help: text, words: [...words, ...phrases]})),
    choose: ({value}) => change([...elements, value]),
    leave: () => void (search.field.value = ''),
  });
  fill(
    row,
    el('p', {class: 'understood-item', id: `${id}-${index}-item`}, `“${item}”`),
    elements.length > 0
      ? el('ul', {class: 'chips'}, ...chips)
      : el('p', {class: 'open'}, 'We could not place this. Add what it is, or leave it open.'),
    search.element,
  );
}
