import { Show, type JSX } from 'solid-js';
import type { GatesView } from '../../../shared/screening/gates-model.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { gateWords } from '../../words/screening/gates/index.ts';
import styles from './Gates.module.css';

/** Lists all that passed every gate as candidates, in one act; afterwards the way to the list of a session. */
export function ListPanel(props: {
  readonly drive: string;
  readonly view: GatesView;
  readonly mayList: boolean;
  readonly onDone: (said: string) => void;
}): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof gateWords>['list'] => gateWords().list;
  const listed = (): number => props.view.leads.filter(({ state }) => state === 'candidate').length;
  const list = createDeed(() =>
    ask<{ listed: number }>(
      staffApi.bodies[':body'].drives[':drive'].gates.list.$post({
        param: { body: seat.body().id, drive: props.drive },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const done = await list.run(undefined);
    if (done.ok) props.onDone(words().done(formatNumber(done.value.listed)));
  };
  return (
    <>
      <Show when={props.view.ready > 0}>
        <Panel title={words().title}>
          <p class={styles['lede']}>{words().lede(formatNumber(props.view.ready))}</p>
          <Failed failure={list.failure()} />
          <Show when={props.mayList}>
            <div class={styles['act']}>
              <Button
                kind={props.view.next === null ? 'primary' : 'secondary'}
                busy={list.busy()}
                onPress={() => void press()}
              >
                {words().act(formatNumber(props.view.ready))}
              </Button>
            </div>
          </Show>
        </Panel>
      </Show>
      <Show when={props.view.ready === 0 && props.view.next === null && listed() > 0}>
        <Notice
          tone="done"
          title={words().ready(formatNumber(listed()))}
          action={<Button href="/staff/candidates">{words().toCandidates}</Button>}
        >
          {words().readyHelp}
        </Notice>
      </Show>
    </>
  );
}
