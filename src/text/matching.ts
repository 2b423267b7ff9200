/** Which choices typing narrows a list to: the same on a terminal and in a page. */

export interface Findable {
  readonly value: string;
  readonly label: string;
  readonly help?: string | undefined;
  readonly words?: readonly string[] | undefined;
}

/**
 * Choices that hold every typed word, best first: the label itself, labels that begin so, words of a label that begin so,
 * anything else that holds it. The list's own order decides among equals. Nothing typed: all of them.
 */
export function matchingChoices<Choice extends Findable>(choices: readonly Choice[], typed: string | undefined): readonly Choice[] {
  const wanted = plain(typed ?? '');
  if (wanted === '') return choices;
  const parts = wanted.split(' ');
  const ranked: Choice[][] = [[], [], [], []];
  for (const choice of choices) {
    const label = plain(choice.label);
    const rest = plain([choice.value, choice.help ?? '', ...(choice.words ?? [])].join(' '));
    if (!parts.every((part) => label.includes(part) || rest.includes(part))) continue;
    const rank = label === wanted ? 0 : label.startsWith(wanted) ? 1 : parts.every((part) => ` ${label}`.includes(` ${part}`)) ? 2 : 3;
    ranked[rank]?.push(choice);
  }
  return ranked.flat();
}

/** Lower case without accents and punctuation, words apart by one space. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
