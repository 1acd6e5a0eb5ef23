import { createSignal, Show, type JSX } from 'solid-js';
import { mayGroup } from '../../../shared/collection/lifecycle.ts';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { BatchDone, QueueLead } from '../../../shared/collection/queue.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { ChangeDialog } from './ChangeDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import styles from './BulkBar.module.css';

interface BulkBarProps {
  readonly leads: readonly QueueLead[];
  /** Further acts on them. */
  readonly more:
    | ((leads: readonly QueueLead[], done: (batch: BatchDone) => void) => JSX.Element)
    | undefined;
  readonly onDone: (batch: BatchDone) => void;
  readonly onDrop: () => void;
}

/** What can be done with the ticked leads, at the foot of the window while there are any. */
export function BulkBar(props: BulkBarProps): JSX.Element {
  const words = (): ReturnType<typeof queueWords>['bulk'] => queueWords().bulk;
  const [doing, setDoing] = createSignal<'merge' | 'category' | 'unit'>();
  const proposals = (): number => props.leads.reduce((sum, { size }) => sum + size, 0);
  const unmergeable = (): readonly Blocked[] => {
    if (props.leads.length < 2) return [{ reason: words().oneOnly }];
    const unfit = props.leads.find(({ state }) => !mayGroup('mergeFrom', state));
    return unfit === undefined
      ? []
      : [
          {
            reason: words().unfit(
              leadNumber(unfit.ordinal),
              collectionWords().leadStates[unfit.state],
            ),
          },
        ];
  };
  const done = (batch: BatchDone): void => {
    setDoing(undefined);
    props.onDone(batch);
  };
  return (
    <section class={styles['bar']} aria-label={words().label}>
      <p role="status">
        <b>{words().chosen(formatNumber(props.leads.length), formatNumber(proposals()))}</b>
      </p>
      <div class={styles['acts']}>
        <Button blocked={unmergeable()} onPress={() => setDoing('merge')}>
          {words().merge}
        </Button>
        <Button onPress={() => setDoing('category')}>{words().category}</Button>
        <Button onPress={() => setDoing('unit')}>{words().unit}</Button>
        {props.more?.(props.leads, done)}
        <Button kind="quiet" onPress={props.onDrop}>
          {words().drop}
        </Button>
      </div>
      <MergeDialog
        leads={props.leads}
        open={doing() === 'merge'}
        onClose={() => setDoing(undefined)}
        onDone={done}
      />
      <Show when={doing() === 'category' || doing() === 'unit'}>
        <ChangeDialog
          leads={props.leads}
          what={doing() === 'unit' ? 'unit' : 'category'}
          onClose={() => setDoing(undefined)}
          onDone={done}
        />
      </Show>
    </section>
  );
}
