import type { VotingTime } from '../../../shared/ballot/round.ts';
import type { Accessor, JSX } from 'solid-js';
import type { KeptRound, KeptStanding } from './vault.ts';
import type { Voting } from './voting.ts';

/** What the frame of a screen says of where we are. */
export interface FrameHost extends Pick<Voting, 'line' | 'trouble'> {
  readonly kept: Accessor<
    | {
        readonly standing: {
          readonly session: { readonly title: string } | null;
          readonly round?: { readonly votingTime?: VotingTime | null } | null;
        };
        readonly hall: { readonly session: { readonly rehearsal: boolean } } | undefined;
        readonly cards: KeptStanding['cards'];
      }
    | undefined
  >;
  /** On a shared tablet: what stands under the paper; nothing there leads away from the page. */
  readonly shared?: () => JSX.Element;
}

/** Who holds the marks while a paper is filled in: the deputy's own device, or a shared tablet. */
export interface PaperHost extends FrameHost, Pick<Voting, 'mark' | 'cast'> {}

export type PaperRound = Pick<KeptRound, 'number' | 'payload' | 'choices'>;
