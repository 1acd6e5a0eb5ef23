import { createSignal, Show, type JSX } from 'solid-js';
import {
  DECIDERS,
  isOpen,
  SECRECIES,
  type Decider,
  type Secrecy,
} from '../../../shared/ballot/model.ts';
import { Button } from '../../design/Button.tsx';
import { Dialog } from '../../design/Dialog.tsx';
import { SelectField } from '../../design/SelectField.tsx';
import { TextField } from '../../design/TextField.tsx';
import { openWords as words } from '../../words/ballot/open/index.ts';
import { blockedBy } from '../console/blocked.ts';
import { createKeptText } from '../console/kept-text.ts';
import type { RoundStepProps } from '../console/step-props.ts';
import styles from './Open.module.css';
import { Refused } from '../console/Refused.tsx';

interface ChangeMannerProps extends RoundStepProps {
  /** The one action of the step rather than a quiet way beside it. */
  readonly primary?: boolean;
}

/** Minutes how the round is held, who decided it and why; asked while the round is a draft. */
export function ChangeManner(props: ChangeMannerProps): JSX.Element {
  const [asking, setAsking] = createSignal(false);
  const label = (): string => {
    if (props.primary === true) return words().manner.minute;
    return isOpen(props.round.secrecy) ? words().manner.changeSecret : words().manner.change;
  };
  return (
    <>
      <Button
        kind={props.primary === true ? 'primary' : 'quiet'}
        size={props.primary === true ? 'large' : 'normal'}
        blocked={props.primary === true ? blockedBy(props.console, 'minute-manner') : []}
        onPress={() => setAsking(true)}
      >
        {label()}
      </Button>
      <Asked {...props} open={asking()} onClose={() => setAsking(false)} />
    </>
  );
}

function Asked(
  props: RoundStepProps & { readonly open: boolean; readonly onClose: () => void },
): JSX.Element {
  const said = () => words().manner;
  const [secrecy, setSecrecy] = createSignal<Secrecy>(
    isOpen(props.round.secrecy) ? props.round.secrecy : 'show-of-hands',
  );
  const [decidedBy, setDecidedBy] = createSignal<Decider>(
    props.round.manner?.decidedBy ?? 'presidium',
  );
  const reason = createKeptText(`console/manner/${props.round.id}`, props.round.manner?.reason);
  const [tried, setTried] = createSignal(false);
  const missing = (): boolean => reason.text().trim() === '';
  const send = async (): Promise<void> => {
    setTried(true);
    if (missing()) return;
    const manner = { secrecy: secrecy(), decidedBy: decidedBy(), reason: reason.text().trim() };
    if (!(await props.console.act({ act: 'minute-manner', ...manner }))) return;
    reason.forget();
    props.onClose();
  };
  return (
    <Dialog
      open={props.open}
      title={said().title}
      cancel={said().cancel}
      onClose={props.onClose}
      actions={
        <Button
          kind="primary"
          blocked={blockedBy(props.console, 'minute-manner')}
          busy={props.console.busy() === 'minute-manner'}
          onPress={() => void send()}
        >
          {said().minute}
        </Button>
      }
    >
      <div class={styles['stack']}>
        <p>{said().lede}</p>
        <SelectField
          label={said().secrecy}
          hint={isOpen(secrecy()) ? words().notSecret : ''}
          value={secrecy()}
          options={SECRECIES.map((value) => ({ value, label: words().manners[value] }))}
          onChoose={setSecrecy}
        />
        <SelectField
          label={said().decidedBy}
          value={decidedBy()}
          options={DECIDERS.map((value) => ({ value, label: words().deciders[value] }))}
          onChoose={setDecidedBy}
        />
        <TextField
          label={said().reason}
          hint={said().reasonHint}
          error={tried() && missing() ? said().missingReason : undefined}
          value={reason.text()}
          onInput={reason.type}
          maxLength={2000}
          multiline
        />
        <Show when={secrecy() === 'show-of-hands'}>
          <p class={styles['note']}>{said().limitNote}</p>
        </Show>
        <p class={styles['note']}>{said().mixNote}</p>
        <Refused console={props.console} />
      </div>
    </Dialog>
  );
}
