import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import type { PublicDrive, RaiseView } from '../../../shared/collection/public.ts';
import { personalDataIn } from '../../../shared/collection/personal-data.ts';
import type { Failure, Result } from '../../../shared/result.ts';
import { createDeed } from '../../congress/asked.ts';
import { Buttons, Form } from '../../congress/form/Form.tsx';
import { Button } from '../../design/Button.tsx';
import { Notice } from '../../design/Notice.tsx';
import type { ChosenPhoto } from '../../design/PhotoField.tsx';
import { problemWords } from '../../platform/language-problems.ts';
import { lazyPage } from '../../platform/page.tsx';
import { raiseWords as words } from '../../words/collection/raise/index.ts';
import { ProposalFields } from '../form/ProposalFields.tsx';
import {
  fieldAtFault,
  proposalTyped,
  type ProposalField,
  type TypedProposal,
} from '../form/typed-proposal.ts';
import { isWritten, type Joined, type KeptDraft } from './draft.ts';
import styles from './Raise.module.css';

const Photos = lazyPage(() => import('./Photos.tsx'));
const Similar = lazyPage(() => import('./Similar.tsx'));

interface RaiseFormProps {
  readonly view: RaiseView;
  readonly drive: PublicDrive;
  readonly kept: KeptDraft;
  readonly photos: readonly ChosenPhoto[];
  readonly onPhotos: (photos: readonly ChosenPhoto[]) => void;
  /** Why it was not taken when it was sent before. */
  readonly refusal: Failure | undefined;
  /** The field at fault has been changed. */
  readonly onMended: () => void;
  readonly onSubmit: () => Promise<Result<unknown>>;
}

/** Texts that everybody reads once they were accepted. */
const PUBLIC_FIELDS: readonly ProposalField[] = [
  'name',
  'reason',
  'content',
  'village',
  'site',
  'term',
  'fundingSource',
];

/** The form on which a resident proposes one matter. Nothing that was typed is ever lost. */
export function RaiseForm(props: RaiseFormProps): JSX.Element {
  const [tried, setTried] = createSignal(false);
  const [takenUp, setTakenUp] = createSignal(props.kept.wasKept && isWritten(props.kept.draft()));
  const typed = () => props.kept.draft().typed;
  const read = createMemo(() => proposalTyped(typed()));
  const deed = createDeed(() => {
    setTried(true);
    return props.onSubmit();
  });
  const error = (field: ProposalField): string | undefined => {
    const fault = tried() ? read().faults.get(field) : undefined;
    const found = fault ?? (refusedField() === field ? props.refusal : undefined);
    return found === undefined ? undefined : problemWords(found);
  };
  const refusedField = (): ProposalField | undefined =>
    props.refusal === undefined ? undefined : fieldAtFault(props.refusal);
  const write = (changes: Partial<TypedProposal>): void => {
    const field = refusedField();
    if (field !== undefined && field in changes) props.onMended();
    props.kept.write(changes);
  };
  const failure = (): Failure | undefined => {
    const failed = deed.failure();
    if (failed !== undefined && failed.code !== 'faults') return failed;
    return refusedField() === undefined ? props.refusal : undefined;
  };
  const caution = (field: ProposalField): string | undefined => {
    if (!PUBLIC_FIELDS.includes(field)) return undefined;
    const kinds = new Set(personalDataIn(typed()[field]).map(({ kind }) => kind));
    const named = Array.from(kinds, (kind) => words().personalKinds[kind]);
    return named.length === 0 ? undefined : words().personal(named.join(words().and));
  };
  const clear = (): void => {
    props.kept.clear();
    props.onPhotos([]);
    setTakenUp(false);
    setTried(false);
  };
  return (
    <div class={styles['form']}>
      <Show when={takenUp()}>
        <Notice
          action={
            <Button kind="quiet" onPress={clear}>
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
          onInput={write}
          error={error}
          caution={caution}
          towns={props.view.towns}
          proposer
          further="folded"
          afterContent={
            <Similar
              body={props.view.body.id}
              drive={props.drive.id}
              typed={typed()}
              joins={props.kept.draft().joins}
              onJoin={(joined: Joined | null) => props.kept.join(joined)}
            />
          }
          photos={
            <div class={styles['photos']}>
              <Photos
                draft={props.drive.id}
                label={words().photosLabel}
                photos={props.photos}
                onChange={props.onPhotos}
              />
            </div>
          }
        />
        <div role="status">
          <Show when={tried() && read().faults.size > 0}>
            <Notice tone="caution">{words().faults(read().faults.size)}</Notice>
          </Show>
        </div>
        <Show when={failure()}>
          {(found) => (
            <Notice tone="problem" live>
              {problemWords(found())}
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
            consequence={words().publicNote}
          >
            {props.kept.draft().joins === null ? words().submit : words().submitJoin}
          </Button>
        </Buttons>
      </Form>
    </div>
  );
}
