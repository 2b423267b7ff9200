/** What the record says of the entries of a list, in the order of the rows that say the same: a list may have been sorted, or the record have grown. */
import {itemsOf, type Answer, type Answers} from '../answers.js';
import {isUntouchedRow, type Before} from './data-of-sheets.js';
import type {FoundAnswers} from './find-answers.js';

export function knownByRows(known: Answers, {groups}: FoundAnswers, before: Before): Answers {
  let ordered = known;
  for (const [group, {rows}] of groups) {
    const items = itemsOf(known, group);
    const rest = new Set(items);
    const there = rows.map((cells, index) => {
      const own = `${group}.${index}`;
      const item = [own, ...items].find((each) => rest.has(each) && isUntouchedRow(each, cells, before));
      if (item !== undefined) rest.delete(item);
      return item;
    });
    // Where a row says something else, the entries that are left over stand in their order.
    const left = [...rest];
    const order = [...there.map((item) => item ?? left.shift()), ...left];
    if (order.some((item, index) => item !== undefined && item !== `${group}.${index}`)) ordered = reordered(ordered, group, order);
  }
  return ordered;
}

function reordered(known: Answers, group: string, order: readonly (string | undefined)[]): Answers {
  const prefix = `${group}.`;
  const now = new Map<string, Answer>([...known].filter(([path]) => !path.startsWith(prefix) || path === `${prefix}any`));
  for (const [index, item] of order.entries()) {
    if (item === undefined) continue;
    const own = [...known].filter(([path]) => path.startsWith(`${item}.`) && path !== `${item}.again`);
    for (const [path, answer] of own) now.set(`${prefix}${index}${path.slice(item.length)}`, answer);
    now.set(`${prefix}${index}.again`, {is: 'value', value: index + 1 < order.length ? 'yes' : 'no', known: true});
  }
  return now;
}
