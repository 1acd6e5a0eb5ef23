import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import type { PublicDrive, RaiseView } from '../../../shared/collection/public.ts';
import type { EntryReceipt } from '../../../shared/collection/review.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { useUnitSeat } from '../../congress/unit-seat.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import type { PhotoState } from '../../design/PhotoRow.tsx';
import { lazyPage } from '../../platform/page.tsx';
import { faultSaid } from '../form/fault-said.ts';
import { unitWords } from '../../words/collection/unit/index.ts';
import { ProposalFields } from '../form/ProposalFields.tsx';
import { fieldAtFault, proposalTyped, type ProposalField } from '../form/typed-proposal.ts';
import { createDraft, isWritten, type Joined } from '../raise/draft.ts';
import { sendProposal } from './sending.ts';
import styles from './Unit.module.css';

const Photos = lazyPage(() => import('../raise/Photos.tsx'));
const Similar = lazyPage(() => import('../raise/Similar.tsx'));

/** A proposal that was taken, with what its slip says. */
export interface TakenProposal {
  readonly receipt: EntryReceipt;
  readonly name: string;
  readonly place: string;
  readonly drive: string;
}

interface UnitFormProps {
  readonly view: RaiseView;
  readonly drive: PublicDrive;
  readonly onTaken: (taken: TakenProposal) => void;
  readonly onClose?: () => void;
}

/** The form of a proposal as a department or station writes it; kept on this device until it was taken. */
export function UnitForm(props: UnitFormProps): JSX.Element {
  const seat = useUnitSeat();
  const words = (): ReturnType<typeof unitWords>['form'] => unitWords().form;
  const { kind } = seat.unit();
  const draft = `${seat.unit().id}/${props.drive.id}`;
  const kept = createDraft(draft);
  const [takenUp, setTakenUp] = createSignal(kept.wasKept);
  const [photos, setPhotos] = createSignal<readonly ChosenPhoto[]>([]);
  const [states, setStates] = createSignal<ReadonlyMap<string, PhotoState>>(new Map());
  const [tried, setTried] = createSignal(false);
  const read = createMemo(() => proposalTyped(kept.draft().typed));
  const deed = createDeed(async (): Promise<Result<EntryReceipt>> => {
    setTried(true);
    const { entry, faults } = read();
    if (faults.size > 0) return fail('faults');
    const { id, joins } = kept.draft();
    const answer = await sendProposal(
      {
        body: seat.body().id,
        unit: seat.unit().id,
        drive: props.drive.id,
        id,
        entry,
        joins: joins?.number ?? null,
        photos: photos(),
      },
      (key, state) => setStates((now) => new Map(now).set(key, state)),
    );
    setStates(new Map());
    return answer;
  });
  const error = (field: ProposalField): string | undefined => {
    const fault = tried() ? read().faults.get(field) : undefined;
    const refused = deed.failure();
    const failure =
      fault ?? (refused !== undefined && fieldAtFault(refused) === field ? refused : undefined);
    return failure === undefined ? undefined : faultSaid(failure);
  };
  const rest = () => {
    const refused = deed.failure();
    return refused === undefined || refused.code === 'faults' || fieldAtFault(refused) !== undefined
      ? undefined
      : refused;
  };
  const send = async (): Promise<Result<EntryReceipt>> => {
    const { entry } = read();
    const sent = await deed.run(undefined);
    if (sent.ok) {
      kept.clear();
      setPhotos([]);
      props.onTaken({
        receipt: sent.value,
        name: entry.name,
        place: [entry.town, entry.village].filter((part) => part !== '').join(' '),
        drive: props.drive.title,
      });
    }
    return sent;
  };
  const clear = (): void => {
    kept.clear();
    setPhotos([]);
    setTakenUp(false);
    setTried(false);
    deed.forget();
  };
  return (
    <div class={styles['form']}>
      <Show when={takenUp() && (isWritten(kept.draft()) || photos().length > 0)}>
        <Notice
          action={
            <Button kind="quiet" onPress={clear}>
              {words().clear}
            </Button>
          }
        >
          {words().keptDraft}
        </Notice>
      </Show>
      <Form label={words().label[kind]} onSend={send} wide>
        <ProposalFields
          value={kept.draft().typed}
          onInput={(changes) => kept.write(changes)}
          error={error}
          towns={props.view.towns}
          proposer={kind === 'station'}
          further={kind === 'department' ? 'open' : 'folded'}
          afterContent={
            <Similar
              body={seat.body().id}
              drive={props.drive.id}
              typed={kept.draft().typed}
              joins={kept.draft().joins}
              onJoin={(joins: Joined | null) => kept.join(joins)}
            />
          }
          photos={
            <Photos
              draft={draft}
              label={words().photos}
              photos={photos()}
              onChange={setPhotos}
              state={(key) => states().get(key)}
            />
          }
        />
        <Buttons>
          <Button kind="primary" submits busy={deed.busy()} consequence={words().consequence[kind]}>
            {kept.draft().joins === null ? words().send[kind] : words().join}
          </Button>
          <Show when={props.onClose}>
            {(close) => <Button onPress={() => close()()}>{words().close}</Button>}
          </Show>
        </Buttons>
        <div role="status">
          <Show when={tried() && read().faults.size > 0}>
            <Notice tone="caution">{words().faults(read().faults.size)}</Notice>
          </Show>
        </div>
        <Failed failure={rest()} title={words().notSent} />
      </Form>
    </div>
  );
}
