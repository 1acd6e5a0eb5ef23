/** Where a command writes: its result, and everything else. */
export interface Io {
  out(text: string): void;
  err(text: string): void;
}
