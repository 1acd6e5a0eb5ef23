import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import type { CheckItem, Gate, ScreeningSettings } from '../../../shared/screening/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask } from '../../platform/api.ts';
import { settingsWords } from '../../words/screening/settings/index.ts';
import { CheckSettings } from './CheckSettings.tsx';
import { GateOrder } from './GateOrder.tsx';
import styles from './Settings.module.css';
import { TheirSettings } from './TheirSettings.tsx';

/** What of the settings is typed. */
interface Typed {
  readonly gates: readonly Gate[];
  readonly checks: readonly CheckItem[];
}

/** How the body screens: its gates in their order, and its checklist. */
export default function SettingsPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof settingsWords> => settingsWords();
  const [typed, setTyped] = createSignal<Typed>();
  const [stored, setStored] = createSignal<ScreeningSettings>();
  const [theirs, setTheirs] = createSignal<ScreeningSettings>();
  const [said, setSaid] = createSignal<string>();
  const mayWrite = (): boolean => seat.may('set-up-screening');
  const read = createAsked(
    () => seat.body().id,
    (body) => ask<ScreeningSettings>(staffApi.bodies[':body'].screening.$get({ param: { body } })),
  );
  const take = (settings: ScreeningSettings): void => {
    setStored(settings);
    setTyped({ gates: settings.gates, checks: settings.checks });
  };
  createEffect(
    on(read.value, (settings) => {
      if (settings !== undefined) take(settings);
    }),
  );
  const save = createDeed(({ gates, checks }: Typed) =>
    ask<ScreeningSettings>(
      staffApi.bodies[':body'].screening.$put({
        param: { body: seat.body().id },
        json: { gates: [...gates], checks: [...checks], version: stored()?.version ?? 0 },
      }),
    ),
  );
  const changed = (): boolean => {
    const before = stored();
    const now = typed();
    return (
      before !== undefined &&
      now !== undefined &&
      JSON.stringify([before.gates, before.checks]) !== JSON.stringify([now.gates, now.checks])
    );
  };
  const change = (changes: Partial<Typed>): void => {
    setSaid(undefined);
    setTyped((now) => (now === undefined ? now : { ...now, ...changes }));
  };
  const seeTheirs = async (): Promise<void> => {
    const found = await ask<ScreeningSettings>(
      staffApi.bodies[':body'].screening.$get({ param: { body: seat.body().id } }),
    );
    if (!found.ok) return;
    setStored(found.value);
    setTheirs(found.value);
  };
  const takeTheirs = (settings: ScreeningSettings): void => {
    take(settings);
    setTheirs(undefined);
    save.forget();
  };
  const press = async (now: Typed): Promise<void> => {
    const saved = await save.run(now);
    // Whoever has changed it meanwhile is shown, and what was typed stays: saved once more, it stands.
    if (!saved.ok && saved.failure.code === 'screening-changed') await seeTheirs();
    if (!saved.ok) return;
    setTheirs(undefined);
    take(saved.value);
    setSaid(words().saved);
  };
  return (
    <>
      <PageHead
        variant="compact"
        back={{ href: '/staff/screening', label: words().back }}
        title={words().title}
        lede={words().lede}
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={stored()?.own === false}>
        <Notice title={words().usual}>{words().usualHelp}</Notice>
      </Show>
      <Show when={stored() !== undefined && !mayWrite()}>
        <Notice>{words().readOnly}</Notice>
      </Show>
      <Show when={typed()}>
        {(now) => (
          <>
            <div class={styles['panels']}>
              <GateOrder
                gates={now().gates}
                mayWrite={mayWrite()}
                onChange={(gates) => change({ gates })}
              />
              <CheckSettings
                checks={now().checks}
                mayWrite={mayWrite()}
                onChange={(checks) => change({ checks })}
              />
            </div>
            <Failed failure={save.failure()} />
            <Show when={theirs()}>
              {(settings) => (
                <TheirSettings
                  settings={settings()}
                  mine={now().checks}
                  onTake={() => takeTheirs(settings())}
                />
              )}
            </Show>
            <Show when={said()}>
              {(text) => (
                <Notice tone="done" live>
                  {text()}
                </Notice>
              )}
            </Show>
            <Show when={mayWrite()}>
              <div class={styles['save']}>
                <Button
                  kind="primary"
                  busy={save.busy()}
                  {...(changed() ? { consequence: words().unsaved } : {})}
                  onPress={() => void press(now())}
                >
                  {words().save}
                </Button>
              </div>
            </Show>
          </>
        )}
      </Show>
    </>
  );
}
