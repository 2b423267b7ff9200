/** What stands at a path of properties, `purposes.0.words`; undefined where a step is missing. Only own properties count. */
export function propertyAt(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as Record<string, unknown>)[key] : undefined,
      value,
    );
}
