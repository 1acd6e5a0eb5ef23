import { createSignal, Show, type JSX } from 'solid-js';
import type { CongressSession } from '../../shared/congress/model.ts';
import type { Failure } from '../../shared/result.ts';
import { staffApi } from '../congress/api.ts';
import { createDeed } from '../congress/asked.ts';
import { Failed } from '../congress/form/Failed.tsx';
import { ConfirmDialog } from '../design/ConfirmDialog.tsx';
import { ask } from '../platform/api.ts';
import { screeningWords } from '../words/screening/index.ts';

type Request =
  | { readonly method: 'as-submitted'; readonly order: readonly string[] }
  | { readonly method: 'by-lot' };

interface Wish {
  readonly request: Request;
  /** What to say when it is done. */
  readonly said: string;
}

export type Ordering = ReturnType<typeof createOrdering>;

/**
 * Orders the candidates. Once lots have been drawn the server wants a reason
 * for every further change; it is asked for then, and the wish is repeated.
 */
export function createOrdering(
  { body, id: session }: CongressSession,
  onDone: (said: string) => Promise<void>,
) {
  const [waiting, setWaiting] = createSignal<Wish>();
  const order = createDeed(({ request, reason }: { request: Request; reason?: string }) => {
    const why = reason === undefined ? {} : { reason };
    return ask(
      staffApi.bodies[':body'].sessions[':session'].candidates.order.$put({
        param: { body, session },
        json:
          request.method === 'by-lot'
            ? { method: 'by-lot', ...why }
            : { method: 'as-submitted', order: [...request.order], ...why },
      }),
    );
  });
  const attempt = async (wish: Wish, reason?: string): Promise<void> => {
    const done = await order.run({
      request: wish.request,
      ...(reason === undefined ? {} : { reason }),
    });
    if (done.ok) {
      setWaiting(undefined);
      await onDone(wish.said);
    } else if (done.failure.code === 'reason-missing') {
      order.forget();
      setWaiting(wish);
    }
  };
  return {
    busy: order.busy,
    failure: order.failure,
    /** A failure that no dialog shows. */
    rest: (): Failure | undefined => (waiting() === undefined ? order.failure() : undefined),
    waiting,
    byHand: (ids: readonly string[], said: string) =>
      attempt({ request: { method: 'as-submitted', order: ids }, said }),
    byLot: () => attempt({ request: { method: 'by-lot' }, said: screeningWords().order.drawn }),
    withReason: (wish: Wish, reason: string) => attempt(wish, reason),
    drop: () => {
      order.forget();
      setWaiting(undefined);
    },
  };
}

/** Asks why an order that came by lot is to be changed. */
export function ReasonDialog(props: { readonly ordering: Ordering }): JSX.Element {
  const words = (): ReturnType<typeof screeningWords>['order'] => screeningWords().order;
  return (
    <Show when={props.ordering.waiting()}>
      {(wish) => (
        <ConfirmDialog
          open
          title={words().again[wish().request.method]}
          consequence={words().againConsequence}
          withReason
          confirm={words().confirm[wish().request.method]}
          busy={props.ordering.busy()}
          error={<Failed failure={props.ordering.failure()} />}
          onConfirm={(reason) => void props.ordering.withReason(wish(), reason)}
          onClose={props.ordering.drop}
        />
      )}
    </Show>
  );
}
