import { Index, Show, type JSX } from 'solid-js';
import { newUnorderedId } from '../../../shared/chance.ts';
import { MILESTONE_STAGES, type PlanForm } from '../../../shared/delivery/model.ts';
import type { NamedUnit, Project } from '../../../shared/delivery/project.ts';
import { DELIVERY_LENGTHS, MOST_MILESTONES } from '../../../shared/delivery/rules.ts';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { Button } from '../../design/Button.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { browserChance } from '../../platform/chance.ts';
import { formatShare } from '../../platform/language-formats.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import styles from './PlanRows.module.css';
import { wholeNumber, type TypedMilestone } from './typed-plan.ts';

interface PlanMilestonesProps {
  readonly rows: readonly TypedMilestone[];
  readonly form: PlanForm;
  /** Whether the milestones are published: then only the proof of each is written here. */
  readonly promised: boolean;
  readonly project: Pick<Project, 'unit' | 'joint'>;
  readonly error: (at: string) => string | undefined;
  readonly onChange: (rows: readonly TypedMilestone[]) => void;
}

/** The milestones of a plan: name, date, weight with its share of all, stage and proof; added, removed and moved. */
export function PlanMilestones(props: PlanMilestonesProps): JSX.Element {
  const words = (): ReturnType<typeof planWords>['form'] => planWords().form;
  const change = (at: number, changes: Partial<TypedMilestone>): void =>
    props.onChange(props.rows.map((row, index) => (index === at ? { ...row, ...changes } : row)));
  const add = (): void =>
    props.onChange([
      ...props.rows,
      {
        id: newUnorderedId(browserChance),
        name: '',
        dueOn: '',
        weight: '10',
        stage: props.rows.at(-1)?.stage ?? 'preparation',
        proof: '',
        unit: '',
      },
    ]);
  const move = (at: number, by: number): void => {
    const rows = [...props.rows];
    rows.splice(at + by, 0, ...rows.splice(at, 1));
    props.onChange(rows);
  };
  const sum = (): number => props.form.milestones.reduce((all, { weight }) => all + weight, 0);
  const share = (weight: string): string | undefined => {
    const own = wholeNumber(weight) ?? 0;
    return own > 0 && sum() > 0 ? words().percent(formatShare(own / sum())) : undefined;
  };
  const named = (row: TypedMilestone, at: number): string =>
    row.name === '' ? words().milestone(at + 1) : row.name;
  return (
    <div class={styles['rows']}>
      <Index each={props.rows}>
        {(row, at) => (
          <div
            class={`${styles['row']} ${styles['milestone']}`}
            role="group"
            aria-label={words().milestone(at + 1)}
          >
            <div class={styles['head']}>
              <b>{words().milestone(at + 1)}</b>
              <Show when={!props.promised}>
                <span>
                  <IconButton
                    icon="up"
                    label={words().up(named(row(), at))}
                    {...(at === 0 ? { blocked: words().first } : {})}
                    onPress={() => move(at, -1)}
                  />
                  <IconButton
                    icon="down"
                    label={words().down(named(row(), at))}
                    {...(at === props.rows.length - 1 ? { blocked: words().last } : {})}
                    onPress={() => move(at, 1)}
                  />
                  <IconButton
                    icon="cross"
                    label={words().removeMilestone(named(row(), at))}
                    onPress={() => props.onChange(props.rows.filter((_, index) => index !== at))}
                  />
                </span>
              </Show>
            </div>
            <TextField
              label={words().name}
              error={
                props.error(`milestones.${at}.name`) ??
                (at === props.rows.length - 1 ? props.error('milestones') : undefined)
              }
              maxLength={DELIVERY_LENGTHS.milestone}
              readOnly={props.promised}
              value={row().name}
              onInput={(name) => change(at, { name })}
            />
            <TextField
              label={words().dueOn}
              error={props.error(`milestones.${at}.dueOn`)}
              type="date"
              readOnly={props.promised}
              value={row().dueOn}
              onInput={(dueOn) => change(at, { dueOn })}
            />
            <TextField
              label={words().weight}
              hint={share(row().weight)}
              error={props.error(`milestones.${at}.weight`)}
              inputMode="numeric"
              maxLength={3}
              readOnly={props.promised}
              value={row().weight}
              onInput={(weight) => change(at, { weight })}
            />
            <Show
              when={!props.promised}
              fallback={
                <TextField
                  label={words().stage}
                  readOnly
                  value={deliveryWords().stages[row().stage]}
                  onInput={() => undefined}
                />
              }
            >
              <SelectField
                label={words().stage}
                value={row().stage}
                options={MILESTONE_STAGES.map((value) => ({
                  value,
                  label: deliveryWords().stages[value],
                }))}
                onChoose={(stage) => change(at, { stage })}
              />
            </Show>
            <Show when={props.project.joint.length > 0}>
              <Unit
                project={props.project}
                promised={props.promised}
                value={row().unit}
                error={props.error(`milestones.${at}.unit`)}
                onChoose={(unit) => change(at, { unit })}
              />
            </Show>
            <TextField
              label={words().proof}
              error={props.error(`milestones.${at}.proof`)}
              required={false}
              maxLength={DELIVERY_LENGTHS.proof}
              value={row().proof}
              onInput={(proof) => change(at, { proof })}
            />
          </div>
        )}
      </Index>
      <Show when={props.rows.length === 0 && props.error('milestones')}>
        {(said) => <p class={styles['wrong']}>{said()}</p>}
      </Show>
      <Show when={props.rows.length < MOST_MILESTONES && !props.promised}>
        <div>
          <Button icon="plus" onPress={add}>
            {words().addMilestone}
          </Button>
        </div>
      </Show>
      <p class={styles['sum']} role="status">
        {words().weights(sum(), props.rows.length)}
      </p>
    </div>
  );
}

/** Which of the responsible departments delivers a milestone; what is not said is the lead's. */
function Unit(props: {
  readonly project: Pick<Project, 'unit' | 'joint'>;
  readonly promised: boolean;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChoose: (unit: string) => void;
}): JSX.Element {
  const words = (): ReturnType<typeof planWords>['form'] => planWords().form;
  const all = (): readonly NamedUnit[] => [
    { id: '', name: props.project.unit?.name ?? '' },
    ...props.project.joint,
  ];
  const chosen = (): NamedUnit | undefined =>
    all().find(({ id }) => id === props.value) ?? all()[0];
  return (
    <Show
      when={!props.promised}
      fallback={
        <TextField
          label={words().unit}
          readOnly
          value={chosen()?.name ?? ''}
          onInput={() => undefined}
        />
      }
    >
      <SelectField
        label={words().unit}
        error={props.error}
        value={chosen()?.id ?? ''}
        options={all().map(({ id, name }) => ({ value: id, label: name }))}
        onChoose={props.onChoose}
      />
    </Show>
  );
}
