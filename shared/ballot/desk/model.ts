import type { RoundState } from '../round.ts';

/** What a station is: a shared tablet (公用平板) or the terminal of the paper ballots (纸质票终端). */
export const STATION_KINDS = ['kiosk', 'paper'] as const;
export type StationKind = (typeof STATION_KINDS)[number];

/** Ways of taking a paper for which two tellers answer. */
export const DESK_VIAS = ['kiosk', 'paper', 'replacement'] as const;
export type DeskVia = (typeof DESK_VIAS)[number];

/** For every way but a deputy's own device two tellers (计票人) of the round sign. */
export const TELLERS_NEEDED = 2;

/** A station as the desk shows it. */
export interface Station {
  readonly id: string;
  readonly kind: StationKind;
  readonly name: string;
  /** Whether a browser has taken the place. */
  readonly enrolled: boolean;
  readonly closed: boolean;
  /** Whether it stands in the opening of the round under way. */
  readonly inRound: boolean;
}

/** The terminal of the paper ballots in a round: what it still owes. */
export interface Terminal {
  readonly station: string;
  readonly name: string;
  /** Names to whom it issued on paper. */
  readonly issued: number;
  /** When its tellers said that every ballot is keyed in, or null. */
  readonly keyedInAt: string | null;
  /** Why the rostrum no longer waits for it. */
  readonly givenUp: string | null;
}

/** Somebody who asks for a paper at the desk and waits for the tellers. */
export interface PaperRequest {
  readonly deputy: string;
  readonly name: string;
  readonly number: string;
  readonly delegation: string;
  readonly via: DeskVia;
  /** Where: the station's name; empty for a new device. */
  readonly station: string;
  /** base64url, as the tellers sign it. */
  readonly blinded: string;
  /** Accounts of the tellers who have signed. */
  readonly signed: readonly string[];
}

export interface Teller {
  readonly account: string;
  readonly name: string;
  /** base64url; null until the browser is enrolled. */
  readonly key: string | null;
  /** Whether the key stands in the record of the round under way. */
  readonly inRound: boolean;
}

/** The issue desk (发票处) of a session. */
export interface DeskView {
  readonly session: { readonly id: string; readonly title: string; readonly rehearsal: boolean };
  readonly round: {
    readonly id: string;
    readonly number: number;
    readonly state: RoundState;
    /** Sealing has begun. */
    readonly closing: boolean;
  } | null;
  readonly tellers: readonly Teller[];
  readonly stations: readonly Station[];
  readonly terminals: readonly Terminal[];
  readonly requests: readonly PaperRequest[];
  /** Deputies whose new device the desk has let in, and that has no paper yet. */
  readonly replacements: readonly { readonly deputy: string; readonly name: string }[];
}

/** A name of the round's roll as the desk looks it up: whether a paper was taken, never whether it was used. */
export interface DeskName {
  readonly deputy: string;
  readonly name: string;
  readonly number: string;
  readonly delegation: string;
  readonly via: 'device' | 'kiosk' | 'paper' | null;
  readonly replaced: boolean;
}

/** What a station's browser is told of itself and of its session. */
export interface StationView {
  readonly id: string;
  readonly kind: StationKind;
  readonly name: string;
  readonly closed: boolean;
  readonly session: {
    readonly id: string;
    readonly body: string;
    readonly title: string;
    readonly rehearsal: boolean;
  };
  readonly round: {
    readonly id: string;
    readonly number: number;
    readonly state: RoundState;
  } | null;
}

/** Whose card a tablet was shown, and whether a paper can be had. */
export interface Identified {
  readonly deputy: { readonly id: string; readonly name: string; readonly delegation: string };
  /** `not-on-roll`: not signed in when the round was opened; `taken`: a paper was issued already. */
  readonly standing: 'free' | 'taken' | 'not-on-roll';
}
