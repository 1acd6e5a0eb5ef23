import { createSignal, Show, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import type { PublicDrive, RaiseChannel, RaiseView } from '../../../shared/collection/public.ts';
import { fail, ok, type Failure, type Result } from '../../../shared/result.ts';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { proposalTyped } from '../form/typed-proposal.ts';
import { createDraft } from './draft.ts';
import { DriveHead } from './DriveHead.tsx';
import { Mine } from './Mine.tsx';
import { Next } from './Next.tsx';
import { Pending } from './Pending.tsx';
import { RaiseForm } from './RaiseForm.tsx';
import { openSendingPart, sendingPart } from './sending-part.ts';
import type { Outgoing, Waiting } from './sending.ts';
import styles from './Raise.module.css';

interface RaiseDeskProps {
  readonly view: RaiseView;
  readonly drive: PublicDrive;
  readonly channel: RaiseChannel;
}

/** The form of an open drive, and what is shown once it is filled in. */
export function RaiseDesk(props: RaiseDeskProps): JSX.Element {
  const kept = createDraft(props.drive.id);
  const [photos, setPhotos] = createSignal<readonly ChosenPhoto[]>([]);
  /** The proposal that is shown in place of the form. */
  const [shown, setShown] = createSignal<{
    readonly id: string;
    readonly where: 'device' | 'memory';
  }>();
  /** Why the proposal that is changed now was not taken. */
  const [refusal, setRefusal] = createSignal<Failure>();
  const show = (next: ReturnType<typeof shown>): void => {
    setShown(next);
    scrollTo({ top: 0 });
  };

  const outgoing = (): Outgoing => ({
    draft: kept.draft(),
    said: {
      entry: proposalTyped(kept.draft().typed).entry,
      channel: props.channel,
      station: props.view.station?.code ?? null,
    },
    body: props.view.body,
    drive: { id: props.drive.id, title: props.drive.title },
    places: Object.fromEntries(
      photos().flatMap(({ key, place, sendPlace }) =>
        place !== undefined && sendPlace ? [[key, place]] : [],
      ),
    ),
  });

  const submit = async (): Promise<Result<unknown>> => {
    if (proposalTyped(kept.draft().typed).faults.size > 0) return fail('faults');
    const part = await openSendingPart();
    if (part === undefined) return fail('no-connection');
    const { id } = kept.draft();
    const where = await part.sender.send(outgoing(), photos());
    kept.clear();
    setPhotos([]);
    setRefusal(undefined);
    show({ id, where });
    return ok(where);
  };

  /** What was refused comes back into the form as it was written. */
  const edit = async ({ outgoing: refused, photos: sent }: Waiting): Promise<void> => {
    const sender = sendingPart()?.sender;
    const why = sender?.failed(refused.draft.id);
    setRefusal(why);
    // What cannot be joined any more is proposed by itself.
    kept.take(why?.code === 'joined-unknown' ? { ...refused.draft, joins: null } : refused.draft);
    setPhotos(sent);
    await sender?.withdraw(refused.draft.id);
    show(undefined);
  };

  const after = () => {
    const part = sendingPart();
    const one = shown();
    return part === undefined || one === undefined ? undefined : { ...part, ...one };
  };

  return (
    <Show
      when={after()}
      fallback={
        <>
          <DriveHead view={props.view} drive={props.drive} />
          <Pending onEdit={(one) => void edit(one)} />
          <div class={styles['columns']}>
            <RaiseForm
              view={props.view}
              drive={props.drive}
              kept={kept}
              photos={photos()}
              onPhotos={setPhotos}
              refusal={refusal()}
              onMended={() => setRefusal(undefined)}
              onSubmit={submit}
            />
            <aside class={styles['side']}>
              <Next />
              <Mine />
            </aside>
          </div>
        </>
      }
    >
      {(sent) => (
        <Dynamic
          component={sent().views.AfterSending}
          sender={sent().sender}
          id={sent().id}
          where={sent().where}
          onEdit={(one) => void edit(one)}
          onAnother={() => show(undefined)}
        />
      )}
    </Show>
  );
}
