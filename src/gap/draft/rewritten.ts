/** What one sentence of the notice becomes where several findings are about it. */
export interface Rewrite {
  /** `words`: the sentence stays, with other words in it. `instead`: another stands in its place. `after`: it is true as far as it goes. */
  readonly how: 'words' | 'instead' | 'after';
  readonly text: string;
}

/** Words are put right only in what stays: a denial that is replaced is not kept under the right name. */
export function rewritten(quote: string, rewrites: readonly Rewrite[]): string {
  const of = (how: Rewrite['how']): readonly string[] => rewrites.filter((each) => each.how === how).map(({text}) => text);
  const instead = of('instead');
  const stays = of('words').reduce((text, now) => withWords(text, {was: quote, now}), quote);
  return [...(instead.length > 0 ? instead : [stays]), ...of('after')]
    .reduce<readonly string[]>((said, text) => (said.some((each) => each.includes(text)) ? said : [...said, text]), [])
    .join(' ');
}

/** The words that differ between `was` and `now`, put right in a text that other findings may have changed already. */
function withWords(text: string, {was, now}: {readonly was: string; readonly now: string}): string {
  if (text === was) return now;
  let head = 0;
  while (head < Math.min(was.length, now.length) && was[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(was.length, now.length) - head && was.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  // Whole words: the same letters may stand elsewhere in the sentence.
  while (head > 0 && !/\s/.test(was[head - 1] ?? '')) head -= 1;
  while (tail > 0 && !/\s/.test(was.at(-tail) ?? '')) tail -= 1;
  const gone = was.slice(head, was.length - tail);
  const at = gone.trim() === '' ? -1 : text.indexOf(gone);
  return at < 0 ? text : text.slice(0, at) + now.slice(head, now.length - tail) + text.slice(at + gone.length);
}
