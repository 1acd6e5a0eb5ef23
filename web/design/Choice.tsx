import { createEffect, createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { designWords } from '../words/design/index.ts';
import { Hidden } from './Hidden.tsx';
import { Icon, type IconName } from './Icon.tsx';
import styles from './Choice.module.css';

export type Vote = 'for' | 'against' | 'abstain';

const VOTES: readonly Vote[] = ['for', 'against', 'abstain'];
const ICONS: Readonly<Record<Vote, IconName>> = { for: 'check', against: 'cross', abstain: 'dash' };

interface ChoiceProps {
  /** Number and name of the project, said to screen readers before the three. */
  readonly legend: string;
  readonly value: Vote | undefined;
  readonly onChoose: (vote: Vote) => void;
  /** Set when no more 赞成 may be given: why, and what to do. The choice stays in place and explains itself. */
  readonly limit?: string | undefined;
  /** After the box, or while another page has the pen: shown, not changeable. */
  readonly readOnly?: boolean;
}

/** The three large choices of a line on the paper; same size, same place, none suggested. */
export function Choice(props: ChoiceProps): JSX.Element {
  const id = createUniqueId();
  const [refused, setRefused] = createSignal(false);
  const inputs = new Map<Vote, HTMLInputElement>();
  const full = (vote: Vote): boolean =>
    vote === 'for' && props.limit !== undefined && props.value !== 'for';

  createEffect(() => {
    if (!full('for')) setRefused(false);
  });

  // The browser marks a radio by itself; the paper's state decides what is marked.
  const restore = (): void => {
    for (const [vote, input] of inputs) input.checked = props.value === vote;
  };

  const choose = (vote: Vote): void => {
    if (props.readOnly === true || full(vote)) {
      setRefused(full(vote));
      restore();
      return;
    }
    setRefused(false);
    props.onChoose(vote);
    restore();
  };

  return (
    <fieldset class={styles['group']}>
      <legend>
        <Hidden>{props.legend}</Hidden>
      </legend>
      <div class={styles['choices']}>
        <For each={VOTES}>
          {(vote) => (
            <label
              class={`${styles['choice']} ${styles[vote]} ${full(vote) ? styles['full'] : ''}`}
            >
              <input
                ref={(input) => inputs.set(vote, input)}
                type="radio"
                name={id}
                value={vote}
                checked={props.value === vote}
                aria-disabled={full(vote) || props.readOnly === true ? 'true' : undefined}
                aria-describedby={full(vote) ? `${id}-why` : undefined}
                onChange={() => choose(vote)}
              />
              <Icon name={ICONS[vote]} class={styles['icon'] ?? ''} />
              <span>{designWords().choices[vote]}</span>
            </label>
          )}
        </For>
      </div>
      <Show when={full('for') && !refused()}>
        <Hidden id={`${id}-why`}>{props.limit}</Hidden>
      </Show>
      <div role="status">
        <Show when={full('for') && refused()}>
          <p class={styles['why']} id={`${id}-why`}>
            <Icon name="info" class={styles['info'] ?? ''} />
            <span>{props.limit}</span>
          </p>
        </Show>
      </div>
    </fieldset>
  );
}
