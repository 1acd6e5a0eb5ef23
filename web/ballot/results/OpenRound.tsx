import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import type { OpenRecord } from '../../../shared/ballot/open/record.ts';
import type { Failure } from '../../../shared/result.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { ask, createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import { RecordTables } from '../open/RecordTables.tsx';
import styles from './Results.module.css';
import type { CountedRound } from './standing.ts';

/** A round that was not secret: how it was held and who decided so, who took part, and what it is made of. */
export default function OpenRound(props: { readonly round: CountedRound }): JSX.Element {
  const [record, setRecord] = createSignal<OpenRecord>();
  const [failure, setFailure] = createSignal<Failure>();
  const said = () => words().results;
  const address = (): string => `/api/rounds/${props.round.id}/bundle`;
  onMount(async () => {
    const param = { round: props.round.id };
    const answer = await ask<OpenRecord>(
      createApi().rounds[':round']['open-record'].$get({ param }),
    );
    if (answer.ok) setRecord(answer.value);
    else setFailure(answer.failure);
  });
  const deck = (): string => {
    const { secrecy, manner } = props.round;
    return said().deck({
      manner: words().manners[secrecy],
      decider: words().deciders[manner?.decidedBy ?? 'presidium'],
      reason: manner?.reason ?? '',
    });
  };
  const method = (): string => {
    const { secrecy } = props.round;
    return secrecy === 'secret' ? '' : said().method[secrecy];
  };
  return (
    <section class={styles['part']}>
      <h3>{said().title}</h3>
      <p class={styles['deck']}>{deck()}</p>
      <Figures round={props.round} />
      <p>{method()}</p>
      <Show when={failure()}>{(why) => <p role="alert">{problemWords(why())}</p>}</Show>
      <Show
        when={record()}
        fallback={
          <Show when={failure() === undefined}>
            <p role="status">{said().loading}</p>
          </Show>
        }
      >
        {(known) => (
          <RecordTables
            choice={known().rules.choice}
            candidates={known().candidates}
            sectors={known().sectors}
            names={known().names}
          />
        )}
      </Show>
      <p>
        <a
          class={styles['file']}
          href={address()}
          download={`open-vote-${props.round.number}.json`}
        >
          {said().record}
          <small>{said().recordNote}</small>
        </a>
      </p>
    </section>
  );
}

/** Who was there and who took part; of papers there were none. */
function Figures(props: { readonly round: CountedRound }): JSX.Element {
  const said = () => words().figures;
  const figures = (): readonly (readonly [string, number])[] => {
    const { allDeputies, present, tally, secrecy } = props.round;
    return [
      [said().allDeputies, allDeputies],
      [said().present, present],
      [said().voting, tally.returned],
      ...(secrecy === 'named'
        ? ([
            [said().notVoting, tally.unused],
            [said().invalid, tally.invalid],
          ] as const)
        : []),
    ];
  };
  return (
    <p>
      <For each={figures()}>
        {([label, value]) => (
          <span>
            {label} <b>{formatNumber(value)}</b>{' '}
          </span>
        )}
      </For>
    </p>
  );
}
