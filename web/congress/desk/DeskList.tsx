import { createSignal, For, Show, type JSX } from 'solid-js';
import type { AttendanceRow, CongressSession } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Icon } from '../../design/Icon.tsx';
import { ask } from '../../platform/api.ts';
import { formatTime } from '../../platform/language-formats.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Named } from '../form/Named.tsx';
import styles from './DeskPage.module.css';

interface DeskListProps {
  readonly rows: readonly AttendanceRow[];
  readonly session: CongressSession;
  readonly empty: string;
  readonly busy: boolean;
  readonly onSignIn: (row: AttendanceRow) => void;
  readonly onChanged: () => void;
}

/** So many found and no more: one of them is meant, and signing in is the one thing to do. */
const FEW = 3;

type Asking = { readonly what: 'undo' | 'leave'; readonly row: AttendanceRow };

/** The deputies that were found, each with the one thing to do: sign in, or take it back. */
export function DeskList(props: DeskListProps): JSX.Element {
  const words = (): ReturnType<typeof congressWords>['desk'] => congressWords().desk;
  const [asking, setAsking] = createSignal<Asking>();
  const { body, id: session } = props.session;
  const place = staffApi.bodies[':body'].sessions[':session'];
  const leave = createDeed(({ deputy, reason }: { deputy: string; reason: string | null }) =>
    ask(place.leave[':deputy'].$put({ param: { body, session, deputy }, json: { reason } })),
  );
  const undo = createDeed(({ deputy, reason }: { deputy: string; reason: string }) =>
    ask(
      place['sign-ins'][':deputy'].undo.$post({
        param: { body, session, deputy },
        json: { reason },
      }),
    ),
  );
  const confirm = async ({ what, row }: Asking, reason: string): Promise<void> => {
    const done = await (what === 'undo' ? undo : leave).run({ deputy: row.deputy, reason });
    if (!done.ok) return;
    setAsking(undefined);
    props.onChanged();
  };
  const lift = async (deputy: string): Promise<void> => {
    if ((await leave.run({ deputy, reason: null })).ok) props.onChanged();
  };
  const raise = (what: Asking['what'], row: AttendanceRow): void => {
    undo.forget();
    leave.forget();
    setAsking({ what, row: { ...row } });
  };
  const blocked = () =>
    props.session.state === 'sitting' ? [] : [{ reason: words().notSittingShort }];
  return (
    <>
      <ul class={styles['rows']} role="list" aria-label={words().list}>
        <For each={props.rows} fallback={<li class={styles['empty']}>{props.empty}</li>}>
          {(row) => (
            <li>
              <span class={styles['who']}>
                <b>{row.name}</b>
                <small>{words().place(row.number, row.delegation)}</small>
              </span>
              <Show
                when={row.signedIn}
                fallback={
                  <>
                    <Show when={row.leave}>
                      {(reason) => <span class={styles['leave']}>{words().onLeave(reason())}</span>}
                    </Show>
                    <span class={styles['doing']}>
                      <Show
                        when={row.leave}
                        fallback={
                          <Button kind="quiet" onPress={() => raise('leave', row)}>
                            <Named act={words().leave} of={row.name} />
                          </Button>
                        }
                      >
                        <Button kind="quiet" onPress={() => void lift(row.deputy)}>
                          <Named act={words().liftLeave} of={row.name} />
                        </Button>
                      </Show>
                      <Button
                        kind={props.rows.length <= FEW ? 'primary' : 'secondary'}
                        busy={props.busy}
                        blocked={blocked()}
                        onPress={() => props.onSignIn(row)}
                      >
                        <Named act={words().signIn} of={row.name} />
                      </Button>
                    </span>
                  </>
                }
              >
                {(signedIn) => (
                  <>
                    <span class={styles['there']}>
                      <Icon name="check" />
                      {words().there(formatTime(signedIn().at), words().via[signedIn().via])}
                    </span>
                    <span class={styles['doing']}>
                      <Button kind="quiet" onPress={() => raise('undo', row)}>
                        <Named act={words().undo} of={row.name} />
                      </Button>
                    </span>
                  </>
                )}
              </Show>
            </li>
          )}
        </For>
      </ul>
      <Show when={asking() === undefined}>
        <Failed failure={leave.failure()} />
      </Show>
      <Show when={asking()}>
        {(now) => (
          <ConfirmDialog
            open
            title={words().asks[now().what](now().row.name)}
            consequence={words().consequence[now().what]}
            withReason
            confirm={words().confirm[now().what]}
            busy={undo.busy() || leave.busy()}
            error={<Failed failure={undo.failure() ?? leave.failure()} />}
            onConfirm={(reason) => void confirm(now(), reason)}
            onClose={() => setAsking(undefined)}
          />
        )}
      </Show>
    </>
  );
}
