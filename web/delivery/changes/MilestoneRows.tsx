import { For, Show, type JSX } from 'solid-js';
import type { ChangeStanding, StandingMilestone } from '../../../shared/delivery/change-model.ts';
import { TextField } from '../../design/TextField.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import type { ChangeDraft } from './change-draft.ts';
import styles from './Changes.module.css';

interface MilestoneRowsProps {
  readonly draft: ChangeDraft;
  readonly standing: ChangeStanding;
  readonly error: (at: string) => string | undefined;
}

/** The milestones of a plan with their dates and weights, to be moved; what is met stays. */
export function MilestoneRows(props: MilestoneRowsProps): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  return (
    <Show
      when={props.standing.milestones.length > 0}
      fallback={<p class={styles['small']}>{words().noMilestones}</p>}
    >
      <ul class={styles['fields']} role="list">
        <For each={props.standing.milestones}>
          {(one) => (
            <li>
              <div>
                <b>{one.name}</b>
                <p class={styles['now']}>
                  {words().nowAt(formatDate(one.dueOn), formatNumber(one.weight))}
                </p>
              </div>
              <Show
                when={one.metOn === ''}
                fallback={<p class={styles['small']}>{words().met(formatDate(one.metOn))}</p>}
              >
                <Moved {...props} milestone={one} />
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}

function Moved(props: MilestoneRowsProps & { readonly milestone: StandingMilestone }): JSX.Element {
  const words = (): ReturnType<typeof changeWords>['page'] => changeWords().page;
  const { id, name, dueOn, weight } = props.milestone;
  const typed = () => props.draft.typed().milestones[id] ?? { dueOn, weight: String(weight) };
  const write = (changes: Partial<ReturnType<typeof typed>>): void => {
    const { milestones } = props.draft.typed();
    props.draft.write({ milestones: { ...milestones, [id]: { ...typed(), ...changes } } });
  };
  return (
    <div class={styles['pair']}>
      <TextField
        label={words().due(name)}
        error={props.error(`milestones.${id}`)}
        type="date"
        value={typed().dueOn}
        onInput={(day) => write({ dueOn: day })}
      />
      <TextField
        label={words().weight(name)}
        inputMode="numeric"
        maxLength={3}
        value={typed().weight}
        onInput={(text) => write({ weight: text })}
      />
    </div>
  );
}
