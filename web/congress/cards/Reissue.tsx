import { createSignal, For, Show, type JSX } from 'solid-js';
import type { CredentialCard, Deputy } from '../../../shared/congress/model.ts';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { congressWords } from '../../words/congress/index.ts';
import { staffApi } from '../api.ts';
import { createAsked, createDeed } from '../asked.ts';
import { Failed } from '../form/Failed.tsx';
import { Named } from '../form/Named.tsx';
import { SearchField } from '../form/SearchField.tsx';
import { useSeat } from '../seat.tsx';
import styles from './CardsPage.module.css';

/** Gives one deputy a new card: the old one is worthless from then on. */
export function Reissue(props: { readonly onIssued: (card: CredentialCard) => void }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['cards'] => congressWords().cards;
  const [search, setSearch] = createSignal('');
  const [about, setAbout] = createSignal<Deputy>();
  const [said, setSaid] = createSignal<string>();
  const body = (): string => seat.body().id;
  const found = createAsked(
    () => (search() === '' ? undefined : search()),
    (text) =>
      ask(
        staffApi.bodies[':body'].roll.$get({
          param: { body: body() },
          query: { search: text, size: '10' },
        }),
      ),
  );
  const reissue = createDeed(({ id, reason }: { id: string; reason: string }) =>
    ask(
      staffApi.bodies[':body'].cards[':deputy'].reissue.$post({
        param: { body: body(), deputy: id },
        json: { reason },
      }),
    ),
  );
  const confirm = async (deputy: Deputy, reason: string): Promise<void> => {
    const issued = await reissue.run({ id: deputy.id, reason });
    if (!issued.ok) return;
    setAbout(undefined);
    setSaid(words().reissued(deputy.name));
    props.onIssued(issued.value);
  };
  return (
    <Panel title={words().reissue}>
      <SearchField
        label={words().find}
        hint={words().reissueHint}
        onSearch={(text) => {
          setSaid(undefined);
          setSearch(text);
        }}
      />
      <Failed failure={found.failure()} />
      <Show when={search() !== '' && found.value()}>
        {(page) => (
          <Show
            when={page().rows.length > 0}
            fallback={<p role="status">{congressWords().roll.notFound(search())}</p>}
          >
            <ul class={styles['found']} role="list">
              <For each={page().rows}>
                {(deputy) => (
                  <li>
                    <span class={styles['who']}>
                      <b>{deputy.name}</b>
                      <small>
                        {deputy.number} {deputy.delegation}{' '}
                        {congressWords().cardStates[deputy.card]}
                      </small>
                    </span>
                    <Button
                      onPress={() => {
                        setSaid(undefined);
                        setAbout(deputy);
                      }}
                    >
                      <Named act={words().reissueIt} of={deputy.name} />
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={about()}>
        {(deputy) => (
          <ConfirmDialog
            open
            title={words().reissueTitle(deputy().name)}
            consequence={words().reissueConsequence}
            withReason
            confirm={words().reissueConfirm}
            busy={reissue.busy()}
            error={<Failed failure={reissue.failure()} />}
            onConfirm={(reason) => void confirm(deputy(), reason)}
            onClose={() => {
              reissue.forget();
              setAbout(undefined);
            }}
          />
        )}
      </Show>
    </Panel>
  );
}
