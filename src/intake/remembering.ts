/** What is asked of a text again and again: sheets say the same words over and over. */

/** Longer texts are seldom said twice; they are looked at anew. */
const LONGEST = 400;
/** Then all is forgotten: a sheet of which no two cells are alike must not be held twice. */
const MOST = 20_000;

/** The same answers as `of`, which must need nothing but the text. */
export function remembering<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    if (text.length > LONGEST) return of(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as Value;
    const value = of(text);
    if (known.size >= MOST) known.clear();
    known.set(text, value);
    return value;
  };
}
