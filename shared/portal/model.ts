import type { CollectedView, PublicDrive } from '../collection/public.ts';
import type { ResultView } from '../ballot/round.ts';
import type { ProjectItem } from '../delivery/project.ts';
import type { Body, CongressSession } from '../congress/model.ts';

/** What the public reads first of a body. */
export interface PortalView {
  readonly body: Body;
  /** All bodies of the installation, for choosing another one. */
  readonly bodies: readonly Body[];
  /** The session that is sitting, or the next one planned. */
  readonly session: CongressSession | null;
  /** The last announced result; its elected candidates are the projects of the year. */
  readonly result: ResultView | null;
  /** The drive at the door: the open one, else the next, else the last; null while there never was one. */
  readonly drive: PublicDrive | null;
  /** What was raised in it, or in the last one, and where it went; null while nothing was. */
  readonly collected: CollectedView | null;
  /** Earlier announced ballots, the newest first. */
  readonly earlier: readonly {
    readonly ballot: string;
    readonly title: string;
    readonly announcedAt: string;
  }[];
  /** The projects of the latest year that has any, in their order; how each stands follows from the clock. */
  readonly projects: readonly ProjectItem[];
}
