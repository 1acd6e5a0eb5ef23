import { createSignal, Show, type JSX } from 'solid-js';
import type { AnsweredCheck } from '../../../shared/screening/lead-model.ts';
import { CHECK_LENGTHS, speaksAgainst } from '../../../shared/screening/checklist.ts';
import type { CheckAnswer } from '../../../shared/screening/model.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Form } from '../../congress/form/Form.tsx';
import { Named } from '../../congress/form/Named.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { Icon } from '../../design/Icon.tsx';
import { TextField } from '../../design/TextField.tsx';
import { leadWords } from '../../words/screening/leads/index.ts';
import type { Answering } from './answering.ts';
import {
  checkFull,
  checkShort,
  checkStanding,
  STANDING_ICONS,
  type CheckStanding,
} from './check-words.ts';
import styles from './Checklist.module.css';

/** A question of the checklist: how it stands, and its answer in place. */
export function CheckRow(props: {
  readonly check: AnsweredCheck;
  readonly mayWrite: boolean;
  readonly answering: Answering;
}): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['checklist'] => leadWords().checklist;
  const [typed, setTyped] = createSignal<{ readonly answer: CheckAnswer; readonly note: string }>();
  const standing = (): CheckStanding => checkStanding(props.check);
  const answers = (): { readonly yes: string; readonly no: string } =>
    words().answers[props.check.kind];
  // Whoever answers while one is typing is not written over unseen; the second time it was seen.
  let seen: AnsweredCheck | undefined;
  const save = createDeed(
    async (given: { readonly answer: CheckAnswer; readonly note: string }) => {
      const saved = await props.answering.answer(seen ?? props.check, given);
      seen = saved.ok ? undefined : props.check;
      return saved;
    },
  );
  const placed = placedIn(save.failure, { note: [] });
  let row: HTMLLIElement | undefined;
  /** The control that was pressed has gone: whoever works by keyboard goes on in the same row. */
  const keepFocus = (wanted: string): void =>
    queueMicrotask(() => {
      const control = row?.querySelector<HTMLElement>(wanted);
      control?.focus({ preventScroll: true });
      control?.closest('li, form')?.scrollIntoView({ block: 'nearest' });
    });
  const edit = (answer: CheckAnswer, note: string): void => {
    seen = props.check;
    setTyped({ answer, note });
    keepFocus('input:checked');
  };
  const leave = (): void => {
    seen = undefined;
    setTyped(undefined);
    save.forget();
    keepFocus('button');
  };
  const give = async (answer: CheckAnswer, note: string) => {
    const saved = await save.run({ answer, note });
    if (saved.ok) leave();
    return saved;
  };
  const quick = (answer: CheckAnswer): void => {
    // What speaks against a lead wants its grounds.
    if (speaksAgainst(props.check.kind, answer)) edit(answer, '');
    else void give(answer, '');
  };
  const said = (): string => {
    const { answer, note } = props.check;
    if (answer === null) return words().waiting;
    if (standing() === 'met') return note === '' ? answers()[answer] : note;
    return [answers()[answer], note].filter((part) => part !== '').join(leadWords().panel.colon);
  };
  return (
    <li
      ref={(element) => {
        row = element;
      }}
      class={styles[standing()]}
    >
      <div class={styles['row']}>
        <Icon name={STANDING_ICONS[standing()]} class={styles['icon'] ?? ''} />
        <span class={styles['label']}>{checkShort(props.check)}</span>
        <span class={styles['said']}>
          <Show when={standing() === 'met' && props.check.note !== ''}>
            <Hidden>{props.check.answer === null ? '' : answers()[props.check.answer]} </Hidden>
          </Show>
          {said()}
        </span>
        <Show when={props.mayWrite && typed() === undefined}>
          <span class={styles['tools']}>
            <Show
              when={props.check.answer === null}
              fallback={
                <Button
                  kind="quiet"
                  onPress={() => edit(props.check.answer ?? 'yes', props.check.note)}
                >
                  <Named act={words().change} of={checkShort(props.check)} />
                </Button>
              }
            >
              <Button onPress={() => quick('yes')} busy={save.busy()}>
                <Named act={answers().yes} of={checkShort(props.check)} />
              </Button>
              <Button onPress={() => quick('no')}>
                <Named act={answers().no} of={checkShort(props.check)} />
              </Button>
            </Show>
          </span>
        </Show>
      </div>
      <Show when={typed()}>
        {(now) => (
          <div class={styles['editor']}>
            <Form label={checkShort(props.check)} onSend={() => give(now().answer, now().note)}>
              <fieldset class={styles['choice']}>
                <legend>{checkFull(props.check)}</legend>
                <CheckField
                  group={`check-${props.check.code}`}
                  label={answers().yes}
                  checked={now().answer === 'yes'}
                  onCheck={() => setTyped({ ...now(), answer: 'yes' })}
                />
                <CheckField
                  group={`check-${props.check.code}`}
                  label={answers().no}
                  checked={now().answer === 'no'}
                  onCheck={() => setTyped({ ...now(), answer: 'no' })}
                />
              </fieldset>
              <TextField
                label={words().note}
                hint={words().noteHint}
                error={placed.at('note')}
                required={false}
                maxLength={CHECK_LENGTHS.note}
                value={now().note}
                onInput={(note) => setTyped({ ...now(), note })}
              />
              <div class={styles['buttons']}>
                <Button submits busy={save.busy()}>
                  {words().save}
                </Button>
                <Button kind="quiet" onPress={leave}>
                  {words().cancel}
                </Button>
              </div>
            </Form>
          </div>
        )}
      </Show>
      <Failed failure={placed.rest()} title={words().notSaved} />
    </li>
  );
}
