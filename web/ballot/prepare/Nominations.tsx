import { createSignal, For, Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../../shared/congress/model.ts';
import type { Eligible, Nomination } from '../../../shared/ballot/nominations.ts';
import { fail } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Form, Row } from '../../congress/form/Form.tsx';
import { IconButton } from '../../congress/form/IconButton.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button } from '../../design/Button.tsx';
import { CheckField } from '../../design/CheckField.tsx';
import { Hidden } from '../../design/Hidden.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { prepareWords } from '../../words/ballot/prepare/index.ts';
import styles from './Prepare.module.css';

interface NominationsProps {
  readonly session: CongressSession;
  /** The deputies have passed scrutineers: it is too late for proposals. */
  readonly passed: boolean;
}

interface Change {
  readonly account: string;
  /** What stood on this page when it was made. */
  readonly before: Nomination | null;
  readonly nomination: Nomination | null;
}

const place = staffApi.bodies[':body'].sessions[':session'].scrutineers;

/** Whom delegations and presidium propose as scrutineers; each change is kept at once. */
export function Nominations(props: NominationsProps): JSX.Element {
  const words = (): ReturnType<typeof prepareWords>['nominations'] => prepareWords().nominations;
  const param = () => ({ body: props.session.body, session: props.session.id });
  const people = createAsked(param, (of) => ask(place.$get({ param: of })));
  const delegations = createAsked(param, ({ body }) =>
    ask(staffApi.bodies[':body'].delegations.$get({ param: { body } })),
  );
  const [account, setAccount] = createSignal('');
  const [by, setBy] = createSignal('');
  const [chief, setChief] = createSignal(false);
  const [said, setSaid] = createSignal<string>();
  const keep = createDeed(({ account: whom, ...json }: Change) =>
    ask(place[':account'].$put({ param: { ...param(), account: whom }, json })),
  );
  /** Also where they have been passed since this page was opened. */
  const passed = (): boolean =>
    props.passed || keep.failure()?.code === 'scrutineers-already-passed';
  const placed = placedIn(keep.failure, {
    account: ['no-such-scrutineer'],
    by: ['no-such-delegation'],
  });
  const [unchosen, setUnchosen] = createSignal(false);
  const nominees = (): readonly Eligible[] =>
    (people.value() ?? []).filter(({ nomination }) => nomination !== null);
  const others = (): readonly Eligible[] =>
    (people.value() ?? []).filter(({ nomination }) => nomination === null);
  const set = async (change: Change, done: string) => {
    setSaid(undefined);
    setUnchosen(false);
    const kept = await keep.run(change);
    await people.again();
    if (kept.ok) setSaid(done);
    return kept;
  };
  const add = async () => {
    const person = others().find((one) => one.account === account());
    if (person === undefined) {
      setUnchosen(true);
      return fail('no-such-scrutineer');
    }
    const nomination = { by: by(), chief: chief() };
    const change = { account: person.account, before: null, nomination };
    const added = await set(change, words().added(person.name));
    if (added.ok) {
      setAccount('');
      setChief(false);
    }
    return added;
  };
  return (
    <Panel
      title={words().title}
      {...(nominees().length === 0 ? {} : { note: words().count(nominees().length) })}
    >
      <p class={styles['lead']}>{passed() ? words().passed : words().lede}</p>
      <Failed
        failure={people.failure() ?? delegations.failure()}
        title={words().notRead}
        onAgain={() => {
          void people.again();
          void delegations.again();
        }}
      />
      <Show when={nominees().length > 0}>
        <ul class={styles['nominees']} role="list">
          <For each={nominees()}>
            {({ account: whom, name, nomination }) => (
              <li>
                <span class={styles['who']}>
                  <b>{name}</b>
                  <small>{words().proposedBy(nomination?.by ?? '')}</small>
                </span>
                <Show
                  when={nomination?.chief === true}
                  fallback={
                    <Show when={!passed()}>
                      <Button
                        onPress={() =>
                          void set(
                            {
                              account: whom,
                              before: nomination,
                              nomination: { by: nomination?.by ?? '', chief: true },
                            },
                            words().madeChief(name),
                          )
                        }
                      >
                        {words().makeChief}
                        <Hidden>{name}</Hidden>
                      </Button>
                    </Show>
                  }
                >
                  <span class={styles['chief']}>{words().isChief}</span>
                </Show>
                <Show when={!passed()}>
                  <IconButton
                    icon="cross"
                    label={words().remove(name)}
                    onPress={() =>
                      void set(
                        { account: whom, before: nomination, nomination: null },
                        words().removed(name),
                      )
                    }
                  />
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={people.value()?.length === 0}>
        <Notice
          tone="caution"
          title={words().nobody}
          action={<Button href="/staff/people">{words().toPeople}</Button>}
        >
          {words().nobodyHelp}
        </Notice>
      </Show>
      <Show when={!passed() && others().length > 0}>
        <Form label={words().add} onSend={add}>
          <Row>
            <SelectField
              label={words().person}
              error={unchosen() ? words().personMissing : placed.at('account')}
              value={account()}
              options={[
                { value: '', label: words().choose },
                ...others().map((one) => ({ value: one.account, label: one.name })),
              ]}
              onChoose={setAccount}
            />
            <SelectField
              label={words().by}
              error={placed.at('by')}
              value={by()}
              options={[
                { value: '', label: words().presidium },
                ...(delegations.value() ?? []).map(({ name }) => ({ value: name, label: name })),
              ]}
              onChoose={setBy}
            />
          </Row>
          <CheckField label={words().asChief} checked={chief()} onCheck={setChief} />
          <div>
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
    </Panel>
  );
}
