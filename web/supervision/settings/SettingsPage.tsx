import { createEffect, createSignal, For, on, Show, type JSX } from 'solid-js';
import { fail, type Failure, type Result } from '../../../shared/result.ts';
import type { SupervisionSettings } from '../../../shared/supervision/model.ts';
import { INSPECTIONS } from '../../../shared/supervision/settings.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form, Group } from '../../congress/form/Form.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { supervisionSettingsWords as words } from '../../words/supervision/settings/index.ts';
// The problems of the room are worded there.
import '../../words/supervision/index.ts';
import styles from './Settings.module.css';
import {
  dateIn,
  DATES,
  daysIn,
  settingsIn,
  typedOf,
  type DaysField,
  type TypedSettings,
} from './typed-settings.ts';

type Stored = SupervisionSettings & { readonly version: number };

/** How the body supervises: terms, escalation, rhythm. */
export default function SettingsPage(): JSX.Element {
  const seat = useSeat();
  const [typed, setTyped] = createSignal<TypedSettings>();
  const [said, setSaid] = createSignal(false);
  const may = (): boolean => seat.may('set-up-delivery');
  const api = staffApi.bodies[':body']['supervision-settings'];
  const read = createAsked(
    () => seat.body().id,
    (body) => ask<Stored>(api.$get({ param: { body } })),
  );
  createEffect(
    on(read.value, (stored) => {
      if (stored !== undefined) setTyped(typedOf(stored));
    }),
  );
  const save = createDeed((now: TypedSettings): Promise<Result<Stored>> => {
    const settings = settingsIn(now, INSPECTIONS);
    if (settings === undefined) return Promise.resolve(fail('not-a-whole-number'));
    const { inspections } = settings.rhythm;
    return ask<Stored>(
      api.$put({
        param: { body: seat.body().id },
        json: {
          ...settings,
          rhythm: { ...settings.rhythm, inspections: [...inspections] },
          version: read.value()?.version ?? 0,
        },
      }),
    );
  });
  const send = async (now: TypedSettings): Promise<Result<unknown>> => {
    const saved = await save.run(now);
    if (saved.ok) {
      await read.again();
      setSaid(true);
    }
    return saved;
  };
  const change = (field: string, value: string): void => {
    setSaid(false);
    setTyped((now) => ({ ...now, [field]: value }));
  };
  const atFault = (field: string): string | undefined => {
    const failure = save.failure();
    return failure?.facts['field'] === field ? problemWords(failure) : undefined;
  };
  const rest = (): Failure | undefined => {
    const failure = save.failure();
    const placed = failure?.facts['field'] !== undefined || failure?.code === 'not-a-whole-number';
    return placed ? undefined : failure;
  };
  const days = (field: DaysField): JSX.Element => (
    <TextField
      label={words()[field]}
      error={daysIn(typed()?.[field] ?? '') === undefined ? words().number : atFault(field)}
      inputMode="numeric"
      maxLength={4}
      readOnly={!may()}
      value={typed()?.[field] ?? ''}
      onInput={(value) => change(field, value)}
    />
  );
  const date = (field: string, label: string): JSX.Element => (
    <TextField
      label={label}
      error={dateIn(typed()?.[field] ?? '') === undefined ? words().day : atFault(field)}
      maxLength={8}
      readOnly={!may()}
      value={typed()?.[field] ?? ''}
      onInput={(value) => change(field, value)}
    />
  );
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show
        when={typed()}
        fallback={
          <Show when={read.failure() === undefined}>
            <Progress label={words().loading} />
          </Show>
        }
      >
        {(now) => (
          <Panel>
            <Form label={words().title} onSend={() => send(now())}>
              <div class={styles['groups']}>
                <Group title={words().answers}>
                  {days('safety')}
                  {days('progress')}
                  {days('ordinary')}
                  {days('judgeDays')}
                </Group>
                <Group title={words().steps} hint={words().stepsHint}>
                  {days('reminder')}
                  {days('supervised')}
                  {days('committee')}
                </Group>
                <Group title={words().rhythm} hint={words().rhythmHint}>
                  <For each={Array.from({ length: INSPECTIONS }, (_, at) => at + 1)}>
                    {(number) =>
                      date(`inspection-${number}`, words().inspection(formatNumber(number)))
                    }
                  </For>
                  <For each={DATES}>{(field) => date(field, words()[field])}</For>
                </Group>
              </div>
              <Failed failure={rest()} />
              <Show when={save.failure()?.code === 'settings-changed'}>
                <Button onPress={() => void read.again().then(save.forget)}>
                  {words().newest}
                </Button>
              </Show>
              <div role="status">
                <Show when={said()}>
                  <Notice tone="done">{words().saved}</Notice>
                </Show>
              </div>
              <Show when={may()} fallback={<p>{words().readOnly}</p>}>
                <Buttons>
                  <Button kind="primary" submits busy={save.busy()}>
                    {words().save}
                  </Button>
                </Buttons>
              </Show>
            </Form>
          </Panel>
        )}
      </Show>
    </>
  );
}
