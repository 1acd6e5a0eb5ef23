import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import type { DrivePhase } from '../../../shared/collection/model.ts';
import type { StaffDrive } from '../../../shared/collection/review.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Table } from '../../design/Table.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { driveWords as words } from '../../words/collection/drives/index.ts';
import { DriveCard } from './DriveCard.tsx';
import { DriveForm } from './DriveForm.tsx';
import { DriveState } from './DriveState.tsx';
import { daysSaid, phaseSaid } from './drive-said.ts';
import styles from './Drives.module.css';

const ORDER: readonly DrivePhase[] = ['open', 'coming', 'draft', 'over'];

/** The drives (征集活动) of the body: what came in, and what is to be done with it. */
export default function DrivesPage(): JSX.Element {
  const seat = useSeat();
  const [form, setForm] = createSignal<{ readonly before: StaffDrive | undefined }>();
  const [moving, setMoving] = createSignal<StaffDrive>();
  const [said, setSaid] = createSignal<string>();
  const drives = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].collection.drives.$get({ param: { body } })),
  );
  // The one that collects stands first; among those of one phase the newest.
  const all = createMemo((): readonly StaffDrive[] =>
    (drives.value() ?? []).toSorted(
      (one, other) => ORDER.indexOf(one.phase) - ORDER.indexOf(other.phase),
    ),
  );
  const mine = (): boolean => seat.may('manage-collection');
  // Of those that are over only the last, and any whose review is not done, still have work in them.
  const shown = (): readonly StaffDrive[] => {
    const last = all().find(({ phase }) => phase === 'over');
    return all().filter(
      (drive) => drive.phase !== 'over' || drive === last || drive.states.received > 0,
    );
  };
  const earlier = (): readonly StaffDrive[] => all().filter((drive) => !shown().includes(drive));
  const next = (): StaffDrive | undefined =>
    shown().find(({ states }) => states.received > 0) ??
    shown().find(({ state }) => state === 'draft');
  const done = async (text: string | undefined): Promise<void> => {
    setForm(undefined);
    setMoving(undefined);
    setSaid(text);
    if (text !== undefined) await drives.again();
  };
  const begin = (doing: () => void): void => {
    setSaid(undefined);
    doing();
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={words().lede}
        aside={
          <Show when={mine() && form() === undefined && all().length > 0}>
            <Button icon="plus" onPress={() => begin(() => setForm({ before: undefined }))}>
              {words().add}
            </Button>
          </Show>
        }
      />
      <Failed
        failure={drives.failure()}
        title={words().notRead}
        onAgain={() => void drives.again()}
      />
      <Show when={said()}>
        {(text) => (
          <Notice tone="done" live>
            {text()}
          </Notice>
        )}
      </Show>
      <Show when={form()} keyed>
        {({ before }) => (
          <DriveForm
            before={before}
            onDone={(title) => void done(title === undefined ? undefined : words().saved(title))}
          />
        )}
      </Show>
      <Show when={drives.value()?.length === 0 && form() === undefined}>
        <Notice
          title={words().none}
          action={
            <Show when={mine()}>
              <Button kind="primary" onPress={() => setForm({ before: undefined })}>
                {words().add}
              </Button>
            </Show>
          }
        >
          {words().noneHelp}
        </Notice>
      </Show>
      <For each={shown()}>
        {(drive) => (
          <DriveCard
            drive={drive}
            first={drive === next() && form() === undefined}
            onChange={() => begin(() => setForm({ before: drive }))}
            onMove={() => begin(() => setMoving(drive))}
          />
        )}
      </For>
      <Show when={earlier().length > 0}>
        <Panel title={words().earlier}>
          <div class={styles['earlier']}>
            <Table
              caption={words().earlier}
              captionHidden
              rows={earlier()}
              columns={[
                { label: words().fields.title, kind: 'head', cell: ({ title }) => title },
                { label: words().posterPage.days, cell: daysSaid },
                { label: words().form, cell: phaseSaid },
                {
                  label: words().received,
                  kind: 'number',
                  cell: ({ id, proposals }) => (
                    <a href={`/staff/collection/review?drive=${encodeURIComponent(id)}`}>
                      {formatNumber(proposals)} {words().unit}
                    </a>
                  ),
                },
              ]}
            />
          </div>
        </Panel>
      </Show>
      <DriveState
        drive={moving()}
        onDone={(text) => void done(text)}
        onClose={() => setMoving(undefined)}
      />
    </>
  );
}
