import { createSignal, For, Show, type JSX } from 'solid-js';
import { GATE_LENGTHS } from '../../../shared/screening/gates.ts';
import type { GatesView } from '../../../shared/screening/gates-model.ts';
import { GATE_DECISIONS, type Gate } from '../../../shared/screening/model.ts';
import { fail } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form, Group } from '../../congress/form/Form.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import { createDraft } from './decision-draft.ts';
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
  const save = createDeed(async () => {
    setTried(true);
    if (draft.silent().length > 0) return fail('reason-missing');
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
  const send = async (): Promise<Awaited<ReturnType<typeof save.run>>> => {
    const sent = await save.run(undefined);
    if (sent.ok) props.onDone(words().sent(name()));
    return sent;
  };
  return (
    <Panel title={words()[correction ? 'correction' : 'title'](name())}>
      <Show when={correction}>
        <p class={styles['lede']}>{words().correctionHelp}</p>
      </Show>
      <Form label={words()[correction ? 'correction' : 'title'](name())} onSend={send}>
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
          <ul class={styles['items']} role="list">
            <For each={draft.leads}>
              {(lead) => <ItemRow lead={lead} draft={draft} tried={tried()} />}
            </For>
          </ul>
        </Group>
        <Failed failure={placed.rest()} />
        <Buttons>
          <Button kind="primary" submits busy={save.busy()}>
            {words().send}
          </Button>
          <Show when={correction}>
            <Button onPress={() => props.onDone(undefined)}>{words().cancel}</Button>
          </Show>
        </Buttons>
      </Form>
    </Panel>
  );
}
