import { createSignal, Show, type JSX } from 'solid-js';
import { DECLINE_REASONS, type DeclineReason } from '../../../shared/collection/model.ts';
import { personalDataIn } from '../../../shared/collection/personal-data.ts';
import type { Result } from '../../../shared/result.ts';
import type { LeadActView } from '../../../shared/screening/lead-model.ts';
import { MOST_REASON } from '../../../shared/screening/reasons.ts';
import { stepSaid } from '../../collection/step-said.ts';
import { createDeed } from '../../congress/asked.ts';
import { Failed } from '../../congress/form/Failed.tsx';
import { placedIn } from '../../congress/form/placed.ts';
import { Button, type Blocked } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { Notice } from '../../design/Notice.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { formatNumber } from '../../platform/language-formats.ts';
import { collectionWords } from '../../words/collection/index.ts';
import { designWords } from '../../words/design/index.ts';
import { leadWords } from '../../words/screening/leads/index.ts';
import styles from './ActDialog.module.css';

/** What is given with an act on a lead. */
export interface ActReason {
  readonly reason: string;
  readonly declineReason?: DeclineReason;
}

interface ActDialogProps {
  readonly act: LeadActView['act'];
  /** What it is done to: the title of a lead, or how many. */
  readonly about: string;
  /** Number of proposals, whose proposers are told. */
  readonly size: number;
  readonly onSend: (given: ActReason) => Promise<Result<unknown>>;
  readonly onClose: () => void;
}

const BACK: readonly LeadActView['act'][] = ['send-back', 'unlist'];

/** Asks why something is done to a lead, and shows what its proposers will read. */
export function ActDialog(props: ActDialogProps): JSX.Element {
  const words = (): ReturnType<typeof leadWords>['acts'] => leadWords().acts;
  const [reason, setReason] = createSignal('');
  const [code, setCode] = createSignal<DeclineReason | ''>('');
  const declines = (): boolean => props.act === 'decline';
  const send = createDeed(() => {
    const declineReason = DECLINE_REASONS.find((one) => one === code());
    return props.onSend({
      reason: reason().trim(),
      ...(declineReason === undefined ? {} : { declineReason }),
    });
  });
  const placed = placedIn(send.failure, { reason: ['reason-missing'] });
  const blocked = (): readonly Blocked[] => [
    ...(declines() && code() === '' ? [{ reason: words().codeUnset }] : []),
    ...(reason().trim() === '' ? [{ reason: designWords().reasonMissing }] : []),
  ];
  const preview = (): string =>
    stepSaid({
      kind: STEPS[props.act],
      detail: {
        ...(code() === '' ? {} : { code: code() }),
        ...(BACK.includes(props.act) ? { back: 1 } : {}),
      },
    });
  return (
    <Dialog
      open
      title={words().questions[props.act]}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          busy={send.busy()}
          blocked={blocked()}
          onPress={() => void send.run(undefined)}
        >
          {words().names[props.act]}
        </Button>
      }
    >
      <p>
        <b>{props.about}</b>
      </p>
      <Show when={declines()}>
        <SelectField<DeclineReason | ''>
          label={words().code}
          value={code()}
          options={[
            { value: '', label: words().codeMissing },
            ...DECLINE_REASONS.map((value) => ({
              value,
              label: collectionWords().declineReasons[value],
            })),
          ]}
          onChoose={setCode}
        />
      </Show>
      <TextField
        label={words().reason}
        hint={words().reasonHint}
        error={placed.at('reason')}
        multiline
        maxLength={MOST_REASON}
        value={reason()}
        onInput={setReason}
      />
      <Show when={personalDataIn(reason()).length > 0}>
        <Notice tone="caution" live>
          {words().personal}
        </Notice>
      </Show>
      <figure class={styles['preview']}>
        <figcaption>
          {words().preview}
          <small>{words().toldTo(formatNumber(props.size))}</small>
        </figcaption>
        <p>{preview()}</p>
        <Show when={reason().trim() !== ''}>
          <p class={styles['reason']}>{reason().trim()}</p>
        </Show>
      </figure>
      <Failed failure={placed.rest()} />
    </Dialog>
  );
}

/** The step that each act leaves for the proposers. */
const STEPS = {
  propose: 'became-proposed',
  nominate: 'became-preliminary',
  list: 'became-candidate',
  reserve: 'became-reserve',
  refer: 'became-suggestion',
  decline: 'became-declined',
  'send-back': 'became-proposed',
  unlist: 'became-preliminary',
  reopen: 'became-lead',
} as const;
