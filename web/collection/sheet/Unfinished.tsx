import { createSignal, Show, type JSX } from 'solid-js';
import type { ImportCounts } from '../../../shared/congress/model.ts';
import type { Result } from '../../../shared/result.ts';
import { staffApi } from '../../congress/api.ts';
import { createAsked, createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import { congressWords } from '../../words/congress/index.ts';
import styles from './Sheet.module.css';

const keyOf = (drive: string): string => `proposal-import/${drive}`;

/** Remembers in this browser that an import is under way: the page may be closed before its end. */
export function importBegins(drive: string, token: string): void {
  remember(keyOf(drive), token);
}

/** It came to its end, or was cancelled. */
export function importEnds(drive: string): void {
  forget(keyOf(drive));
}

/** An import into this drive that this browser began and that stopped before its end: to go on with, or to cancel. */
export function Unfinished(props: { readonly drive: string }): JSX.Element {
  const seat = useSeat();
  const words = (): ReturnType<typeof congressWords>['sheet'] => congressWords().sheet;
  const imports = staffApi.bodies[':body'].collection.imports[':token'];
  const token = recall(keyOf(props.drive));
  const param = { body: seat.body().id, token: token ?? '' };
  const progress = createAsked(
    () => token,
    () => ask(imports.$get({ param })),
  );
  const going = createDeed(() =>
    ask(imports.$post({ param }, { init: { signal: new AbortController().signal } })),
  );
  const cancelling = createDeed(() => ask(imports.$delete({ param })));
  const left = () => {
    const at = progress.value();
    return at === undefined || at.cancelled || at.done === 0 || at.done >= at.total
      ? undefined
      : at;
  };
  const [done, setDone] = createSignal<ImportCounts>();
  const end = async <Value,>(work: Promise<Result<Value>>): Promise<Result<Value>> => {
    const result = await work;
    if (result.ok) importEnds(props.drive);
    await progress.again();
    return result;
  };
  const goOn = async (): Promise<void> => {
    const result = await end(going.run(undefined));
    if (result.ok) setDone(result.value);
  };
  const cancelled = () => {
    const at = progress.value();
    return at?.cancelled === true ? at : undefined;
  };
  return (
    <>
      <Show when={left()}>
        {(at) => (
          <Notice tone="caution" title={words().unfinished}>
            <p>{words().midway(formatNumber(at().done), formatNumber(at().total - at().done))}</p>
            <div class={styles['choices']}>
              <Button busy={going.busy()} onPress={() => void goOn()}>
                {words().goOn}
              </Button>
              <Button busy={cancelling.busy()} onPress={() => void end(cancelling.run(undefined))}>
                {words().cancelRest}
              </Button>
            </div>
          </Notice>
        )}
      </Show>
      <Failed failure={going.failure()} title={words().unfinished} />
      <Failed failure={cancelling.failure()} title={words().notCancelled} />
      <div role="status">
        <Show when={cancelled()}>
          {(at) => (
            <Notice tone="caution" title={words().cancelled}>
              {words().cancelledCounts(
                formatNumber(at().done),
                formatNumber(at().total - at().done),
              )}
            </Notice>
          )}
        </Show>
        <Show when={done()}>
          {(counts) => (
            <Notice tone="done" title={words().done}>
              {words().doneCounts(counts())}
            </Notice>
          )}
        </Show>
      </div>
    </>
  );
}
