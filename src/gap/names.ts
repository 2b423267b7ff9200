/** Whether a cell or sentence names an entry of the catalog: by its title or one of its phrases, as whole words. */
interface Named {
  readonly title: string;
  readonly words?: readonly string[];
}

export function names(text: string, {title, words = []}: Named): boolean {
  const folded = ` ${fold(text)} `;
  return [title, ...words].some((phrase) => {
    const wanted = fold(phrase);
    return wanted !== '' && (folded.includes(` ${wanted} `) || folded.includes(` ${wanted}s `));
  });
}

export const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
