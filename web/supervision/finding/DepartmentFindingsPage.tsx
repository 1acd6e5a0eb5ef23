import { createSignal, For, Show, type JSX } from 'solid-js';
import type { Finding } from '../../../shared/supervision/finding.ts';
import type { NoticePaper } from '../../../shared/supervision/notice.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { findingWords } from '../../words/supervision/finding/index.ts';
import '../../words/supervision/index.ts';
import { isDraftKept } from '../kept-draft.ts';
import { answerDraft, AnswerForm } from './AnswerForm.tsx';
import styles from './Finding.module.css';
import { FindingLine } from './FindingLine.tsx';
import { FindingParts } from './FindingParts.tsx';

const GROUPS = ['open', 'waiting', 'over'] as const;
type Group = (typeof GROUPS)[number];

function groupOf({ due }: Finding): Group {
  if (due === null) return 'over';
  return due.by === 'department' ? 'open' : 'waiting';
}

/** What deputies found and this department must put right: what is due first stands first. */
export default function DepartmentFindingsPage(): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof findingWords>['department'] => findingWords().department;
  const [acting, setActing] = createSignal('');
  const [said, setSaid] = createSignal(false);
  const place = () => ({ body: seat.body().id, unit: seat.unit().id });
  const api = staffApi.bodies[':body'].departments[':unit'];
  const read = createAsked(place, (param) => ask<Finding[]>(api.findings.$get({ param })));
  const notices = createAsked(place, (param) => ask<NoticePaper[]>(api.notices.$get({ param })));
  const of = (group: Group): readonly Finding[] =>
    (read.value() ?? []).filter((finding) => groupOf(finding) === group);
  const open = (): readonly NoticePaper[] =>
    (notices.value() ?? []).filter(({ matters }) => matters.some((matter) => matter.open));
  const addressOf = (finding: Finding) => (file: string) =>
    `/api/bodies/${place().body}/departments/${place().unit}/findings/${finding.id}/files/${file}`;
  const done = async (): Promise<void> => {
    setActing('');
    setSaid(true);
    await Promise.all([read.again(), notices.again()]);
  };
  return (
    <>
      <PageHead
        variant="compact"
        title={words().title}
        lede={
          of('open').length === 0
            ? ''
            : words().lede(of('open').length, of('open').filter((one) => one.daysLate > 0).length)
        }
      />
      <Show when={open().length > 0}>
        <Notice
          tone="caution"
          title={words().notices(open().length)}
          action={<a href="/department/notices">{words().toNotices}</a>}
        >
          <p>{words().whole}</p>
        </Notice>
      </Show>
      <Failed
        failure={read.failure() ?? notices.failure()}
        title={findingWords().notRead}
        onAgain={() => void Promise.all([read.again(), notices.again()])}
      />
      <Show when={said()}>
        <Notice tone="done" live>
          {findingWords().done}
        </Notice>
      </Show>
      <Show when={read.value()?.length === 0}>
        <Notice tone="done" title={words().nothing}>
          {words().nothingHelp}
        </Notice>
      </Show>
      <For each={GROUPS}>
        {(group) => (
          <Show when={of(group).length > 0}>
            <Panel title={words()[group]}>
              <ul class={styles['list']} role="list">
                <For each={of(group)}>
                  {(finding) => (
                    <li>
                      <FindingLine finding={finding}>
                        <FindingParts finding={finding} addressOf={addressOf(finding)} />
                      </FindingLine>
                      <Show when={group === 'open' || finding.state === 'answered'}>
                        <Show
                          when={
                            acting() === finding.id ||
                            (acting() === '' && isDraftKept(answerDraft(finding)))
                          }
                          fallback={
                            <Button
                              onPress={() => {
                                setSaid(false);
                                setActing(finding.id);
                              }}
                            >
                              {words().act}
                            </Button>
                          }
                        >
                          <AnswerForm
                            place={place()}
                            finding={finding}
                            onDone={() => void done()}
                          />
                        </Show>
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </Panel>
          </Show>
        )}
      </For>
    </>
  );
}
