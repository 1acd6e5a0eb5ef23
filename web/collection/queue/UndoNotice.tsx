import { createSignal, Show, type JSX } from 'solid-js';
import type { BatchDone } from '../../../shared/collection/queue.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import styles from './LeadQueue.module.css';

/** What was just done to leads, with the way back. */
export function UndoNotice(props: {
  readonly done: BatchDone;
  readonly onUndone: () => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['done'] => queueWords().done;
  const [back, setBack] = createSignal(false);
  const undo = createDeed(() =>
    ask(
      staffApi.bodies[':body']['lead-batches'][':batch'].undo.$post({
        param: { body: seat.body().id, batch: props.done.batch },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const undone = await undo.run(undefined);
    if (!undone.ok) return;
    setBack(true);
    props.onUndone();
  };
  const said = (): string => {
    const { kind, leads, proposals } = props.done;
    const [few, many] = [formatNumber(leads), formatNumber(proposals)];
    if (kind === 'merged') return words().merged(many);
    if (kind === 'split') return words().split(many, few);
    return kind === 'changed' ? words().changed(few) : words().other(few);
  };
  return (
    <>
      <Show
        when={!back()}
        fallback={
          <Notice tone="done" live>
            {words().undone}
          </Notice>
        }
      >
        <Notice tone="done" live>
          <div class={styles['undo']}>
            <span>{said()}</span>
            <Button busy={undo.busy()} onPress={() => void press()}>
              {words().undo}
            </Button>
          </div>
        </Notice>
      </Show>
      <Failed failure={undo.failure()} title={words().notUndone} />
    </>
  );
}
