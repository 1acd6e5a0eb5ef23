import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import type { Town } from '../../../shared/collection/model.ts';
import {
  readTowns,
  townChanges,
  writeTowns,
  type ReadTowns,
  type TownChanges,
} from '../../../shared/collection/towns-text.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { driveWords } from '../../words/collection/drives/index.ts';
import styles from './Drives.module.css';

interface TownsFormProps {
  readonly before: readonly Town[];
  readonly onDone: (saved: boolean) => void;
}

type Words = ReturnType<typeof driveWords>['towns'];

/** The whole list as a text; what would change is shown before it is saved. */
export function TownsForm(props: TownsFormProps): JSX.Element {
  const seat = useSeat();
  const words = (): Words => driveWords().towns;
  const [text, setText] = createSignal(writeTowns(props.before, words().between));
  const [checked, setChecked] = createSignal(false);
  const read = createMemo(() => readTowns(text()));
  const save = createDeed(() =>
    ask(
      staffApi.bodies[':body'].towns.$put({
        param: { body: seat.body().id },
        json: {
          towns: read().towns.map(({ name, villages }) => ({ name, villages: [...villages] })),
        },
      }),
    ),
  );
  const check = async (): Promise<Result<unknown>> => {
    setChecked(true);
    return read().faults.length === 0 ? ok({}) : fail('malformed');
  };
  const press = async (): Promise<void> => {
    const saved = await save.run(undefined);
    if (saved.ok) props.onDone(true);
  };
  const changes = createMemo(() => townChanges(props.before, read().towns));
  const isSame = (): boolean =>
    !changes().reordered &&
    [
      changes().townsAdded,
      changes().townsRemoved,
      changes().villagesAdded,
      changes().villagesRemoved,
    ].every(({ length }) => length === 0);
  const isGood = (): boolean => checked() && read().faults.length === 0;
  return (
    <Panel title={words().edit}>
      <Form label={words().edit} onSend={check}>
        <div class={styles['lines']}>
          <TextField
            label={words().field}
            hint={words().hint}
            error={checked() ? faultSaid(words(), read()) : undefined}
            multiline
            placeholder={words().example}
            value={text()}
            onInput={(typed) => {
              setChecked(false);
              save.forget();
              setText(typed);
            }}
            ref={(control) => queueMicrotask(() => control.focus())}
          />
        </div>
        <Show when={isGood()}>
          <Notice live title={isSame() ? words().nothing : words().change}>
            <Changes changes={changes()} twice={read().twice} same={isSame()} />
          </Notice>
        </Show>
        <Failed failure={save.failure()} />
        <Buttons>
          <Show
            when={isGood() && !isSame()}
            fallback={
              <Button kind="primary" submits>
                {words().check}
              </Button>
            }
          >
            <Button kind="primary" busy={save.busy()} onPress={() => void press()}>
              {words().save}
            </Button>
          </Show>
          <Button onPress={() => props.onDone(false)}>{words().cancel}</Button>
        </Buttons>
      </Form>
    </Panel>
  );
}

function faultSaid(words: Words, { faults }: ReadTowns): string | undefined {
  const [first] = faults;
  return first === undefined
    ? undefined
    : words.faults[first.code](formatNumber(first.line), formatNumber(first.most));
}

/** So many names are written out; the others are counted. */
const NAMED = 20;

function Changes(props: {
  readonly changes: TownChanges;
  readonly twice: number;
  readonly same: boolean;
}): JSX.Element {
  const words = (): Words => driveWords().towns;
  const places = (list: TownChanges['villagesAdded']): readonly string[] =>
    list.map(({ town, village }) => words().village(town, village));
  const lists = () =>
    [
      { said: words().townsAdded, names: props.changes.townsAdded },
      { said: words().townsRemoved, names: props.changes.townsRemoved },
      { said: words().villagesAdded, names: places(props.changes.villagesAdded) },
      { said: words().villagesRemoved, names: places(props.changes.villagesRemoved) },
    ].filter(({ names }) => names.length > 0);
  return (
    <div class={styles['changes']}>
      <For each={lists()}>
        {({ said, names }) => (
          <div>
            <b>{said(formatNumber(names.length))}</b>
            <p>
              {names.slice(0, NAMED).join(words().comma)}
              {names.length > NAMED ? words().andMore(formatNumber(names.length)) : ''}
            </p>
          </div>
        )}
      </For>
      <Show when={props.changes.reordered}>
        <p>{words().reordered}</p>
      </Show>
      <Show when={props.twice > 0}>
        <p>{words().twice(formatNumber(props.twice))}</p>
      </Show>
      <Show when={!props.same}>
        <p>{words().kept}</p>
      </Show>
    </div>
  );
}
