import type { Bench } from './bench.ts';
import { BOARD_BENCH } from './board.ts';
import { IMPORT_BENCH } from './import.ts';
import { QUEUE_BENCH } from './queue.ts';
import { SIMILAR_BENCHES } from './similar.ts';

/** All that is measured, in the order in which it is. */
export const BENCHES: readonly Bench[] = [
  ...SIMILAR_BENCHES,
  QUEUE_BENCH,
  IMPORT_BENCH,
  BOARD_BENCH,
];
