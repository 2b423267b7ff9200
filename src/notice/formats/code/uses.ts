/** Where a page shows the data that its file declares elsewhere: `{rows.map(…)}`, `v-for="row in rows"`, `{#each rows as row}`, `foreach ($rows as $row)`. */

/** A name that is no key of an object; of `policy.rows.map` each part. Every repetition is bounded. */
const USED =
  /(?:\{\s{0,20}|\b(?:in|of|each)\s{1,3}|foreach\s{0,3}\(\s{0,3}|(?:entries|values|keys)\(\s{0,3}|:[\w-]{1,30}=")\$?([A-Za-z_$][\w$.?]{0,80})(?!\s{0,3}:)/g;

/** The line of the first use of each name that a page shows something of. */
export function shownAt(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  let line = 1;
  let at = 0;
  for (const {index, 1: name = ''} of source.matchAll(USED)) {
    for (; at < index; at += 1) if (source[at] === '\n') line += 1;
    for (const part of name.split(/[.?]+/)) if (part !== '' && !lines.has(part)) lines.set(part, line);
  }
  return lines;
}
