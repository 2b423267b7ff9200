/** One of many possible answers; what was chosen is explained below it. */
import {el, fill} from '../dom.js';
import {textOf, type Answering, type Control} from './control.js';
import {searchBox} from './search.js';

export function oneOfMany({asked, id, describedBy, value, typed, give, clear, keepTyped}: Answering): Control {
  const {choices, own, required} = asked;
  const said = textOf(value);
  const chosen = choices.find((choice) => choice.value === said);
  const note = el('p', {class: 'chosen', id: `${id}-chosen`}, chosen?.help);
  const {element, field} = searchBox({
    id,
    choices,
    own,
    required,
    describedBy: `${describedBy} ${id}-chosen`,
    text: typed ?? chosen?.label ?? said ?? '',
    typing: (text) => keepTyped(text.trim() === '' ? undefined : text),
    choose(choice) {
      fill(note, choices.includes(choice) ? choice.help : '');
      give(choice.value);
    },
    leave(text) {
      fill(note);
      if (text === '') clear();
      else give(text);
    },
  });
  return {element: el('div', {}, element, note), single: true, field};
}
