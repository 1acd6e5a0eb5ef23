import { Show, type JSX } from 'solid-js';
import { FormField, type FieldProps } from './FormField.tsx';

interface TextFieldProps extends FieldProps {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'password' | 'search' | 'tel' | 'number' | 'date';
  readonly multiline?: boolean;
  readonly name?: string;
  readonly autocomplete?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'none';
  readonly maxLength?: number;
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  /** Gives the page the control, to focus it. */
  readonly ref?: (control: HTMLInputElement | HTMLTextAreaElement) => void;
}

/** A line or a paragraph of text. */
export function TextField(props: TextFieldProps): JSX.Element {
  return (
    <FormField label={props.label} hint={props.hint} error={props.error} {...required(props)}>
      {(control) => (
        <Show
          when={props.multiline === true}
          fallback={
            <input
              {...control()}
              ref={(element) => props.ref?.(element)}
              type={props.type ?? 'text'}
              name={props.name}
              autocomplete={props.autocomplete}
              inputMode={props.inputMode}
              maxLength={props.maxLength}
              placeholder={props.placeholder}
              readOnly={props.readOnly === true}
              value={props.value}
              onInput={(event) => props.onInput(event.currentTarget.value)}
            />
          }
        >
          <textarea
            {...control()}
            ref={(element) => props.ref?.(element)}
            name={props.name}
            maxLength={props.maxLength}
            placeholder={props.placeholder}
            readOnly={props.readOnly === true}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        </Show>
      )}
    </FormField>
  );
}

function required(props: FieldProps): Pick<FieldProps, 'required'> {
  return props.required === undefined ? {} : { required: props.required };
}
