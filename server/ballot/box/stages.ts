/** How far a round has come, as far as the box must know; forward only. */
export const BOX_STAGES = ['ready', 'open', 'sealing', 'sealed', 'count-begun', 'void'] as const;
export type BoxStage = (typeof BOX_STAGES)[number];

/** Whether `a` comes after `b`. */
export function isLater(a: BoxStage, b: BoxStage): boolean {
  return BOX_STAGES.indexOf(a) > BOX_STAGES.indexOf(b);
}

/** Why no cast is looked at in this stage. From `sealing` on it still is: for a ballot that is in the box. */
export const CAST_REFUSAL = {
  ready: 'round-not-open',
  open: undefined,
  sealing: undefined,
  sealed: undefined,
  'count-begun': undefined,
  void: 'round-void',
} as const satisfies Record<BoxStage, string | undefined>;

/** Why no unused paper is taken in this stage: it is taken between sealing and count. */
export const UNUSED_REFUSAL = {
  ready: 'box-not-sealed',
  open: 'box-not-sealed',
  sealing: 'box-not-sealed',
  sealed: undefined,
  'count-begun': 'count-begun',
  void: 'round-void',
} as const satisfies Record<BoxStage, string | undefined>;
