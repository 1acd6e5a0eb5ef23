import { Show, type JSX } from 'solid-js';
import { ORIGINS } from '../../../shared/collection/model.ts';
import { ENTRY_CHANNELS } from '../../../shared/collection/review.ts';
import type { Deputy, Unit, UnitKind } from '../../../shared/congress/model.ts';
import { Group, Row } from '../../congress/form/Form.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { collectionWords } from '../../words/collection/index.ts';
import { entryWords as words } from '../../words/collection/entry/index.ts';
import type { Source } from './source.ts';

interface SourceFieldsProps {
  readonly value: Source;
  readonly deputies: readonly Deputy[];
  readonly units: readonly Unit[];
  /** What is wrong with the day, or nothing. */
  readonly dayError: string | undefined;
  readonly onInput: (changes: Partial<Source>) => void;
}

/** By which way something came, when, and from whom. */
export function SourceFields(props: SourceFieldsProps): JSX.Element {
  const kind = (): UnitKind | undefined => {
    if (props.value.origin === 'departments') return 'department';
    return props.value.origin === 'stations' ? 'station' : undefined;
  };
  return (
    <Group title={words().how}>
      <Row>
        <SelectField
          label={words().channel}
          value={props.value.channel}
          options={ENTRY_CHANNELS.map((value) => ({
            value,
            label: collectionWords().channels[value],
          }))}
          onChoose={(channel) => props.onInput({ channel })}
        />
        <SelectField
          label={words().origin}
          value={props.value.origin}
          options={ORIGINS.map((value) => ({ value, label: collectionWords().origins[value] }))}
          onChoose={(origin) => props.onInput({ origin, deputy: '', unit: '' })}
        />
      </Row>
      <Row>
        <TextField
          label={words().receivedOn}
          hint={words().receivedOnHint}
          error={props.dayError}
          type="date"
          value={props.value.receivedOn}
          onInput={(receivedOn) => props.onInput({ receivedOn })}
        />
        <Show when={props.value.origin === 'deputies'}>
          <SelectField
            label={words().deputy}
            value={props.value.deputy}
            options={[
              { value: '', label: words().noDeputy },
              ...props.deputies.map(({ id, number, name }) => ({
                value: id,
                label: words().deputyOption(number, name),
              })),
            ]}
            onChoose={(deputy) => props.onInput({ deputy })}
          />
        </Show>
        <Show when={kind()}>
          {(known) => (
            <SelectField
              label={known() === 'station' ? words().stations : words().departments}
              value={props.value.unit}
              options={[
                { value: '', label: words().noUnit },
                ...props.units
                  .filter((unit) => unit.kind === known())
                  .map(({ id, name }) => ({ value: id, label: name })),
              ]}
              onChoose={(unit) => props.onInput({ unit })}
            />
          )}
        </Show>
      </Row>
    </Group>
  );
}
