import { createSignal, For, Show, type JSX } from 'solid-js';
import { leadNumber } from '../../../shared/collection/rules.ts';
import type { BatchDone } from '../../../shared/collection/queue.ts';
import type { SimilarGroup } from '../../../shared/collection/similar.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { createMerging } from './merging.ts';
import { ReadTexts } from './ReadTexts.tsx';
import { SimilarLine } from './SimilarLeads.tsx';
import { UndoNotice } from './UndoNotice.tsx';
import open from './OpenLead.module.css';
import queue from './LeadQueue.module.css';
import styles from './MergeGroups.module.css';

/** One proposal of the machine: which leads would go into which. */
export function MergeGroup(props: {
  readonly group: SimilarGroup;
  /** The first on the page carries its one primary button. */
  readonly first: boolean;
  readonly onChanged: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['groups'] => queueWords().groups;
  const [done, setDone] = createSignal<BatchDone>();
  const [dismissed, setDismissed] = createSignal(false);
  const merging = createMerging(
    () => props.group.into,
    () => props.group.leads,
    () => true,
  );
  const all = (): readonly string[] => props.group.leads.map(({ id }) => id);
  const merge = async (): Promise<void> => {
    const merged = await merging.merge();
    if (!merged.ok) return;
    setDone(merged.value);
    props.onChanged(merged.value);
  };
  const tellApart = async (apart: boolean): Promise<void> => {
    if (await merging.tellApart(all(), apart)) setDismissed(apart);
  };
  return (
    <article class={styles['group']} aria-label={words().into(props.group.into.title)}>
      <h3>
        {words().into(props.group.into.title)}{' '}
        <small>
          {[
            leadNumber(props.group.into.ordinal),
            queueWords().size(formatNumber(props.group.into.size)),
          ].join(queueWords().between)}
        </small>
      </h3>
      <Show
        when={done() === undefined && !dismissed()}
        fallback={
          <Show
            when={done()}
            keyed
            fallback={
              <Notice tone="done" live>
                <div class={queue['undo']}>
                  <span>{words().dismissed}</span>
                  <Button busy={merging.busy()} onPress={() => void tellApart(false)}>
                    {words().restore}
                  </Button>
                </div>
              </Notice>
            }
          >
            {(batch) => <UndoNotice done={batch} onUndone={() => props.onChanged(batch)} />}
          </Show>
        }
      >
        <ReadTexts lead={props.group.into} />
        <ul class={open['list']} aria-label={words().into(props.group.into.title)}>
          <For each={props.group.leads}>
            {(lead) => (
              <SimilarLine
                lead={lead}
                {...(seat.may('screen-leads')
                  ? { checked: merging.has(lead), onCheck: () => merging.toggle(lead) }
                  : {})}
              />
            )}
          </For>
        </ul>
        <Show when={seat.may('screen-leads')}>
          <div class={open['acts']}>
            <Button
              kind={props.first ? 'primary' : 'secondary'}
              busy={merging.busy()}
              blocked={
                merging.chosen().length === 0 ? [{ reason: queueWords().similar.nothing }] : []
              }
              consequence={queueWords().similar.hint(formatNumber(merging.count()))}
              onPress={() => void merge()}
            >
              {queueWords().similar.merge(formatNumber(merging.count()))}
            </Button>
            <Button kind="quiet" onPress={() => void tellApart(true)}>
              {words().dismiss}
            </Button>
          </div>
        </Show>
        <Failed failure={merging.failure()} title={queueWords().similar.notDone} />
      </Show>
    </article>
  );
}
