import { describe, expect, test } from 'vitest';
import type { DevicePaper } from '../../shared/ballot/protocol/device.ts';
import type { RoundState } from '../../shared/ballot/round.ts';
import { newSigningKeys } from '../../shared/ballot/protocol/signatures.ts';
import { fail } from '../../shared/result.ts';
import { screenOf, type Screen, type Situation } from '../../web/ballot/vote/screen.ts';
import type { KeptDevice, KeptRound, KeptStanding } from '../../web/ballot/vote/vault.ts';
import { hall } from '../ballot/protocol-hall.ts';

const DEPUTY = { id: 'd-1', name: '周文秀', delegation: '第六代表团' };
const keys = await newSigningKeys();
const { payload, record, R } = await hall();
const nothing = new Uint8Array(0);

const device: KeptDevice = {
  keys,
  key: 'key',
  thumbprint: 'thumb',
  typed: false,
  handle: '7K3M',
  card: undefined,
  deputy: DEPUTY,
  confirmed: true,
};

function standing(state: RoundState | undefined, signedIn = true): KeptStanding {
  return {
    standing: {
      deputy: DEPUTY,
      session: { id: 's-1', title: '第五次会议', state: 'sitting' },
      signedIn,
      round: state === undefined ? null : { id: payload.round, number: 1, state },
    },
    hall: undefined,
    cards: [],
    frozen: true,
    recordKeys: { keys: [] },
  };
}

function paper(state: DevicePaper['state']): DevicePaper {
  const own = { R, blinded: nothing, key: nothing, signature: nothing };
  const filled = { ...own, body: nothing, paper: nothing, ballot: nothing };
  const papers: { readonly [State in DevicePaper['state']]: DevicePaper } = {
    prepared: { ...own, state: 'prepared', keys, secret: nothing },
    issued: { ...own, state: 'issued', keys },
    filled: { ...filled, state: 'filled' },
    sent: { ...filled, state: 'sent' },
    received: { ...own, state: 'received', receipt: 'receipt' },
    checked: { ...own, state: 'checked', receipt: 'receipt' },
    returned: { ...own, state: 'returned' },
    lost: { ...own, state: 'lost' },
  };
  return papers[state];
}

function round(state: DevicePaper['state'] | undefined, without?: string): KeptRound {
  return {
    id: payload.round,
    number: 1,
    record,
    R,
    payload,
    opening: undefined,
    paper: state === undefined ? undefined : paper(state),
    choices: {},
    without: without === undefined ? undefined : fail(without).failure,
    voided: false,
  };
}

const at = (situation: Partial<Situation>): Screen =>
  screenOf({
    device,
    kept: standing('open'),
    round: round('issued'),
    signedOut: false,
    ...situation,
  });

describe('the one thing to do now', () => {
  test('without a card: scan; with one: confirm and sign in; then wait', () => {
    expect(at({ device: undefined })).toBe('scan');
    expect(at({ kept: undefined, round: undefined })).toBe('connecting');
    expect(at({ kept: standing('ready', false), round: undefined })).toBe('confirm');
    expect(at({ device: { ...device, confirmed: false }, round: undefined })).toBe('confirm');
    expect(at({ kept: standing(undefined), round: undefined })).toBe('waiting');
    expect(at({ kept: standing('ready'), round: round('prepared') })).toBe('waiting');
  });

  test.each<[RoundState, DevicePaper['state'], Screen]>([
    ['open', 'prepared', 'taking'],
    ['open', 'issued', 'paper'],
    ['open', 'filled', 'sending'],
    ['open', 'sent', 'sending'],
    ['open', 'received', 'boxed'],
    ['sealed', 'prepared', 'without'],
    ['sealed', 'issued', 'returning'],
    ['sealed', 'sent', 'sending'],
    ['sealed', 'returned', 'returned'],
    ['counted', 'received', 'boxed'],
    ['certified', 'lost', 'without'],
    ['announced', 'received', 'result'],
    ['announced', 'sent', 'result'],
    ['announced', 'lost', 'result'],
    ['void', 'received', 'void'],
  ])('in a round that is %s with a paper that is %s: %s', (state, own, screen) => {
    expect(at({ kept: standing(state), round: round(own) })).toBe(screen);
  });

  test('who was not on the roll at opening has no paper in this round', () => {
    expect(at({ round: round('prepared', 'not-on-roll') })).toBe('without');
  });

  test('a device that is signed out still casts the paper it holds, and then says that it is replaced', () => {
    expect(at({ signedOut: true })).toBe('paper');
    expect(at({ signedOut: true, round: round('sent') })).toBe('sending');
    expect(at({ signedOut: true, round: undefined })).toBe('replaced');
  });
});
