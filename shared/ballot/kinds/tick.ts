import { electing } from './kind.ts';

/** A tick beside those one is for; nobody can be against, and no tick is an abstention. */
export const tick = electing(['for']);
