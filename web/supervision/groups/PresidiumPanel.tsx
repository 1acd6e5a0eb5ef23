import { For, type JSX } from 'solid-js';
import type { GroupDeputy } from '../../../shared/supervision/visits.ts';
import { CheckField } from '../../design/CheckField.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { groupWords as words } from '../../words/supervision/groups/index.ts';
import styles from './Groups.module.css';

/** In towns: who is in the presidium, of whom each project gets one. The roll does not say it. */
export function PresidiumPanel(props: {
  readonly roll: readonly GroupDeputy[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}): JSX.Element {
  const members = (): readonly GroupDeputy[] =>
    props.roll.filter(({ id }) => props.chosen.includes(id));
  return (
    <Panel title={words().presidium}>
      <p class={styles['state']}>{words().presidiumHelp}</p>
      <div class={styles['presidium']}>
        <For each={members()}>
          {({ id, number, name }) => (
            <CheckField
              label={words().member(number, name)}
              checked
              onCheck={() => props.onChange(props.chosen.filter((one) => one !== id))}
            />
          )}
        </For>
      </div>
      <SelectField
        label={words().addMember}
        value=""
        options={[
          { value: '', label: words().addNone },
          ...props.roll
            .filter(({ id }) => !props.chosen.includes(id))
            .map(({ id, number, name, delegation }) => ({
              value: id,
              label: words().person(number, name, delegation),
            })),
        ]}
        onChoose={(id) => {
          if (id !== '') props.onChange([...props.chosen, id]);
        }}
      />
    </Panel>
  );
}
