/** A memory of so many entries; who was touched longest ago gives way. */
export interface BoundedMap<Value> {
  get(key: string): Value | undefined;
  /** Keeps the value and answers it. */
  set(key: string, value: Value): Value;
}

export function boundedMap<Value>(most: number): BoundedMap<Value> {
  // A Map keeps the order of insertion, so its first key is the oldest.
  const entries = new Map<string, Value>();
  return {
    get: (key) => entries.get(key),
    set(key, value) {
      entries.delete(key);
      const [oldest] = entries.size >= most ? entries.keys() : [];
      if (oldest !== undefined) entries.delete(oldest);
      entries.set(key, value);
      return value;
    },
  };
}
