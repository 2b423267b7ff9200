/** Names come again within a table, a system and between systems: what was made of the last so many is kept. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 64;

/** `make` of a name must never be undefined. Twice as many as {@link MOST_KEPT} are held at most: the older half goes when the newer is full. */
export function kept<Result extends NonNullable<unknown>>(make: (name: string) => Result): (name: string) => Result {
  let newer = new Map<string, Result>();
  let older = newer;
  return (name) => {
    const found = newer.get(name);
    if (found !== undefined) return found;
    const result = older.get(name) ?? make(name);
    if (name.length > LONGEST_KEPT) return result;
    if (newer.size >= MOST_KEPT) {
      older = newer;
      newer = new Map();
    }
    newer.set(name, result);
    return result;
  };
}
