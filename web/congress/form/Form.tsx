import type { JSX } from 'solid-js';
import styles from './Form.module.css';

interface FormProps {
  /** What is filled in, for screen readers. */
  readonly label: string;
  /** Sends what was typed; when it fails, the first field at fault gets the focus. */
  readonly onSend: () => Promise<{ readonly ok: boolean }>;
  /** Two columns where there is room. */
  readonly wide?: boolean;
  readonly children: JSX.Element;
}

/** A form that is sent by its button or by Enter, and never loses what was typed. */
export function Form(props: FormProps): JSX.Element {
  const send = async (form: HTMLFormElement): Promise<void> => {
    const sent = await props.onSend();
    if (!sent.ok) form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <form
      class={`${styles['form']} ${props.wide === true ? styles['wide'] : ''}`}
      aria-label={props.label}
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      {props.children}
    </form>
  );
}

/** Fields that belong side by side where there is room. */
export function Row(props: { readonly children: JSX.Element }): JSX.Element {
  return <div class={styles['row']}>{props.children}</div>;
}

/** The buttons at the end of a form. */
export function Buttons(props: { readonly children: JSX.Element }): JSX.Element {
  return <div class={styles['buttons']}>{props.children}</div>;
}

/** A group of fields about one thing. */
export function Group(props: {
  readonly title: string;
  readonly hint?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  return (
    <fieldset class={styles['group']}>
      <legend>{props.title}</legend>
      <p class={styles['hint']}>{props.hint}</p>
      {props.children}
    </fieldset>
  );
}
