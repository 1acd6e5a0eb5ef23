import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Unit } from '../../../shared/congress/model.ts';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked } from '../asked.ts';
import { IconButton } from '../form/IconButton.tsx';
import { useSeat } from '../seat.tsx';
import styles from './PeoplePage.module.css';

/** The departments and stations that somebody acts for, at entrances of their own. */
export function UnitChoices(props: {
  /** Ids of the chosen ones. */
  readonly units: readonly string[];
  readonly onChange: (units: readonly string[]) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['people'] => congressWords().people;
  const [said, setSaid] = createSignal('');
  const all = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].units.$get({ param: { body } })),
  );
  const chosen = (): readonly Unit[] =>
    (all.value() ?? []).filter(({ id }) => props.units.includes(id));
  const others = (): readonly Unit[] =>
    (all.value() ?? []).filter(({ id }) => !props.units.includes(id));
  const take = (unit: Unit): void => {
    setSaid(words().unitTaken(unit.name));
    props.onChange(props.units.filter((id) => id !== unit.id));
  };
  return (
    <Show when={(all.value() ?? []).length > 0} fallback={<p>{words().noUnits}</p>}>
      <ul class={styles['units']} role="list" aria-label={words().units}>
        <For each={chosen()}>
          {(unit) => (
            <li>
              <span>
                {unit.name} <small>{congressWords().unitKinds[unit.kind]}</small>
              </span>
              <IconButton
                icon="cross"
                label={words().takeUnit(unit.name)}
                onPress={() => take(unit)}
              />
            </li>
          )}
        </For>
      </ul>
      <Show when={others().length > 0}>
        <SelectField
          label={words().addUnit}
          value=""
          options={[
            { value: '', label: words().chooseUnit },
            ...others().map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(id) => {
            if (id !== '') props.onChange([...props.units, id]);
          }}
        />
      </Show>
      <span role="status" class={styles['said']}>
        {said()}
      </span>
    </Show>
  );
}
