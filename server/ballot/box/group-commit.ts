import type { Clock } from '../../../shared/chance.ts';
import type { BoxRow, Kept } from './box.ts';

/** How many rows a commit holds at most, and how long in milliseconds the first of them waits for others. */
export const GROUP = { rows: 50, milliseconds: 200 } as const;

interface Waiting {
  readonly row: BoxRow;
  readonly settle: (kept: Kept | 'failed') => void;
}

/** Collects rows for one pile and keeps them in groups, one group after the other. */
export class GroupCommit {
  private waiting: Waiting[] = [];
  private running: Promise<void> = Promise.resolve();

  /** `keep` writes one group durably; `failed` hears what it threw, once for each group. */
  constructor(
    private readonly clock: Clock,
    private readonly keep: (rows: readonly BoxRow[]) => Promise<readonly Kept[]>,
    private readonly failed: (error: unknown) => void,
  ) {}

  /** Answers once the row is durable; `failed` when its group could not be kept. */
  add(row: BoxRow): Promise<Kept | 'failed'> {
    return new Promise((settle) => {
      this.waiting.push({ row, settle });
      if (this.waiting.length >= GROUP.rows) this.commit();
      else if (this.waiting.length === 1) void this.commitLater(this.waiting);
    });
  }

  /** Resolves when everything added so far is answered. */
  flush(): Promise<void> {
    this.commit();
    return this.running;
  }

  private async commitLater(group: Waiting[]): Promise<void> {
    await this.clock.wait(GROUP.milliseconds);
    // A full group has gone before.
    if (this.waiting === group) this.commit();
  }

  private commit(): void {
    const group = this.waiting;
    if (group.length === 0) return;
    this.waiting = [];
    this.running = this.running.then(() => this.write(group));
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    let kept: readonly Kept[] = [];
    try {
      kept = await this.keep(group.map(({ row }) => row));
    } catch (error) {
      this.failed(error);
    }
    for (const [at, { settle }] of group.entries()) settle(kept[at] ?? 'failed');
  }
}
