import { createSignal, For, onMount, Show, type JSX } from 'solid-js';
import { ORIGINS } from '../../../shared/collection/model.ts';
import { voiceCount, type OriginChain } from '../../../shared/screening/origin-chain.ts';
import type { Failure } from '../../../shared/result.ts';
import { ask, createApi } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { originWords as words } from '../../words/ballot/results/origin/index.ts';
import styles from './Origin.module.css';

/** So many proposals are named before the rest is counted. */
const MOST_NAMED = 12;

/** Where a candidate came from (它从哪里来): proposals with their numbers, appraisals, gates, ballot. */
export default function Origin(props: {
  readonly body: string;
  readonly lead: string;
  /** On a wide page the steps stand side by side. */
  readonly across?: boolean;
}): JSX.Element {
  const [chain, setChain] = createSignal<OriginChain>();
  const [failure, setFailure] = createSignal<Failure>();
  onMount(async () => {
    const answer = await ask<OriginChain>(
      createApi().bodies[':body'].leads[':lead'].chain.$get({
        param: { body: props.body, lead: props.lead },
      }),
    );
    if (answer.ok) setChain(answer.value);
    else setFailure(answer.failure);
  });
  return (
    <>
      <Show when={failure()}>
        {(why) => (
          <p role="alert">
            <b>{words().notRead}</b> {problemWords(why())}
          </p>
        )}
      </Show>
      <Show
        when={chain()}
        fallback={
          <Show when={failure() === undefined}>
            <p role="status">{words().loading}</p>
          </Show>
        }
      >
        {(known) => <Steps chain={known()} across={props.across === true} />}
      </Show>
    </>
  );
}

function Steps(props: { readonly chain: OriginChain; readonly across: boolean }): JSX.Element {
  const chain = (): OriginChain => props.chain;
  const all = (): number => voiceCount(chain().voices);
  const parts = (): string =>
    ORIGINS.filter((origin) => chain().voices[origin] > 0)
      .map((origin) => words().part(words().origins[origin], formatNumber(chain().voices[origin])))
      .join(words().comma);
  const named = () => chain().proposals.slice(0, MOST_NAMED);
  return (
    <ol class={`${styles['line']} ${props.across ? styles['across'] : ''}`}>
      <Step glyph="raised" title={words().raised(formatNumber(all()))}>
        <p>{parts()}</p>
        <Show when={chain().revivedFrom.length > 0}>
          <p>{words().revived(chain().revivedFrom.map(String))}</p>
        </Show>
        <ul class={styles['numbers']}>
          <For each={named()}>
            {(proposal) => (
              <li>
                <a href={`/raise/track/${encodeURIComponent(proposal.number)}`}>
                  {proposal.number}
                </a>{' '}
                <span>
                  {[
                    formatDate(proposal.on),
                    proposal.unit === '' ? words().origins[proposal.origin] : proposal.unit,
                    proposal.town,
                    proposal.name === '' ? words().hidden : proposal.name,
                  ]
                    .filter((part) => part !== '')
                    .join(words().comma)}
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={all() > named().length}>
          <p>{words().more(formatNumber(all() - named().length))}</p>
        </Show>
      </Step>
      <Show when={chain().mergedOn}>
        {(day) => <Step glyph="merged" title={words().merged} day={day()} />}
      </Show>
      <Show when={chain().appraisals.length > 0}>
        <Step glyph="appraised" title={words().appraised}>
          <For each={chain().appraisals}>
            {({ unit, on }) => (
              <p>
                {unit} {formatDate(on)}
              </p>
            )}
          </For>
        </Step>
      </Show>
      <Show when={chain().gates.length > 0}>
        <Step glyph="gates" title={words().passed(formatNumber(chain().gates.length))}>
          <For each={chain().gates}>
            {({ gate, on }) => (
              <p>
                {words().gates[gate]} {formatDate(on)}
              </p>
            )}
          </For>
          <Show when={chain().listedOn}>{(day) => <p>{words().listed(formatDate(day()))}</p>}</Show>
        </Step>
      </Show>
      <Show when={chain().ballot}>
        {(ballot) => (
          <Step
            glyph="ballot"
            title={words()[ballot().chosen ? 'chosen' : 'notChosen']}
            day={ballot().on}
          >
            <p>{words().votes(formatNumber(ballot().votes), formatNumber(ballot().needed))}</p>
          </Step>
        )}
      </Show>
    </ol>
  );
}

function Step(props: {
  readonly glyph: keyof ReturnType<typeof words>['glyphs'];
  readonly title: string;
  readonly day?: string;
  readonly children?: JSX.Element;
}): JSX.Element {
  return (
    <li>
      <span class={styles['glyph']} aria-hidden="true">
        {words().glyphs[props.glyph]}
      </span>
      <div>
        <p>
          <b>{props.title}</b>{' '}
          <Show when={props.day}>{(day) => <time datetime={day()}>{formatDate(day())}</time>}</Show>
        </p>
        {props.children}
      </div>
    </li>
  );
}
