import { For, Show, type JSX } from 'solid-js';
import type { GateDecisionView, GatesView } from '../../../shared/screening/gates-model.ts';
import type { Gate } from '../../../shared/screening/model.ts';
import { Named } from '../../congress/form/Named.tsx';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import styles from './Gates.module.css';

/** Conditions that still have to be met, and every decision with its minute; corrected ones stay readable. */
export function Decisions(props: {
  readonly view: GatesView;
  readonly mayCorrect: boolean;
  readonly onCorrect: (gate: Gate) => void;
}): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['history'] => gateWords().history;
  const all = (): readonly GateDecisionView[] =>
    props.view.gates
      .flatMap(({ decisions }) => decisions)
      .toSorted((one, other) => (one.at < other.at ? 1 : -1));
  const isLast = (decision: GateDecisionView): boolean =>
    props.view.gates.some(({ decisions }) => decisions[0] === decision);
  const conditions = (): readonly GateDecisionView[] =>
    all().filter((decision) => decision.standing > 0 && decision.conditions !== '');
  const title = ({ gate, decidedOn }: GateDecisionView): string =>
    words().decidedOn(gateWords().gates[gate], formatDate(decidedOn));
  const counts = ({ counts: of }: GateDecisionView): string =>
    words().counts(formatNumber(of.passed), formatNumber(of.struck), formatNumber(of.returned));
  return (
    <>
      <Show when={all().length > 0}>
        <Panel title={words().conditions}>
          <ul class={styles['texts']} role="list">
            <For
              each={conditions()}
              fallback={<li class={styles['quiet']}>{words().noConditions}</li>}
            >
              {(decision) => (
                <li>
                  <b>{title(decision)}</b>
                  <p>{decision.conditions}</p>
                </li>
              )}
            </For>
          </ul>
        </Panel>
      </Show>
      <Panel title={words().decisions}>
        <ol class={styles['texts']} role="list">
          <For each={all()} fallback={<li class={styles['quiet']}>{words().none}</li>}>
            {(decision) => (
              <li class={decision.standing > 0 ? '' : styles['corrected']}>
                <div class={styles['decision']}>
                  <div>
                    <b>{title(decision)}</b>
                    <small>
                      {decision.decision === 'returned' ? words().returnedList : counts(decision)}
                      <Show when={decision.standing === 0}> · {words().corrected}</Show>
                    </small>
                  </div>
                  <Show when={props.mayCorrect && isLast(decision)}>
                    <Button kind="quiet" onPress={() => props.onCorrect(decision.gate)}>
                      <Named act={words().correct} of={gateWords().gates[decision.gate]} />
                    </Button>
                  </Show>
                </div>
                <p>{decision.minute}</p>
              </li>
            )}
          </For>
        </ol>
      </Panel>
    </>
  );
}
