/** Strings that a source file names once and shows in its text: `const COMPANY = 'Acme, Inc.'` and then `{COMPANY}`. */

/** One that is declared twice could be either. Every repetition is bounded. */
const DECLARED =
  /\b(?:const|let|var)\s{1,3}([A-Za-z_$][\w$]{0,40})(?:\s?:\s?string)?\s{0,3}=\s{0,3}(?:'([^'\\\n<{`]{1,200})'|"([^"\\\n<{`]{1,200})"|`([^`\\\n<{]{1,200})`)/g;
/** JSX and Svelte, Vue and Blade, strings with room for values. */
const SHOWN = /\{\{ ?([A-Za-z_$][\w$]{0,40}) ?\}\}|\$?\{([A-Za-z_$][\w$]{0,40})\}/g;

/** The source with such values in place of their names; lines stay. */
export function withConstants(source: string): string {
  const values = new Map<string, string | undefined>();
  for (const [, name = '', single, double, ticked] of source.matchAll(DECLARED)) {
    values.set(name, values.has(name) ? undefined : (single ?? double ?? ticked));
  }
  if (values.size === 0) return source;
  return source.replaceAll(SHOWN, (all, one?: string, other?: string) => values.get(one ?? other ?? '') ?? all);
}
