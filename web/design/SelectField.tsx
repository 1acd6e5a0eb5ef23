import { For, type JSX } from 'solid-js';
import { FormField, type FieldProps } from './FormField.tsx';

interface SelectFieldProps<Value extends string> extends FieldProps {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
  readonly name?: string;
}

/** One of several, from a native list. */
export function SelectField<Value extends string>(props: SelectFieldProps<Value>): JSX.Element {
  return (
    <FormField
      label={props.label}
      hint={props.hint}
      error={props.error}
      {...(props.required === undefined ? {} : { required: props.required })}
    >
      {(control) => (
        <select
          {...control()}
          name={props.name}
          onChange={(event) => {
            const chosen = props.options[event.currentTarget.selectedIndex];
            if (chosen !== undefined) props.onChoose(chosen.value);
          }}
        >
          <For each={props.options}>
            {(option) => (
              <option value={option.value} selected={option.value === props.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </FormField>
  );
}
