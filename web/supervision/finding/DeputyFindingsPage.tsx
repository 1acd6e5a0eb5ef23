import { createSignal, For, Show, type JSX } from 'solid-js';
import type { DeputyFinding } from '../../../shared/supervision/finding.ts';
import type { FindingState } from '../../../shared/supervision/model.ts';
import { createAsked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { PageHead } from '../../design/PageHead.tsx';
import { Panel } from '../../design/Panel.tsx';
import { ask } from '../../platform/api.ts';
import { deputyApi, useDesk } from '../../screening/deputy/desk.tsx';
import { Frame } from '../../screening/deputy/Frame.tsx';
import { findingWords } from '../../words/supervision/finding/index.ts';
import styles from './Finding.module.css';
import { FindingLine } from './FindingLine.tsx';
import { FindingParts } from './FindingParts.tsx';
import { JudgeForm } from './JudgeForm.tsx';
import { leaderActs, LeaderForm } from './LeaderForm.tsx';

/** Whether the group judges it now. */
function isJudged(state: FindingState): boolean {
  return state === 'answered' || state === 'rectified';
}

/** Findings of the own groups: those that wait for the own judgement first. */
export default function DeputyFindingsPage(): JSX.Element {
  const { review } = useDesk();
  const words = (): ReturnType<typeof findingWords>['deputy'] => findingWords().deputy;
  const [said, setSaid] = createSignal('');
  const [leading, setLeading] = createSignal('');
  const read = createAsked(
    () => 'now',
    () => ask<DeputyFinding[]>(deputyApi.deputy.findings.$get()),
  );
  const ids = (waiting: boolean): readonly string[] =>
    (read.value() ?? []).filter((one) => one.waiting === waiting).map(({ id }) => id);
  const done = async (what: string): Promise<void> => {
    setLeading('');
    setSaid(what);
    await read.again();
  };
  const one = (id: string): JSX.Element => (
    <Show when={read.value()?.find((finding) => finding.id === id)}>
      {(finding) => (
        <li>
          <FindingLine finding={finding()}>
            <FindingParts
              finding={finding()}
              addressOf={(file) => `/api/deputy/findings/${id}/files/${file}`}
            />
          </FindingLine>
          <Show when={isJudged(finding().state)}>
            <JudgeForm
              finding={finding()}
              isFirst={ids(true)[0] === id}
              onDone={() => void done(words().saved)}
            />
          </Show>
          <Show when={finding().leads && leaderActs(finding().state).length > 0}>
            <Show
              when={isJudged(finding().state) || leading() === id}
              fallback={
                <Button
                  onPress={() => {
                    setSaid('');
                    setLeading(id);
                  }}
                >
                  {words().leader}
                </Button>
              }
            >
              <LeaderForm finding={finding()} onDone={() => void done(findingWords().done)} />
            </Show>
          </Show>
        </li>
      )}
    </Show>
  );
  return (
    <Frame title={words().title} body={review().body.name} deputy={review().deputy.name}>
      <PageHead
        variant="compact"
        back={{ href: '/deputy', label: words().home }}
        title={words().title}
        lede={words().lede}
      />
      <Failed
        failure={read.failure()}
        title={findingWords().notRead}
        onAgain={() => void read.again()}
      />
      <Show when={said() !== ''}>
        <Notice tone="done" live>
          {said()}
        </Notice>
      </Show>
      <Show when={read.value()?.length === 0}>
        <Notice>{words().none}</Notice>
      </Show>
      <For each={[true, false]}>
        {(waiting) => (
          <Show when={ids(waiting).length > 0}>
            <Panel title={waiting ? words().waiting : words().rest}>
              <ul class={styles['list']} role="list">
                <For each={ids(waiting)}>{one}</For>
              </ul>
            </Panel>
          </Show>
        )}
      </For>
    </Frame>
  );
}
