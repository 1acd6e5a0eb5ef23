import { For, Show, type JSX } from 'solid-js';
import { GATE_OUTCOMES, type GateOutcome } from '../../../shared/screening/model.ts';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import type { Draft } from './decision-draft.ts';
import styles from './Gates.module.css';

/** What is about to be recorded of a gate, read once more before proposers are told. */
export function DecisionReview(props: {
  readonly open: boolean;
  readonly gate: string;
  readonly draft: Draft;
  readonly busy: boolean;
  readonly onRecord: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof gateWords>['form'] => gateWords().form;
  const named = (outcome: GateOutcome): readonly string[] => {
    const sent = props.draft.sent().filter((one) => one.outcome === outcome);
    return props.draft.leads
      .filter(({ id }) => sent.some(({ lead }) => lead === id))
      .map(({ name }) => name);
  };
  return (
    <ConfirmDialog
      open={props.open}
      title={words().reviewTitle(props.gate)}
      consequence={
        <div class={styles['review']}>
          <p>
            {words().reviewSays(
              formatDate(props.draft.typed().decidedOn),
              props.draft.typed().minute,
            )}
          </p>
          <Show when={props.draft.typed().decision === 'returned'}>
            <p>
              <b>{words().decisions.returned}</b>
            </p>
          </Show>
          <For each={GATE_OUTCOMES}>
            {(outcome) => (
              <Show when={named(outcome).length > 0}>
                <p>
                  <b>{words().reviewCount[outcome](formatNumber(named(outcome).length))}</b>
                </p>
                <ul>
                  <For each={named(outcome)}>{(name) => <li>{name}</li>}</For>
                </ul>
              </Show>
            )}
          </For>
          <p>{words().reviewConsequence}</p>
        </div>
      }
      confirm={words().record}
      busy={props.busy}
      onConfirm={() => props.onRecord()}
      onClose={() => props.onClose()}
    />
  );
}
