/** Names and sentences come again, within a table, a system or a notice: what was made of the last so many is kept. */
interface Bounds {
  /** Twice as many are held at most: the older half goes when the newer is full. */
  readonly most: number;
  /** In characters; of longer ones nothing is kept. */
  readonly longest: number;
}

const OF_NAMES: Bounds = {most: 10_000, longest: 64};

/** `make` of a text must never be undefined. */
export function kept<Result extends NonNullable<unknown>>(
  make: (text: string) => Result,
  {most, longest}: Bounds = OF_NAMES,
): (text: string) => Result {
  let newer = new Map<string, Result>();
  let older = newer;
  return (text) => {
    const found = newer.get(text);
    if (found !== undefined) return found;
    const result = older.get(text) ?? make(text);
    if (text.length > longest) return result;
    if (newer.size >= most) {
      older = newer;
      newer = new Map();
    }
    newer.set(text, result);
    return result;
  };
}
