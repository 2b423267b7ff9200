/** A property that is made when it is first read, and an ordinary one from then on. */
export function later(target: object, key: string, make: () => unknown): void {
  Object.defineProperty(target, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(target, key, {value, enumerable: true});
      return value;
    },
  });
}
