import { electing } from './kind.ts';

/** 赞成 / 反对 / 弃权 for every candidate: how decisions are marked (地方组织法 art. 25). */
export const forAgainstAbstain = electing(['for', 'against', 'abstain']);
