import { createSignal, For, Show, type JSX } from 'solid-js';
import { Portal } from 'solid-js/web';
import type { EntryReceipt, TypedEntry } from '../../../shared/collection/review.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import print from '../../congress/print.module.css';
import { wholeRoll } from '../../congress/roll/whole-roll.ts';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { entryWords as words } from '../../words/collection/entry/index.ts';
import { createDriveChoice, DriveField, NoDrive } from '../drive-choice.tsx';
import { Slip } from '../raise/Slip.tsx';
import { EntryForm } from './EntryForm.tsx';
import type { EnteredSlip } from './source.ts';
import styles from './Entry.module.css';

/** So many of those just entered stay at hand for their slips. */
const KEPT = 10;

interface Entered extends EnteredSlip {
  readonly said: string;
}

/** Letters, calls, visits and meetings (录入): one after the other, each with its number and slip. */
export default function EntryPage(): JSX.Element {
  const seat = useSeat();
  const choice = createDriveChoice();
  const body = (): string => seat.body().id;
  const towns = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].towns.$get({ param: { body: id } })),
  );
  const units = createAsked(body, (id) =>
    ask(staffApi.bodies[':body'].units.$get({ param: { body: id } })),
  );
  const roll = createAsked(body, wholeRoll);
  const [entered, setEntered] = createSignal<readonly Entered[]>([]);
  const [printed, setPrinted] = createSignal<EnteredSlip>();
  const latest = (): Entered | undefined => entered()[0];
  const note = (typed: TypedEntry, { number, state, voices, link }: EntryReceipt): void => {
    const { name, town, village } = typed.entry;
    const said = words().saved[state](number);
    setEntered(
      [
        {
          number,
          name,
          place: [town, village].filter(Boolean).join(' '),
          at: `${typed.receivedOn}T04:00:00.000Z`,
          drive: choice.drive()?.title ?? '',
          link,
          said: voices > 1 ? `${said}${words().joined(formatNumber(voices))}` : said,
        },
        ...entered(),
      ].slice(0, KEPT),
    );
    scrollTo({ top: 0 });
  };
  const toPrinter = (slip: EnteredSlip): void => {
    setPrinted(slip);
    globalThis.print();
  };
  return (
    <>
      <div class={print['screen']}>
        <PageHead variant="compact" title={words().title} lede={words().lede} />
        <NoDrive choice={choice} />
        <DriveField choice={choice} />
        <Show when={latest()}>
          {(slip) => (
            <Notice
              tone="done"
              live
              title={slip().said}
              action={
                <Button icon="print" onPress={() => toPrinter(slip())}>
                  {words().slip}
                </Button>
              }
            >
              {words().next}
            </Notice>
          )}
        </Show>
        <Show when={choice.drive()}>
          {(drive) => (
            <Panel title={words().form} note={drive().title}>
              <EntryForm
                drive={drive().id}
                towns={towns.value() ?? []}
                deputies={roll.value() ?? []}
                units={units.value() ?? []}
                onEntered={note}
              />
            </Panel>
          )}
        </Show>
        <Show when={entered().length > 1}>
          <Panel title={words().sitting}>
            <ul class={styles['entered']} role="list">
              <For each={entered()}>
                {(slip) => (
                  <li>
                    <b>{slip.number}</b>
                    <span>{slip.name}</span>
                    <Button kind="quiet" onPress={() => toPrinter(slip)}>
                      {words().slipOf(slip.number)}
                    </Button>
                  </li>
                )}
              </For>
            </ul>
          </Panel>
        </Show>
      </div>
      <Show when={printed()}>
        {(slip) => (
          <Portal>
            <div class={print['paper']}>
              <Slip {...slip()} body={seat.body().name} />
            </div>
          </Portal>
        )}
      </Show>
    </>
  );
}
