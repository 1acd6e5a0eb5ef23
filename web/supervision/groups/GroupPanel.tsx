import { For, Show, type JSX } from 'solid-js';
import { isNear, tradeFits } from '../../../shared/supervision/matching.ts';
import type { GroupDeputy, GroupsOfYear } from '../../../shared/supervision/visits.ts';
import { Button } from '../../design/Button.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { groupWords as words } from '../../words/supervision/groups/index.ts';
import type { TypedGroups } from './decided-groups.ts';
import styles from './Groups.module.css';

/** The group of one project: who is in it and why, who leads. */
export function GroupPanel(props: {
  readonly entry: GroupsOfYear['projects'][number];
  readonly roll: readonly GroupDeputy[];
  readonly typed: TypedGroups;
}): JSX.Element {
  const project = () => props.entry.project;
  const group = () => props.typed.of(project().id);
  const members = (): readonly GroupDeputy[] =>
    group().deputies.flatMap((id) => props.roll.find((deputy) => deputy.id === id) ?? []);
  const others = (): readonly GroupDeputy[] =>
    props.roll.filter(({ id }) => !group().deputies.includes(id));
  const state = (): string => {
    if (props.typed.changed().includes(project().id)) return words().changed;
    return group().deputies.length === 0 ? words().without : words().decided;
  };
  const option = ({ id, number, name, delegation }: GroupDeputy) => ({
    value: id,
    label: words().person(number, name, delegation),
  });
  const remove = (id: string): void => {
    const deputies = group().deputies.filter((one) => one !== id);
    // Whoever is alone leads.
    const leader = deputies.length === 1 ? (deputies[0] ?? '') : '';
    props.typed.change(project().id, {
      deputies,
      ...(group().leader === id || deputies.length === 1 ? { leader } : {}),
    });
  };
  return (
    <Panel title={words().project(formatNumber(project().number), project().name)}>
      <p class={styles['state']}>{state()}</p>
      <Show when={members().length > 0}>
        <ul class={styles['members']}>
          <For each={members()}>
            {(deputy) => (
              <li>
                <div>
                  <b>{deputy.name}</b>
                  <small>{words().facts(deputy.delegation, deputy.trade)}</small>
                  <small>
                    {[
                      ...(tradeFits(deputy.trade, project().category) ? [words().trade] : []),
                      ...(isNear(deputy.delegation, props.entry.places) ? [words().near] : []),
                      words().load(formatNumber(props.typed.load(deputy.id))),
                    ].join(' · ')}
                  </small>
                </div>
                <Button kind="quiet" onPress={() => remove(deputy.id)}>
                  <span aria-hidden="true">{words().remove}</span>
                  <Hidden>{words().removeOf(deputy.name)}</Hidden>
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={members().length > 1}>
        <SelectField
          label={words().leader}
          value={group().leader}
          options={[
            ...(group().leader === '' ? [{ value: '', label: words().noLeader }] : []),
            ...members().map(option),
          ]}
          onChoose={(leader) => props.typed.change(project().id, { leader })}
        />
      </Show>
      <SelectField
        label={words().add}
        value=""
        options={[{ value: '', label: words().addNone }, ...others().map(option)]}
        onChoose={(id) => {
          if (id === '') return;
          props.typed.change(project().id, {
            deputies: [...group().deputies, id],
            ...(group().leader === '' ? { leader: id } : {}),
          });
        }}
      />
    </Panel>
  );
}
