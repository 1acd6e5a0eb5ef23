import type { JSX } from 'solid-js';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { useSeat } from '../../congress/seat.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { queueWords } from '../../words/collection/queue/index.ts';

/** One of the departments of the body, or none yet ('') . */
export function UnitField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChoose: (unit: string) => void;
}): JSX.Element {
  const seat = useSeat();
  const units = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].units.$get({ param: { body } })),
  );
  const departments = () => (units.value() ?? []).filter(({ kind }) => kind === 'department');
  return (
    <SelectField
      label={props.label}
      hint={
        units.value() !== undefined && departments().length === 0
          ? queueWords().bulk.noUnits
          : undefined
      }
      value={props.value}
      options={[
        { value: '', label: queueWords().bulk.noUnit },
        ...departments().map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChoose={props.onChoose}
    />
  );
}
