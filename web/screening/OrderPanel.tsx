import { createSignal, Show, type JSX } from 'solid-js';
import type { CandidateList } from '../../shared/screening/model.ts';
import { Button } from '../design/Button.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { Fact, Facts } from '../design/Facts.tsx';
import { Panel } from '../design/Panel.tsx';
import { formatMoment } from '../platform/language-formats.ts';
import { screeningWords } from '../words/screening/index.ts';
import styles from './Candidates.module.css';

interface OrderPanelProps {
  readonly list: CandidateList;
  readonly mayWrite: boolean;
  readonly busy: boolean;
  readonly onDraw: () => void;
}

/** How the order on the ballot came about; a lot with the seed from which everybody can redo it. */
export function OrderPanel(props: OrderPanelProps): JSX.Element {
  const words = (): ReturnType<typeof screeningWords>['order'] => screeningWords().order;
  const [asking, setAsking] = createSignal(false);
  const draw = (): void => {
    // A second draw asks for its reason anyway.
    if (props.list.order.method === 'by-lot') props.onDraw();
    else setAsking(true);
  };
  return (
    <Panel
      title={words().title}
      action={
        <Show when={props.mayWrite}>
          <Button busy={props.busy} onPress={draw}>
            {props.list.order.method === 'by-lot' ? words().drawAgain : words().draw}
          </Button>
        </Show>
      }
    >
      <div class={styles['order']}>
        <Facts label={words().title}>
          <Fact label={words().method} value={words().methods[props.list.order.method]} />
          <Show when={props.list.order.at}>
            {(at) => <Fact label={words().at} value={formatMoment(at())} />}
          </Show>
          <Show when={props.list.order.seed}>
            {(seed) => (
              <Fact label={words().seed} value={<code>{seed()}</code>} note={words().seedNote} />
            )}
          </Show>
        </Facts>
      </div>
      <ConfirmDialog
        open={asking()}
        title={words().drawQuestion}
        consequence={words().drawConsequence}
        confirm={words().draw}
        onConfirm={() => {
          setAsking(false);
          props.onDraw();
        }}
        onClose={() => setAsking(false)}
      />
    </Panel>
  );
}
