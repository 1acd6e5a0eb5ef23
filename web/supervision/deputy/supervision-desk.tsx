import {
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  onMount,
  useContext,
  type JSX,
} from 'solid-js';
import type { Failure } from '../../../shared/result.ts';
import type { DeputySupervision } from '../../../shared/supervision/visits.ts';
import { createAsked } from '../../congress/asked.ts';
import { ask, createApi } from '../../platform/api.ts';
import { openOutbox, type Outbox } from '../../platform/outbox.ts';
import { forget, recall, remember } from '../../platform/storage.ts';
import { createVisitSender, type VisitSender } from './visit-sending.ts';

const api = createApi('deputy');
/** What was last read, so that the pages open without network. */
const KEPT = 'deputy-supervision';

/** What the pages of supervision share. */
export interface SupervisionDesk {
  /** What the server last said, today or when there was network last. */
  readonly held: () => DeputySupervision | undefined;
  readonly failure: () => Failure | undefined;
  readonly asking: () => boolean;
  readonly again: () => Promise<void>;
  readonly online: () => boolean;
  readonly outbox: () => Outbox | undefined;
  readonly sender: () => VisitSender | undefined;
}

const Desk = createContext<SupervisionDesk>();

/** Around all pages of a deputy: reads what is to be supervised, and sends what waits. */
export function SupervisionProvider(props: { readonly children: JSX.Element }): JSX.Element {
  const [kept, setKept] = createSignal(keptHere());
  const [online, setOnline] = createSignal(navigator.onLine);
  const [outbox, setOutbox] = createSignal<Outbox>();
  const [sender, setSender] = createSignal<VisitSender>();
  const asked = createAsked(
    () => 'now',
    () => ask(api.deputy.supervision.$get()),
  );
  createEffect(() => {
    const fresh = asked.value();
    if (fresh !== undefined) {
      setKept(fresh);
      remember(KEPT, JSON.stringify(fresh));
    }
    const code = asked.failure()?.code;
    if (code !== 'not-enrolled' && code !== 'not-on-roll') return;
    // Whoever has this device now is not whose projects these were.
    setKept(undefined);
    forget(KEPT);
  });
  const look = (): void => {
    setOnline(navigator.onLine);
    if (navigator.onLine && document.visibilityState === 'visible') void asked.again();
  };
  const openUp = async (): Promise<void> => {
    const opened = await openOutbox();
    setOutbox(opened);
    setSender(createVisitSender(opened, () => void asked.again()));
  };
  onMount(() => {
    addEventListener('online', look);
    addEventListener('offline', look);
    document.addEventListener('visibilitychange', look);
    void openUp();
  });
  onCleanup(() => {
    removeEventListener('online', look);
    removeEventListener('offline', look);
    document.removeEventListener('visibilitychange', look);
    sender()?.stop();
  });
  return (
    <Desk.Provider
      value={{
        held: kept,
        failure: asked.failure,
        asking: asked.asking,
        again: asked.again,
        // A network that reaches nothing is none.
        online: () => online() && asked.failure()?.code !== 'no-connection',
        outbox,
        sender,
      }}
    >
      {props.children}
    </Desk.Provider>
  );
}

/** The desk of the page. A page outside of the provider has none, which is a bug. */
export function useSupervision(): SupervisionDesk {
  const desk = useContext(Desk);
  if (desk === undefined) throw new Error('this page stands outside of the supervision’s desk');
  return desk;
}

function keptHere(): DeputySupervision | undefined {
  const text = recall(KEPT);
  if (text === undefined) return undefined;
  const held: unknown = JSON.parse(text);
  return isHeld(held) ? held : undefined;
}

/** What this or an earlier version of the page has kept. */
function isHeld(value: unknown): value is DeputySupervision {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['body', 'deputy', 'units', 'settings', 'projects'].every((part) => part in value)
  );
}
