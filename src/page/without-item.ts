/** A list without one of its entries: those behind it move up. */

/** `item`: `data.1`. What stands at `data.2.system` then stands at `data.1.system`. */
export function withoutItem<Value>(values: ReadonlyMap<string, Value>, item: string): ReadonlyMap<string, Value> {
  const [list = '', position] = item.split('.');
  const removed = Number(position);
  return new Map(
    [...values].flatMap(([path, value]): readonly (readonly [string, Value])[] => {
      const [first, second = '', ...rest] = path.split('.');
      const index = Number(second);
      if (first !== list || !Number.isInteger(index) || second === '' || index < removed) return [[path, value]];
      return index === removed ? [] : [[[first, index - 1, ...rest].join('.'), value]];
    }),
  );
}
