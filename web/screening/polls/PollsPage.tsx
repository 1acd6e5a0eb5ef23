import { createSignal, For, Show, type JSX } from 'solid-js';
import type { PollView } from '../../../shared/screening/poll.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { pollWords as words } from '../../words/screening/polls/index.ts';
import { PollForm } from './PollForm.tsx';
import { PollResults } from './PollResults.tsx';
import styles from './Polls.module.css';

type Asking = { readonly poll: PollView; readonly to: 'published' | 'closed' };

/** Advisory polls of the public on the preliminary list: made, published, closed, with their figures so far. */
export default function PollsPage(): JSX.Element {
  const seat = useSeat();
  const [writing, setWriting] = createSignal<{ readonly before: PollView | undefined }>();
  const [asking, setAsking] = createSignal<Asking>();
  const [said, setSaid] = createSignal<string>();
  const mayWrite = (): boolean => seat.may('manage-collection');
  const read = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].polls.$get({ param: { body } })),
  );
  const turn = createDeed(async ({ poll, to }: Asking) => {
    const param = { body: seat.body().id, poll: poll.id };
    const turned = await ask(
      staffApi.bodies[':body'].polls[':poll'].state.$post({ param, json: { state: to } }),
    );
    if (turned.ok) {
      setSaid(to === 'published' ? words().published : words().closed);
      setAsking(undefined);
      await read.again();
    }
    return turned;
  });
  const why = (): string | undefined => {
    const failure = turn.failure();
    return failure === undefined ? undefined : problemWords(failure);
  };
  const open = (before: PollView | undefined): void => {
    setSaid(undefined);
    setWriting({ before });
  };
  const begin = (poll: PollView, to: Asking['to']): void => {
    turn.forget();
    setAsking({ poll, to });
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().staffTitle}
        lede={words().staffLede}
        aside={
          <Show when={mayWrite() && writing() === undefined}>
            <Button icon="plus" onPress={() => open(undefined)}>
              {words().add}
            </Button>
          </Show>
        }
      />
      <Failed failure={read.failure()} title={words().notRead} onAgain={() => void read.again()} />
      <div role="status">
        <Show when={said()}>{(text) => <Notice tone="done">{text()}</Notice>}</Show>
      </div>
      <Show when={writing()} keyed>
        {({ before }) => (
          <PollForm
            before={before}
            onDone={(saved) => {
              setWriting(undefined);
              if (saved) {
                setSaid(words().saved);
                void read.again();
              }
            }}
          />
        )}
      </Show>
      <Show when={read.value()?.length === 0}>
        <Notice>{words().none}</Notice>
      </Show>
      <For each={read.value() ?? []}>
        {(poll) => (
          <Panel title={poll.title} note={words().phases[poll.phase]}>
            <div class={styles['staff']}>
              <p>
                {words().days(
                  formatDate(poll.opensOn),
                  formatDate(poll.closesOn),
                  formatNumber(poll.most),
                )}
              </p>
              <p>{words().advisory}</p>
              <Show
                when={poll.state === 'draft'}
                fallback={
                  <>
                    <p>
                      <a href={`/raise/poll/${poll.id}`}>{words().link}</a>
                    </p>
                    <PollResults poll={poll} />
                  </>
                }
              >
                <ul>
                  <For each={poll.items}>{(item) => <li>{item.title}</li>}</For>
                </ul>
              </Show>
              <Show when={mayWrite() && poll.state !== 'closed'}>
                <div class={styles['buttons']}>
                  <Show
                    when={poll.state === 'draft'}
                    fallback={
                      <Button onPress={() => begin(poll, 'closed')}>{words().close}</Button>
                    }
                  >
                    <Button onPress={() => begin(poll, 'published')}>{words().publish}</Button>
                    <Button kind="quiet" onPress={() => open(poll)}>
                      {words().change}
                    </Button>
                  </Show>
                </div>
              </Show>
            </div>
          </Panel>
        )}
      </For>
      <ConfirmDialog
        open={asking() !== undefined}
        title={asking()?.to === 'closed' ? words().closeQuestion : words().publishQuestion}
        consequence={
          asking()?.to === 'closed'
            ? words().closeSays
            : words().publishSays(formatNumber(asking()?.poll.items.length ?? 0))
        }
        confirm={asking()?.to === 'closed' ? words().close : words().publish}
        busy={turn.busy()}
        error={why()}
        onConfirm={() => {
          const what = asking();
          if (what !== undefined) void turn.run(what);
        }}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}
