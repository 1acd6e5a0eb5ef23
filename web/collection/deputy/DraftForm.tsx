import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import type { ProposalText, Town } from '../../../shared/collection/model.ts';
import { personalDataIn } from '../../../shared/collection/personal-data.ts';
import type { EntryReceipt } from '../../../shared/collection/review.ts';
import { fail, type Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import type { PhotoState } from '../../design/PhotoRow.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { lazyPage } from '../../platform/page.tsx';
import { deputyProposalWords as words } from '../../words/collection/deputy/index.ts';
import { ProposalFields } from '../form/ProposalFields.tsx';
import { fieldAtFault, proposalTyped, type ProposalField } from '../form/typed-proposal.ts';
import { createDraft, isWritten } from '../raise/draft.ts';

/** What a deputy sends. */
export interface DeputyProposal {
  readonly id: string;
  readonly drive: string;
  readonly entry: ProposalText;
  readonly joins: string | null;
  readonly photos: readonly ChosenPhoto[];
}

/** Sends it, its photos first, and says how far each photo is. */
export type SendProposal = (
  proposal: DeputyProposal,
  onPhoto: (key: string, state: PhotoState) => void,
) => Promise<Result<EntryReceipt>>;

const Photos = lazyPage(() => import('../raise/Photos.tsx'));
const Similar = lazyPage(() => import('../raise/Similar.tsx'));

interface DraftFormProps {
  readonly body: string;
  readonly drive: string;
  readonly deputy: { readonly id: string; readonly name: string };
  readonly towns: readonly Town[];
  readonly onSend: SendProposal;
  readonly onSent: (receipt: EntryReceipt) => void;
}

/** The form of a deputy: what is typed stays in this browser until it is taken in. */
export function DraftForm(props: DraftFormProps): JSX.Element {
  const kept = createDraft(props.drive, props.deputy.id);
  const [photos, setPhotos] = createSignal<readonly ChosenPhoto[]>([]);
  const [states, setStates] = createSignal<ReadonlyMap<string, PhotoState>>(new Map());
  const [tried, setTried] = createSignal(false);
  const [takenUp, setTakenUp] = createSignal(kept.wasKept && isWritten(kept.draft()));
  const typed = () => kept.draft().typed;
  const read = createMemo(() => proposalTyped(typed()));
  const deed = createDeed(async (): Promise<Result<EntryReceipt>> => {
    setTried(true);
    if (read().faults.size > 0) return fail('faults');
    const { byName: _name, byPhone: _phone, ...entry } = read().entry;
    const { id, joins } = kept.draft();
    const answer = await props.onSend(
      { id, drive: props.drive, entry, joins: joins?.number ?? null, photos: photos() },
      (key, state) => setStates((now) => new Map(now).set(key, state)),
    );
    setStates(new Map());
    if (answer.ok) {
      kept.clear();
      setPhotos([]);
      props.onSent(answer.value);
    }
    return answer;
  });
  const refused = () => {
    const failure = deed.failure();
    return failure === undefined || failure.code === 'faults' ? undefined : failure;
  };
  const error = (field: ProposalField): string | undefined => {
    const answered = refused();
    const fault =
      (tried() ? read().faults.get(field) : undefined) ??
      (answered !== undefined && fieldAtFault(answered) === field ? answered : undefined);
    return fault === undefined ? undefined : problemWords(fault);
  };
  const caution = (field: ProposalField): string | undefined =>
    personalDataIn(typed()[field]).length > 0 ? words().personal : undefined;
  return (
    <>
      <Show when={takenUp()}>
        <Notice
          action={
            <Button
              kind="quiet"
              onPress={() => {
                kept.clear();
                setPhotos([]);
                setTakenUp(false);
                setTried(false);
              }}
            >
              {words().draftClear}
            </Button>
          }
        >
          {words().draftKept}
        </Notice>
      </Show>
      <Form label={words().form} onSend={() => deed.run(undefined)}>
        <ProposalFields
          value={typed()}
          onInput={(changes) => {
            deed.forget();
            kept.write(changes);
          }}
          error={error}
          caution={caution}
          towns={props.towns}
          proposer={false}
          further="folded"
          afterContent={
            <Similar
              body={props.body}
              drive={props.drive}
              typed={typed()}
              joins={kept.draft().joins}
              onJoin={(joins) => kept.join(joins)}
            />
          }
          photos={
            <Photos
              draft={`${props.deputy.id}/${props.drive}`}
              label={words().photos}
              photos={photos()}
              onChange={setPhotos}
              state={(key) => states().get(key)}
            />
          }
        />
        <div role="status">
          <Show when={tried() && read().faults.size > 0}>
            <Notice tone="caution">{words().faults(read().faults.size)}</Notice>
          </Show>
        </div>
        <Show when={refused()}>
          {(failure) => (
            <Notice tone="problem" live title={words().notSent}>
              <p>{problemWords(failure())}</p>
              <p>{words().keptHere}</p>
            </Notice>
          )}
        </Show>
        <Buttons>
          <Button
            kind="primary"
            size="large"
            wide
            submits
            busy={deed.busy()}
            consequence={words().byName(props.deputy.name)}
          >
            {words().submit}
          </Button>
        </Buttons>
      </Form>
    </>
  );
}
