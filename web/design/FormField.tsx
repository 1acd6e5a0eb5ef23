import { createUniqueId, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { Icon } from './Icon.tsx';
import styles from './FormField.module.css';

/** What a control must carry so that label, hint and error belong to it. */
export interface ControlProps {
  readonly id: string;
  readonly class: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-required': 'true' | undefined;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; what was typed stays. */
  readonly error?: string | undefined;
  readonly required?: boolean;
}

interface FormFieldProps extends FieldProps {
  /** Draws the control: `(control) => <input {...control()} />`. */
  readonly children: (control: () => ControlProps) => JSX.Element;
}

/** A label with its control, hint and error. For usual controls use `TextField`, `SelectField` or `CheckField`. */
export function FormField(props: FormFieldProps): JSX.Element {
  const id = createUniqueId();
  const describedBy = (): string | undefined => {
    const ids = [
      ...(props.error === undefined ? [] : [`${id}-error`]),
      ...(props.hint === undefined ? [] : [`${id}-hint`]),
    ];
    return ids.length === 0 ? undefined : ids.join(' ');
  };
  const control = (): ControlProps => ({
    id,
    class: styles['control'] ?? '',
    'aria-describedby': describedBy(),
    'aria-invalid': props.error === undefined ? undefined : 'true',
    'aria-required': props.required === true ? 'true' : undefined,
  });
  return (
    <div class={`${styles['field']} ${props.error === undefined ? '' : styles['wrong']}`}>
      <label for={id}>
        {props.label}
        <Show when={props.required === false}>
          <span class={styles['optional']}>{designWords().optional}</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <p class={styles['hint']} id={`${id}-hint`}>
          {props.hint}
        </p>
      </Show>
      {props.children(control)}
      <div aria-live="polite">
        <Show when={props.error}>
          <p class={styles['error']} id={`${id}-error`}>
            <Icon name="warn" />
            <span>{props.error}</span>
          </p>
        </Show>
      </div>
    </div>
  );
}
