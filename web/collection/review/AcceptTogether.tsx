import { createSignal, For, Show, type JSX } from 'solid-js';
import type { AcceptedTogether, ProposalRow } from '../../../shared/collection/review.ts';
import { staffApi } from '../../congress/api.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { useSeat } from '../../congress/seat.tsx';
import { Button } from '../../design/Button.tsx';
import { ConfirmDialog } from '../../design/ConfirmDialog.tsx';
import { ask } from '../../platform/api.ts';
import { formatNumber } from '../../platform/language-formats.ts';
import { reviewWords as words } from '../../words/collection/review/index.ts';
import styles from './Review.module.css';

interface AcceptTogetherProps {
  readonly rows: readonly ProposalRow[];
  readonly onDone: (said: string) => void;
}

/** Accepts all of a page that wait and in which nothing personal was found, once their names were read. */
export function AcceptTogether(props: AcceptTogetherProps): JSX.Element {
  const seat = useSeat();
  const [asking, setAsking] = createSignal(false);
  const clear = (): readonly ProposalRow[] =>
    props.rows.filter(({ state, flags }) => state === 'received' && flags === 0);
  const accept = createDeed((rows: readonly ProposalRow[]) =>
    ask(
      staffApi.bodies[':body'].collection.accept.$post({
        param: { body: seat.body().id },
        json: { proposals: rows.map(({ id, version }) => ({ proposal: id, version })) },
      }),
    ),
  );
  const said = ({ accepted, left }: AcceptedTogether): string => {
    const numbers = left.map(({ number }) => number).join(words().comma);
    const done = words().togetherDone(formatNumber(accepted));
    return left.length === 0
      ? done
      : `${done} ${words().togetherLeft(formatNumber(left.length), numbers)}`;
  };
  const confirm = async (): Promise<void> => {
    const done = await accept.run(clear());
    if (!done.ok) return;
    setAsking(false);
    props.onDone(said(done.value));
  };
  const count = (): string => formatNumber(clear().length);
  return (
    <Show when={clear().length > 1}>
      <Button icon="check" onPress={() => setAsking(true)}>
        {words().together(count())}
      </Button>
      <ConfirmDialog
        open={asking()}
        title={words().togetherTitle(count())}
        consequence={
          <>
            <p>{words().togetherConsequence}</p>
            <p>
              <b>{words().togetherCheck}</b>
            </p>
            {/* Scrolled by keyboard too when there are many. */}
            <ul class={styles['names']} tabindex="0" aria-label={words().togetherCheck}>
              <For each={clear()}>{({ name }) => <li>{name}</li>}</For>
            </ul>
          </>
        }
        confirm={words().togetherConfirm(count())}
        busy={accept.busy()}
        error={<Failed failure={accept.failure()} />}
        onConfirm={() => void confirm()}
        onClose={() => {
          accept.forget();
          setAsking(false);
        }}
      />
    </Show>
  );
}
