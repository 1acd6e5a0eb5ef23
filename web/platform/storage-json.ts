import { recall } from './storage.ts';

/** The remembered value, if it is one of this form: what cannot be read was not written by these pages. */
export function recallJson<Value>(
  key: string,
  isValue: (json: unknown) => json is Value,
): Value | undefined {
  try {
    const json: unknown = JSON.parse(recall(key) ?? 'null');
    return isValue(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
