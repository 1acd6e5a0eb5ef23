import type { DevicePaper } from '../../../shared/ballot/protocol/device.ts';
import type { RoundState } from '../../../shared/ballot/round.ts';
import type { KeptDevice, KeptRound, KeptStanding } from './vault.ts';

/** The one thing to do now. */
export type Screen =
  | 'scan'
  | 'replaced'
  | 'connecting'
  | 'confirm'
  | 'waiting'
  | 'taking'
  | 'paper'
  | 'sending'
  | 'boxed'
  | 'open-vote'
  | 'returning'
  | 'returned'
  | 'without'
  | 'void'
  | 'result';

/** What the choice of a screen depends on. */
export interface Situation {
  readonly device: KeptDevice | undefined;
  readonly kept: KeptStanding | undefined;
  /** The round that `kept` speaks of, as far as this device knows it. */
  readonly round: KeptRound | undefined;
  /** The server no longer knows this device. */
  readonly signedOut: boolean;
}

/** Without a paper of one's own: what there is to do in each state of the round. */
const BY_STATE: Readonly<Record<RoundState, Screen>> = {
  draft: 'waiting',
  ready: 'waiting',
  open: 'taking',
  sealed: 'without',
  counted: 'without',
  certified: 'without',
  announced: 'result',
  void: 'void',
};

/** With a paper: what its state asks for, until the result is announced or the round is void. */
const BY_PAPER: Readonly<Record<DevicePaper['state'], Screen | undefined>> = {
  prepared: undefined,
  issued: 'paper',
  filled: 'sending',
  sent: 'sending',
  received: 'boxed',
  checked: 'boxed',
  returned: 'returned',
  lost: 'without',
};

/**
 * Which screen to show. A paper in the hand goes before everything else: it can
 * be filled in and cast without name, cookie or API.
 */
export function screenOf({ device, kept, round, signedOut }: Situation): Screen {
  if (device?.deputy === undefined) return 'scan';
  const standing = kept?.standing;
  const state = standing?.round?.state ?? 'draft';
  const over = state === 'announced' || state === 'void';
  const own = round?.paper === undefined || over ? undefined : BY_PAPER[round.paper.state];
  if (own === 'paper' && state !== 'open') return 'returning';
  if (own !== undefined) return own;
  if (signedOut) return 'replaced';
  if (standing === undefined) return 'connecting';
  // A round that is not secret is the newest; the one this device knows is over.
  if ((standing.openVote ?? null) !== null) return 'open-vote';
  if (!standing.signedIn || !device.confirmed) return 'confirm';
  const excluded = state === 'open' && round?.without !== undefined;
  return excluded ? 'without' : BY_STATE[state];
}

/** 签到, 等候, 投票, 入箱, 结果: how far the deputy has come, from 0. */
export const STAGE_OF: Readonly<Record<Screen, number>> = {
  scan: 0,
  replaced: 0,
  connecting: 0,
  confirm: 0,
  waiting: 1,
  void: 1,
  taking: 2,
  paper: 2,
  'open-vote': 2,
  sending: 3,
  boxed: 3,
  returning: 3,
  returned: 3,
  without: 3,
  result: 4,
};
