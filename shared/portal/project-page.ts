import type { Body } from '../congress/model.ts';
import type { PublicChange } from '../delivery/change-model.ts';
import type { Project } from '../delivery/project.ts';
import type { Timeline } from '../delivery/report-model.ts';

/** How the deputies decided on a project. */
export interface ProjectVote {
  readonly ballot: string;
  readonly session: string;
  /** When it was announced. */
  readonly announcedAt: string;
  /** Its place among the projects chosen, from 1. */
  readonly place: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** Fewest votes that pass. */
  readonly needed: number;
  readonly allDeputies: number;
  readonly present: number;
}

/** The whole of a project as a resident reads it. */
export interface ProjectPage {
  readonly body: Pick<Body, 'id' | 'code' | 'name'>;
  /** The day on which this is true, in Beijing. */
  readonly today: string;
  /** Days past its date from which a milestone is overdue. */
  readonly graceDays: number;
  readonly project: Project;
  readonly timeline: Timeline;
  readonly changes: readonly PublicChange[];
  /** Null where its ballot was not held in this installation. */
  readonly vote: ProjectVote | null;
}
