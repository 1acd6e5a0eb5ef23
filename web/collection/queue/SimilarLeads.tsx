import { createSignal, For, Show, type JSX } from 'solid-js';
import type { BatchDone, QueueLead } from '../../../shared/collection/queue.ts';
import type { SimilarLead } from '../../../shared/collection/similar.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import { createMerging } from './merging.ts';
import { ProposalLine } from './ProposalLine.tsx';
import { ReadTexts } from './ReadTexts.tsx';
import styles from './OpenLead.module.css';

/** What may belong to an open lead, to be checked and merged into it. */
export function SimilarLeads(props: {
  readonly lead: QueueLead;
  readonly onDone: (batch: BatchDone) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof queueWords>['similar'] => queueWords().similar;
  const [everywhere, setEverywhere] = createSignal(false);
  const similar = createAsked(
    () => ({
      body: seat.body().id,
      lead: props.lead.id,
      scope: everywhere() ? ('kind' as const) : ('matter' as const),
      // Looked for again when the lead has changed.
      version: props.lead.version,
    }),
    ({ body, lead, scope }) =>
      ask(
        staffApi.bodies[':body'].leads[':lead'].similar.$get({
          param: { body, lead },
          query: { scope },
        }),
      ),
  );
  const rows = (): readonly SimilarLead[] => similar.value() ?? [];
  // Only what says the same is chosen beforehand; the rest is for people to judge.
  const merging = createMerging(
    () => props.lead,
    rows,
    ({ why, apart }) => why === 'same-content' && !apart,
  );
  const merge = async (): Promise<void> => {
    const done = await merging.merge();
    if (done.ok) props.onDone(done.value);
  };
  const tellApart = async (): Promise<void> => {
    const others = merging.rest().map(({ id }) => id);
    if (await merging.tellApart(others, true)) await similar.again();
  };
  return (
    <section class={styles['part']} aria-label={words().title}>
      <p class={styles['lede']}>
        {words().merged(formatNumber(props.lead.size))}
        <Show when={similar.value()} fallback={<span>{words().looking}</span>}>
          <span>
            {rows().length === 0
              ? everywhere()
                ? words().none
                : words().noneHere
              : words().check(formatNumber(rows().length))}
          </span>
        </Show>
      </p>
      <Failed
        failure={similar.failure()}
        title={words().notRead}
        onAgain={() => void similar.again()}
      />
      <ul class={styles['list']} aria-label={words().title}>
        <For each={rows()}>
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
      <Show when={seat.may('screen-leads') && rows().length > 0}>
        <div class={styles['acts']}>
          <Button
            kind="primary"
            busy={merging.busy()}
            blocked={merging.chosen().length === 0 ? [{ reason: words().nothing }] : []}
            consequence={words().hint(formatNumber(merging.count()))}
            onPress={() => void merge()}
          >
            {words().merge(formatNumber(merging.count()))}
          </Button>
          <Show when={merging.rest().length > 0}>
            <Button kind="quiet" onPress={() => void tellApart()}>
              {words().tellApart}
            </Button>
          </Show>
        </div>
      </Show>
      <Failed failure={merging.failure()} title={words().notDone} />
      <label class={styles['tick']}>
        <input
          type="checkbox"
          checked={everywhere()}
          onChange={(event) => setEverywhere(event.currentTarget.checked)}
        />
        <span>{words().kind}</span>
      </label>
    </section>
  );
}

/** A similar lead by the proposal that resembles, with how it does. */
export function SimilarLine(props: {
  readonly lead: SimilarLead;
  readonly checked?: boolean;
  readonly onCheck?: () => void;
}): JSX.Element {
  const words = (): ReturnType<typeof queueWords>['similar'] => queueWords().similar;
  return (
    <ProposalLine
      proposal={props.lead.proposal}
      {...(props.lead.size > 1
        ? { name: words().more(props.lead.proposal.name, formatNumber(props.lead.size)) }
        : {})}
      note={props.lead.apart ? words().apart : words().likeness[props.lead.why]}
      {...(props.checked === undefined ? {} : { checked: props.checked })}
      {...(props.onCheck === undefined ? {} : { onCheck: props.onCheck })}
    >
      <ReadTexts lead={props.lead} />
    </ProposalLine>
  );
}
