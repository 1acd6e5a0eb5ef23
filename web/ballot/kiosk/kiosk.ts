import { createEffect, createSignal, on, type Accessor } from 'solid-js';
import type { Identified, StationView } from '../../../shared/ballot/desk/model.ts';
import type { Mark } from '../../../shared/ballot/model.ts';
import { pinned } from '../../../shared/ballot/protocol/device-trust.ts';
import type { RecordKeys } from '../../../shared/ballot/protocol/records.ts';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import type { CandidateList } from '../../../shared/screening/model.ts';
import type { Outside } from '../../platform/chance.ts';
import type { PaperRound } from '../vote/paper-host.ts';
import { readCard } from './card-read.ts';
import { issueAndCast, type Outcome, type Sending } from './casting.ts';
import type { KioskWire } from './kiosk-wire.ts';
import { acceptFor, type AcceptedRound, type SeenRounds } from './round-trust.ts';
import type { KeptStation } from './station-vault.ts';

/** Somebody at the tablet, from the card to the wipe. Lives in memory only. */
interface Visit {
  readonly card: string;
  readonly who: Identified['deputy'];
  readonly recordKeys: RecordKeys;
  readonly thumbprint: string;
  /** The code was typed, so the thumbprint has not come from the card itself. */
  readonly typed: boolean;
  readonly round: { readonly id: string; readonly number: number };
}

/** The one thing to do now. */
export type Scene =
  | { readonly at: 'idle'; readonly failure: Failure | undefined }
  | { readonly at: 'identifying' | 'preparing' }
  | { readonly at: 'who'; readonly visit: Visit; readonly failure: Failure | undefined }
  | { readonly at: 'choosing' | 'reviewing'; readonly visit: Visit; readonly paper: PaperRound }
  | { readonly at: 'sending'; readonly who: Identified['deputy']; readonly sending: Sending }
  | { readonly at: 'boxed' }
  | { readonly at: 'ended'; readonly why: Ended; readonly failure: Failure | undefined };

export type Ended = Exclude<Outcome['end'], 'boxed'>;

export interface Kiosk {
  readonly scene: Accessor<Scene>;
  readonly cards: Accessor<CandidateList['candidates']>;
  /** A card that was scanned or typed. */
  take(text: string): Promise<void>;
  /** 是我: fetches the paper. */
  begin(): Promise<void>;
  mark(code: string, mark: Mark | undefined): void;
  turnTo(page: 'choosing' | 'reviewing'): void;
  cast(): Promise<void>;
  /** Forgets everything and waits for the next deputy. */
  wipe(): void;
}

interface Setting extends Outside {
  readonly station: KeptStation;
  readonly view: Accessor<StationView>;
  readonly wire: KioskWire;
}

/** The scenes in which no paper is on its way, so that the end of the round ends them. */
const BEFORE_ISSUE: readonly Scene['at'][] = ['who', 'preparing', 'choosing', 'reviewing'];

/** A shared tablet at work for one deputy after the other. */
export function createKiosk(setting: Setting): Kiosk {
  const { station, view, wire } = setting;
  const id = station.id ?? '';
  const [scene, setScene] = createSignal<Scene>(idle());
  const [cards, setCards] = createSignal<CandidateList['candidates']>([]);
  const seen: SeenRounds = new Map();
  const accepted = new WeakMap<Visit, AcceptedRound>();

  /** What was begun for a deputy who has left does not come back to the screen. */
  const unlessWiped = async <Value>(work: Promise<Value>): Promise<Value | undefined> => {
    const before = scene();
    const done = await work;
    return scene() === before ? done : undefined;
  };

  const identify = async (text: string): Promise<Result<Scene>> => {
    const link = readCard(text);
    if (link === undefined) return fail('card-malformed');
    const keys = await wire.recordKeys();
    if (!keys.ok) return keys;
    const thumbprint = link.thumbprint ?? keys.value.keys[0]?.kid ?? '';
    if (!keys.value.keys.some(({ kid }) => kid === thumbprint)) return fail('key-not-on-card');
    const identified = await wire.identify(id, link.card);
    if (!identified.ok) return identified;
    const { deputy, standing } = identified.value;
    const { round } = view();
    if (standing !== 'free')
      return { ok: true, value: { at: 'ended', why: standing, failure: undefined } };
    if (round?.state !== 'open') return { ok: true, value: ended('not-open') };
    const visit: Visit = {
      card: link.card,
      who: deputy,
      recordKeys: keys.value,
      thumbprint,
      typed: link.thumbprint === undefined,
      round: { id: round.id, number: round.number },
    };
    return { ok: true, value: { at: 'who', visit, failure: undefined } };
  };

  createEffect(
    on(
      () => view().round,
      (round) => {
        const now = scene();
        if (BEFORE_ISSUE.includes(now.at) && round?.state !== 'open')
          setScene(ended(round?.state === 'void' ? 'void' : 'not-open'));
      },
      { defer: true },
    ),
  );

  return {
    scene,
    cards,
    async take(text) {
      setScene({ at: 'identifying' });
      const done = await unlessWiped(identify(text));
      if (done !== undefined)
        setScene(done.ok ? done.value : { at: 'idle', failure: done.failure });
    },
    async begin() {
      const now = scene();
      if (now.at !== 'who') return;
      const { visit } = now;
      setScene({ at: 'preparing' });
      const done = await unlessWiped(
        Promise.all([
          acceptFor(wire, station, visit.round.id, visit, seen),
          wire.candidates(station.session),
        ]),
      );
      if (done === undefined) return;
      const [round, list] = done;
      if (!round.ok) {
        const again = round.failure.code === 'no-connection';
        setScene(
          again
            ? { at: 'who', visit, failure: round.failure }
            : { at: 'ended', why: 'failed', failure: round.failure },
        );
        return;
      }
      // The names on the signed paper are enough where the cards do not come.
      if (list.ok) setCards(list.value.candidates);
      accepted.set(visit, round.value);
      const paper = { number: visit.round.number, payload: round.value.payload, choices: {} };
      setScene({ at: 'choosing', visit, paper });
    },
    mark(code, mark) {
      const now = scene();
      if (now.at !== 'choosing') return;
      const { [code]: _, ...others } = now.paper.choices;
      const choices = mark === undefined ? others : { ...others, [code]: mark };
      setScene({ ...now, paper: { ...now.paper, choices } });
    },
    turnTo(page) {
      const now = scene();
      if (now.at === 'choosing' || now.at === 'reviewing') setScene({ ...now, at: page });
    },
    async cast() {
      const now = scene();
      if (now.at !== 'reviewing') return;
      const { visit, paper } = now;
      const round = accepted.get(visit);
      if (round === undefined) return;
      const { clock, chance } = setting;
      const outcome = await issueAndCast({
        clock,
        chance,
        wire,
        ...round,
        station: id,
        stationKey: station.keys.privateKey,
        round: visit.round.id,
        pinned: pinned(visit),
        deputy: visit.who.id,
        card: visit.card,
        choices: paper.choices,
        tell: (sending) => setScene({ at: 'sending', who: visit.who, sending }),
      });
      if (outcome.end === 'boxed') setScene({ at: 'boxed' });
      else if (outcome.end === 'failed')
        setScene({ at: 'ended', why: 'failed', failure: outcome.failure });
      else setScene(ended(outcome.end));
    },
    wipe() {
      if (scene().at !== 'sending') setScene(idle());
    },
  };
}

/** Always another one, so that what was half typed is wiped too. */
function idle(): Scene {
  return { at: 'idle', failure: undefined };
}

function ended(why: Ended): Scene {
  return { at: 'ended', why, failure: undefined };
}
