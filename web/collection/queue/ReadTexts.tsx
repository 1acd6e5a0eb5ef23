import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Proposal } from '../../../shared/collection/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { queueWords } from '../../words/collection/queue/index.ts';
import styles from './ReadTexts.module.css';

/** So many texts are enough to see whether it is the same matter. */
const SHOWN = 5;

type Said = Pick<Proposal, 'number' | 'name' | 'reason' | 'content' | 'site'>;

/** The words of one proposal, folded until somebody wants to read them. */
export function ReadText(props: { readonly proposal: Said }): JSX.Element {
  return (
    <details class={styles['read']}>
      <summary aria-label={words().readOf(props.proposal.name)}>{words().read}</summary>
      <Text proposal={props.proposal} />
    </details>
  );
}

/** The words of the proposals of a lead, read from the server when they are unfolded. */
export function ReadTexts(props: {
  readonly lead: { readonly id: string; readonly title: string; readonly size: number };
}): JSX.Element {
  const [wanted, setWanted] = createSignal(false);
  return (
    <details
      class={styles['read']}
      onToggle={(event) => {
        if (event.currentTarget.open) setWanted(true);
      }}
    >
      <summary aria-label={words().readOf(props.lead.title)}>{words().read}</summary>
      <Show when={wanted()}>
        <Texts lead={props.lead} />
      </Show>
    </details>
  );
}

function Texts(props: {
  readonly lead: { readonly id: string; readonly size: number };
}): JSX.Element {
  const seat = useSeat();
  const texts = createAsked(
    () => ({ body: seat.body().id, lead: props.lead.id }),
    ({ body, lead }) =>
      ask(
        staffApi.bodies[':body'].leads[':lead'].proposals.$get({
          param: { body, lead },
          query: { page: '1', size: String(SHOWN) },
        }),
      ),
  );
  return (
    <>
      <Failed
        failure={texts.failure()}
        title={words().membersNotRead}
        onAgain={() => void texts.again()}
      />
      <For each={texts.value()?.rows ?? []}>
        {(proposal) => (
          <>
            <Show when={props.lead.size > 1}>
              <b>{proposal.name}</b>
            </Show>
            <Text proposal={proposal} />
          </>
        )}
      </For>
      <Show when={props.lead.size > SHOWN}>
        <p class={styles['more']}>{words().readMore(formatNumber(props.lead.size - SHOWN))}</p>
      </Show>
    </>
  );
}

function Text(props: { readonly proposal: Said }): JSX.Element {
  const parts = (): readonly string[] =>
    [props.proposal.reason, props.proposal.content, props.proposal.site].filter(
      (part) => part !== '',
    );
  return (
    <div class={styles['text']}>
      <p class={styles['number']}>{props.proposal.number}</p>
      <For each={parts()}>{(part) => <p>{part}</p>}</For>
    </div>
  );
}

function words(): ReturnType<typeof queueWords>['lead'] {
  return queueWords().lead;
}
