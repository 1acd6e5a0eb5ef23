import { createSignal, For, type JSX } from 'solid-js';
import type { ConsoleView } from '../../../shared/ballot/round.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { TextField } from '../../design/TextField.tsx';
import { designWords } from '../../words/design/index.ts';
import { consoleWords as words } from '../../words/ballot/console/index.ts';
import { offline } from './blocked.ts';
import type { Console } from './console-state.ts';
import styles from './Console.module.css';
import { createKeptText } from './kept-text.ts';
import { nameIn } from './names.ts';
import { Refused } from './Refused.tsx';

interface SettleProps {
  readonly console: Console;
  readonly blocked: readonly Blocked[];
}

/** A tie is settled by lot: drawn once, with a recorded seed. */
export function SettleByLot(props: SettleProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const draw = async (): Promise<void> => {
    if (await props.console.act({ act: 'settle-by-lot' })) setAsking(false);
  };
  return (
    <>
      <Button
        kind="primary"
        size="large"
        blocked={props.console.lost() ? [offline()] : props.blocked}
        onPress={() => setAsking(true)}
      >
        {words().actions.lot}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={words().ask.lot.title}
        consequence={words().ask.lot.text}
        confirm={words().actions.lot}
        busy={props.console.busy() === 'settle-by-lot'}
        error={<Refused console={props.console} />}
        onConfirm={() => void draw()}
        onClose={() => setAsking(false)}
      />
    </>
  );
}

interface PresidiumProps extends SettleProps {
  readonly view: ConsoleView;
  readonly candidates: readonly string[];
  readonly seats: number;
}

/** A tie is settled by the presidium: exactly the seats left, with the reason. */
export function Presidium(props: PresidiumProps): JSX.Element {
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const reason = createKeptText(`console/presidium/${props.view.round?.id ?? ''}`);
  const [asking, setAsking] = createSignal(false);
  const blocked = (): readonly Blocked[] => [
    ...(props.console.lost() ? [offline()] : props.blocked),
    ...(chosen().length === props.seats
      ? []
      : [{ reason: words().announced.chooseExactly(props.seats) }]),
    ...(reason.text().trim() === '' ? [{ reason: words().announced.reasonMissing }] : []),
  ];
  const record = async (): Promise<void> => {
    const done = await props.console.act({
      act: 'settle-by-presidium',
      elected: chosen(),
      reason: reason.text().trim(),
    });
    if (!done) return;
    reason.forget();
    setAsking(false);
  };
  return (
    <div class={styles['choose']}>
      <fieldset>
        <legend class={styles['small']}>{words().announced.chooseTied(props.seats)}</legend>
        <ul class={styles['people']}>
          <For each={props.candidates}>
            {(code) => (
              <li>
                <CheckField
                  label={nameIn(props.view, code)}
                  checked={chosen().includes(code)}
                  onCheck={(on) =>
                    setChosen(on ? [...chosen(), code] : chosen().filter((one) => one !== code))
                  }
                />
              </li>
            )}
          </For>
        </ul>
      </fieldset>
      <TextField
        label={designWords().reason}
        hint={designWords().reasonHint}
        multiline
        value={reason.text()}
        onInput={reason.type}
      />
      <Button kind="primary" size="large" blocked={blocked()} onPress={() => setAsking(true)}>
        {words().actions.presidium}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={words().ask.presidium.title}
        consequence={
          <>
            <p>
              {chosen()
                .map((code) => nameIn(props.view, code))
                .join(words().script.listMark)}
            </p>
            <p>{words().ask.presidium.text}</p>
          </>
        }
        confirm={words().actions.presidium}
        busy={props.console.busy() === 'settle-by-presidium'}
        error={<Refused console={props.console} />}
        onConfirm={() => void record()}
        onClose={() => setAsking(false)}
      />
    </div>
  );
}
