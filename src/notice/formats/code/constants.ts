/** Strings that a source file names once and shows in its text: `const COMPANY = 'Acme, Inc.'` and then `{COMPANY}`. */

/** One that is declared twice could be either. Every repetition is bounded. */
const DECLARED =
  /\b(?:const|let|var)\s{1,3}([A-Za-z_$][\w$]{0,40})(?:\s?:\s?string)?\s{0,3}=\s{0,3}(?:'([^'\\\n<{`]{1,200})'|"([^"\\\n<{`]{1,200})"|`([^`\\\n<{]{1,200})`)/g;
/** JSX and Svelte, Vue and Blade, strings with room for values. */
const SHOWN = /\{\{ ?([A-Za-z_$][\w$.]{0,60}) ?\}\}|\$?\{([A-Za-z_$][\w$.]{0,60})\}/g;
/** What another file or the build fills in for the name of the business: the sentence is about it, whatever its name. */
const NAMES_THE_BUSINESS =
  /^(?:[\w$]{1,30}\.)?(?:(?:business|company|brand|organi[sz]ation|org|legal|site|app)_?name|company|business|brand)$/i;
const THE_BUSINESS = 'The Company';

/** The source with such values in place of their names; lines stay. */
export function withConstants(source: string): string {
  const values = new Map<string, string | undefined>();
  for (const [, name = '', single, double, ticked] of source.matchAll(DECLARED)) {
    values.set(name, values.has(name) ? undefined : (single ?? double ?? ticked));
  }
  return source.replaceAll(SHOWN, (all, one: string | undefined, other: string | undefined, at: number) => {
    const name = one ?? other ?? '';
    const value = values.get(name);
    if (value !== undefined || !NAMES_THE_BUSINESS.test(name)) return value ?? all;
    return isInText(source, at, at + all.length) ? THE_BUSINESS : all;
  });
}

/** Among words, not in code: `by using {company} you agree`, not `({company}) =>` and not `title={company}`. */
function isInText(source: string, start: number, end: number): boolean {
  const [before, after] = [source.slice(Math.max(0, start - 3), start), source.slice(end, end + 3)];
  return /[\w>,.;:”"’'(]\s*$|^\s*$/.test(before) && /^(?:\s*[a-z<]|['’]s|[,.;)])/.test(after) && !/[=(,:]$/.test(before.trimEnd() || '>');
}
