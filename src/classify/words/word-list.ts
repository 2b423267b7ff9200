/** Lists of words are written as running text, so that a reviewer reads and a diff shows them as such. */
export function wordList(text: string): readonly string[] {
  return text.split(/[\s]+/).filter((word) => word !== '');
}

/** Phrases of several words, separated by commas. */
export function phraseList(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' ')).filter((phrase) => phrase !== '');
}
