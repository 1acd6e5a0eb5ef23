import type { JSX } from 'solid-js';
import {
  MILESTONE_STAGES,
  type Milestone,
  type ProjectStage,
} from '../../shared/delivery/model.ts';
import { StageLine, type Stage, type StageState } from '../design/StageLine.tsx';
import { deliveryWords } from '../words/delivery/index.ts';
import { partWords as words } from '../words/delivery/parts/index.ts';
import { shortDate } from './short-date.ts';

interface StageStepsProps {
  readonly stage: ProjectStage;
  /** Day on which all milestones were met; '' before. */
  readonly doneOn: string;
  readonly milestones: readonly Milestone[];
  /** The day in Beijing, YYYY-MM-DD. */
  readonly today: string;
}

/** The stages of a project from preparation to use, with the days the milestones give them. */
export function StageSteps(props: StageStepsProps): JSX.Element {
  const stages = (): readonly Stage[] => {
    const now = MILESTONE_STAGES.indexOf(props.stage);
    return MILESTONE_STAGES.map((stage, at) => ({
      label: deliveryWords().stages[stage],
      state: stateAt(at, now, props.doneOn !== ''),
      detail: detailOf(stage, props.milestones, props.today),
    }));
  };
  return (
    <StageLine
      label={words().stageLine}
      stages={stages()}
      variant="cycle"
      running={words().running}
    />
  );
}

function stateAt(at: number, now: number, done: boolean): StageState {
  if (at < now || (done && at === now)) return 'done';
  return at === now ? 'now' : 'todo';
}

/** The day a stage was reached, else the one its first milestone is planned for; nothing without a milestone. */
function detailOf(stage: ProjectStage, milestones: readonly Milestone[], today: string): string {
  const own = milestones.filter((milestone) => milestone.stage === stage);
  const met = own.map(({ metOn }) => metOn).filter((day) => day !== '');
  const [reached] = met.toSorted();
  if (reached !== undefined) return words().stageMet(shortDate(reached, today));
  const [planned] = own.map(({ dueOn }) => dueOn).toSorted();
  return planned === undefined ? '' : words().stagePlanned(shortDate(planned, today));
}
