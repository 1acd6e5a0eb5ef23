import { createSignal, Show, type Accessor, type JSX } from 'solid-js';
import type { NoticePaper } from '../../../shared/supervision/notice.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed, type Asked } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Button } from '../../design/Button.tsx';
import { ask } from '../../platform/api.ts';
import { noticeWords } from '../../words/supervision/notice/index.ts';

/** The notices of the own department, and their acknowledgment. */
export interface OwnNotices {
  readonly asked: Asked<NoticePaper[]>;
  /** Whether one was acknowledged just now. */
  readonly said: Accessor<boolean>;
  /** The button of a notice that nobody has acknowledged yet. */
  readonly button: (paper: NoticePaper, isFirst: boolean) => JSX.Element;
  readonly failure: () => JSX.Element;
}

/** Reads the notices of the department whose page this is. */
export function createOwnNotices(): OwnNotices {
  const seat = useUnitSeat();
  const place = () => ({ body: seat.body().id, unit: seat.unit().id });
  const api = staffApi.bodies[':body'].departments[':unit'].notices;
  const asked = createAsked(place, (param) => ask<NoticePaper[]>(api.$get({ param })));
  const [said, setSaid] = createSignal(false);
  const acknowledge = createDeed((notice: string) =>
    ask(api[':notice'].acknowledge.$post({ param: { ...place(), notice } })),
  );
  const press = async (notice: string): Promise<void> => {
    setSaid(false);
    const done = await acknowledge.run(notice);
    if (!done.ok) return;
    await asked.again();
    setSaid(true);
  };
  return {
    asked,
    said,
    failure: () => <Failed failure={acknowledge.failure()} />,
    button: (paper, isFirst) => (
      <Show when={paper.acknowledgedOn === ''}>
        <Button
          kind={isFirst ? 'primary' : 'secondary'}
          busy={acknowledge.busy()}
          onPress={() => void press(paper.id)}
        >
          {noticeWords().list.acknowledge}
        </Button>
      </Show>
    ),
  };
}
