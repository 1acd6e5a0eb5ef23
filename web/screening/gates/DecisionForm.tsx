import { createSignal, For, Show, type JSX } from 'solid-js';
import { GATE_LENGTHS } from '../../../shared/screening/gates.ts';
import type { GatesView } from '../../../shared/screening/gates-model.ts';
import { GATE_DECISIONS, type Gate } from '../../../shared/screening/model.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form, Group } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import { createDraft } from './decision-draft.ts';
import { DecisionReview } from './DecisionReview.tsx';
import styles from './Gates.module.css';
import { ItemRow } from './ItemRow.tsx';

interface DecisionFormProps {
  readonly drive: string;
  readonly view: GatesView;
  readonly gate: Gate;
  readonly correction: boolean;
  /** What to say when it is written down; nothing when it was left. */
  readonly onDone: (said: string | undefined) => void;
}

/** Writes down what a gate has decided: day, minute, conditions, and the outcome of each lead. */
export function DecisionForm(props: DecisionFormProps): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof gateWords>['form'] => gateWords().form;
  const { gate, correction } = props;
  const draft = createDraft(props.view, gate, correction);
  const [tried, setTried] = createSignal(false);
  const name = (): string => gateWords().gates[gate];
  const [reviewing, setReviewing] = createSignal(false);
  let place: HTMLDivElement | undefined;
  const save = createDeed(async (reviewed: boolean): Promise<Result<unknown>> => {
    setTried(true);
    if (draft.open().length > 0) return fail('outcomes-open');
    if (draft.silent().length > 0) return fail('reason-missing');
    if (draft.typed().minute.trim() === '') return fail('minute-missing');
    if (!reviewed) return ok(undefined);
    return ask(
      staffApi.bodies[':body'].drives[':drive'].gates.$post({
        param: { body: seat.body().id, drive: props.drive },
        json: { id: draft.id, gate, ...draft.typed(), items: [...draft.sent()] },
      }),
    );
  });
  const placed = placedIn(save.failure, {
    decidedOn: ['gate-in-future', 'gate-before-previous', 'gate-after-next', 'date-unknown'],
    minute: ['minute-missing'],
    conditions: [],
  });
  const rest = () => (placed.rest()?.code === 'outcomes-open' ? undefined : placed.rest());
  /** What is missing is named first; then everything is read once more before it is recorded. */
  const review = async (): Promise<Result<unknown>> => {
    const whole = await save.run(false);
    if (whole.ok) setReviewing(true);
    else place?.querySelector<HTMLElement>('[data-open] input')?.focus();
    return whole;
  };
  const record = async (): Promise<void> => {
    const sent = await save.run(true);
    setReviewing(false);
    if (sent.ok) props.onDone(words().sent(name()));
    else place?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  };
  return (
    <Panel title={words()[correction ? 'correction' : 'title'](name())}>
      <Show when={correction}>
        <p class={styles['lede']}>{words().correctionHelp}</p>
      </Show>
      <div ref={(made) => (place = made)}>
        <Form label={words()[correction ? 'correction' : 'title'](name())} onSend={review}>
          <div class={styles['facts']}>
            <TextField
              label={words().day}
              type="date"
              error={placed.at('decidedOn')}
              value={draft.typed().decidedOn}
              onInput={(decidedOn) => draft.type({ decidedOn })}
            />
            <TextField
              label={words().minute}
              hint={words().minuteHint}
              error={placed.at('minute')}
              multiline
              maxLength={GATE_LENGTHS.minute}
              value={draft.typed().minute}
              onInput={(minute) => draft.type({ minute })}
            />
            <TextField
              label={words().conditions}
              hint={words().conditionsHint}
              error={placed.at('conditions')}
              required={false}
              multiline
              maxLength={GATE_LENGTHS.conditions}
              value={draft.typed().conditions}
              onInput={(conditions) => draft.type({ conditions })}
            />
          </div>
          <Group title={words().decision}>
            <div class={styles['ways']}>
              <For each={GATE_DECISIONS}>
                {(decision) => (
                  <CheckField
                    group="decision"
                    label={words().decisions[decision]}
                    hint={words().decisionHints[decision]}
                    checked={draft.typed().decision === decision}
                    onCheck={() => draft.type({ decision })}
                  />
                )}
              </For>
            </div>
          </Group>
          <Group title={words().items}>
            <Show when={draft.open().length > 0}>
              <div class={styles['passAll']}>
                <Button onPress={() => draft.passAll()}>
                  {words().passAll(formatNumber(draft.open().length))}
                </Button>
              </div>
            </Show>
            <ul class={styles['items']} role="list">
              <For each={draft.leads}>
                {(lead) => <ItemRow lead={lead} draft={draft} tried={tried()} />}
              </For>
            </ul>
          </Group>
          <div role="status">
            <Show when={tried() && draft.open().length > 0}>
              <Notice tone="caution">{words().open(formatNumber(draft.open().length))}</Notice>
            </Show>
          </div>
          <Failed failure={rest()} />
          <Buttons>
            <Button kind="primary" submits>
              {words().send}
            </Button>
            <Show when={correction}>
              <Button onPress={() => props.onDone(undefined)}>{words().cancel}</Button>
            </Show>
          </Buttons>
        </Form>
      </div>
      <DecisionReview
        open={reviewing()}
        gate={name()}
        draft={draft}
        busy={save.busy()}
        onRecord={() => void record()}
        onClose={() => setReviewing(false)}
      />
    </Panel>
  );
}
