import { createSignal, For, Show, type JSX } from 'solid-js';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { fail } from '../../../shared/result.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked, createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Form } from '../form/Form.tsx';
import { moved } from '../form/order.ts';
import { IconButton } from '../form/IconButton.tsx';
import { placedIn } from '../form/placed.ts';
import { useSeat } from '../seat.tsx';
import styles from './BodyPage.module.css';

/** The delegations of the body in their order; every change is kept at once. */
export function Delegations(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['delegations'] => congressWords().delegations;
  const [typed, setTyped] = createSignal('');
  const [said, setSaid] = createSignal<string>();
  const body = (): string => seat.body().id;
  const known = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].delegations.$get({ param: { body: id } })),
  );
  const names = (): readonly string[] => (known.value() ?? []).map(({ name }) => name);
  const keep = createDeed((wanted: readonly string[]) =>
    ask(staffApi.bodies[':body'].delegations.$put({ param: { body: body() }, json: [...wanted] })),
  );
  const placed = placedIn(keep.failure, { name: ['delegation-twice'] });
  const set = async (wanted: readonly string[], done: string) => {
    setSaid(undefined);
    const kept = await keep.run(wanted);
    if (kept.ok) {
      await known.again();
      setSaid(done);
    }
    return kept;
  };
  const add = async () => {
    const name = typed().trim();
    if (name === '') return fail('name-missing');
    const added = await set([...names(), name], words().added(name));
    if (added.ok) setTyped('');
    return added;
  };
  const shift = (at: number, by: -1 | 1): void => {
    const name = names()[at] ?? '';
    void set(moved(names(), at, by), words().movedTo(name, at + by + 1));
  };
  return (
    <Panel
      title={words().title}
      {...(names().length === 0 ? {} : { note: words().count(names().length) })}
    >
      <Failed
        failure={known.failure()}
        title={words().notRead}
        onAgain={() => void known.again()}
      />
      <Show when={known.value()?.length === 0}>
        <p>{words().none}</p>
      </Show>
      <ol class={styles['list']} role="list">
        <For each={names()}>
          {(name, at) => (
            <li>
              <span class={styles['place']}>{at() + 1}</span>
              <span class={styles['what']}>{name}</span>
              <Show when={seat.may('set-up-body')}>
                <div class={styles['tools']}>
                  <IconButton
                    icon="up"
                    label={words().up(name)}
                    {...(at() === 0 ? { blocked: words().isFirst } : {})}
                    onPress={() => shift(at(), -1)}
                  />
                  <IconButton
                    icon="down"
                    label={words().down(name)}
                    {...(at() === names().length - 1 ? { blocked: words().isLast } : {})}
                    onPress={() => shift(at(), 1)}
                  />
                  <IconButton
                    icon="cross"
                    label={words().remove(name)}
                    onPress={() =>
                      void set(
                        names().filter((other) => other !== name),
                        words().removed(name),
                      )
                    }
                  />
                </div>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <div class={styles['add']}>
        <Show when={seat.may('set-up-body')}>
          <Form label={words().add} onSend={add}>
            <div class={styles['adding']}>
              <TextField
                label={words().new}
                hint={words().newHint}
                error={placed.at('name')}
                value={typed()}
                onInput={setTyped}
                maxLength={50}
              />
              <Button submits busy={keep.busy()} icon="plus">
                {words().add}
              </Button>
            </div>
          </Form>
        </Show>
        <Failed failure={placed.rest()} />
        <Show when={said()}>
          {(text) => (
            <Notice tone="done" live>
              {text()}
            </Notice>
          )}
        </Show>
      </div>
    </Panel>
  );
}
