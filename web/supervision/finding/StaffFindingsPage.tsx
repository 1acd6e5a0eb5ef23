import { createSignal, For, Show, type JSX } from 'solid-js';
import type { FindingList } from '../../../shared/supervision/finding.ts';
import { FINDING_STATES } from '../../../shared/supervision/model.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { ask } from '../../platform/api.ts';
import { findingWords } from '../../words/supervision/finding/index.ts';
import styles from './Finding.module.css';
import { FindingLine } from './FindingLine.tsx';
import { FindingParts } from './FindingParts.tsx';
import { HandleDialog } from './HandleDialog.tsx';

const SHOWS = ['open', 'overdue', ...FINDING_STATES] as const;
type Shown = (typeof SHOWS)[number];

/** All findings of the body by what is due first, and what staff may do with each. */
export default function StaffFindingsPage(): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof findingWords>['staff'] => findingWords().staff;
  const [show, setShow] = createSignal<Shown>('open');
  const [handling, setHandling] = createSignal('');
  const [said, setSaid] = createSignal(false);
  const read = createAsked(
    () => ({ body: seat.body().id, show: show() }),
    ({ body, ...query }) =>
      ask<FindingList>(staffApi.bodies[':body'].findings.$get({ param: { body }, query })),
  );
  const done = async (): Promise<void> => {
    setHandling('');
    setSaid(true);
    await read.again();
  };
  return (
    <>
      <PageHead variant="compact" title={words().title} lede={words().lede} />
      <Failed
        failure={read.failure()}
        title={findingWords().notRead}
        onAgain={() => void read.again()}
      />
      <Show when={said()}>
        <Notice tone="done" live>
          {findingWords().done}
        </Notice>
      </Show>
      <Show when={read.value()}>
        {(list) => (
          <Panel>
            <div class={styles['show']}>
              <SelectField
                label={words().show}
                value={show()}
                options={SHOWS.map((one) => ({
                  value: one,
                  label: `${words().shows[one]} ${list().counts[one]}`,
                }))}
                onChoose={setShow}
              />
            </div>
            <Show when={list().findings.length > 0} fallback={<p>{words().none}</p>}>
              <ul class={styles['list']} role="list">
                <For each={list().findings}>
                  {(finding) => (
                    <li>
                      <FindingLine finding={finding}>
                        <FindingParts
                          finding={finding}
                          addressOf={(file) =>
                            `/api/bodies/${seat.body().id}/findings/${finding.id}/files/${file}`
                          }
                        />
                      </FindingLine>
                      <Show when={seat.may('manage-supervision') && finding.state !== 'withdrawn'}>
                        <Button
                          onPress={() => {
                            setSaid(false);
                            setHandling(finding.id);
                          }}
                        >
                          {words().act}
                        </Button>
                      </Show>
                      <Show when={handling() === finding.id}>
                        <HandleDialog
                          body={seat.body().id}
                          finding={finding}
                          onDone={() => void done()}
                          onClose={() => setHandling('')}
                        />
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </Panel>
        )}
      </Show>
    </>
  );
}
