/** The category of a label in a business's own words, by the data that it names. */
import {findElements} from '../../classify/index.js';
import {nothingKnown, type Law, type Letter} from '../../law/index.js';

/**
 * The letter that most of the data named belongs to, of the label before its examples where that names any; none of those that
 * are `taken`, since a table has a row for each category.
 */
export function categoryOfElements(label: string, law: Law, taken: ReadonlySet<Letter | undefined> = new Set()): Letter | undefined {
  const start = label.search(/[(:]|\bsuch as\b|\be\.g\.|\bincluding\b/);
  return mostNamed(start > 3 ? label.slice(0, start) : label.slice(0, 200), law, taken) ?? mostNamed(label.slice(0, 400), law, taken);
}

function mostNamed(text: string, law: Law, taken: ReadonlySet<Letter | undefined>): Letter | undefined {
  const counts = new Map<Letter, number>();
  for (const {element, confidence} of findElements(text, law)) {
    if (confidence < 0.6) continue;
    for (const {letter, state} of law.lettersOf([element], nothingKnown)) {
      if (state === 'applies' && !taken.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0];
}
