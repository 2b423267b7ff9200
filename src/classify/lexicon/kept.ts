/** Names repeat within a schema and between schemas: the first so many are kept. */
const MOST_KEPT = 30_000;
const LONGEST_KEPT = 64;

export function kept<Result>(make: (name: string) => Result): (name: string) => Result {
  const results = new Map<string, Result>();
  return (name) => {
    const known = results.get(name);
    if (known !== undefined) return known;
    const result = make(name);
    if (results.size < MOST_KEPT && name.length <= LONGEST_KEPT) results.set(name, result);
    return result;
  };
}
