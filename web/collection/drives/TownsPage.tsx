import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Town } from '../../../shared/collection/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { driveWords } from '../../words/collection/drives/index.ts';
import { TownsForm } from './TownsForm.tsx';
import styles from './Drives.module.css';

/** The towns and villages of the body, as forms offer them. */
export default function TownsPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof driveWords>['towns'] => driveWords().towns;
  const [editing, setEditing] = createSignal(false);
  const [saved, setSaved] = createSignal(false);
  const towns = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].towns.$get({ param: { body } })),
  );
  const all = (): readonly Town[] => towns.value() ?? [];
  const villages = (): number => all().reduce((sum, town) => sum + town.villages.length, 0);
  const mine = (): boolean => seat.may('manage-collection');
  const edit = (): JSX.Element => (
    <Show when={mine() && !editing() && towns.value()}>
      <Button
        kind={all().length === 0 ? 'primary' : 'secondary'}
        onPress={() => {
          setSaved(false);
          setEditing(true);
        }}
      >
        {words().edit}
      </Button>
    </Show>
  );
  const done = async (isSaved: boolean): Promise<void> => {
    if (isSaved) await towns.again();
    setEditing(false);
    setSaved(isSaved);
  };
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} aside={edit()} />
      <Failed
        failure={towns.failure()}
        title={words().notRead}
        onAgain={() => void towns.again()}
      />
      <Show when={saved()}>
        <Notice tone="done" live>
          {words().saved}
        </Notice>
      </Show>
      <Show when={editing()}>
        <TownsForm before={all()} onDone={(isSaved) => void done(isSaved)} />
      </Show>
      <Show when={!editing() && towns.value()}>
        <Panel
          title={words().field}
          {...(all().length === 0
            ? {}
            : { note: words().count(formatNumber(all().length), formatNumber(villages())) })}
        >
          <Show when={all().length > 0} fallback={<p>{words().none}</p>}>
            <ul class={styles['towns']} role="list">
              <For each={all()}>
                {(town) => (
                  <li>
                    <b>{town.name}</b>
                    <span>{town.villages.join(words().comma)}</span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </Panel>
      </Show>
    </>
  );
}
