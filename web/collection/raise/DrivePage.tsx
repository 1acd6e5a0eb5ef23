import { createSignal, onCleanup, onMount, Show, type JSX } from 'solid-js';
import type { PublicDrive, RaiseChannel, RaiseView } from '../../../shared/collection/public.ts';
import { dayOf } from '../../../shared/day.ts';
import { ok } from '../../../shared/result.ts';
import { createAsked } from '../../congress/asked.ts';
import { Notice } from '../../design/Notice.tsx';
import { ask, createApi } from '../../platform/api.ts';
import { browserClock } from '../../platform/chance.ts';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { Fetched } from './Fetched.tsx';
import { keepView, keptView } from './kept-view.ts';
import { NotOpen } from './NotOpen.tsx';
import { RaiseFrame } from './RaiseFrame.tsx';
import { RaiseDesk } from './RaiseDesk.tsx';

interface DrivePageProps {
  /** Code or id of the body. */
  readonly body: string;
  readonly channel: RaiseChannel;
  /** The drive that a poster names. */
  readonly drive: string | undefined;
  /** Code of the station whose QR code was scanned. */
  readonly station: string | undefined;
}

/** Where residents propose to a body: the form while a drive is open, otherwise when one will be. */
export function DrivePage(props: DrivePageProps): JSX.Element {
  const api = createApi();
  const [offline, setOffline] = createSignal(false);
  const view = createAsked(
    () => ({ body: props.body, station: props.station }),
    async (asked) => {
      const { body, station } = asked;
      const answer = await ask(
        api.bodies[':body'].raise.$get({
          param: { body },
          query: station === undefined ? {} : { station },
        }),
      );
      if (answer.ok) keepView(asked, answer.value);
      if (answer.ok || answer.failure.code !== 'no-connection') return answer;
      const kept = keptView(asked, dayOf(browserClock.now()));
      if (kept === undefined) return answer;
      setOffline(true);
      return ok(kept);
    },
  );
  // The form stays as it is when the network is back: somebody is writing in it.
  const online = (): void => void setOffline(false);
  onMount(() => addEventListener('online', online));
  onCleanup(() => removeEventListener('online', online));
  return (
    <RaiseFrame title={words().title} body={view.value()?.body}>
      <div role="status">
        <Show when={offline()}>
          <Notice tone="caution" title={words().offline}>
            {words().offlineSays}
          </Notice>
        </Show>
      </div>
      <Fetched asked={view}>
        {(shown) => (
          <Show
            when={openDrive(shown(), props.drive)}
            keyed
            fallback={<NotOpen view={shown()} asked={props.drive} />}
          >
            {(drive) => <RaiseDesk view={shown()} drive={drive} channel={props.channel} />}
          </Show>
        )}
      </Fetched>
    </RaiseFrame>
  );
}

/** The drive to propose in: the one that is asked for, else the one that closes first. */
function openDrive(view: RaiseView, asked: string | undefined): PublicDrive | undefined {
  return asked === undefined ? view.open[0] : view.open.find(({ id }) => id === asked);
}
