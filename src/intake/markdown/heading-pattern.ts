/** Headings of the forms of one document: what they have in common, and what each adds. */

export interface NumberedHeading {
  /** `2.1`, `AT-01`, `Activity 3`; empty where there is none. */
  readonly prefix: string;
  /** What stands between it and the name. */
  readonly separator: string;
  readonly name: string;
}

/** `AT-01 · Payroll`, `2.1 Payroll`, `3. Payroll`, `Activity 4: Payroll`, `Payroll`. */
export function headingParts(text: string): NumberedHeading {
  const match =
    /^(\p{Lu}{1,6}[-_ ]?\d{1,4})(\s*[·:–—.|-]\s*|\s+)(?=\S)(.*)$/su.exec(text) ??
    /^(\d{1,3}(?:\.\d{1,3})*)([.)]?\s+|\s*[·:–—-]\s*)(?=\S)(.*)$/su.exec(text) ??
    /^(\p{L}[\p{L} '’-]{2,40}?\s+(?:n[°ºo.]*\s*|no\.?\s*|nr\.?\s*|#\s*)?\d{1,3})(\s*[·:–—.-]\s*)(?=\S)(.*)$/su.exec(text);
  const [, prefix = '', separator = '', name = ''] = match ?? [];
  return match ? {prefix, separator, name} : {prefix: '', separator: '', name: text};
}

/** As {@link headingParts}; words that all of them begin with say what they are: `Activity: Payroll`. */
export function headingsParts(texts: readonly string[]): readonly NumberedHeading[] {
  const [start = ''] = /^\p{L}[^:]{2,40}:\s/u.exec(texts[0] ?? '') ?? [];
  if (start === '' || texts.length < 2 || !texts.every((text) => text.startsWith(start))) return texts.map(headingParts);
  return texts.map((text) => ({prefix: start.slice(0, start.indexOf(':')), separator: ':', name: text.slice(start.length).trim()}));
}

/** `AT-01`, `P3`: a reference of its own, not a place in the document. */
export const isReference = (prefix: string): boolean => /^\p{Lu}{1,6}[-_ ]?\d/u.test(prefix);

/** How the headings of a list are written, with n for numbers that vary: `### 2.n`, `### AT-nn ·`. */
export function patternOf(level: number, headings: readonly NumberedHeading[]): {readonly prefix: string; readonly separator: string} {
  const [first = {prefix: '', separator: '', name: ''}] = headings;
  const alike = first.prefix !== '' && headings.every(({prefix}) => skeleton(prefix) === skeleton(first.prefix));
  const hashes = '#'.repeat(level);
  if (!alike) return {prefix: hashes, separator: ''};
  const numbers = headings.map(({prefix}) => prefix.match(/\d+/g) ?? []);
  let at = -1;
  const prefix = first.prefix.replace(/\d+/g, (number) => {
    at++;
    const varies = numbers.some((each) => each[at] !== number) || headings.length === 1;
    return varies ? (number.startsWith('0') ? 'n'.repeat(number.length) : 'n') : number;
  });
  return {prefix: `${hashes} ${prefix}`, separator: first.separator.trim()};
}

const skeleton = (prefix: string): string => prefix.replace(/\d+/g, 'n');
