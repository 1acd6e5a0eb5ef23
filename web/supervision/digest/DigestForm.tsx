import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import { DIGEST_RHYTHMS, type DigestRhythm } from '../../../shared/supervision/digest.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask, type createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { language } from '../../platform/language.ts';
import { digestWords as words } from '../../words/supervision/digest/index.ts';
import styles from './Digest.module.css';

/** Where and how often somebody is told by mail what is to be done. */
export function DigestForm(props: { readonly api: ReturnType<typeof createApi> }): JSX.Element {
  const [address, setAddress] = createSignal('');
  const [rhythm, setRhythm] = createSignal<DigestRhythm>('off');
  const [saved, setSaved] = createSignal(false);
  const read = createAsked(
    () => 'now',
    () => ask(props.api.me.digest.$get()),
  );
  createEffect(
    on(read.value, (own) => {
      if (own === undefined) return;
      setAddress(own.address);
      setRhythm(own.rhythm);
    }),
  );
  const save = createDeed(() =>
    ask(
      props.api.me.digest.$put({
        json: { address: address(), rhythm: rhythm(), language: language() },
      }),
    ),
  );
  const press = async () => {
    setSaved(false);
    const done = await save.run(undefined);
    setSaved(done.ok);
    return done;
  };
  const wrongAddress = (): string | undefined => {
    const failure = save.failure();
    return failure?.code === 'mail-address-unknown' ? problemWords(failure) : undefined;
  };
  return (
    <Panel title={words().title}>
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={read.value()}>
        {(own) => (
          <Show
            when={own().setUp}
            fallback={<Notice title={words().notSetUp}>{words().notSetUpHelp}</Notice>}
          >
            <p class={styles['says']}>{words().says}</p>
            <Form label={words().title} onSend={press}>
              <TextField
                label={words().address}
                hint={words().addressHint}
                error={wrongAddress()}
                value={address()}
                onInput={setAddress}
                autocomplete="email"
                maxLength={254}
              />
              <fieldset class={styles['rhythms']}>
                <legend>{words().rhythm}</legend>
                <For each={DIGEST_RHYTHMS}>
                  {(one) => (
                    <CheckField
                      group="digest-rhythm"
                      label={words().rhythms[one]}
                      checked={rhythm() === one}
                      onCheck={() => setRhythm(one)}
                    />
                  )}
                </For>
              </fieldset>
              <p class={styles['says']}>{words().language}</p>
              <Failed failure={wrongAddress() === undefined ? save.failure() : undefined} />
              <div role="status">
                <Show when={saved()}>
                  <Notice tone="done">{words().saved}</Notice>
                </Show>
              </div>
              <Buttons>
                <Button kind="primary" submits busy={save.busy()}>
                  {words().save}
                </Button>
              </Buttons>
            </Form>
          </Show>
        )}
      </Show>
    </Panel>
  );
}
