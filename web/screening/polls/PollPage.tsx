import { createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import type { PollView } from '../../../shared/screening/poll.ts';
import { Fetched } from '../../collection/raise/Fetched.tsx';
import { RaiseFrame } from '../../collection/raise/RaiseFrame.tsx';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { recall, remember } from '../../platform/storage.ts';
import { obtainTicket } from '../../platform/ticket.ts';
import { pollWords as words } from '../../words/screening/polls/index.ts';
import { PollResults } from './PollResults.tsx';
import styles from './Polls.module.css';

interface PollPageProps extends Record<string, unknown> {
  readonly poll: string;
}

/** An advisory poll as everybody answers it, once per device; its result when it is over. */
export default function PollPage(props: PollPageProps): JSX.Element {
  const api = createApi();
  const asked = createAsked(
    () => props.poll,
    (poll) => ask(api.polls[':poll'].$get({ param: { poll } })),
  );
  return (
    <RaiseFrame title={words().tab} body={asked.value()?.body}>
      <Show
        when={asked.failure()?.code === 'not-found'}
        fallback={<Fetched asked={asked}>{(poll) => <Poll poll={poll()} />}</Fetched>}
      >
        <PageHead title={words().gone} lede={words().goneSays} />
      </Show>
    </RaiseFrame>
  );
}

function Poll(props: { readonly poll: PollView }): JSX.Element {
  return (
    <div class={styles['poll']}>
      <PageHead
        eyebrow={words().eyebrow(props.poll.body.name)}
        title={props.poll.title}
        lede={props.poll.intro}
      />
      <Notice title={words().advisory} />
      <Switch>
        <Match when={props.poll.phase === 'coming'}>
          <p>{words().coming(formatDate(props.poll.opensOn))}</p>
        </Match>
        <Match when={props.poll.phase === 'over'}>
          <PollResults poll={props.poll} />
        </Match>
        <Match when={props.poll.phase === 'open'}>
          <Answer poll={props.poll} />
        </Match>
      </Switch>
    </div>
  );
}

/** What this browser has chosen, kept at every change. */
function keptChoices(key: string, poll: PollView): readonly string[] {
  const kept = (recall(key) ?? '').split(' ');
  return poll.items.map(({ lead }) => lead).filter((lead) => kept.includes(lead));
}

function Answer(props: { readonly poll: PollView }): JSX.Element {
  const api = createApi();
  const key = `poll/${props.poll.id}`;
  const [choices, setChoices] = createSignal(keptChoices(key, props.poll));
  const [sent, setSent] = createSignal(recall(`${key}/sent`) === choices().join(' '));
  const full = (): boolean => choices().length >= props.poll.most;
  const choose = (lead: string, on: boolean): void => {
    const next = props.poll.items
      .map((item) => item.lead)
      .filter((one) => (one === lead ? on : choices().includes(one)));
    setChoices(next);
    setSent(false);
    remember(key, next.join(' '));
    deed.forget();
  };
  const deed = createDeed(async () => {
    const ticket = await obtainTicket({ purpose: 'poll', body: props.poll.body.id });
    if (!ticket.ok) return ticket;
    const answer = await ask(
      api.polls[':poll'].answer.$post(
        { param: { poll: props.poll.id }, json: { choices: [...choices()] } },
        { headers: { ticket: ticket.value } },
      ),
    );
    if (answer.ok) {
      remember(`${key}/sent`, choices().join(' '));
      setSent(true);
    }
    return answer;
  });
  return (
    <>
      <p>
        {words().openTill(formatDate(props.poll.closesOn), formatNumber(props.poll.most))}
        <br />
        {words().unnamed}
      </p>
      <fieldset class={styles['items']}>
        <legend>{words().list}</legend>
        <For each={props.poll.items}>
          {(item) => (
            <Show
              when={!full() || choices().includes(item.lead)}
              fallback={
                <div class={styles['full']}>
                  <b>{item.title}</b>
                  <small>{item.content}</small>
                </div>
              }
            >
              <CheckField
                label={item.title}
                {...(item.content === '' ? {} : { hint: item.content })}
                checked={choices().includes(item.lead)}
                onCheck={(on) => choose(item.lead, on)}
              />
            </Show>
          )}
        </For>
      </fieldset>
      <p role="status" class={styles['count']}>
        {words().chosenOf(formatNumber(choices().length), formatNumber(props.poll.most))}
      </p>
      <div role="status">
        <Show when={deed.busy()}>
          <p>{words().working}</p>
        </Show>
        <Show when={sent() && choices().length > 0}>
          <Notice tone="done" title={words().sent}>
            {words().sentSays(formatDate(props.poll.closesOn))}
          </Notice>
        </Show>
        <Show when={deed.failure()}>
          {(failure) => (
            <Notice tone="problem">
              {failure().code === 'no-connection' ? words().lost : problemWords(failure())}
            </Notice>
          )}
        </Show>
      </div>
      <Button
        kind="primary"
        size="large"
        wide
        busy={deed.busy()}
        blocked={
          choices().length === 0 ? [{ reason: words().nothingYet, lift: words().nothingLift }] : []
        }
        onPress={() => void deed.run(undefined)}
      >
        {sent() ? words().again : words().submit}
      </Button>
    </>
  );
}
