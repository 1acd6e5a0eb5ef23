import { createEffect, createSignal, on, Show, type JSX } from 'solid-js';
import { isOpen } from '../../../shared/ballot/model.ts';
import { HANDS, type OpenEntry } from '../../../shared/ballot/open/model.ts';
import type { RoundView } from '../../../shared/ballot/round.ts';
import type { Failure } from '../../../shared/result.ts';
import { Notice } from '../../design/Notice.tsx';
import { Panel } from '../../design/Panel.tsx';
import { Progress } from '../../design/Progress.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { problemWords } from '../../platform/language-problems.ts';
import { openWords as words } from '../../words/ballot/open/index.ts';
import { MannerNotice } from './MannerStep.tsx';
import { RecordTables, type RecordTablesProps } from './RecordTables.tsx';

/** For the scrutineers of an open vote: everything that was entered, to be compared with the notes. */
export function CheckEntry(props: {
  readonly body: string;
  readonly round: RoundView;
  /** Told the hash of the record that is shown, and undefined while none is. */
  readonly onShown: (record: string | undefined) => void;
}): JSX.Element {
  const [entry, setEntry] = createSignal<OpenEntry>();
  const [failure, setFailure] = createSignal<Failure>();
  let latest = '';
  const api = createApi('scrutineer').bodies[':body'].rounds[':round']['open-vote'];
  createEffect(
    on(
      () => `${props.round.id} ${props.round.state} ${props.round.reachedAt.counted ?? ''}`,
      async (asked) => {
        // Figures that were corrected are not to be confirmed by what stood here before.
        latest = asked;
        setEntry(undefined);
        props.onShown(undefined);
        const param = { body: props.body, round: props.round.id };
        const answer = await ask<OpenEntry>(api.$get({ param }));
        if (latest !== asked) return;
        setFailure(answer.ok ? undefined : answer.failure);
        if (!answer.ok) return;
        setEntry(answer.value);
        props.onShown(answer.value.record ?? undefined);
      },
    ),
  );
  const how = (): string => {
    const { secrecy } = props.round;
    if (!isOpen(secrecy)) return '';
    return secrecy === 'named' ? words().check.named : words().check.hands;
  };
  return (
    <Panel title={words().check.title} note={how()}>
      <MannerNotice round={props.round} />
      <Show when={failure()}>
        {(why) => (
          <Notice tone="problem" live>
            {problemWords(why())}
          </Notice>
        )}
      </Show>
      <Show when={entry()} fallback={<Progress label={words().entry.loading} />}>
        {(known) => <RecordTables {...tablesOf(known())} />}
      </Show>
    </Panel>
  );
}

/** What was entered, in the form in which the record will have it. */
function tablesOf(entry: OpenEntry): RecordTablesProps {
  const { choice, candidates, sectors, hands, voters } = entry;
  return {
    choice,
    candidates,
    sectors: sectors.map(({ place, name, counter, people }) => ({
      name,
      counter,
      people,
      hands: candidates.map(({ code }) =>
        HANDS[choice].map(
          (mark) =>
            hands.find((one) => one.sector === place && one.candidate === code && one.mark === mark)
              ?.votes ?? 0,
        ),
      ),
    })),
    names: voters.map(({ deputy, name, delegation, abstained, marks }) => ({
      deputy,
      name,
      delegation,
      marks: abstained ? [] : candidates.flatMap(({ code }) => marks[code] ?? []),
    })),
  };
}
