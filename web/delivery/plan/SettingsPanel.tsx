import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { RHYTHMS, type DeliverySettings, type Rhythm } from '../../../shared/delivery/model.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form, Row } from '../../congress/form/Form.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { planWords } from '../../words/delivery/plan/index.ts';

const NUMBERS = ['planDays', 'reportDay', 'graceDays', 'stuckDays'] as const;
type Numbered = (typeof NUMBERS)[number];
type Stored = DeliverySettings & { readonly version: number };
type Typed = Readonly<Record<Numbered, string>> & { readonly rhythm: Rhythm };

const HINTS = {
  planDays: 'planDaysHint',
  reportDay: 'reportDayHint',
  graceDays: 'graceDaysHint',
  stuckDays: 'stuckDaysHint',
} as const;

/** How a body follows its projects: days, rhythm and grace; read by those who may not set them. */
export function SettingsPanel(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof planWords>['settings'] => planWords().settings;
  const [typed, setTyped] = createSignal<Typed>();
  const [said, setSaid] = createSignal(false);
  const may = (): boolean => seat.may('set-up-delivery');
  const api = staffApi.bodies[':body']['delivery-settings'];
  const read = createAsked(
    () => (seat.may('read-delivery') ? seat.body().id : undefined),
    (body) => ask<Stored>(api.$get({ param: { body } })),
  );
  createEffect(
    on(read.value, (stored) => {
      if (stored === undefined) return;
      setTyped({
        rhythm: stored.rhythm,
        planDays: String(stored.planDays),
        reportDay: String(stored.reportDay),
        graceDays: String(stored.graceDays),
        stuckDays: String(stored.stuckDays),
      });
    }),
  );
  const numberOf = (text: string): number | undefined =>
    /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  const save = createDeed((now: Typed): Promise<Result<Stored>> => {
    const [planDays, reportDay, graceDays, stuckDays] = NUMBERS.map((field) =>
      numberOf(now[field]),
    );
    if (
      planDays === undefined ||
      reportDay === undefined ||
      graceDays === undefined ||
      stuckDays === undefined
    )
      return Promise.resolve(fail('not-a-whole-number'));
    const { rhythm } = now;
    const version = read.value()?.version ?? 0;
    return ask<Stored>(
      api.$put({
        param: { body: seat.body().id },
        json: { planDays, reportDay, graceDays, stuckDays, rhythm, version },
      }),
    );
  });
  const change = (changes: Partial<Typed>): void => {
    setSaid(false);
    setTyped((now) => (now === undefined ? now : { ...now, ...changes }));
  };
  const send = async (now: Typed): Promise<Result<unknown>> => {
    const saved = await save.run(now);
    if (saved.ok) {
      await read.again();
      setSaid(true);
    }
    return saved;
  };
  const fault = (field: Numbered, value: string): string | undefined => {
    if (numberOf(value) === undefined) return words().number;
    const failure = save.failure();
    return failure?.facts['field'] === field ? problemWords(failure) : undefined;
  };
  const rest = () =>
    save.failure()?.facts['field'] === undefined && save.failure()?.code !== 'not-a-whole-number'
      ? save.failure()
      : undefined;
  const numberField = (now: () => Typed, field: Numbered): JSX.Element => (
    <TextField
      label={words()[field]}
      hint={words()[HINTS[field]]}
      error={fault(field, now()[field])}
      inputMode="numeric"
      maxLength={4}
      readOnly={!may()}
      value={now()[field]}
      onInput={(value) => change({ [field]: value })}
    />
  );
  return (
    <Panel title={words().title}>
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <Show when={typed()}>
        {(now) => (
          <Form label={words().title} onSend={() => send(now())}>
            <p>{words().note}</p>
            <Row>
              {numberField(now, 'planDays')}
              <Show
                when={may()}
                fallback={
                  <TextField
                    label={words().rhythm}
                    readOnly
                    value={words().rhythms[now().rhythm]}
                    onInput={() => undefined}
                  />
                }
              >
                <SelectField
                  label={words().rhythm}
                  hint={words().rhythmHint}
                  value={now().rhythm}
                  options={RHYTHMS.map((value) => ({ value, label: words().rhythms[value] }))}
                  onChoose={(rhythm) => change({ rhythm })}
                />
              </Show>
            </Row>
            <Row>
              {numberField(now, 'reportDay')}
              {numberField(now, 'graceDays')}
            </Row>
            {numberField(now, 'stuckDays')}
            <Failed failure={rest()} title={words().notSaved} />
            <Show when={said()}>
              <Notice tone="done" live>
                {words().saved}
              </Notice>
            </Show>
            <Show when={may()}>
              <Buttons>
                <Button submits busy={save.busy()}>
                  {words().save}
                </Button>
              </Buttons>
            </Show>
          </Form>
        )}
      </Show>
    </Panel>
  );
}
