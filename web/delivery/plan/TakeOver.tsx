import { createSignal, Show, type JSX } from 'solid-js';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { planWords } from '../../words/delivery/plan/index.ts';
import styles from './Plan.module.css';

/** Makes projects of a result that was announced before projects were followed here. */
export function TakeOver(props: { readonly onDone: (added: number) => void }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof planWords>['list'] => planWords().list;
  const [chosen, setChosen] = createSignal<string>();
  const sessions = () =>
    (seat.sessions.value() ?? []).filter(
      ({ body, rehearsal }) => body === seat.body().id && !rehearsal,
    );
  const session = (): string => chosen() ?? sessions()[0]?.id ?? '';
  const take = createDeed(() =>
    ask(
      staffApi.bodies[':body'].sessions[':session'].handover.$post({
        param: { body: seat.body().id, session: session() },
      }),
    ),
  );
  const press = async (): Promise<void> => {
    const taken = await take.run(undefined);
    if (taken.ok) props.onDone(taken.value.added);
  };
  return (
    <Show when={sessions().length > 0}>
      <Panel title={words().takeOver}>
        <div class={styles['fields']}>
          <p>{words().takeOverHelp}</p>
          <SelectField
            label={words().session}
            value={session()}
            options={sessions().map(({ id, title }) => ({ value: id, label: title }))}
            onChoose={setChosen}
          />
          <Failed failure={take.failure()} />
          <div>
            <Button busy={take.busy()} onPress={() => void press()}>
              {words().take}
            </Button>
          </div>
        </div>
      </Panel>
    </Show>
  );
}
