/**
 * What a browser remembers between visits. Storage may be forbidden (private
 * windows, embedded web views, a full disk): then the value lives as long as
 * the page, and nothing fails.
 */
const whilePageLives = new Map<string, string>();

/** The remembered text, or nothing. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? whilePageLives.get(key);
  } catch {
    return whilePageLives.get(key);
  }
}

/** Remembers a text. Answers whether it will outlive the page. */
export function remember(key: string, value: string): boolean {
  whilePageLives.set(key, value);
  try {
    localStorage.setItem(key, value);
    return true;
  } catch {
    return false;
  }
}

/** Forgets it everywhere. */
export function forget(key: string): void {
  whilePageLives.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Storage that cannot be reached holds nothing of ours.
  }
}
