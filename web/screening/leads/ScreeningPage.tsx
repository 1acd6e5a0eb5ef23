import { useSearchParams } from '@solidjs/router';
import { createSignal, Show, type JSX } from 'solid-js';
import { LeadQueue } from '../../collection/queue/LeadQueue.tsx';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { recall, remember } from '../../platform/storage.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import { BulkActs } from './BulkActs.tsx';
import { LeadPanel } from './LeadPanel.tsx';
import styles from './ScreeningPage.module.css';

const DRIVE = 'staff-drive';

/** The screening of leads: the queue at the left, at the right the one that is being decided on. */
export default function ScreeningPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof leadWords>['page'] => leadWords().page;
  const [address, setAddress] = useSearchParams<{
    drive?: string;
    lead?: string;
  }>();
  const [remembered, setRemembered] = createSignal(recall(DRIVE));
  const [acts, setActs] = createSignal(0);
  const drives = createAsked(
    () => seat.body().id,
    (body) => ask(staffApi.bodies[':body'].drives.$get({ param: { body } })),
  );
  const known = () => (drives.value() ?? []).filter(({ state }) => state !== 'draft');
  const drive = () =>
    known().find(({ id }) => id === address.drive) ??
    known().find(({ id }) => id === remembered()) ??
    known()[0];
  const lead = (): string | undefined => address.lead;
  const open = (id: string | undefined): void => {
    setAddress({ lead: id });
  };
  return (
    <div class={lead() === undefined ? '' : styles['one']}>
      <div class={styles['head']}>
        <PageHead
          variant="compact"
          title={words().title}
          lede={words().lede}
          aside={
            <>
              <Show when={known().length > 1}>
                <SelectField
                  label={words().drive}
                  value={drive()?.id ?? ''}
                  options={known().map(({ id, title }) => ({ value: id, label: title }))}
                  onChoose={(id) => {
                    remember(DRIVE, id);
                    setRemembered(id);
                    setAddress({ drive: id, lead: undefined });
                  }}
                />
              </Show>
              <Button href="/staff/screening/settings">{words().settings}</Button>
            </>
          }
        />
      </div>
      <Failed failure={drives.failure()} onAgain={() => void drives.again()} />
      <Show when={drives.value() !== undefined && known().length === 0}>
        <Notice title={words().noDrives}>{words().noDrivesHelp}</Notice>
      </Show>
      <div class={styles['desk']}>
        <Show when={drive()}>
          {(shown) => (
            <div class={styles['queue']}>
              <LeadQueue
                drive={shown().id}
                selected={lead()}
                onSelect={(one) => open(one.id)}
                reload={acts()}
                bulk={(leads, done) => <BulkActs leads={leads} onDone={done} />}
              />
            </div>
          )}
        </Show>
        <div class={styles['panel']}>
          <Show
            when={lead()}
            fallback={
              <Show when={drive()}>
                <p class={styles['none']}>{words().none}</p>
              </Show>
            }
          >
            {(id) => (
              <>
                <p class={styles['back']}>
                  <Button kind="quiet" icon="back" onPress={() => open(undefined)}>
                    {words().back}
                  </Button>
                </p>
                <LeadPanel lead={id()} onDone={() => setActs((count) => count + 1)} />
              </>
            )}
          </Show>
        </div>
      </div>
    </div>
  );
}
