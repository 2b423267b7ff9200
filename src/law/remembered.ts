/** A function that is asked the same again and again, by every rule and row: each answer is made once. */
export function remembered<Key, Value extends NonNullable<unknown>>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const done = known.get(key) ?? make(key);
    known.set(key, done);
    return done;
  };
}
