import { type JSX } from 'solid-js';
import { toCodeLetters } from '../../../shared/congress/card-text.ts';
import { Button } from '../../design/Button.tsx';
import { TextField } from '../../design/TextField.tsx';
import { browserChance } from '../../platform/chance.ts';
import { congressWords } from '../../words/congress/index.ts';
import styles from './PeoplePage.module.css';

interface NewPasswordProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (password: string) => void;
}

/** A password somebody will be told: shown, so that it can be written down, and drawn by chance when wished. */
export function NewPassword(props: NewPasswordProps): JSX.Element {
  const draw = (): void => {
    // 16 letters of 5 bits, in groups that can be read out.
    const letters = toCodeLetters(browserChance.bytes(10), 16);
    props.onInput(letters.replaceAll(/(.{4})(?=.)/g, '$1-'));
  };
  return (
    <div class={styles['password']}>
      <TextField
        label={congressWords().people.password}
        hint={congressWords().people.passwordHint}
        error={props.error}
        autocomplete="off"
        maxLength={200}
        value={props.value}
        onInput={props.onInput}
      />
      <Button onPress={draw}>{congressWords().people.draw}</Button>
    </div>
  );
}
