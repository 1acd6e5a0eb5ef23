import { createSignal, For, Show, type JSX } from 'solid-js';
import type { GroupsOfYear } from '../../../shared/supervision/visits.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Progress } from '../../design/Progress.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { groupWords as words } from '../../words/supervision/groups/index.ts';
// The problems of the room are worded there.
import '../../words/supervision/index.ts';
import { createTypedGroups } from './decided-groups.ts';
import { createPresidium } from './presidium.ts';
import { PresidiumPanel } from './PresidiumPanel.tsx';
import { GroupPanel } from './GroupPanel.tsx';
import styles from './Groups.module.css';

/** Who supervises which project: the machine proposes, staff decide. */
export default function GroupsPage(): JSX.Element {
  const seat = useSeat();
  const body = (): string => seat.body().id;
  const [chosen, setChosen] = createSignal<number>();
  const [size, setSize] = createSignal<string>();
  const [said, setSaid] = createSignal('');
  const years = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].projects.years.$get({ param: { body: id } })),
  );
  const year = (): number | undefined => chosen() ?? years.value()?.[0];
  const groups = createAsked(
    () => {
      const asked = year();
      return asked === undefined ? undefined : { body: body(), year: asked };
    },
    (asked) =>
      ask<GroupsOfYear>(
        staffApi.bodies[':body'].supervision.groups.$get({
          param: { body: asked.body },
          query: { year: String(asked.year) },
        }),
      ),
  );
  const typed = createTypedGroups(groups.value);
  const presidium = createPresidium(body, groups.value);
  const projects = () => groups.value()?.projects ?? [];
  const wanted = (): number => Math.max(1, Math.floor(Number(size() ?? groups.value()?.size ?? 1)));
  const save = createDeed(async () => {
    const decided = typed.changed().map((project) => {
      const { leader, deputies } = typed.of(project);
      return { project, leader, deputies: [...deputies] };
    });
    const answer = await ask(
      staffApi.bodies[':body'].supervision.groups.$put({
        param: { body: body() },
        json: { groups: decided },
      }),
    );
    if (answer.ok) {
      await groups.again();
      typed.forget();
      setSaid(words().saved);
    }
    return answer;
  });
  const blocked = (): readonly Blocked[] => {
    const changed = typed.changed();
    if (changed.length === 0) return [{ reason: words().saveNone }];
    return projects()
      .filter(({ project }) => changed.includes(project.id) && typed.of(project.id).leader === '')
      .map(({ project }) => ({ reason: words().incomplete(project.name) }));
  };
  const propose = (): void => {
    const among = groups.value()?.oneEach === true ? presidium.members() : [];
    const count = typed.propose(wanted(), among);
    setSaid(count === 0 ? words().nothingToPropose : words().proposed(formatNumber(count)));
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title(String(year() ?? ''))}
        lede={groups.value()?.oneEach === true ? words().ledeOneEach : words().lede}
      />
      <Failed
        failure={years.failure() ?? groups.failure()}
        title={words().notRead}
        onAgain={() => void years.again().then(groups.again)}
      />
      <Show
        when={groups.value()}
        fallback={
          <Show when={years.value()?.length === 0} fallback={<Progress label={words().loading} />}>
            <Notice>{words().noProjects}</Notice>
          </Show>
        }
      >
        <Show when={groups.value()?.oneEach}>
          <PresidiumPanel
            roll={groups.value()?.deputies ?? []}
            chosen={presidium.members()}
            onChange={(chosen) => presidium.change(chosen)}
          />
        </Show>
        <div class={styles['bar']}>
          <Show when={(years.value() ?? []).length > 1}>
            <SelectField
              label={words().year}
              value={String(year() ?? '')}
              options={(years.value() ?? []).map((one) => ({
                value: String(one),
                label: String(one),
              }))}
              onChoose={(one) => {
                typed.forget();
                setSaid('');
                setChosen(Number(one));
              }}
            />
          </Show>
          <TextField
            label={words().size}
            type="number"
            value={size() ?? String(groups.value()?.size ?? '')}
            onInput={setSize}
          />
          <Button onPress={propose}>{words().propose}</Button>
        </div>
        <div role="status">
          <Show when={said()}>
            <Notice
              tone="done"
              action={
                <Show when={typed.changed().length === 0}>
                  <Button href="/staff/supervision/checklists">{words().toChecklists}</Button>
                </Show>
              }
            >
              {said()}
            </Notice>
          </Show>
        </div>
        <div class={styles['panels']}>
          <For each={projects()}>
            {(entry) => (
              <GroupPanel entry={entry} roll={groups.value()?.deputies ?? []} typed={typed} />
            )}
          </For>
        </div>
        <div class={styles['end']}>
          <Failed failure={save.failure()} />
          <Button
            kind="primary"
            size="large"
            busy={save.busy()}
            blocked={blocked()}
            onPress={() => void save.run(undefined)}
          >
            {words().save(formatNumber(typed.changed().length))}
          </Button>
        </div>
      </Show>
    </>
  );
}
