import { createSignal, type JSX } from 'solid-js';
import { readNumber } from '../../../shared/collection/rules.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/TextField.tsx';
import { trackPath } from '../raise/address.ts';
import styles from './NumberBox.module.css';

interface NumberBoxProps {
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  /** What stands in it at first. */
  readonly typed?: string;
  /** Whether this is what the page is for. */
  readonly primary?: boolean;
}

/** Where a tracking number is typed, in whatever way, to follow it. */
export function NumberBox(props: NumberBoxProps): JSX.Element {
  const [typed, setTyped] = createSignal(props.typed ?? '');
  return (
    <form
      class={styles['box']}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const number = readNumber(typed());
        if (number !== '') location.assign(trackPath(number));
      }}
    >
      <TextField
        label={props.label}
        hint={props.hint}
        value={typed()}
        onInput={setTyped}
        maxLength={30}
        autocomplete="off"
      />
      <Button submits kind={props.primary === true ? 'primary' : 'secondary'}>
        {props.action}
      </Button>
    </form>
  );
}
