import { createUniqueId, For, Match, Show, Switch, type JSX } from 'solid-js';
import { STANCES } from '../../../shared/screening/model.ts';
import { PRE_REVIEW_LENGTHS } from '../../../shared/screening/pre-review.ts';
import { Button } from '../../design/Button.tsx';
import { Icon } from '../../design/Icon.tsx';
import { Notice } from '../../design/Notice.tsx';
import { TextField } from '../../design/TextField.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { deputyWords as words } from '../../words/screening/deputy/index.ts';
import type { StanceKeeper } from './stance.ts';
import styles from './Stance.module.css';

/** What a deputy thinks of a candidate before the session. It looks like no voting paper, for it is none. */
export function StancePanel(props: { readonly keeper: StanceKeeper }): JSX.Element {
  const id = createUniqueId();
  const stance = () => props.keeper.wanted().stance;
  const note = (): string => props.keeper.wanted().note;
  return (
    <section class={styles['panel']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{words().mine}</h2>
      <p class={styles['not']} id={`${id}-not`}>
        <Icon name="info" />
        <span>{words().notVote}</span>
      </p>
      <fieldset
        class={styles['group']}
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-not`}
      >
        <For each={STANCES}>
          {(one) => (
            <label class={styles['choice']}>
              <input
                type="radio"
                name={id}
                checked={stance() === one}
                onChange={() => props.keeper.choose(one)}
              />
              <span>
                <b>{words().stances[one]}</b>
                <small>{words().stanceHelp[one]}</small>
              </span>
            </label>
          )}
        </For>
      </fieldset>
      <Standing keeper={props.keeper} />
      <Show when={stance() !== null}>
        <TextField
          multiline
          label={words().note}
          hint={words().noteHelp}
          required={false}
          maxLength={PRE_REVIEW_LENGTHS.note}
          value={note()}
          onInput={(text) => props.keeper.write(text)}
        />
      </Show>
      <Show when={stance() !== null}>
        <div class={styles['buttons']}>
          <Button busy={props.keeper.saving() === 'saving'} onPress={() => props.keeper.save()}>
            {words().saveNote}
          </Button>
          <Button kind="quiet" onPress={() => props.keeper.choose(null)}>
            {words().takeBack}
          </Button>
        </div>
      </Show>
    </section>
  );
}

/** Whether it is saved, said after every change. */
function Standing(props: { readonly keeper: StanceKeeper }): JSX.Element {
  const said = (): string => {
    const { stance, note } = props.keeper.wanted();
    if (stance === null) return words().takenBack;
    const named = words().stances[stance];
    return note.trim() === '' ? words().saved(named) : words().savedWith(named);
  };
  return (
    <div class={styles['standing']} role="status">
      <Switch>
        <Match when={props.keeper.saving() === 'saving'}>{words().saving}</Match>
        <Match when={props.keeper.saving() === 'saved'}>
          <span class={styles['saved']}>
            <Icon name="done" /> {said()}
          </span>
        </Match>
        <Match when={props.keeper.saving() === 'written'}>{words().unsaved}</Match>
        <Match when={props.keeper.saving() === 'lost'}>
          <Notice
            tone="problem"
            title={words().notSaved}
            action={<Button onPress={() => props.keeper.save()}>{words().saveAgain}</Button>}
          >
            <Show when={props.keeper.failure()}>
              {(failure) => <p>{problemWords(failure())}</p>}
            </Show>
            <p>{words().notSavedSays}</p>
          </Notice>
        </Match>
      </Switch>
    </div>
  );
}
