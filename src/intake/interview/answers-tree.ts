/** Data from a file, looked at by path; only own properties count. */
export type Tree = ReadonlyMap<string, unknown>;

/** A group of keys, or undefined where the value is none. */
export function asTree(value: unknown): Tree | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : undefined;
}

/** The value at `disclosures.0.kind` or `retention.period`; undefined where a step is missing. */
export function valueIn(root: Tree, path: string): unknown {
  let value: unknown = root;
  for (const step of path.split('.')) {
    if (value instanceof Map) value = value.get(step) as unknown;
    else if (Array.isArray(value)) value = (value as readonly unknown[])[Number(step)];
    else value = asTree(value)?.get(step);
    if (value === undefined) return undefined;
  }
  return value;
}

/** The paths that hold something: `name`, `disclosures.0.role`. Two levels of keys and one of lists, as answers have. */
export function pathsIn(data: unknown): ReadonlySet<string> {
  const paths = new Set<string>();
  for (const [key, value] of asTree(data) ?? []) {
    paths.add(key);
    for (const inner of asTree(value)?.keys() ?? []) paths.add(`${key}.${inner}`);
    if (!Array.isArray(value)) continue;
    for (const [index, entry] of (value as readonly unknown[]).entries()) {
      for (const inner of asTree(entry)?.keys() ?? []) paths.add(`${key}.${index}.${inner}`);
    }
  }
  return paths;
}
