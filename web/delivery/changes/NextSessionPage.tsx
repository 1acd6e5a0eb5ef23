import { createSignal, For, Show, type JSX } from 'solid-js';
import type { ChangeRequest } from '../../../shared/delivery/change-model.ts';
import { dayOf } from '../../../shared/day.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import print from '../../congress/print.module.css';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { formatDate, formatNumber } from '../../platform/language-formats.ts';
import { changeWords } from '../../words/delivery/changes/index.ts';
import { deliveryWords } from '../../words/delivery/index.ts';
import { ChangeDifference } from '../ChangeDifference.tsx';
import { ChangeStateMark } from './ChangeFacts.tsx';
import styles from './Changes.module.css';
import { ToldPaper } from './ToldPaper.tsx';

/** Decided major changes of which the next session is told: the list to print, and the note that it was. */
export default function NextSessionPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof changeWords>['next'] => changeWords().next;
  const [said, setSaid] = createSignal('');
  const read = createAsked(
    () => ({ body: seat.body().id }),
    (param) => ask(staffApi.bodies[':body'].changes['next-session'].$get({ param })),
  );
  const waiting = (): readonly ChangeRequest[] => read.value()?.waiting ?? [];
  const told = (): readonly ChangeRequest[] => read.value()?.told ?? [];
  const done = async (count: number): Promise<void> => {
    await read.again();
    setSaid(words().said(formatNumber(count)));
  };
  return (
    <>
      <div class={print['screen']}>
        <PageHead
          variant="compact"
          title={words().title}
          lede={words().lede}
          back={{ href: '/staff/delivery/changes', label: words().back }}
          aside={
            <Show when={waiting().length > 0}>
              <Button icon="print" onPress={() => globalThis.print()}>
                {words().print}
              </Button>
            </Show>
          }
        />
        <Failed
          failure={read.failure()}
          title={words().notRead}
          onAgain={() => void read.again()}
        />
        <Show when={said()}>
          <Notice tone="done" live>
            {said()}
          </Notice>
        </Show>
        <Show when={read.value()}>
          <Panel
            title={words().waiting}
            note={changeWords().queue.count(formatNumber(waiting().length))}
          >
            <Show when={waiting().length > 0} fallback={<p>{words().none}</p>}>
              <Entries requests={waiting()} />
            </Show>
          </Panel>
          <Show when={waiting().length > 0 && read.value()?.sessions} keyed>
            {(sessions) => (
              <Show
                when={sessions.length > 0}
                fallback={<Notice tone="caution">{words().noSession}</Notice>}
              >
                <Mark
                  changes={waiting().map(({ id }) => id)}
                  sessions={sessions}
                  onDone={(count) => void done(count)}
                />
              </Show>
            )}
          </Show>
          <Show when={told().length > 0}>
            <Panel
              title={words().told}
              note={changeWords().queue.count(formatNumber(told().length))}
            >
              <Entries requests={told().toReversed()} />
            </Panel>
          </Show>
        </Show>
      </div>
      <ToldPaper body={seat.body().name} requests={waiting()} />
    </>
  );
}

function Entries(props: { readonly requests: readonly ChangeRequest[] }): JSX.Element {
  return (
    <ul class={styles['requests']} role="list">
      <For each={props.requests}>
        {(request) => (
          <li class={styles['request']}>
            <div class={styles['line']}>
              <b>
                <a href={`/staff/delivery/changes/${request.id}`}>{request.project.name}</a>
              </b>
              <span>{deliveryWords().changeKinds[request.form.kind]}</span>
              <ChangeStateMark request={request} />
              <small>{formatDate(request.decidedOn)}</small>
              <Show when={request.toldOn !== ''}>
                <small>{changeWords().next.toldOn(formatDate(request.toldOn))}</small>
              </Show>
            </div>
            <ChangeDifference change={request.form} />
          </li>
        )}
      </For>
    </ul>
  );
}

/** Notes that a session was told of all that waits. */
function Mark(props: {
  readonly changes: readonly string[];
  readonly sessions: readonly { readonly id: string; readonly title: string }[];
  readonly onDone: (count: number) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof changeWords>['next'] => changeWords().next;
  const [session, setSession] = createSignal(props.sessions[0]?.id ?? '');
  const [toldOn, setToldOn] = createSignal(dayOf(browserClock.now()));
  const mark = createDeed(() =>
    ask(
      staffApi.bodies[':body'].changes['next-session'].$post({
        param: { body: seat.body().id },
        json: { session: session(), toldOn: toldOn(), changes: [...props.changes] },
      }),
    ),
  );
  const placed = placedIn(mark.failure, {
    toldOn: ['date-unknown', 'change-day-in-future', 'change-day-too-early'],
  });
  const press = async (): Promise<void> => {
    const count = props.changes.length;
    const done = await mark.run(undefined);
    if (done.ok) props.onDone(count);
  };
  return (
    <Panel title={words().mark}>
      <div class={styles['stack']}>
        <div class={styles['pair']}>
          <SelectField
            label={words().session}
            value={session()}
            options={props.sessions.map(({ id, title }) => ({ value: id, label: title }))}
            onChoose={setSession}
          />
          <TextField
            label={words().day}
            error={placed.at('toldOn')}
            type="date"
            value={toldOn()}
            onInput={setToldOn}
          />
        </div>
        <Failed failure={placed.rest()} />
        <Button
          kind="primary"
          busy={mark.busy()}
          blocked={
            seat.may('manage-supervision')
              ? []
              : [
                  {
                    reason: changeWords().decide.secretariatOnly,
                    lift: changeWords().decide.secretariatLift,
                  },
                ]
          }
          onPress={() => void press()}
        >
          {words().mark}
        </Button>
      </div>
    </Panel>
  );
}
