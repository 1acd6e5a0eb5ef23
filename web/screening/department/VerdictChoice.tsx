import { createUniqueId, For, Show, type JSX } from 'solid-js';
import { APPRAISAL_LENGTHS } from '../../../shared/screening/appraisal.ts';
import { VERDICTS, type AppraisalAspect, type Verdict } from '../../../shared/screening/model.ts';
import { Icon } from '../../design/Icon.tsx';
import { TextField } from '../../design/TextField.tsx';
import { appraisalWords as words } from '../../words/screening/appraisals/index.ts';
import { VERDICT_ICONS } from '../appraisals/verdicts.ts';
import styles from './VerdictChoice.module.css';

interface VerdictChoiceProps {
  readonly aspect: AppraisalAspect;
  readonly value: Verdict | null;
  readonly remark: string;
  readonly onChoose: (verdict: Verdict) => void;
  readonly onRemark: (remark: string) => void;
  readonly error?: string | undefined;
  readonly remarkError?: string | undefined;
}

/** One aspect with its three verdicts; a condition or a refusal wants to be explained. */
export function VerdictChoice(props: VerdictChoiceProps): JSX.Element {
  const id = createUniqueId();
  return (
    <div class={styles['aspect']}>
      <div
        role="radiogroup"
        tabindex={props.error === undefined ? undefined : -1}
        aria-labelledby={id}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={props.error === undefined ? undefined : 'true'}
        class={styles['group']}
      >
        <div class={styles['words']}>
          <b id={id}>{words().aspects[props.aspect]}</b>
          <small id={`${id}-hint`}>{words().aspectHints[props.aspect]}</small>
        </div>
        <div class={styles['choices']}>
          <For each={VERDICTS}>
            {(verdict) => (
              <label class={`${styles['choice']} ${styles[verdict]}`}>
                <input
                  type="radio"
                  name={id}
                  value={verdict}
                  checked={props.value === verdict}
                  onChange={() => props.onChoose(verdict)}
                />
                <Icon name={VERDICT_ICONS[verdict]} />
                <span>{words().verdicts[verdict]}</span>
              </label>
            )}
          </For>
        </div>
      </div>
      <div id={`${id}-error`} aria-live="polite">
        <Show when={props.error}>
          <p class={styles['error']}>
            <Icon name="warn" />
            <span>{props.error}</span>
          </p>
        </Show>
      </div>
      <Show when={(props.value !== null && props.value !== 'yes') || props.remark !== ''}>
        <TextField
          label={words().remark(words().aspects[props.aspect])}
          error={props.remarkError}
          multiline
          required={props.value !== 'yes'}
          maxLength={APPRAISAL_LENGTHS.remarks}
          value={props.remark}
          onInput={props.onRemark}
        />
      </Show>
    </div>
  );
}
